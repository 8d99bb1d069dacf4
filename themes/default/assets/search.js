// Finds incidents. The index is in small files (Outputs/Search/SearchIndex.cs writes and describes them); only those that a question
// needs are loaded. The question stands in the address, the words of the page in its data attributes.
(() => {
  'use strict';
  const form = document.getElementById('search');
  const status = document.getElementById('search-status');
  const list = document.getElementById('results');
  const more = document.getElementById('search-more');
  const help = document.getElementById('search-help');
  const say = list.dataset;
  const index = new URL(say.index, location.href);
  const site = new URL('.', location.href);
  const Filters = ['severity', 'component', 'year', 'duration', 'state'];
  const PerPage = 10;
  // How many files of texts without a result are read before the reader is asked.
  const Patience = 4;

  // ---- Words, cut and folded as in SearchWords.cs and Folding.cs; a test compares both ----

  const Dropped = /[\u00ad\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u200c\u200d]/;
  const AllDropped = new RegExp(Dropped, 'g');
  const Letter = /[\p{L}\p{M}\p{N}]/u;
  const Spaceless = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\u{20000}-\u{3ffff}]/u;
  const Accented = /[\u00c0-\u024f\u0370-\u052f\u0622-\u0626\u06c0-\u06d3\u1e00-\u1fff]/;
  const Special = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ı: 'i', ς: 'σ', ة: 'ه', ى: 'ي' };

  const fold = c => {
    const n = c.codePointAt(0);
    const zero = n > 0x65f && n < 0x66a ? 0x660 : n > 0x6ef && n < 0x6fa ? 0x6f0 : 0;
    let small = (n > 0xff00 && n < 0xff5f ? String.fromCharCode(n - 0xfee0) : zero ? String(n - zero) : c).toLowerCase();
    if (Accented.test(c)) small = small.normalize('NFD').replace(AllDropped, '');
    return Special[small] || small;
  };

  const word = run => {
    let text = '';
    for (const each of run) if (text.length < 32) text += each.text;
    return text.length > 4 && text.startsWith('ال') ? text.slice(2) : text.length > 5 && text.startsWith('وال') ? text.slice(3) : text;
  };

  const tokens = text => {
    const found = [];
    let run = [], kind = 0, at = 0;
    const flush = () => {
      if (kind === 1) found.push({ term: word(run), start: run[0].start, end: run.at(-1).end });
      if (kind === 2) {
        run.forEach((each, i) => {
          const next = run[i + 1];
          found.push({ term: each.text + (next ? next.text : ''), start: each.start, end: (next || each).end, last: !next, alone: run.length === 1 });
        });
      }
      run = [];
    };
    for (const c of text) {
      const start = at;
      at += c.length;
      if (Dropped.test(c)) {
        if (run.length) run.at(-1).end = at;
        continue;
      }
      const next = !Letter.test(c) ? 0 : Spaceless.test(c) ? 2 : 1;
      if (next !== kind) {
        flush();
        kind = next;
      }
      if (kind) run.push({ text: fold(c), start, end: at });
    }
    flush();
    return found;
  };

  // "Quoted" words must follow each other; others each begin a word somewhere.
  const parse = question => {
    const parts = [];
    const words = (text, whole) => tokens(text).filter(t => !t.last || t.alone)
      .map(t => ({ term: t.term, whole: t.alone ? false : t.last === false || whole }));
    for (const [, quoted, plain] of question.replace(/[“”„«»「」]/g, '"').matchAll(/"([^"]*)"?|([^"]+)/g)) {
      if (plain === undefined) parts.push(words(quoted, true));
      else words(plain, false).forEach(each => parts.push([each]));
    }
    return parts.filter(part => part.length);
  };

  const fits = (token, wanted) => wanted.whole ? token.term === wanted.term : token.term.startsWith(wanted.term);

  // The tokens of a text that make up a part of the question.
  const hits = (text, part) => text.filter((_, i) => part.some((__, offset) => i >= offset && part.every((wanted, n) => text[i - offset + n] && fits(text[i - offset + n], wanted))));

  // ---- The index ----

  const files = new Map();
  const load = name => {
    if (!files.has(name)) {
      files.set(name, fetch(new URL(name + '.json', index), { cache: 'no-cache' }).then(answer => {
        if (!answer.ok) throw new Error(answer.status);
        return answer.json();
      }).catch(fault => {
        files.delete(name);
        throw fault;
      }));
    }
    return files.get(name);
  };

  const Digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const mark = (text, has) => {
    if (text[0] === '!') {
      for (let i = 0; i < has.length; i++) if (Digits.indexOf(text[1 + Math.floor(i / 6)]) >> i % 6 & 1) has[i] = 1;
      return;
    }
    let number = -1, step = 0, shift = 0;
    for (const c of text) {
      const digit = Digits.indexOf(c);
      step += (digit & 31) << shift;
      shift += 5;
      if (digit < 32) {
        has[number += step + 1] = 1;
        step = shift = 0;
      }
    }
  };

  // The last file that begins with this word or one before it.
  const fileOf = (firsts, wanted) => Math.max(0, firsts.findLastIndex(first => first <= wanted));

  const having = async (wanted, whole, about) => {
    const has = new Uint8Array(about.count);
    const read = async (kind, from, to, fit) => {
      for (const file of await Promise.all(Array.from({ length: to - from + 1 }, (_, i) => load(`${kind}-${from + i}`)))) {
        for (let i = 0; i < file.length; i += 2) if (fit(file[i])) mark(file[i + 1], has);
      }
    };
    const from = fileOf(about.terms, wanted);
    const to = whole ? from : fileOf(about.terms, wanted + '\uffff');
    if (to - from + 1 < about.span) await read('terms', from, to, whole ? term => term === wanted : term => term.startsWith(wanted));
    else {
      const at = fileOf(about.prefixes, wanted);
      await read('prefixes', at, at, term => term === wanted);
    }
    return has;
  };

  const candidates = async (about, parts, filters) => {
    const lists = await Promise.all([
      ...Object.entries(filters).map(([name, value]) => having(`#${name}:${value}`, true, about)),
      ...parts.flat().map(each => having(each.term, each.whole, about)),
    ]);
    return Array.from({ length: about.count }, (_, i) => i).filter(i => lists.every(has => has[i]));
  };

  // The file of an incident's text, and its place there.
  const placeOf = (about, number) => {
    let file = 0;
    while (number >= about.documents[file]) number -= about.documents[file++];
    return [`documents-${file}`, number];
  };

  const read = async (about, number) => {
    const [name, at] = placeOf(about, number);
    const [id, title, severity, day, date, duration, components, text] = (await load(name))[at];
    return { id, title, severity: about.severities[severity], day, date, duration, components: components.map(i => about.components[i]), text };
  };

  // Where an incident has each part of the question; nothing when one is missing, as words of a phrase may stand apart.
  const judge = (incident, parts) => {
    const fields = {
      title: incident.title, components: incident.components.join('\n'), text: incident.text,
      date: incident.date, severity: wordFor('severity', incident.severity),
    };
    const found = {};
    const missing = new Set(parts);
    for (const [name, text] of Object.entries(fields)) {
      const all = tokens(text);
      const marks = new Set();
      for (const part of parts) {
        const hit = hits(all, part);
        if (hit.length) missing.delete(part);
        hit.forEach(token => marks.add(token));
      }
      found[name] = [...marks].sort((a, b) => a.start - b.start);
    }
    return missing.size ? null : found;
  };

  // ---- The page ----

  const element = (name, attributes, ...children) => {
    const made = Object.assign(document.createElement(name), attributes);
    made.append(...children);
    return made;
  };

  const marked = (text, marks, from = 0, to = text.length) => {
    const parts = [];
    let at = from;
    for (const { start, end } of marks) {
      if (end <= at || start >= to) continue;
      parts.push(text.slice(at, Math.max(at, start)), element('mark', {}, text.slice(Math.max(at, start), Math.min(end, to))));
      at = Math.min(end, to);
    }
    parts.push(text.slice(at, to));
    return parts.filter(part => part !== '');
  };

  const snippet = (text, marks) => {
    const first = marks.length ? marks[0].start : 0;
    let from = Math.max(0, first - 60);
    if (from > 0) from = Math.min(first, text.slice(from, first).search(/\s/) + 1 + from);
    let to = Math.min(text.length, from + 220);
    if (to < text.length && text.lastIndexOf(' ', to) > from + 110) to = text.lastIndexOf(' ', to);
    return element('p', { className: 'snippet' }, element('bdi', {}, from > 0 ? '… ' : '', ...marked(text, marks, from, to), to < text.length ? ' …' : ''));
  };

  const wordFor = (name, value) => [...form.elements[name].options].find(o => o.value === value)?.text || value;

  const show = (incident, found, asked) => {
    const link = element('a', { href: new URL(`incidents/${incident.id}.html`, site).href }, element('bdi', {}, ...marked(incident.title, found.title)));
    const date = element('time', { dateTime: incident.day }, incident.date);
    const facts = [wordFor('severity', incident.severity), incident.duration || say.unknown].filter(Boolean).join(' · ');
    const item = element('li', {}, element('h3', {}, link), element('p', { className: 'quiet soft' }, date, ' · ' + facts));
    if (incident.components.length) {
      const names = incident.components.join('\n');
      item.append(element('p', { className: 'parts' }, element('bdi', {}, ...marked(names, found.components).map(part => typeof part === 'string' ? part.replaceAll('\n', ' · ') : part))));
    }
    // Date and severity stand there anyway.
    const where = asked ? ['title', 'components', 'text'].filter(name => found[name].length).map(name => say[name]) : [];
    if (where.length) {
      item.append(element('p', { className: 'why' }, say.why.replace('{0}', where.join(' · '))));
    }
    item.append(snippet(incident.text, found.text));
    list.append(item);
    return link;
  };

  const read_form = () => {
    const filters = {};
    for (const name of Filters) if (form.elements[name].value) filters[name] = form.elements[name].value;
    return { question: form.elements.q.value.trim(), filters };
  };

  const fill = () => {
    const asked = new URLSearchParams(location.search);
    form.elements.q.value = asked.get('q') || '';
    for (const name of Filters) form.elements[name].value = asked.get(name) || '';
    for (const name of Filters) if (form.elements[name].selectedIndex < 0) form.elements[name].value = '';
    const details = form.querySelector('details');
    if (details && Filters.some(name => form.elements[name].value)) details.open = true;
  };

  let turn = 0;
  const run = async () => {
    const mine = ++turn;
    const { question, filters } = read_form();
    const parts = parse(question);
    list.replaceChildren();
    more.hidden = true;
    if (!parts.length && !Object.keys(filters).length) {
      status.textContent = question ? say.none : say.hint;
      return;
    }
    status.textContent = say.busy;
    try {
      const about = await load('index');
      const numbers = await candidates(about, parts, filters);
      if (mine !== turn) return;
      const phrases = parts.some(part => part.length > 1);
      let next = 0, shown = 0;
      const page = async focus => {
        more.hidden = true;
        const wasted = new Set();
        const until = shown + PerPage;
        while (next < numbers.length && shown < until && wasted.size < Patience) {
          const number = numbers[next++];
          const incident = await read(about, number);
          if (mine !== turn) return;
          const found = judge(incident, parts);
          if (!found) {
            wasted.add(placeOf(about, number)[0]);
            continue;
          }
          const link = show(incident, found, parts.length > 0);
          shown++;
          // The first result is there; the others of the page can come side by side.
          if (!phrases) numbers.slice(next, next + until - shown).forEach(each => load(placeOf(about, each)[0]).catch(() => {}));
          if (focus) link.focus();
          focus = false;
        }
        const left = next < numbers.length;
        const known = phrases ? shown : numbers.length;
        const count = known.toLocaleString(document.documentElement.lang + '-u-nu-latn');
        status.textContent = left && phrases ? say.soFar.replace('{0}', count) : known ? say.found.replace('{0}', count) : say.none;
        more.textContent = shown < until ? say.further : say.more;
        more.hidden = !left;
        more.onclick = () => page(true).catch(fail);
      };
      await page(false);
    } catch (fault) {
      if (mine === turn) fail(fault);
    }
  };

  const fail = () => {
    status.textContent = say.failed;
    help.hidden = false;
  };

  const address = () => {
    const { question, filters } = read_form();
    const asked = new URLSearchParams(question ? { q: question, ...filters } : filters).toString();
    return location.pathname + (asked ? '?' + asked : '');
  };

  const ask = () => {
    if (address() !== location.pathname + location.search) history.pushState(null, '', address());
    return run();
  };

  globalThis.outagesSearch = { tokens, fold };
  fill();
  if (location.protocol === 'file:') {
    help.firstElementChild.textContent = say.disk;
    return;
  }
  help.hidden = true;
  document.getElementById('search-found').hidden = false;
  form.addEventListener('submit', event => {
    event.preventDefault();
    ask();
  });
  form.addEventListener('change', event => {
    if (event.target.matches('select')) ask();
  });
  addEventListener('popstate', () => {
    fill();
    run();
  });
  // The form of another page has put its empty fields into the address too.
  if (location.search) history.replaceState(null, '', address() + location.hash);
  run();
})();

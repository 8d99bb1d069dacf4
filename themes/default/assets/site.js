// What every page can do with a script: local times beside the site's, and a choice of light or dark. Both are remembered where the
// browser allows it. Besides, keys stop only at what can be scrolled. The words stand in the page, in an element that is hidden without a script.
(() => {
  'use strict';
  const root = document.documentElement;
  const memory = {
    read(key) {
      try { return localStorage.getItem('outages-' + key); } catch { return null; }
    },
    write(key, value) {
      try { localStorage.setItem('outages-' + key, value); } catch { /* It lasts for this page then. */ }
    },
  };

  const dress = theme => {
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
    else delete root.dataset.theme;
  };
  dress(memory.read('theme'));

  // What can be scrolled sideways is reached by the keyboard; what fits needs no stop.
  const fits = new ResizeObserver(seen => seen.forEach(({ target }) => {
    if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
    else target.removeAttribute('tabindex');
  }));
  document.querySelectorAll('.scroll[tabindex]').forEach(each => fits.observe(each));

  const tools = document.getElementById('tools');
  if (!tools) return;
  tools.hidden = false;

  const theme = document.getElementById('theme');
  theme.value = root.dataset.theme || 'auto';
  theme.addEventListener('change', () => {
    dress(theme.value);
    memory.write('theme', theme.value);
  });

  // Made when it is first wanted, since it takes longer than all else here. Digits stay Latin, as everywhere on the page.
  let format;
  const local = date => (format ??= new Intl.DateTimeFormat(root.lang + '-u-nu-latn', { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZoneName: 'short' })).format(date);
  // A time that reads the same in both zones has nothing to add.
  let clocks;
  const isSame = date => {
    try {
      clocks ??= [undefined, tools.dataset.zone].map(timeZone => new Intl.DateTimeFormat('en', { dateStyle: 'short', timeStyle: 'short', timeZone }));
    } catch { clocks = []; /* A browser may be older than the zone's name. */ }
    const [here, there] = clocks.map(clock => clock.format(date));
    return here && here === there;
  };
  const times = document.getElementById('local-times');
  times.hidden = new Intl.DateTimeFormat().resolvedOptions().timeZone === tools.dataset.zone;
  const show = on => {
    times.setAttribute('aria-pressed', on);
    document.querySelectorAll('time .local').forEach(each => each.remove());
    if (!on) return;
    document.querySelectorAll('time[datetime*="T"]').forEach(time => {
      if (isSame(new Date(time.dateTime))) return;
      const text = document.createElement('bdi');
      text.className = 'local';
      text.textContent = `(${local(new Date(time.dateTime))})`;
      time.append(' ', text);
    });
  };
  times.addEventListener('click', () => {
    const on = times.getAttribute('aria-pressed') !== 'true';
    show(on);
    memory.write('times', on ? 'local' : 'site');
  });
  show(memory.read('times') === 'local');
})();

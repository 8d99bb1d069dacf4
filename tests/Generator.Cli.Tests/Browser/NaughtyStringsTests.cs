using System.Text.Json;
using System.Xml;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Settings;
using Shouldly;
using Xunit;

namespace Generator.Cli.Tests.Browser;

/// <summary>
/// A site with every string that breaks something somewhere, in every field: no script runs, nothing is asked for elsewhere, and no parser breaks. A string that a
/// field may not hold is a finding, and left out here. The variable <c>OUTAGES_STRINGS</c> names a JSON list of more strings, such as the Big List of Naughty
/// Strings; then all pages are opened.
/// </summary>
public sealed class NaughtyStringsTests(Chromium chromium) : IClassFixture<Chromium>
{
    /// <summary>One in so many incidents is opened; no multiple of the three that each string has.</summary>
    private const int Share = 13;

    private static readonly string[] Own =
    [
        // Out of HTML's places: elements, attributes, comments, scripts, styles and titles.
        "<script>alert(1)</script>", "\"><script>alert(1)</script>", "'><script>alert(1)</script>", "</title><script>alert(1)</script>", "</style><script>alert(1)</script>", "</script><script>alert(1)</script>",
        "--><script>alert(1)</script>", "]]><script>alert(1)</script>", "<!--<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\" onmouseover=\"alert(1)", "' onfocus='alert(1)' autofocus='", "` onload=alert(1)",
        "<svg onload=alert(1)>", "<svg/onload=alert(1)//", "<svg><script>alert(1)</script></svg>", "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">", "<iframe srcdoc=\"<script>alert(1)</script>\">", "<body onload=alert(1)>",
        "<details open ontoggle=alert(1)>x</details>", "<video><source onerror=alert(1)>", "<input autofocus onfocus=alert(1)>", "<a href=\"javascript:alert(1)\">x</a>", "<form action=javascript:alert(1)><button>x", "<base href=https://evil.example/>",
        "<meta http-equiv=refresh content=0;url=https://evil.example>", "<link rel=stylesheet href=https://evil.example/x.css>", "<object data=data:text/html,x>", "<embed src=https://evil.example>", "<style>*{display:none}</style>", "<plaintext>", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script>alert(1)</script>", "&amp;lt;", "&notanentity;", "<<script>alert(1)//<</script>", "<scr\u00adipt>alert(1)</script>", "<SCRIPT>alert(1)</SCRIPT>", "\u003cscript>alert(1)\u003c/script>", "{{ 7 * 7 }}", "{{ include 'head' }}", "${7*7}", "<%= 7 * 7 %>",

        // Links and pictures of Markdown.
        "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](java\u0001script:alert(1))", "[x](data:text/html,<script>alert(1)</script>)", "[x](vbscript:x)", "![x](javascript:alert(1))", "![x\" onerror=\"alert(1)](https://e.example/x.png)", "<javascript:alert(1)>",
        "[x](https://e.example \"title\\\" onmouseover=\\\"alert(1)\")", "[x](https://e.example/\"onmouseover=alert(1)//)", "[x]: javascript:alert(1)\n\n[x]", "[x](&#106;avascript:alert(1))", "[x](//evil.example)", "[x](\\\\evil.example)", "```html\n<script>alert(1)</script>\n```", "`<script>`", "~~~\" onload=alert(1)\nx\n~~~",
        "| a |\n|---|\n| <script>alert(1)</script> |", "# <script>alert(1)</script>", "> <img src=x onerror=alert(1)>", "- <b>x</b>", "https://e.example/?a=\"><script>alert(1)</script>", "www.e.example/'onclick=alert(1)", "***", "\\<script>",

        // Out of JSON, CSV, XML, calendars, terminals, workflow commands and paths.
        "\\", "\\u0000", "\\\"},{\\\"", "=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(1)", "a,b;c", "BEGIN:VEVENT", "a\\nEND:VCALENDAR", "%0A::error::x", "::error file=x::y", "::set-output name=a::b", "##[error]x", "<?xml version=\"1.0\"?>", "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]>&y;", "<![CDATA[x]]>",
        "../../../etc/passwd", "..\\..\\windows", "/etc/passwd", "con", "aux.txt", "nul", "a/b", "a?b#c", ".", "..", "%2e%2e%2f", "file:///etc/passwd", "$(touch /tmp/x)", "`touch x`", "; ls", "| ls", "'; DROP TABLE x; --",

        // Letters that are hard.
        "Ω≈ç√∫", "田中さん", "😀👨‍👩‍👧‍👦🏳️‍🌈", "مرحبا", "עברית", "Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮", "\u200b\u200d\u2060", "e\u0301 \u00e9", "ﷺ", "İıŞş", "ß ẞ", "ﬁ", "\u2066x\u2069", "\u202ex", "a\u2028b", "a\u00a0b", "\ufeffx", "𝕏𝖞", "0", "-0", "NaN", "null", "true", "undefined", "1e400", "0x10", "010", "1_000", "２", "2026-02-30", "12:30:45", "~", "&a", "*a", "!!x y", "- a", "? a", ": a", "a: b", "# a", "'", "\"", "%", "@", "`", "|", ">", "[", "]", "{", "}",
    ];

    /// <summary>What acts, and data that its reader cannot read.</summary>
    private const string Acting = """
        () => {
          const safe = v => { const m = /^([a-z0-9+.-]*):/i.exec(v.replace(/[\u0000-\u0020]/g, '')); return !m || /^(https?|mailto)$/i.test(m[1]) || v === 'data:,'; };
          const bad = [];
          for (const e of document.querySelectorAll('*'))
            for (const a of e.attributes)
              if (/^on/i.test(a.name) || (/^(href|src|action|formaction|data|srcdoc|xlink:href)$/i.test(a.name) && !safe(a.value))) bad.push(`${e.tagName} ${a.name}=${a.value}`);
          for (const s of document.scripts) {
            if (s.type === 'application/ld+json') JSON.parse(s.textContent);
            else if (!/\/assets\/(site|search)\.[0-9a-f]+\.js$/.test(s.src)) bad.push(`script ${s.src} ${s.textContent}`);
          }
          for (const e of document.querySelectorAll('iframe, object, embed, base, style, math, form:not(#search)')) bad.push(e.outerHTML);
          return bad;
        }
        """;

    [Theory]
    [InlineData("default")]
    [InlineData("plain")]
    public async Task No_string_acts_or_breaks_a_parser(string theme)
    {
        var more = Environment.GetEnvironmentVariable("OUTAGES_STRINGS") is { } file ? JsonSerializer.Deserialize<string[]>(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken))! : [];
        string[] strings = [.. Own.Concat(more).Where(s => s.Length > 0).Distinct(StringComparer.Ordinal)];
        var (settings, parts) = SettingsOf(strings, theme);
        var incidents = strings.SelectMany((s, n) => IncidentsOf(s, n, parts)).Where(i => Parses(i, settings)).ToArray();
        incidents.Length.ShouldBeGreaterThan(strings.Length);

        var site = BrowsedSite.Of(settings, incidents);
        using var folder = new Outages();
        site.WriteTo(folder.Folder);
        ShouldBeRead(folder.Folder);

        var page = await site.Blank(chromium);
        List<string> faults = [];
        page.Dialog += async (_, dialog) =>
        {
            faults.Add($"said {dialog.Message}");
            await dialog.DismissAsync();
        };
        // All titles stand in the lists; of the incidents themselves a part is opened, unless more strings are given.
        string[] all = [.. site.Pages];
        var pages = all.Where((path, n) => more.Length > 0 || (path.StartsWith("incidents/", StringComparison.Ordinal) ? n % Share == 0 : !path.Contains('/', StringComparison.Ordinal) || path.EndsWith("index.html", StringComparison.Ordinal))).ToArray();
        foreach (var path in pages)
        {
            await page.GotoAsync(BrowsedSite.Address + path);
            faults.AddRange((await page.EvaluateAsync<string[]>(Acting)).Concat(site.Complaints).Select(fault => $"{path}: {fault}"));
            site.Complaints.Clear();
        }

        faults.ShouldBeEmpty();
        TestContext.Current.TestOutputHelper?.WriteLine($"{strings.Length} strings, {incidents.Length} incidents, {pages.Length} pages opened");
    }

    /// <summary>Settings with a component of each name that a component may have.</summary>
    private static (string Settings, HashSet<string> Names) SettingsOf(string[] strings, string theme)
    {
        var head = $"service: {YamlText.Scalar("\"><script>alert(1)</script>'")}\ndescription: {YamlText.Scalar("</script><script>alert(1)</script>")}\nurl: {BrowsedSite.Address}\ntheme: {theme}\ncomponents:\n";
        var names = new HashSet<string>(StringComparer.Ordinal);
        var settings = head;
        foreach (var (n, s) in strings.Index())
        {
            var more = $"  - {{ name: {YamlText.Scalar(s)}, slug: part-{n}, description: {YamlText.Scalar(s)} }}\n";
            if (SettingsParser.Parse(new("content/site.yaml", settings + more)).Value is not null)
            {
                settings += more;
                names.Add(s);
            }
        }

        return (settings, names);
    }

    /// <summary>One with the string in every field, one with it as its texts.</summary>
    private static IEnumerable<(string Id, string Text)> IncidentsOf(string s, int n, HashSet<string> components)
    {
        var scalar = YamlText.Scalar(s);
        var day = NodaTime.Text.LocalDatePattern.Iso.Format(new NodaTime.LocalDate(2025, 1, 1).PlusDays(n));
        var heading = $"## Resolved — {day} 10:00 UTC";
        yield return ($"{day}-field-{n}", $"---\ntitle: {scalar}\nseverity: minor\n{(components.Contains(s) ? $"components: [{scalar}]\n" : "")}tags: [{scalar}]\nupstream: [{scalar}]\ndetected_by: {scalar}\ncorrections:\n  - {{ date: {day}, text: {scalar} }}\n---\n\n{heading}\n\nx\n");
        yield return ($"{day}-title-{n}", $"---\ntitle: {scalar}\nseverity: minor\n---\n\n{heading}\n\nx\n");
        yield return ($"{day}-text-{n}", $"---\ntitle: x\nseverity: major\n---\n\n{s}\n\n{heading}\n\n{s}\n\n## Postmortem\n\n{s}\n");
    }

    private static bool Parses((string Id, string Text) incident, string settings) =>
        IncidentParser.Parse(new($"content/incidents/{incident.Id}.md", incident.Text), SettingsParser.Parse(new("content/site.yaml", settings)).Value) is { Value: not null, Diagnostics: var findings } && !findings.Any(f => f.IsError);

    /// <summary>Every file of data is what its readers can read.</summary>
    private static void ShouldBeRead(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            switch (Path.GetExtension(file))
            {
                case ".xml" or ".svg":
                    using (var xml = XmlReader.Create(file))
                    {
                        while (xml.Read())
                        {
                            (xml.NodeType == XmlNodeType.Element && xml.LocalName == "script").ShouldBeFalse(file);
                        }
                    }

                    break;
                case ".json":
                    JsonDocument.Parse(File.ReadAllBytes(file)).Dispose();
                    break;
                case ".ics":
                    File.ReadAllText(file).Split("\r\n").ShouldAllBe(line => System.Text.Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('\n') && !line.Contains('\r'), file);
                    break;
                case ".csv":
                    File.ReadAllText(file).ShouldNotMatch("(?:^|\n|,)\"?[=+@]");
                    break;
                default:
                    break;
            }
        }
    }
}

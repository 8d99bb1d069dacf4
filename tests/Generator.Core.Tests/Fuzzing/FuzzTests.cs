using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Xml;
using Generator.Core.Diagnostics;
using Generator.Core.Imports;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Settings;
using Generator.Core.Sources;
using Generator.Core.Tests.Outputs;
using Generator.Core.Tests.Themes;
using Generator.Core.Themes;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Fuzzing;

/// <summary>Whatever a file holds: to read it ends, never throws, says where it is wrong, and lets nothing through.</summary>
public sealed class FuzzTests
{
    private const string Incident = """
        ---
        title: "Mail is delayed"
        severity: major
        components:
          - Mail
          - { name: Web Console, severity: minor, from: 2026-04-08 18:10 UTC, to: 2026-04-08 18:40 UTC }
        started: 2026-04-08 17:55 UTC
        detected: 2026-04-08 18:00 UTC
        resolved: 2026-04-08 19:07 UTC
        detected_by: monitoring
        source: https://status.example.org/1
        tags: [dns, "a b"]
        upstream: [Example Cloud]
        aliases: [old-address]
        corrections:
          - { date: 2026-04-10, text: The end was wrong. }
        ---

        A *summary* with a [link](https://example.org/?a=1&b=2 "title") and `code`.

        ## Investigating — 2026-04-08 18:07 UTC

        | a | b |
        |---|--:|
        | 1 | 2 |

        ## Resolved — 2026-04-08 19:07 UTC

        1. It works again.

        ## Postmortem

        ### Why

        > A cable.
        """;

    private const string Settings = """
        service: Acme Mail
        description: Mail for everyone
        url: https://history.example.org/mail/
        source: https://status.example.org
        language: en
        time_zone: Europe/Berlin
        detected_by: monitoring
        theme: default
        theme_options: { density: compact }
        window: 24 months
        downtime:
          counts: [critical, major]
          weights: { minor: 0.3 }
        outputs: { feeds: true }
        rules: { GEN036: off, GEN080: error }
        components:
          - Mail
          - { name: Web Console, slug: web, group: Front, aliases: [Console], since: 2020-01-01, until: 2026-01-01 }
        """;

    private static readonly string[] Fields =
    [
        "title: ", "severity: ", "components: ", "started: ", "resolved: ", "tags: ", "aliases: ", "corrections: ", "upstream: ", "service: ", "rules: ", "downtime: ", "minor", "maintenance", "Mail", "## ", "## Resolved — 2026-04-08 18:07 UTC\n", "## Postmortem\n",
        "2026-04-08 18:07 UTC", "[x](", "![x](", "[a]: ", "http://", "```\n", "~~~\n", "> ", "1. ", "***", "|-|-|\n", "<javascript:x>", "www.example.org", "# ",
    ];

    private static readonly SiteSettings Site = Given.Settings();

    [Fact]
    public void An_incident_is_read_or_told_what_is_wrong_with_it() => Fuzz.Run(Fuzz.Damaged([Incident], Fields), text =>
    {
        var file = TextDecoder.Decode("content/incidents/2026/2026-04-08-mail.md", Encoding.UTF8.GetBytes(text));
        Fuzz.ShouldBeTold(file.Diagnostics);
        if (file.Value is { } source)
        {
            var parsed = IncidentParser.Parse(source, Site);
            Fuzz.ShouldBeTold(parsed.Diagnostics);
            (parsed.Value is null).ShouldBe(parsed.Diagnostics.Any(d => d.IsError));
            foreach (var part in parsed.Value?.Texts ?? [])
            {
                part.ToHtml("../", 2).Text.ShouldNotContain(Fuzz.Marker);
                part.ToPlainText().ShouldNotContain('\n');
            }
        }
    });

    [Fact]
    public void Settings_are_read_or_told_what_is_wrong_with_them() => Fuzz.Run(Fuzz.Damaged([Settings], Fields), text =>
    {
        var file = TextDecoder.Decode("content/site.yaml", Encoding.UTF8.GetBytes(text));
        var parsed = file.Value is { } source ? SettingsParser.Parse(source) : new(null, file.Diagnostics);

        Fuzz.ShouldBeTold(parsed.Diagnostics);
        if (parsed.Value is { } settings)
        {
            var written = Written(settings);
            Written(SettingsParser.Parse(new("content/site.yaml", written)).Value.ShouldNotBeNull(written)).ShouldBe(written);
        }

        static string Written(SiteSettings read) => SettingsWriter.Write(new(read.Service, read.Source, read.TimeZone, read.Components));
    });

    [Fact]
    public void No_Markdown_acts() => Fuzz.Run(
        Fuzz.Damaged(["a *b* [c](https://example.org)\n\n- d\n\n![e](/files/f.png)\n", "<b>x</b> <https://example.org> &lt;\n\n[r]: https://example.org 'x'\n\n[r]\n", "| a |\n|---|\n| `b` |\n"], Fields),
        text =>
        {
            var findings = new Findings();
            var file = new SourceFile("content/incidents/2026/2026-04-08-mail.md", text);
            var markdown = Markdown.Read(file, file.Whole, findings);

            Fuzz.ShouldBeTold(findings.Drain());
            if (!findings.HasErrors)
            {
                ActiveContent.ShouldBeNoneIn(markdown.ToHtml("../", 2).Text);
            }
        });

    /// <summary>The examples of the specification, of which each is a block between lines of backticks, and as one text all that they can do to each other.</summary>
    [Fact]
    public void No_example_of_CommonMark_acts()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("OUTAGES_COMMONMARK") is { Length: > 0 }, "the variable OUTAGES_COMMONMARK does not name a file with the specification");
        var specification = File.ReadAllText(Environment.GetEnvironmentVariable("OUTAGES_COMMONMARK")!).ReplaceLineEndings("\n").Replace('→', '\t');
        var fence = new string('`', 32);
        var examples = specification.Split(fence + " example\n").Skip(1).Select(e => e.Split("\n.\n")[0]).ToArray();
        examples.Length.ShouldBeGreaterThan(600);

        var shown = 0;
        foreach (var example in examples)
        {
            var findings = new Findings();
            var file = new SourceFile("content/incidents/2026/2026-04-08-mail.md", example);
            var markdown = Markdown.Read(file, file.Whole, findings);
            Fuzz.ShouldBeTold(findings.Drain());
            if (!findings.HasErrors)
            {
                shown++;
                ActiveContent.ShouldBeNoneIn(markdown.ToHtml("../", 2).Text);
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{examples.Length} examples, {shown} shown, the others a finding");
    }

    [Fact]
    public void A_template_is_rendered_or_told_what_is_wrong_with_it_and_both_ways_to_render_it_agree()
    {
        string[] templates =
        [
            "<p>{{ incident.title }}</p>{{ for u in incident.updates }}<b>{{ u.state }} {{ for.index }}</b>{{ else }}none{{ end }}",
            "{{- x = incident.tags; if x.size > 1 && incident.severity == 'minor' }}{{ include 'p' x 'b' }}{{ else if !incident.source }}{{ t 'nav.archive' }}{{ end -}}",
            "{{~ case incident.severity ~}} {{ when 'minor', 'major' }}{{ time incident.start }}{{ else }}{{ $a = 3; $a * 2 - 1 }}{{ end }}",
            "{{ (history.incidents | array.limit 2)[0].title ?? 'x' }}{{ incident.is_open ? 1 : 2 // 2 }}{{ t 'greeting' (include 'p' 1 2) }}",
        ];
        string[] pieces = ["{{ ", " }}", "{{- ", " -}}", "{{ end }}", "{{ if x }}", "{{ else }}", "incident", "incident.", ".size", "for.last", "$1", "$x = ", "x = ", " == ", " + ", " | ", "array.reverse", "include 'p' ", "include 'q'", "for x in ", " ?? ", " ? 1 : 2", "null", "(", ")", "[0]", "'a'", "!", "&&", "t 'incidents' 2", "link 'a'", "capture c", "func f", "ret 1"];
        var partials = new[] { ("partials/p", "<i>{{ $1 }}{{ $2 }}</i>"), ("partials/q", "{{ y = 1; x }}") };

        Fuzz.Run(Fuzz.Damaged(templates, pieces), text =>
        {
            var compiled = HtmlTemplates.Compile([("pages/index", new SourceFile("themes/t/pages/index.html", text)), .. partials.Select(p => (p.Item1, new SourceFile($"themes/t/{p.Item1}.html", p.Item2)))]);
            Fuzz.ShouldBeTold(compiled.Diagnostics);
            if (compiled.Value is { } theme)
            {
                var (quick, whole) = GivenTheme.RenderBothWays(theme);
                Fuzz.ShouldBeTold(whole.Diagnostics);
                if (quick is not null)
                {
                    quick.ShouldBe(whole.Value is null ? "a finding" : Encoding.UTF8.GetString(whole.Value), text);
                }
            }
        });
    }

    public static TheoryData<string, string, string> ForeignFiles => new()
    {
        { "statuspage", "incidents.json", """{"page": {"id": "p", "name": "Acme"}, "incidents": [{"id": "a1", "name": "Mail is delayed", "status": "resolved", "impact": "major", "created_at": "2026-04-08T18:07:00Z", "started_at": "2026-04-08T18:00:00Z", "resolved_at": "2026-04-08T19:07:00Z", "shortlink": "https://stspg.io/a", "components": [{"id": "c", "name": "Mail"}], "incident_updates": [{"status": "resolved", "body": "<b>Up</b> again.", "display_at": "2026-04-08T19:07:00Z"}, {"status": "investigating", "body": "We look.", "created_at": "2026-04-08T18:07:00Z"}]}]}""" },
        { "google-cloud", "incidents.json", """[{"id": "a", "number": "1", "begin": "2026-04-08T18:07:00+00:00", "end": "2026-04-08T19:07:00+00:00", "external_desc": "**Mail** is delayed", "severity": "medium", "status_impact": "SERVICE_DISRUPTION", "affected_products": [{"title": "Mail", "id": "m"}], "updates": [{"when": "2026-04-08T19:07:00+00:00", "status": "AVAILABLE", "text": "# Over\n* It works."}]}]""" },
        { "cstate", "content/issues/a.md", "---\ntitle: Uploads fail\ndate: 2018-04-13 15:54:00\nresolved: true\nresolvedWhen: 2018-04-13 17:30:00\nseverity: down\naffected: [Uploads]\n---\n*Resolved* - Over. {{< track \"2018-04-13 17:30:00\" >}}\n\n**Investigating**: Look.\n" },
        { "cstate", "config.toml", "title = 'A'\n[[params.systems]]\nname = 'S'\ncategory = 'C'\n[[params.categories]]\nname = 'C'\n" },
        { "upptime", "issues.json", """[{"number": 1, "title": "🛑 API is down", "body": "In `x`.", "createdAt": "2023-03-01T10:00:00Z", "closedAt": "2023-03-01T11:00:00Z", "labels": [{"name": "status"}, {"name": "api"}], "comments": [{"body": "**Resolved:** Up.", "createdAt": "2023-03-01T10:20:00Z"}]}]""" },
        { "upptime", "history.tsv", "0a\t2023-03-01T10:00:00Z\t🟥 API is down (500 in 1 ms)\n0b\t2023-03-01T10:10:00Z\t🟩 API is up (200 in 1 ms)\n" },
    };

    [Theory]
    [MemberData(nameof(ForeignFiles))]
    public void What_an_import_gives_can_be_read(string importer, string path, string text) => Fuzz.Run(
        Fuzz.Damaged([text], "\"status\": ", "null", "{}", "[]", "{\"a\": ", "\\ud83d", "\\u0000", "resolved", "2026-04-08T19:07:00Z", "<p>", "<a href=javascript:x>", "</b>", "{{< track \"", "\" >}}", "*Resolved*", "[[", "]]", "= ", "🟥 ", "\t"),
        damaged =>
        {
            var result = Importers.All.Single(i => i.Name == importer).Read([new(path, damaged)]);

            Fuzz.ShouldBeTold(result.Diagnostics);
            foreach (var draft in result.Incidents)
            {
                var written = IncidentWriter.Write(draft);
                var parsed = IncidentParser.Parse(new("content/" + draft.Path, written), settings: null);
                parsed.Diagnostics.Where(d => d.IsError).Select(d => d.Short()).ShouldBeEmpty(written);
            }
        },
        share: 4);

    /// <summary>All outputs of a site of a damaged incident and damaged settings are what their readers can read, and act no more than the theme itself.</summary>
    [Fact]
    public void A_site_is_built_or_told_what_is_wrong_with_it() => Fuzz.Run(
        CsCheck.Gen.Select(Fuzz.Damaged([Incident], Fields), Fuzz.Damaged([Settings], Fields)),
        texts =>
        {
            var files = new[] { Decoded("content/incidents/2026/2026-04-08-mail.md", texts.Item1), Decoded("content/site.yaml", texts.Item2) };
            if (files is [{ } incident, { } settings])
            {
                var built = SiteBuilder.Build(GivenSite.Sources(incident) with { Settings = settings, Themes = Themes }, Given.At("2026-07-10T00:00:00Z"));
                Fuzz.ShouldBeTold(built.Diagnostics);
                built.Outputs.Select(o => o.Path).ShouldBeUnique();
                foreach (var output in built.Outputs)
                {
                    output.Path.Split('/').ShouldAllBe(part => part.Length > 0 && part != ".." && part != ".");
                    ShouldBeReadable(output.Path, Encoding.UTF8.GetString(output.Render().Value.ShouldNotBeNull(output.Path)));
                }
            }

            static SourceFile? Decoded(string path, string text) => TextDecoder.Decode(path, Encoding.UTF8.GetBytes(text)).Value;
        },
        share: 100);

    private static readonly ImmutableArray<ThemeSources> Themes = [.. new[] { "default", "plain" }.Select(name => Repository.ReadTheme(Repository.PathOf("themes", name)))];

    private static void ShouldBeReadable(string path, string text)
    {
        switch (Path.GetExtension(path))
        {
            case ".html":
                text.ShouldNotContain(Fuzz.Marker);
                text.ShouldNotContain("<script>alert");
                break;
            case ".xml":
                using (var xml = XmlReader.Create(new StringReader(text)))
                {
                    while (xml.Read())
                    {
                        // To read it is the test.
                    }
                }

                break;
            case ".json" when !path.StartsWith("search/", StringComparison.Ordinal):
                JsonDocument.Parse(text).Dispose();
                break;
            case ".ics":
                text.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('\n') && !line.Contains('\r'));
                break;
            case ".csv":
                text.ShouldNotContain("\n=");
                text.ShouldNotContain(",=");
                break;
            default:
                break;
        }
    }
}

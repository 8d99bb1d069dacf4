using System.Reflection;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Settings;
using Generator.Core.Sources;
using Generator.Core.Tests.Settings;
using Shouldly;
using Xunit;
using Schema = NJsonSchema.JsonSchema;

namespace Generator.Core.Tests.Incidents;

/// <summary>
/// The schemas and the parsers are held to each other: what a parser takes its schema takes, and what is wrong with a field's presence,
/// name, kind or value is wrong by both. What only a parser can know is listed, and the list is exact.
/// </summary>
public sealed class EditorSchemasTests
{
    /// <summary>Faults that look beyond one value, or that JSON cannot have.</summary>
    private static readonly Rule[] BeyondASchema =
    [
        Rules.InvalidYaml, Rules.DuplicateKey, Rules.RefusedYaml, Rules.EndBeforeStart, Rules.MaintenanceWithoutStart, Rules.StateDoesNotFit, Rules.DuplicateComponent,
    ];

    /// <summary>Values whose fault is not one of form.</summary>
    private static readonly string[] FaultsBeyondASchema =
    [
        "resolved: 2026-02-30T10:00:00Z", // a day that does not exist
        "since: 2026-01-02, until: 2026-01-01", // an end before its beginning
        "components: [Index]", // an address that the overview has
        "components: [CON]", // a name that Windows keeps needs a slug
        "- name: メール", // a name without a letter of a to z needs a slug
        "url: https://xn--ü.example/", "url: https://_ü.example/", "url: https://bu\u0308cher.example/", "url: https://ｅｘａｍｐｌｅ.com/", // a host for which there is no code in ASCII
        "url: https://example.org//x//y/", // nothing between two slashes
        "url: https://user:pw@example.org/", // a password has no place in a link
        "components: Website, API", // a list written as a text
    ];

    /// <summary>Values in fields where a schema takes more than the parser.</summary>
    private static readonly string[] SchemaTakesMore =
    [
        "source: https://user@example.org", "source: https://user@example.org", "url: https://user@example.org", // a password has no place in a link
        "components: メール", "components: {name: メール}", "components: \".\"", "components: {name: \".\"}", // a name without a letter or digit needs a slug
        "components: 2026-04-08T18:07:30,123456789Z", // what has a comma is a list
        "components: con", "components: {name: con}", "components: Con", "components: {name: Con}", // a name that Windows keeps needs a slug
        "components: {name: Mail, since: 2026-02-30}", "components: {name: Mail, until: 2026-02-30}", "corrections: {text: x, date: 2026-02-30}", // no such day
        "aliases: 0x1F", "aliases: +1", "aliases: .5", "aliases: 0.3", "aliases: 1.0", "aliases: 1.5", // to JSON they are numbers like any other
        "components: {slug: 0x1F, name: Mail}", "components: {slug: +1, name: Mail}", "components: {slug: .5, name: Mail}", "components: {slug: 0.3, name: Mail}",
        "components: {slug: 1.0, name: Mail}", "components: {slug: 1.5, name: Mail}", "downtime: {weights: {minor: 1e-1}}", "downtime: {weights: {minor: +1}}",
    ];

    private const string Body = "\n## Update — 2026-04-08 18:07 UTC\n\nDone.\n";

    private static readonly SiteSettings Settings = Given.Settings();

    private static readonly Schema IncidentSchema = SchemaOf(EditorSchemas.Incident(Settings));
    private static readonly Schema SiteSchema = SchemaOf(EditorSchemas.Site());

    private static readonly string[] Values =
    [
        "", "~", "null", "Null", "\"\"", "\"  \"", "x", "Mail", "mail", "OLD MAIL", "\" Mail \"", "Elsewhere", "メール",
        "2024", "010", "-5", "0x1F", "0", "1", "1.0", "0.3", ".5", "1.5", "1e-1", "+1", "\"0.3\"", "\"00.50\"", "\"1.\"", "\".\"", "true", "NO",
        "minor", "MINOR", "\" Minor \"", "maintenance", "mayor",
        "2026-04-08", "2026-13-01", "2026-02-30", "0206-01-01", "3000-01-01", "\" 2026-04-08 \"", "2026-4-8",
        "2026-04-08T18:07:30Z", "2026-04-08t18:07z", "2026-04-08 18:07 UTC", "2026-04-08  18:07 gmt", "2026-04-08 18:07UTC", "\" 2026-04-08 18:07 +02:00 \"", "2026-04-08 18:07 -00:00",
        "2026-04-08 18:07 +18:00", "2026-04-08 18:07 +18:01", "2026-04-08 18:07 +02", "2026-04-08 18:07 +02:60", "2026-04-08 18:07", "2026-04-08T18:07:30", "2026-04-08 24:00 UTC", "2026-04-08 8:07 UTC",
        "2026-04-08 18:60 UTC", "2026-04-08T18:07:60Z", "2026-04-08T18:07:30.5Z", "2026-04-08T18:07:30,123456789Z", "2026-04-08T18:07:30.1234567890Z", "2026-04-08T18:07:30.Z", "2026-04-08 18:07 CET", "2026-04-08 UTC",
        "https://example.org", "\" https://example.org \"", "HTTP://EXAMPLE.ORG/a%20b?c#d", "https://exämple.org/ü", "https://", "https:///a", "https://user@example.org", "https://example.org/\\a", "https:example.org", "ftp://example.org",
        "javascript:alert(1)", "//example.org", "example.org",
        "24 months", "1 month", "024  months", "1200 months", "1201 months", "100 years", "101 years", "0 months", "24 Months", "24months", "\" 2 years \"", "2.5 years",
        "UTC", "Europe/Berlin", "europe/berlin", "\" UTC \"", "UTC+02", "UTC+02:30", "Europe/Berln",
        "a-b", "-a", "A b", "con", "Con", "console", new('a', 100), new('a', 101),
        "[]", "[Mail]", "[mail, Web Console]", "[Mail, Elsewhere]", "[a, b]", "[2024, true]", "[[a]]", "[minor, MAJOR]", "[{a: b}]", "[{}]",
        "{}", "{a: b}", "{name: Mail}", "{name: old mail, severity: Major, from: 2026-04-08T18:07:30Z, to: }", "{name: }", "{severity: minor}", "[{name: [Mail]}]", "{name: Mail, slug: x, aliases: [a, ''], since: 2026-04-08}",
        "{date: 2026-04-09, text: x}", "[{date: 2026-04-09, text: 5}]", "{date: 2026-04-09}", "{date: 2026-04-09T10:00:00Z, text: x}", "{date: '', text: x}",
        "{minor: 0.5}", "{MINOR: 0.5, major: '1'}", "{maintenance: 1}", "{minor: 2}", "{minor: }", "{minor: [1]}", "{counts: [minor]}", "{counts: minor, weights: {major: 1}}", "{counts: [maintenance]}", "{weights: minor}",
        "off", "Off", "note", "{GEN036: off}", "{gen036: error, GEN001: error}", "{GEN001: off}", "{GEN999: off}", "{GEN036: Off}", "{GEN036: }",
    ];

    /// <summary>Where a value is put: the lines that make the rest right, with <c>…</c> for it.</summary>
    private static readonly IEnumerable<string> PlacesOfIncidents =
    [
        .. IncidentParser.Fields.Select(f => $"{f.Name}: …"),
        .. IncidentParser.ComponentFields.Select(f => $"components: {{{f.Name}: …{(f.Name == "name" ? "" : ", name: Mail")}}}"),
        .. IncidentParser.CorrectionFields.Select(f => $"corrections: {{{(f.Name == "date" ? "text: x" : "date: 2026-04-09")}, {f.Name}: …}}"),
    ];

    private static readonly IEnumerable<string> PlacesOfSites =
    [
        .. SettingsParser.Fields.Select(f => $"{f.Name}: …"),
        .. ComponentReader.Fields.Select(f => f.Name == "slug" ? "components: {slug: …, name: Mail}" : f.Name == "name" ? "components: {name: …}" : $"components: {{name: Mail, {f.Name}: …}}"),
        "downtime: {counts: …}", "downtime: {weights: …}", "downtime: {weights: {minor: …}}", "rules: {GEN036: …}", "rules: {GEN001: …}",
    ];

    [Fact]
    public void Every_sample_passes()
    {
        string[] contents = [Repository.PathOf("content"), .. Directory.GetDirectories(Repository.PathOf("tests", "Generator.Core.Tests", "Sites")).Select(s => Path.Combine(s, "content")).Where(Directory.Exists)];
        var sites = contents.Select(Repository.ReadSite).ToArray();

        sites.Sum(s => s.Incidents.Length).ShouldBeGreaterThan(30);
        foreach (var site in sites)
        {
            Takes(SiteSchema, site.Settings, site.Settings.Whole).ShouldBeTrue(site.Settings.Text);
            var schema = SchemaOf(EditorSchemas.Incident(SettingsParser.Parse(site.Settings).Value));
            site.Incidents.Where(file => !Takes(schema, file, FrontMatter.Split(file).Value!.Yaml)).Select(f => f.Path).ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_fault_of_a_field_is_one_for_both()
    {
        Verdict[] verdicts =
        [
            .. Cases(typeof(IncidentFaultsTests), nameof(IncidentFaultsTests.A_fault_is_found_at_its_place_with_help)).Select(Incident).OfType<Verdict>(),
            .. Cases(typeof(SettingsParserTests), nameof(SettingsParserTests.A_fault_is_found_at_its_place_with_help)).Select(Site).OfType<Verdict>(),
        ];

        verdicts.Count(v => !v.ParserTakes).ShouldBeGreaterThan(15);
        var apart = verdicts.Where(v => v.ParserTakes != v.SchemaTakes).Select(v => v.Text).ToArray();
        apart.Length.ShouldBe(FaultsBeyondASchema.Length, string.Join("\n===\n", apart));
        FaultsBeyondASchema.ShouldAllBe(fault => apart.Any(text => text.Contains(fault, StringComparison.Ordinal)));
    }

    [Fact]
    public void In_every_field_every_value_is_right_or_wrong_for_both()
    {
        Verdict[] verdicts =
        [
            .. PlacesOfIncidents.SelectMany(place => Values.Select(value => Incident(place, value))).OfType<Verdict>(),
            .. PlacesOfSites.SelectMany(place => Values.Select(value => Site(place, value))).OfType<Verdict>(),
        ];

        verdicts.Length.ShouldBeGreaterThan(4000);
        verdicts.Count(v => v.ParserTakes).ShouldBeInRange(600, verdicts.Length - 2000);
        verdicts.Where(v => v.ParserTakes && !v.SchemaTakes).Select(v => v.Text).ShouldBeEmpty();
        verdicts.Where(v => v.SchemaTakes && !v.ParserTakes).Select(v => v.Text).ShouldBe(SchemaTakesMore, ignoreOrder: true);
    }

    [Fact]
    public void Both_schemas_are_written_the_same_each_time_and_name_their_dialect()
    {
        EditorSchemas.Site().ShouldBe(EditorSchemas.Site());
        EditorSchemas.Incident(null).ShouldStartWith("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n");
        EditorSchemas.Incident(null).ShouldEndWith("}\n");
    }

    [Fact]
    public void Without_settings_any_component_passes() =>
        SchemaOf(EditorSchemas.Incident(null)).Validate("""{"title": "x", "severity": "minor", "components": ["Anything", {"name": "Else"}]}""").ShouldBeEmpty();

    private sealed record Verdict(string Text, bool ParserTakes, bool SchemaTakes);

    private static Verdict? Incident(string place, string value)
    {
        var field = place.Replace("…", value, StringComparison.Ordinal);
        string[] others = ["title: x", "severity: minor"];
        var lines = others.Where(o => !place.StartsWith(o[..^1].Split(' ')[0], StringComparison.Ordinal)).Append(field);
        return Incident($"---\n{string.Join('\n', lines)}\n---\n{Body}") is { } verdict ? verdict with { Text = field } : null;
    }

    private static Verdict? Site(string place, string value)
    {
        var field = place.Replace("…", value, StringComparison.Ordinal);
        return Site(place.StartsWith("service:", StringComparison.Ordinal) ? field : $"service: Acme\n{field}") is { } verdict ? verdict with { Text = field } : null;
    }

    /// <summary>Nothing for a text in which no editor would see fields.</summary>
    private static Verdict? Incident(string text)
    {
        var file = Given.File(text);
        return FrontMatter.Split(file).Value?.Yaml is { } yaml && YamlReader.Read(file, yaml).Value is not null
            ? new(
                text,
                !IncidentParser.Parse(file, Settings).Diagnostics.Any(d => IsOfAField(d) && d.Location.Span.Start >= yaml.Start && d.Location.Span.Start < yaml.End),
                Takes(IncidentSchema, file, yaml))
            : null;
    }

    private static Verdict? Site(string text)
    {
        var file = new SourceFile("content/site.yaml", text);
        return YamlReader.Read(file, file.Whole).Value is null ? null : new(text, !SettingsParser.Parse(file).Diagnostics.Any(IsOfAField), Takes(SiteSchema, file, file.Whole));
    }

    private static bool IsOfAField(Diagnostic diagnostic) => diagnostic.IsError && !BeyondASchema.Contains(diagnostic.Rule);

    private static bool Takes(Schema schema, SourceFile file, TextSpan yaml) => schema.Validate(EditorView.Json(YamlReader.Read(file, yaml).Value)).Count == 0;

    /// <summary>The texts of another test's cases.</summary>
    private static IEnumerable<string> Cases(Type tests, string method) => tests.GetMethod(method)!.GetCustomAttributes<InlineDataAttribute>().Select(data => (string)data.Data[0]!);

    private static Schema SchemaOf(string json) => Schema.FromJsonAsync(json).GetAwaiter().GetResult();
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Settings;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests;

/// <summary>The tables in content/README.md are made from the parsers' own lists, and its examples are read by the parser.</summary>
public sealed partial class AuthorsGuideTests
{
    private static readonly string Guide = File.ReadAllText(Repository.PathOf("content", "README.md"));

    private static readonly Dictionary<string, string> Parts = new(StringComparer.Ordinal)
    {
        ["fields: incident"] = Table(IncidentParser.Fields),
        ["fields: component entry"] = Table(IncidentParser.ComponentFields),
        ["fields: correction"] = Table(IncidentParser.CorrectionFields),
        ["fields: site"] = Table(SettingsParser.Fields),
        ["fields: outputs"] = Table(OutputReader.Fields),
        ["fields: component"] = Table(ComponentReader.Fields),
        ["states"] = $"{Words(Severity.Minor)}; for planned work {Words(Severity.Maintenance)}.\n",
    };

    [Fact]
    public void The_authors_guide_lists_every_field_and_state() =>
        Part().Replace(Guide, match => $"<!-- {match.Groups["name"].Value} -->\n{Parts[match.Groups["name"].Value]}<!-- end -->").ShouldMatchApproved(approval => approval
            .NoDiff()
            .WithFilenameGenerator((_, _, type, _) => Repository.PathOf("content", type == "approved" ? "README.md" : "README.received.md")));

    [Fact]
    public void The_guides_examples_are_incidents_without_a_finding()
    {
        var settings = Given.Settings("service: Acme\ncomponents: [Shield]");
        var examples = Example().Matches(Guide).Select(m => IncidentParser.Parse(new SourceFile("content/incidents/2026/example.md", m.Groups["text"].Value), settings)).ToArray();

        examples.Length.ShouldBe(2);
        examples.SelectMany(e => e.Diagnostics).Select(d => d.Short()).ShouldBeEmpty();
    }

    [Fact]
    public void The_guides_downtime_is_that_of_a_site_that_says_nothing_of_it()
    {
        var downtime = Given.Settings($"service: Acme\n{Downtime().Match(Guide).Groups["text"].Value}").Downtime;

        downtime.Counts.ShouldBe(DowntimePolicy.Default.Counts);
        downtime.Weights.ShouldBe(DowntimePolicy.Default.Weights, ignoreOrder: true);
        Downtime().Match(Guide).Groups["text"].Value.ShouldContain("0.3");
    }

    private static string Table(ImmutableArray<Field> fields) => "| Field | Required | Value | Meaning |\n|---|---|---|---|\n"
        + string.Concat(fields.Select(f => $"| `{f.Name}` | {(f.Required ? "yes" : "")} | {f.Kind.Noun()} | {f.Meaning} |\n"));

    private static string Words(Severity severity) => string.Join(", ", States.All.Where(s => s.Fits(severity)).Select(s => s.Word()));

    [GeneratedRegex("<!-- (?<name>(?:fields|states)[a-z: ]*) -->\n.*?<!-- end -->", RegexOptions.Singleline)]
    private static partial Regex Part();

    [GeneratedRegex("```markdown\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("```yaml\n(?<text>downtime:.*?)```", RegexOptions.Singleline)]
    private static partial Regex Downtime();
}

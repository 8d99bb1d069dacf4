using System.Text.Json;
using Generator.Core.Diagnostics;
using Generator.Core.Diagnostics.Reports;
using Generator.Core.Sources;
using NJsonSchema;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Diagnostics.Reports;

public sealed class SarifReportTests
{
    private static readonly Lazy<JsonSchema> Schema = new(() => JsonSchema.FromJsonAsync(
        File.ReadAllText(Repository.PathOf("tests", "Generator.Core.Tests", "Diagnostics", "Reports", "Schemas", "sarif-2.1.0-rtm.5.json"))).GetAwaiter().GetResult());

    [Fact]
    public void A_report_of_a_faulty_site_is_valid() => Faults(SarifReport.Write(Faulty.Site())).ShouldBeEmpty();

    [Fact]
    public void A_report_of_anything_is_valid() => Faults(SarifReport.Write(Faulty.HostileFindings())).ShouldBeEmpty();

    [Fact]
    public void A_report_without_a_finding_is_valid() => Faults(SarifReport.Write([])).ShouldBeEmpty();

    [Theory]
    [InlineData("\"level\": \"error\",\n          \"message\"", "\"level\": \"fatal\",\n          \"message\"")]
    [InlineData("\"startLine\": 1", "\"startLine\": 0")]
    [InlineData("\"ruleId\"", "\"rule\"")]
    [InlineData("\"version\": \"2.1.0\"", "\"version\": \"2.2.0\"")]
    public void The_schema_refuses_what_is_wrong(string right, string wrong)
    {
        var report = SarifReport.Write([Faulty.Finding("a", "x", 0, 1)]);

        report.ShouldContain(right);
        Faults(report.Replace(right, wrong, StringComparison.Ordinal)).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_finding_points_to_its_rule_and_its_place()
    {
        var result = Results(Faulty.Finding("content/a.md", "a: 1\nb: 22\n", 8, 2, help: "write this")).Single();
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var region = place.GetProperty("region");

        result.GetProperty("ruleId").GetString().ShouldBe("GEN017");
        Rules.All[result.GetProperty("ruleIndex").GetInt32()].ShouldBe(Rules.NotATime);
        result.GetProperty("level").GetString().ShouldBe("error");
        result.GetProperty("message").GetProperty("text").GetString().ShouldBe("not a time\nhelp: write this");
        place.GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldBe("content/a.md");
        place.GetProperty("artifactLocation").GetProperty("uriBaseId").GetString().ShouldBe("%SRCROOT%");
        ((string[])["startLine", "startColumn", "endLine", "endColumn"]).Select(n => region.GetProperty(n).GetInt32()).ShouldBe([2, 4, 2, 6]);
        region.GetProperty("snippet").GetProperty("text").GetString().ShouldBe("22");
    }

    [Fact]
    public void The_rules_are_the_catalogue_with_its_reasons_and_examples()
    {
        var rules = Run(SarifReport.Write([])).GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().ToArray();

        rules.Select(r => r.GetProperty("id").GetString()).ShouldBe(Rules.All.Select(r => r.Code));
        var rule = rules[Rules.All.IndexOf(Rules.NoZone)];
        rule.GetProperty("name").GetString().ShouldBe("ATimeWithoutAZone");
        rule.GetProperty("shortDescription").GetProperty("text").GetString().ShouldBe(Rules.NoZone.Title);
        rule.GetProperty("fullDescription").GetProperty("text").GetString().ShouldBe(Rules.NoZone.Why);
        rule.GetProperty("help").GetProperty("text").GetString()!.ShouldContain(Rules.NoZone.Example.Right.Split('\n')[0]);
        rule.GetProperty("help").GetProperty("markdown").GetString()!.ShouldContain($"\n\nRight:\n\n```\n{Rules.NoZone.Example.Right}\n```\n");
        rule.GetProperty("defaultConfiguration").GetProperty("level").GetString().ShouldBe("error");
    }

    [Fact]
    public void A_level_that_the_site_changed_is_the_findings_and_not_the_rules()
    {
        var finding = new Diagnostic(Rules.PostedAfterItsEnd, new SourceFile("a", "x").Start, "late") { Level = Level.Warning };

        Results(finding).Single().GetProperty("level").GetString().ShouldBe("warning");
    }

    [Theory]
    [InlineData("content/a b.md", "content/a%20b.md")]
    [InlineData("javascript:x", "javascript%3Ax")]
    [InlineData("a#b?c%", "a%23b%3Fc%25")]
    [InlineData("障", "%E9%9A%9C")]
    public void A_path_is_a_relative_reference(string path, string uri) => Results(Faulty.Finding(path, "x", 0, 1)).Single()
        .GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString().ShouldBe(uri);

    [Theory]
    [InlineData("see [x](http://e)", @"see \[x\](http://e)")]
    [InlineData("there is no {0}", "there is no {{0}}")]
    [InlineData("write `[Mail]` or {name, severity}", "write `[Mail]` or {name, severity}")]
    public void A_message_holds_neither_a_link_nor_a_placeholder(string message, string text) =>
        Results(Faulty.Finding("a", "x", 0, 1, message)).Single().GetProperty("message").GetProperty("text").GetString().ShouldBe(text);

    [Fact]
    public void A_finding_keeps_its_fingerprint_when_its_line_moves()
    {
        Fingerprints(Faulty.Finding("a", "one\ntwo\n  three", 4, 3)).ShouldBe(Fingerprints(Faulty.Finding("a", "\n\none\n  two", 8, 3)));
        Fingerprints(Faulty.Finding("a", "two", 0, 3)).ShouldNotBe(Fingerprints(Faulty.Finding("a", "six", 0, 3)));
        Fingerprints(Faulty.Finding("a", "two", 0, 3)).ShouldNotBe(Fingerprints(Faulty.Finding("b", "two", 0, 3)));
        Fingerprints(Faulty.Finding("a", "two", 0, 3)).ShouldNotBe(Fingerprints(new Diagnostic(Rules.NoZone, new SourceFile("a", "two").Start, "x")));
    }

    [Fact]
    public void Two_findings_on_lines_that_read_the_same_are_told_apart() =>
        Fingerprints(Faulty.Finding("a", "two\ntwo", 0, 3), Faulty.Finding("a", "two\ntwo", 4, 3)).Distinct().Count().ShouldBe(2);

    private static string[] Faults(string report) => [.. Schema.Value.Validate(report).Select(e => e.ToString())];

    private static JsonElement Run(string report) => JsonDocument.Parse(report).RootElement.GetProperty("runs")[0];

    private static JsonElement[] Results(params Diagnostic[] findings) => [.. Run(SarifReport.Write(findings)).GetProperty("results").EnumerateArray()];

    private static string[] Fingerprints(params Diagnostic[] findings) =>
        [.. Results(findings).Select(r => r.GetProperty("partialFingerprints").GetProperty("lineHash/v1").GetString()!)];
}

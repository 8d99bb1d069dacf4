using System.Text.Json;
using System.Text.RegularExpressions;
using Generator.Core.Diagnostics.Reports;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Diagnostics.Reports;

public sealed partial class JsonReportTests
{
    [Fact]
    public void A_finding_has_its_place_rule_words_and_line() => JsonReport.Write([Faulty.Finding("content/a.md", "a: 1\nb: 22\n", 8, 2, help: "write\nthis")]).ShouldBe(
        """
        {
          "version": 1,
          "findings": [
            {
              "path": "content/a.md",
              "line": 2,
              "column": 4,
              "endLine": 2,
              "endColumn": 6,
              "code": "GEN017",
              "level": "error",
              "title": "not a time, or one that does not exist",
              "message": "not a time",
              "help": "write\nthis",
              "excerpt": "b: 22"
            }
          ]
        }

        """);

    [Fact]
    public void What_there_is_not_is_null()
    {
        var finding = JsonDocument.Parse(JsonReport.Write([Faulty.Finding("a", "", 0, 0)])).RootElement.GetProperty("findings")[0];

        finding.GetProperty("help").ValueKind.ShouldBe(JsonValueKind.Null);
        finding.GetProperty("excerpt").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void Text_of_any_kind_survives_but_half_a_character()
    {
        foreach (var text in Faulty.Hostile)
        {
            var finding = JsonDocument.Parse(JsonReport.Write([Faulty.Finding("a", "x", 0, 1, text)])).RootElement.GetProperty("findings")[0];

            finding.GetProperty("message").GetString().ShouldBe(text == "\ud800" ? "\ufffd" : text);
        }
    }

    [Fact]
    public void The_readme_documents_every_field()
    {
        var finding = JsonDocument.Parse(JsonReport.Write([Faulty.Finding("a", "x", 0, 1)])).RootElement.GetProperty("findings")[0];
        var example = JsonDocument.Parse(Example().Match(File.ReadAllText(Repository.PathOf("README.md"))).Groups["json"].Value).RootElement.GetProperty("findings")[0];

        example.EnumerateObject().Select(p => p.Name).ShouldBe(finding.EnumerateObject().Select(p => p.Name));
    }

    [GeneratedRegex("```json\n(?<json>.*?\"findings\".*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}

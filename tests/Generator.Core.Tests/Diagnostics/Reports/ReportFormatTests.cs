using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CsCheck;
using Generator.Core.Diagnostics;
using Generator.Core.Diagnostics.Reports;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Diagnostics.Reports;

/// <summary>What holds for all formats: the same findings in the same order, and nothing in a file can break out of any.</summary>
public sealed partial class ReportFormatTests
{
    private static readonly Dictionary<string, Func<string, IEnumerable<Told>>> Readers = new(StringComparer.Ordinal)
    {
        ["text"] = ReadText,
        ["markdown"] = ReadText,
        ["github"] = ReadGitHub,
        ["sarif"] = ReadSarif,
        ["json"] = ReadJson,
    };

    public static TheoryData<string> Formats => [.. ReportFormat.All.Select(f => f.Name)];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_format_tells_the_same_findings_in_the_same_order(string format)
    {
        var findings = Faulty.Site();

        findings.Length.ShouldBeGreaterThan(8);
        Readers[format](Write(format, findings)).ShouldBe(findings.Select(Expected));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Every_format_tells_findings_of_any_place_and_words(string format) => Findings.Sample(
        findings => Readers[format](Write(format, findings)).ShouldBe(findings.Select(Expected)),
        iter: 200);

    [Theory]
    [MemberData(nameof(Formats))]
    public void No_file_can_steer_a_terminal_or_hide_what_it_says(string format)
    {
        var report = Write(format, [.. Faulty.HostileFindings()]);

        report.EnumerateRunes().Where(rune => rune.Value is not ('\n' or '\t') && Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator).ShouldBeEmpty();
        report.ShouldNotContain('\r');
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_file_can_start_a_workflow_command_in_no_format(string format) => Write(format, [.. Faulty.HostileFindings()])
        .Split('\n')
        .Where(line => line.TrimStart().StartsWith("::", StringComparison.Ordinal))
        .ShouldAllBe(line => format == "github" && line.StartsWith("::error file=content/", StringComparison.Ordinal));

    [Fact]
    public void Without_a_finding_each_format_still_has_a_whole_document()
    {
        Write("text", []).ShouldBeEmpty();
        Write("github", []).ShouldBeEmpty();
        Write("markdown", []).ShouldBe("No findings.\n");
        ReadJson(Write("json", [])).ShouldBeEmpty();
        ReadSarif(Write("sarif", [])).ShouldBeEmpty();
    }

    private static Gen<Diagnostic[]> Findings =>
        Gen.Select(Gen.OneOf(Faulty.Hostile.ToArray()), Gen.OneOf(Faulty.Hostile.ToArray()), Gen.Int[0, 30], Gen.Int[0, 30], Gen.OneOf(Rules.All.ToArray()))
            .Select((text, message, start, length, rule) =>
                new Diagnostic(rule, Faulty.Finding("content/a b, c.md", $"{text}\r\n{message}\n{text}", start, length).Location, $"bad {message.Replace("\r", "", StringComparison.Ordinal)}"))
            .Array[0, 5];

    private static string Write(string format, IReadOnlyList<Diagnostic> findings) => ReportFormat.All.Single(f => f.Name == format).Write(findings);

    /// <summary>What a report must tell. The words are compared as a person would see them, since that is all that some formats can show.</summary>
    private static Told Expected(Diagnostic finding)
    {
        var (line, column) = finding.Location.File.Position(finding.Location.Span.Start);
        return new(finding.Rule.Code, finding.Location.File.Path, line, column, Seen(finding.Message));
    }

    private static string Seen(string text) => string.Concat(text.EnumerateRunes().Select(r => Rune.GetUnicodeCategory(r) switch
    {
        UnicodeCategory.Control when r.Value != '\t' => "\ufffd",
        UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => "\ufffd",
        _ => r.ToString(),
    }));

    private static IEnumerable<Told> ReadText(string report) => TextHead().Matches(report).Select(m => new Told(
        m.Groups["code"].Value, m.Groups["path"].Value, Number(m.Groups["line"].Value), Number(m.Groups["column"].Value), m.Groups["message"].Value));

    private static IEnumerable<Told> ReadGitHub(string report) => report.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
    {
        var command = GitHubCommand().Match(line);
        command.Success.ShouldBeTrue(line);
        var properties = command.Groups["properties"].Value.Split(',').Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => Unescape(p[1]), StringComparer.Ordinal);
        return new Told(
            properties["title"].Split(':')[0],
            properties["file"],
            Number(properties["line"]),
            properties.TryGetValue("col", out var column) ? Number(column) : null,
            Seen(Unescape(command.Groups["message"].Value).Split("\nhelp: ")[0]));
    });

    private static IEnumerable<Told> ReadJson(string report) => JsonDocument.Parse(report).RootElement.GetProperty("findings").EnumerateArray().Select(f => new Told(
        f.GetProperty("code").GetString()!,
        f.GetProperty("path").GetString()!,
        f.GetProperty("line").GetInt32(),
        f.GetProperty("column").GetInt32(),
        Seen(f.GetProperty("message").GetString()!)));

    private static IEnumerable<Told> ReadSarif(string report) => JsonDocument.Parse(report).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(result =>
    {
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        var region = place.GetProperty("region");
        return new Told(
            result.GetProperty("ruleId").GetString()!,
            Uri.UnescapeDataString(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!),
            region.GetProperty("startLine").GetInt32(),
            region.GetProperty("startColumn").GetInt32(),
            Seen(SarifEscape().Replace(result.GetProperty("message").GetProperty("text").GetString()!.Split("\nhelp: ")[0], m => m.Value.Length == 2 ? m.Value[1..] : m.Value[1..^1])));
    });

    private static string Unescape(string text) => text
        .Replace("%0D", "\r", StringComparison.Ordinal).Replace("%0A", "\n", StringComparison.Ordinal)
        .Replace("%3A", ":", StringComparison.Ordinal).Replace("%2C", ",", StringComparison.Ordinal)
        .Replace("%25", "%", StringComparison.Ordinal);

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex("^(?<path>content/[^\n]*?):(?<line>[0-9]+):(?<column>[0-9]+): (?:error|warning|note) (?<code>GEN[0-9]{3}): (?<message>[^\n]*)$", RegexOptions.Multiline)]
    private static partial Regex TextHead();

    [GeneratedRegex("^::(?:error|warning|notice) (?<properties>(?:[a-zA-Z]+=[^,:\r\n]*,?)+)::(?<message>[^\r\n]*)$")]
    private static partial Regex GitHubCommand();

    [GeneratedRegex(@"\\[\[\]\\]|\{\{[0-9]+\}\}")]
    private static partial Regex SarifEscape();

    /// <summary>What a report says of a finding. GitHub takes no column for a place of several lines, so there it counts as any.</summary>
    private sealed record Told(string Code, string Path, int Line, int? Column, string Message)
    {
        public bool Equals(Told? other) => other is not null && (Code, Path, Line, Message) == (other.Code, other.Path, other.Line, other.Message)
            && (Column is null || other.Column is null || Column == other.Column);

        public override int GetHashCode() => Line;
    }
}

using System.Text.Json;
using Generator.Core.Diagnostics;
using Generator.Core.Diagnostics.Reports;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Diagnostics.Reports;

/// <summary>What all reports share: lines and columns, and how much of a file and a message is shown.</summary>
public sealed class EntryTests
{
    [Fact]
    public void Findings_in_any_order_and_of_several_files_get_the_lines_and_columns_of_their_files()
    {
        SourceFile[] files = [new("a.md", "a\nbb\r\n\nccc"), new("b.md", "x\ny\n")];
        Diagnostic[] findings =
        [
            .. files.SelectMany(file => Enumerable.Range(0, file.Text.Length + 1).Select(start => Finding(file, start, 0))),
            .. files.Reverse().SelectMany(file => Enumerable.Range(0, file.Text.Length).Reverse().Select(start => Finding(file, start, file.Text.Length - start))),
        ];

        Places(findings).ShouldBe(findings.Select(f =>
        {
            var (line, column) = f.Location.File.Position(f.Location.Span.Start);
            var (endLine, endColumn) = f.Location.File.Position(f.Location.Span.End);
            return $"{f.Location.File.Path}:{line}:{column}-{endLine}:{endColumn}";
        }));
    }

    [Fact]
    public void Of_a_line_as_long_as_a_file_what_stands_around_the_place_is_shown()
    {
        var file = new SourceFile("a.json", $"x\n{new string('a', 1_000_000)}here{new string('b', 1_000_000)}\nx");

        TextReport.Write([Finding(file, 1_000_002, 4)], colour: false).ShouldBe(
            $"""
            a.json:2:1000001: error GEN070: not good
             2 | …{new string('a', 80)}here{new string('b', 76)}…
               |  {new string(' ', 80)}^^^^


            """);
        Json([Finding(file, 1_000_002, 4)]).Single().GetProperty("excerpt").GetString().ShouldBe($"{new string('a', 1_000)}here{new string('b', 996)}");
    }

    [Fact]
    public void A_place_of_long_lines_shows_the_beginning_of_those_after_the_first()
    {
        var line = new string('a', 3_000);
        var file = new SourceFile("a.md", $"{line}\r\n{line}\r\nx");

        TextReport.Write([Finding(file, 2_000, 4_000)], colour: false).ShouldEndWith($" 2 | {new string('a', 160)}…\n   | {new string('^', 160)}\n\n");
    }

    [Fact]
    public void A_message_that_quotes_a_long_text_is_cut() =>
        Json([new(Rules.UnreadableImport, new SourceFile("a", "a").Start, new string('m', 5_000))]).Single().GetProperty("message").GetString()!.Length.ShouldBe(1_001);

    [Fact]
    public void Of_a_file_with_very_many_findings_the_first_are_shown_and_the_others_counted()
    {
        SourceFile many = new("a.md", new string('x', 1_500)), few = new("b.md", "x");
        Diagnostic[] findings = [.. Enumerable.Range(0, 1_500).Select(n => Finding(many, n, 1)), Finding(few, 0, 1)];

        var shown = FirstFindings.Of(findings).ToArray();

        shown[..1_000].ShouldBe(findings[..1_000]);
        shown[1_000].Short().ShouldBe("GEN008 1:1001 the file has 1500 findings; the first 1000 are shown");
        shown[1_001..].ShouldBe([findings[^1]]);
        FirstFindings.Of(findings[..1_000]).ShouldBe(findings[..1_000]);
    }

    [Fact]
    public void What_stands_for_warnings_is_a_warning()
    {
        var file = new SourceFile("a.md", "x");

        FirstFindings.Of(Enumerable.Range(0, 1_001).Select(n => Finding(file, 0, 1) with { Level = n == 0 ? Level.Error : Level.Warning })).Last().Level.ShouldBe(Level.Warning);
    }

    private static Diagnostic Finding(SourceFile file, int start, int length) => new(Rules.UnreadableImport, new(file, new(start, length)), "not good");

    private static IEnumerable<string> Places(IEnumerable<Diagnostic> findings) =>
        Json(findings).Select(f => $"{f.GetProperty("path")}:{f.GetProperty("line")}:{f.GetProperty("column")}-{f.GetProperty("endLine")}:{f.GetProperty("endColumn")}");

    private static JsonElement[] Json(IEnumerable<Diagnostic> findings) =>
        [.. JsonDocument.Parse(JsonReport.Write(findings)).RootElement.GetProperty("findings").EnumerateArray()];
}

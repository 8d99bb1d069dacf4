using Generator.Core.Markup;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Markup;

public sealed class YamlFaultTests
{
    [Theory]
    [InlineData("a: 1\nb: [c\n", "2:4 this `[` is never closed, or something inside cannot be read")]
    [InlineData("a: 1\nb: [c\nd: e\n", "2:4 this `[` is never closed, or something inside cannot be read")]
    [InlineData("a: 1\nb: [c, d e\nf: [g]\n", "2:4 this `[` is never closed, or something inside cannot be read")]
    [InlineData("- [a\n- b\n", "1:3 this `[` is never closed, or something inside cannot be read")]
    [InlineData("a:\n  - {b: c\nd: e\n", "2:5 this `{` is never closed, or something inside cannot be read")]
    [InlineData("a: [{b]\n", "1:5 this `{` is never closed, or something inside cannot be read")]
    [InlineData("a: [b}\n", "1:4 this `[` is never closed, or something inside cannot be read")]
    [InlineData("a: [b: c: d]\n", "1:4 this `[` is never closed, or something inside cannot be read")]
    public void A_bracket_that_stays_open_is_reported_where_it_opens(string text, string finding) => Only(text).ShouldBe(finding);

    [Theory]
    [InlineData("a: \"b\nc: d\n", "1:4 this quote is never closed")]
    [InlineData("a: 1\nb: 'c\n", "2:4 this quote is never closed")]
    [InlineData("a: [b, \"c]\nd: e\n", "1:8 this quote is never closed")]
    [InlineData("a: \"C:\\qux\"\n", "1:4 a `\\` in these quotes stands before a letter that it does not go with")]
    [InlineData("a: \"b\" c\n", "1:8 nothing may follow the end of the value")]
    [InlineData("a: [b] c\nd: e\n", "1:8 nothing may follow the end of the value")]
    [InlineData("a: [b]]\n", "1:7 nothing may follow the end of the value")]
    public void A_slip_with_quotes_is_named(string text, string finding) => Only(text).ShouldBe(finding);

    [Theory]
    [InlineData("\ta: b\nc: d\n", "1:1 a tab cannot indent YAML")]
    [InlineData("a:\n\t- b\n", "2:1 a tab cannot indent YAML")]
    [InlineData("a:\n  - b\n \t- c\n", "3:2 a tab cannot indent YAML")]
    public void A_tab_that_indents_is_reported_where_it_stands(string text, string finding) => Only(text).ShouldBe(finding);

    [Theory]
    [InlineData("a: b: c\n", "1:5 a second `: ` on one line")]
    [InlineData("x: y\na: 2026-04-08T18:00:00Z: c\n", "2:24 a second `: ` on one line")]
    [InlineData("a:b\nc: d\n", "2:1 this line is read as the rest of the one above it")]
    [InlineData("a: b\n  c: d\n", "2:3 this line is read as the rest of the one above it")]
    [InlineData("x: y\na:b\nc: d\n", "2:1 this line is not a field")]
    [InlineData("a:\n  - b\n  c\n", "3:3 this line is not an entry of the list above it")]
    [InlineData("  a: b\nc: d\n", "2:1 this line begins at another column than the fields above it")]
    public void A_colon_or_indentation_that_is_wrong_is_named(string text, string finding) => Only(text).ShouldBe(finding);

    [Theory]
    [InlineData("a: @b\n", "1:4 a value cannot begin with `@`")]
    [InlineData("a: `b`\n", "1:4 a value cannot begin with ```")]
    [InlineData("a: %b\n", "1:4 a value cannot begin with `%`")]
    public void A_value_that_needs_quotes_is_named(string text, string finding) => Only(text).ShouldBe(finding);

    [Theory]
    [InlineData("a: |x\n b\n", "1:4 this cannot be read as YAML")]
    [InlineData("a: - b\n", "1:4 this cannot be read as YAML")]
    [InlineData("%YAML 1.2\n", "1:10 this cannot be read as YAML")]
    [InlineData("a: ]", "1:4 this cannot be read as YAML")]
    public void Whatever_else_cannot_be_read_is_still_reported_in_its_place(string text, string finding) => Only(text).ShouldBe(finding);

    [Fact]
    public void Whatever_the_line_ends_are_and_wherever_the_text_breaks_off_the_place_lies_in_it()
    {
        string[] pieces = ["a", ": ", "\r", "\r\n", "\n", "[", "'", "\"", "- ", "\t", "> "];
        foreach (var text in Texts(pieces, length: 4))
        {
            var part = new TextSpan(2, text.Length);
            foreach (var finding in YamlReader.Read(new("a.md", $"x\n{text}"), part).Diagnostics)
            {
                finding.Location.Span.Start.ShouldBeInRange(part.Start, part.End);
            }
        }
    }

    private static IEnumerable<string> Texts(string[] pieces, int length) =>
        length == 0 ? [""] : Texts(pieces, length - 1).SelectMany(text => pieces.Select(piece => text + piece).Prepend(text)).Distinct(StringComparer.Ordinal);

    [Theory]
    [InlineData("title: 'We can't send'", "put the whole value into double quotes, or none: `title: We can't send`")]
    [InlineData("title: 'It''s: can't'", "put the whole value into double quotes, or none: `title: \"It's: can't\"`")]
    [InlineData("title: \"Mail\" is delayed", "put the whole value into double quotes, or none: `title: \"\\\"Mail\\\" is delayed\"`")]
    [InlineData("title: \"Mail\" is \"late\"", "put the whole value into double quotes, or none: `title: \"\\\"Mail\\\" is \\\"late\\\"\"`")]
    [InlineData("title: \"He said \"hi\" to\"", "put a `\\` before each quotation mark inside the value: `title: \"He said \\\"hi\\\" to\"`")]
    [InlineData("title: [Mail] is late", "remove what follows, or put the whole value into quotes: `title: \"[Mail] is late\"`")]
    [InlineData("title: @all is late", "put the value into quotes: `title: \"@all is late\"`")]
    [InlineData("title: *Important* mail", "write the value out in plain YAML; if it is text, put it into quotes: `title: \"*Important* mail\"`")]
    [InlineData("title: &mail lost", "write the value out in plain YAML; if it is text, put it into quotes: `title: \"&mail lost\"`")]
    [InlineData("title: !!! mail lost", "write the value out in plain YAML; if it is text, put it into quotes: `title: \"!!! mail lost\"`")]
    [InlineData("  - &mail lost", "write the value out in plain YAML; if it is text, put it into quotes: `- \"&mail lost\"`")]
    [InlineData("tags: [*a, b]", "write the value out in plain YAML; if it is text, put it into quotes")]
    public void The_line_as_it_would_be_right_is_told_and_reads_back(string line, string help)
    {
        var file = new SourceFile("a.md", line + "\n");
        YamlReader.Read(file, file.Whole).Diagnostics.ShouldHaveSingleItem().Help.ShouldBe(help);

        var right = new SourceFile("a.md", help.Contains('`', StringComparison.Ordinal) ? help[(help.IndexOf(": `", StringComparison.Ordinal) + 3)..^1] : "a: b");
        YamlReader.Read(right, right.Whole).Diagnostics.ShouldBeEmpty();
    }

    private static string Only(string text)
    {
        var file = new SourceFile("a.md", $"---\n{text}---\n");
        var finding = YamlReader.Read(file, new(4, text.Length)).Diagnostics.ShouldHaveSingleItem();
        finding.Help.ShouldNotBeNullOrEmpty();
        var (line, column) = file.Position(finding.Location.Span.Start);
        finding.Short().ShouldStartWith("GEN004 ");
        return $"{line - 1}:{column} {finding.Message}";
    }
}

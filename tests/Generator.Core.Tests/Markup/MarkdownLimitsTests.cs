using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Markup;

public sealed class MarkdownLimitsTests
{
    private const string TableTooLarge = "a table may have 64 columns, and all tables of a section together 20000 cells";

    [Fact]
    public void A_section_of_the_greatest_length_is_read_and_one_character_more_is_not()
    {
        Findings(new string('a', 65_536)).ShouldBeEmpty();
        Findings($"\n{new string('a', 65_537)}").ShouldBe(["GEN008 2:1 this section has 65537 characters; at most 65536 are read"]);
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void A_table_has_64_columns_at_most(int columns, bool fits) =>
        Findings($"|{Repeat("a|", columns)}\n|{Repeat("-|", columns)}\n|b|\n").ShouldBe(fits ? [] : [$"GEN008 2:1 {TableTooLarge}"]);

    [Fact]
    public void Columns_count_the_same_without_bars_at_the_ends() => Findings($"a{Repeat("|a", 63)}\n-{Repeat("|-", 63)}\n").ShouldBeEmpty();

    [Fact]
    public void A_row_wider_than_the_head_makes_the_table_wide() =>
        Findings($"a|b\n-|-\n{Repeat("x|", 3000)}\n").ShouldBe([$"GEN008 3:1 {TableTooLarge}"]);

    [Fact]
    public void A_head_wider_than_the_line_below_makes_the_table_wide() =>
        Findings($"{Repeat("x|", 3000)}\n-|-\na|b\n").ShouldBe([$"GEN008 2:1 {TableTooLarge}"]);

    [Fact]
    public void Short_rows_count_as_wide_as_the_table() =>
        Findings($"|{Repeat("a|", 50)}\n|{Repeat("-|", 50)}\n{Repeat("|\n", 399)}").ShouldBe([$"GEN008 401:1 {TableTooLarge}"]);

    [Fact]
    public void Many_tables_count_together() =>
        Findings(Repeat($"|{Repeat("a|", 50)}\n|{Repeat("-|", 50)}\n{Repeat("|\n", 100)}\n", 5)).ShouldHaveSingleItem().ShouldEndWith(TableTooLarge);

    [Fact]
    public void A_table_in_a_quote_counts_too() =>
        Findings($"> |{Repeat("a|", 65)}\n> |{Repeat("-|", 65)}\n").ShouldBe([$"GEN008 2:1 {TableTooLarge}"]);

    [Fact]
    public void Bars_without_a_table_are_text() => Findings($"{Repeat("a | ", 100)}\n\n---\n").ShouldBeEmpty();

    [Theory]
    [InlineData("> ", 5000)]
    [InlineData("- ", 5000)]
    [InlineData("[", 5000)]
    [InlineData("![", 5000)]
    public void Nesting_too_deep_to_be_shown_is_refused(string mark, int times) =>
        Findings(Repeat(mark, times) + "x").ShouldBe(["GEN008 1:1 this section nests lists, quotes or brackets too deep"]);

    [Theory]
    [InlineData(">", 49)]
    [InlineData("- ", 24)]
    [InlineData("[", 49)]
    [InlineData("*", 49)]
    public void Whatever_is_too_short_to_be_checked_for_its_depth_can_be_shown(string mark, int times) =>
        Read(Repeat(mark, times) + "x" + Repeat("*", 50)).Markdown.ToHtml("", 3).Text.ShouldContain("x");

    [Fact]
    public void A_long_address_that_is_used_often_is_refused() => Findings($"{Repeat("[a] ", 200)}\n\n[a]: https://example.org/{new string('x', 2000)}\n")
        .ShouldBe(["GEN008 1:1 the links of this section have more than 262144 characters in all"]);

    [Theory]
    [InlineData("[a](b) ", 2_000, true)]
    [InlineData("[a](b) ", 2_001, false)]
    [InlineData("[a](b", 2_001, false)]
    public void A_section_has_2_000_links_at_most(string link, int times, bool fits) =>
        Findings(Repeat(link, times)).ShouldBe(fits ? [] : ["GEN008 1:1 this section has more than 2000 links"]);

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static IEnumerable<string> Findings(string text) => Read(text).Findings.Select(d => d.Short());

    private static (Markdown Markdown, IReadOnlyCollection<Diagnostic> Findings) Read(string text)
    {
        var file = new SourceFile("a.md", text);
        var findings = new Findings();
        return (Markdown.Read(file, file.Whole, findings), findings.Drain());
    }
}

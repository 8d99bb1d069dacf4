using Generator.Core.Outputs;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Outputs;

public sealed class SiteChangesTests
{
    [Fact]
    public void Pages_are_listed_and_other_files_counted() =>
        Between(["index.html 1", "gone.html 1", "same.html 1", "a.css 1"], ["index.html 2", "new.html 1", "same.html 1", "b.css 1"]).ToMarkdown().ShouldBe(
            """
            Pages: 1 added, 1 changed, 1 removed. Other files: 2.

            - added `new.html`
            - removed `gone.html`
            - changed `index.html`

            """);

    [Fact]
    public void Two_sites_that_are_the_same_have_no_list() =>
        Between(["index.html 1"], ["index.html 1"]).ToMarkdown().ShouldBe("Pages: 0 added, 0 changed, 0 removed. Other files: 0.\n");

    [Fact]
    public void A_long_list_is_cut_and_counted()
    {
        var lines = Between([], [.. Enumerable.Range(0, 150).Select(i => $"{i}.html 1")]).ToMarkdown().Split('\n');

        lines[0].ShouldStartWith("Pages: 150 added,");
        lines.Count(l => l.StartsWith("- added `", StringComparison.Ordinal)).ShouldBe(100);
        lines.ShouldContain("- and 50 more");
    }

    [Theory]
    [InlineData("<b>@x</b>")]
    [InlineData("a`b")]
    [InlineData("``` `")]
    [InlineData("a\n\n# b")]
    [InlineData("![x](https://example.org/x.png)")]
    [InlineData("\u202eb")]
    public void A_name_is_nothing_but_a_name(string name)
    {
        var list = Markdown.Parse(Between([], [$"{name}.html 1"]).ToMarkdown()).ShouldHaveItems<ParagraphBlock, ListBlock>();

        var paragraph = list.ShouldHaveSingleItem().ShouldBeOfType<ListItemBlock>().ShouldHaveSingleItem().ShouldBeOfType<ParagraphBlock>();
        var inlines = paragraph.Inline!.ToArray();
        inlines.Length.ShouldBe(2);
        inlines[0].ShouldBeOfType<LiteralInline>().Content.ToString().ShouldBe("added ");
        inlines[1].ShouldBeOfType<CodeInline>().Content.ShouldBe($"{name.Replace('\n', '\ufffd').Replace('\u202e', '\ufffd')}.html");
    }

    private static SiteChanges Between(string[] before, string[] after) => SiteChanges.Between(Files(before), Files(after));

    private static Dictionary<string, string> Files(string[] files) => files.ToDictionary(f => f[..f.LastIndexOf(' ')], f => f[(f.LastIndexOf(' ') + 1)..], StringComparer.Ordinal);
}

internal static class Blocks
{
    /// <summary>A document of two blocks of these kinds; gives the second.</summary>
    public static TSecond ShouldHaveItems<TFirst, TSecond>(this MarkdownDocument document)
    {
        document.Count.ShouldBe(2);
        document[0].ShouldBeOfType<TFirst>();
        return document[1].ShouldBeOfType<TSecond>();
    }
}

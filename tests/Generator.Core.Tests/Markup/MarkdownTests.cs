using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Markup;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("<b>x</b> <script>alert(1)</script>", "<p>&lt;b&gt;x&lt;/b&gt; &lt;script&gt;alert(1)&lt;/script&gt;</p>")]
    [InlineData("<div onclick=\"x\">\n</div>", "<p>&lt;div onclick=&quot;x&quot;&gt;\n&lt;/div&gt;</p>")]
    [InlineData("<!-- x -->", "<p>&lt;!-- x --&gt;</p>")]
    [InlineData("`<i>`", "<p><code>&lt;i&gt;</code></p>")]
    public void Raw_html_is_shown_as_text(string text, string html) => Html(text).ShouldBe(html);

    [Theory]
    [InlineData("~~a~~ ~b~ *c* **d**", "<p><del>a</del> ~b~ <em>c</em> <strong>d</strong></p>")]
    [InlineData("a -- b ... \"c\"", "<p>a -- b ... &quot;c&quot;</p>")]
    [InlineData("- [ ] a", "<ul>\n<li>[ ] a</li>\n</ul>")]
    [InlineData("# A {#x}", "<h3>A {#x}</h3>")]
    [InlineData("a :smile:", "<p>a :smile:</p>")]
    public void Only_the_extensions_that_are_promised_are_on(string text, string html) => Html(text).ShouldBe(html);

    [Theory]
    [InlineData("# A\n\n## B", 3, "<h3>A</h3>\n<h4>B</h4>")]
    [InlineData("### A\n\n## B", 2, "<h3>A</h3>\n<h2>B</h2>")]
    [InlineData("# A\n\n###### B", 4, "<h4>A</h4>\n<h6>B</h6>")]
    [InlineData("###### A", 2, "<h2>A</h2>")]
    [InlineData("> # A", 3, "<blockquote>\n<h3>A</h3>\n</blockquote>")]
    public void The_largest_heading_gets_the_rank_that_the_page_has_for_it(string text, int rank, string html) =>
        Read(text).Markdown.ToHtml("", rank).Text.ShouldBe(html);

    [Fact]
    public void A_table_scrolls_by_itself() => Html("|a|\n|-|\n|b|").ShouldStartWith("<div class=\"scroll\" tabindex=\"0\">\n<table>");

    [Theory]
    [InlineData("\n\n  a\n\n", "  a")]
    [InlineData("  \n\r\n    code\r\n", "    code")]
    [InlineData(" \n \n", "")]
    public void Empty_lines_around_the_text_are_left_out_and_its_indentation_is_kept(string part, string text) => Read(part).Markdown.Text.ShouldBe(text);

    [Fact]
    public void An_empty_text_is_empty_in_every_form()
    {
        var markdown = Read(" \n").Markdown;
        markdown.IsEmpty.ShouldBeTrue();
        markdown.ToHtml("", 3).Text.ShouldBe("");
        markdown.ToPlainText().ShouldBe("");
    }

    [Theory]
    [InlineData("# A\n\nb *c*\n- d\n\n| e |\n|---|\n| f |", "A b c d e f")]
    [InlineData("[a & b](https://example.org) ![c](d.png)", "a & b c")]
    [InlineData("<https://example.org/?a=1&b=2>", "https://example.org/?a=1&b=2")]
    [InlineData("<b> &amp; `x < y`", "<b> & x < y")]
    public void The_plain_text_has_no_marks_and_one_line(string text, string plain) => Read(text).Markdown.ToPlainText().ShouldBe(plain);

    [Fact]
    public void A_text_with_other_line_endings_gives_the_same_html() => Html("a\r\n\r\n- b\r\n- c\r\n").ShouldBe(Html("a\n\n- b\n- c\n"));

    private static string Html(string text)
    {
        var (markdown, findings) = Read(text);
        findings.ShouldBeEmpty();
        return markdown.ToHtml("", 3).Text;
    }

    private static (Markdown Markdown, IReadOnlyCollection<Diagnostic> Findings) Read(string text)
    {
        var file = new SourceFile("a.md", text);
        var findings = new Findings();
        return (Markdown.Read(file, file.Whole, findings), findings.Drain());
    }
}

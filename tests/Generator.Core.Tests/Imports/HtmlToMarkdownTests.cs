using Generator.Core.Diagnostics;
using Generator.Core.Imports;
using Generator.Core.Markup;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Imports;

public sealed class HtmlToMarkdownTests
{
    [Theory]
    [InlineData(40, "x")]
    [InlineData(41, "<b>")]
    [InlineData(1_900, "<b>")]
    public void Tags_that_are_nested_deeper_than_anyone_nests_them_are_text(int levels, string begin) =>
        PlainText.ToLine(HtmlToMarkdown.Of(string.Concat(Enumerable.Repeat("<b>", levels)) + "x")).Replace("\\", "", StringComparison.Ordinal).Trim('*').ShouldStartWith(begin);

    [Theory]
    [InlineData("5 < 6 & 7", "5 \\< 6 & 7")]
    [InlineData("a & b; c", "a \\& b; c")]
    [InlineData("see <nothing> here", "see \\<nothing> here")]
    [InlineData("one\r\ntwo\r\n\r\nthree", "one\ntwo\n\nthree")]
    [InlineData("**not bold** <3", "\\*\\*not bold\\*\\* \\<3")]
    public void A_text_without_html_shows_as_it_is(string text, string markdown) => HtmlToMarkdown.Of(text).ShouldBe(markdown);

    [Theory]
    [InlineData("One.<br />Two.", "One.\\\nTwo.")]
    [InlineData("One.<br /><br />Two.", "One.\n\nTwo.")]
    [InlineData("One.<br>\r\nTwo.", "One.\\\nTwo.")]
    [InlineData("We look.\r\n\r\nRegions:<br />EU<br />US\r\n\r\nMore soon.", "We look.\n\nRegions:\\\nEU\\\nUS\n\nMore soon.")]
    [InlineData("One<br />\r\nTwo<br />\r\n<br />\r\nThree\n<br>Four", "One\\\nTwo\n\nThree\\\nFour")]
    [InlineData("<p>One.</p><p>Two &amp; three.</p>", "One.\n\nTwo & three.")]
    [InlineData("AT&amp;T is back", "AT&T is back")]
    [InlineData("Fish &lt;3 &#39;chips&#39;", "Fish \\<3 'chips'")]
    [InlineData("one\r\ntwo <b>bold</b>\r\n\r\nthree", "one\ntwo **bold**\n\nthree")]
    [InlineData("<strong>Now: </strong>see <em>this</em> or <i>that</i>", "**Now:** see *this* or *that*")]
    [InlineData("<s>No data was lost.</s> Some <del>ten</del> <b><strike>twelve</strike></b> mails.", "~~No data was lost.~~ Some ~~ten~~ ~~**twelve**~~ mails.")]
    [InlineData("run <code>a`b</code>", "run ``a`b``")]
    [InlineData("a <a href=\"https://example.org/a?b=1&amp;c=(2)\">link</a>.", "a [link](https://example.org/a?b=1\\&c=%282%29).")]
    [InlineData("<a href=\"https://example.org/x\">https://example.org/x</a>", "<https://example.org/x>")]
    [InlineData("<a href=\"https://example.org/x\">at https://example.org/y</a>", "[at https\\://example.org/y](https://example.org/x)")]
    [InlineData("<a href=\"mailto:a@example.org\">write</a>", "[write](mailto:a@example.org)")]
    [InlineData("<a href=\"javascript:alert(1)\">a</a> <a href=\"/x\">b</a> <a href=\"//h/x\">c</a>", "a b c")]
    [InlineData("<a href=\"http://exa mple.org/<x>\">a</a>", "[a](http://exa%20mple.org/%3Cx%3E)")]
    [InlineData("<img src=\"https://example.org/a.png\" alt=\"a graph\">", "[a graph](https://example.org/a.png)")]
    [InlineData("<a href=\"https://example.org/graph\"><img src=\"https://example.org/a.png\"></a>", "<https://example.org/graph>")]
    [InlineData("<a href=\"https://example.org/?a=1&amp;b=2\"><img src=\"/a.png\"><img src=\"/b.png\"></a>", "[https\\://example.org/?a=1&b=2](https://example.org/?a=1\\&b=2)")]
    [InlineData("<a href=\"https://example.org/graph\">Graph <img src=\"https://example.org/a.png\"></a>", "[Graph](https://example.org/graph)")]
    [InlineData("<p>Do</p><ol start='3'><li>three</li><li>four</li></ol>", "Do\n\n3. three\n4. four")]
    [InlineData("<ul><li>one<ol start='3'><li>three</li></ol></li></ul>", "- one\n\n  3. three")]
    [InlineData("<ol start='-3'><li>one</li></ol>", "1. one")]
    [InlineData("<ul><li>one</li><li>two<ul><li>three</li></ul></li></ul>", "- one\n- two\n  - three")]
    [InlineData("Hit:<ol><li>one</li><li><p>two</p><p>more</p></li></ol>Then", "Hit:\n\n1. one\n2. two\n\n   more\n\nThen")]
    [InlineData("<h2>Resolved — 2026-04-08 18:07 UTC</h2>text", "**Resolved — 2026-04-08 18:07 UTC**\n\ntext")]
    [InlineData("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b")]
    [InlineData("<pre>## Resolved\n  ```x\n</pre>", "````\n## Resolved\n  ```x\n````")]
    [InlineData("<table><tr><th>a</th><th>b|c</th></tr><tr><td>1</td></tr></table>", "| a | b\\|c |\n|---|---|\n| 1 |  |")]
    [InlineData("<p>a</p><script>alert(1)</script><style>b{}</style>", "a")]
    [InlineData("<p>## a</p><p>1. b</p><p>- c</p><p>---</p>", "\\## a\n\n1\\. b\n\n\\- c\n\n\\---")]
    [InlineData("wow!<a href=\"https://example.org/\">x</a>", "wow\\![x](https://example.org/)")]
    [InlineData("<p></p><div> </div>", "")]
    [InlineData("<unknown>a</unknown> <span>b</span>", "a b")]
    public void Html_becomes_markdown(string html, string markdown)
    {
        HtmlToMarkdown.Of(html).ShouldBe(markdown);
        Findings(markdown).ShouldBeEmpty();
    }

    [Fact]
    public void Emphasis_that_markdown_would_not_show_is_left_out() =>
        HtmlToMarkdown.Of("a<b>\"b\"</b>c").ShouldBe("a\"b\"c");

    [Fact]
    public void Tags_in_great_number_are_bounded_in_time_and_keep_their_words()
    {
        foreach (var tag in (string[])["<b>", "<div>", "<ul><li>", "<a href='https://example.org'>", "<blockquote>", "<table><tr><td>", "<b><p>", "<i><a><b>", "&lt;", "<br>", "</p>"])
        {
            var html = string.Concat(Enumerable.Repeat(tag, 60_000 / tag.Length)) + "end";

            var deep = string.Concat(Enumerable.Repeat(tag, 300)) + "end";

            HtmlToMarkdown.Of(html).ShouldContain("end");
            HtmlToMarkdown.Of(deep).ShouldContain("end");
            Findings(HtmlToMarkdown.Of(deep)).ShouldBeEmpty(tag);
        }
    }

    private static IEnumerable<string> Findings(string markdown)
    {
        var findings = new Findings();
        var file = new SourceFile("x.md", markdown);
        Markdown.Read(file, file.Whole, findings);
        return findings.Drain().Select(d => d.Short());
    }
}

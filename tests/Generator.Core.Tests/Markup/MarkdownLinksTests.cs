using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Markup;

public sealed class MarkdownLinksTests
{
    [Theory]
    [InlineData("x [a](javascript:alert(1))", "1:3", "javascript:alert(1)")]
    [InlineData("x\n\n![a](data:image/png,x)", "3:1", "data:image/png,x")]
    [InlineData("<vbscript:x>", "1:1", "vbscript:x")]
    [InlineData("[a](//example.org)", "1:1", "//example.org")]
    [InlineData(@"[a](/\\example.org)", "1:1", @"/\example.org")]
    [InlineData("[a](javascript&colon;x)", "1:1", "javascript:x")]
    [InlineData("[a](&#106;avascript:x)", "1:1", "javascript:x")]
    [InlineData("[a](JAVASCRIPT:x)", "1:1", "JAVASCRIPT:x")]
    [InlineData("[a](java&#9;script:x)", "1:1", "java\tscript:x")]
    [InlineData("[a](<javascript:x y>)", "1:1", "javascript:x y")]
    [InlineData("[a]\n\n[a]: javascript:x", "1:1", "javascript:x")]
    [InlineData("![a][b]\n\n[b]: data:x", "1:1", "data:x")]
    [InlineData("- > [a](data:x)", "1:5", "data:x")]
    [InlineData("|a|\n|-|\n|[b](data:x)|", "3:2", "data:x")]
    [InlineData("see ftp://example.org", "1:5", "ftp://example.org")]
    [InlineData("[a](./javascript:x)", "1:1", "./javascript:x")]
    [InlineData("[a](..//../javascript:x)", "1:1", "..//../javascript:x")]
    [InlineData("![a](../data:image/png,x)", "1:1", "../data:image/png,x")]
    public void A_link_that_leads_elsewhere_is_refused_at_its_place(string text, string place, string address)
    {
        var finding = Read(text).Findings.ShouldHaveSingleItem();
        finding.Short().ShouldBe($"GEN018 {place} a link may not lead to `{address}`");
        finding.Help.ShouldBe("use https, http or mailto, or a path within the site");
    }

    [Theory]
    [InlineData("`[a](javascript:x)`")]
    [InlineData("    [a](javascript:x)")]
    [InlineData("[a]: javascript:x")]
    [InlineData("\\[a](javascript:x)")]
    [InlineData("javascript:x")]
    public void What_is_no_link_is_not_refused(string text)
    {
        var (markdown, findings) = Read(text);
        findings.ShouldBeEmpty();
        markdown.ToHtml("", 3).Text.ShouldNotContain("href");
    }

    [Fact]
    public void Every_refused_link_is_found() => Read("[a](data:x) [b](https://example.org) <data:y>\n\n![c](data:z)").Findings.Count.ShouldBe(3);

    [Fact]
    public void The_place_counts_from_the_beginning_of_the_file()
    {
        var file = new SourceFile("a.md", "---\r\n---\r\n\r\n\U0001F600 [a](data:x)\r\n");
        var findings = new Findings();
        Markdown.Read(file, new(10, file.Text.Length - 10), findings);
        findings.Drain().ShouldHaveSingleItem().Short().ShouldBe("GEN018 4:4 a link may not lead to `data:x`");
    }

    [Theory]
    [InlineData("[a](2026-04-08-mail.md)", "../incidents/2026-04-08-mail.html")]
    [InlineData("[a](../2025/2025-01-01-web.md#postmortem)", "../incidents/2025-01-01-web.html#postmortem")]
    [InlineData("[a](/content/incidents/2025/2025-01-01-web.md?x)", "../incidents/2025-01-01-web.html?x")]
    [InlineData("[a](/pictures/a.png)", "../pictures/a.png")]
    [InlineData("[a](pictures/a.png)", "../pictures/a.png")]
    [InlineData("[a](statistics.html)", "../statistics.html")]
    [InlineData("[a][b]\n\n[b]: 2026-04-08-mail.md", "../incidents/2026-04-08-mail.html")]
    [InlineData("[a](#postmortem)", "#postmortem")]
    [InlineData("[a](https://example.org/a.md)", "https://example.org/a.md")]
    [InlineData("[a](mailto:a@example.org)", "mailto:a@example.org")]
    public void Relative_links_lead_from_the_page_and_others_stay(string text, string address) => Html(text).ShouldContain($" href=\"{address}\"");

    [Theory]
    [InlineData("www.example.org", "<p><a href=\"https://www.example.org\" class=\"bare\">www.example.org</a></p>")]
    [InlineData("(https://example.org/a).", "<p>(<a href=\"https://example.org/a\" class=\"bare\">https://example.org/a</a>).</p>")]
    [InlineData("<https://example.org>", "<p><a href=\"https://example.org\" class=\"bare\">https://example.org</a></p>")]
    [InlineData("<a@example.org>", "<p><a href=\"mailto:a@example.org\" class=\"bare\">a@example.org</a></p>")]
    public void A_bare_address_is_a_link(string text, string html) => Html(text).ShouldBe(html);

    [Theory]
    [InlineData("![a](pictures/a.png)", "<p><img src=\"../pictures/a.png\" alt=\"a\" /></p>")]
    [InlineData("![a](https://example.org/a.png)", "<p><a href=\"https://example.org/a.png\">a</a></p>")]
    [InlineData("![](https://example.org/a.png)", "<p><a href=\"https://example.org/a.png\">https://example.org/a.png</a></p>")]
    [InlineData("[![a](https://example.org/a.png)](https://example.org)", "<p><a href=\"https://example.org\">a</a></p>")]
    [InlineData("[![a](a.png)](https://example.org)", "<p><a href=\"https://example.org\"><img src=\"../a.png\" alt=\"a\" /></a></p>")]
    public void A_picture_from_elsewhere_becomes_a_link(string text, string html) => Html(text).ShouldBe(html);

    private static string Html(string text)
    {
        var (markdown, findings) = Read(text);
        findings.ShouldBeEmpty();
        return markdown.ToHtml("../", 3).Text;
    }

    private static (Markdown Markdown, IReadOnlyCollection<Diagnostic> Findings) Read(string text)
    {
        var file = new SourceFile("a.md", text);
        var findings = new Findings();
        return (Markdown.Read(file, file.Whole, findings), findings.Drain());
    }
}

using AngleSharp.Html.Parser;
using CsCheck;
using Generator.Core.Imports;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Settings;
using Generator.Core.Tests.Fuzzing;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Imports;

/// <summary>Whatever HTML stands in a body, it becomes an update that reads without a finding and shows nothing but its words.</summary>
public sealed class HtmlToMarkdownProperties
{
    private static readonly string[] Parts =
    [
        "<p>", "</p>", "<br>", "<br />", "<ul>", "</ul>", "<ol>", "<ol start=7>", "<li>", "<s>", "</s>", "<del>", "</li>", "<b>", "</b>", "<strong>", "<em>", "</em>", "<i>", "<code>", "</code>", "<pre>", "</pre>", "<blockquote>", "</blockquote>",
        "<h1>", "</h1>", "<h2>", "<table>", "<tr>", "<td>", "<th>", "</table>", "<a href='https://example.org/?a=1&b=_2_'>", "<a href='javascript:x'>", "<a href=\"http://[\">", "</a>",
        "<img src='https://example.org/i.png' alt='*'>", "<img src=x>", "<script>", "</script>", "<style>", "<!--", "-->", "<![CDATA[", "<div>", "</div>", "<span class='x'>", "<svg>", "<math>", "<template>", "<textarea>", "<plaintext>",
        "## Resolved — 2026-04-08 18:07 UTC", "## Postmortem", "---", "===", "```", "~~~", "    ", "\t", "\r\n", "\n", "\n\n", "1.", "1)", "-", "+", "*", "_", "[x]", "(y)", "!", "[", "]", "|", "\\", "`", "<", ">", "&", "&amp;", "&lt;",
        "&#0;", "&#x1F600;", "&nbsp;", "&bogus;", "lt;", "http", "://", "https://example.org/a_b", "www.", "a", "b ", " c", "😀", "\u0000", "\u0007", "\u2028", "\uFEFF", "\u202E", "#", ":", "mailto:a@b.c",
    ];

    private static readonly Gen<string> Bodies = Gen.OneOf(Parts).Array[0, 14].Select(string.Concat);

    [Fact]
    public void Any_body_becomes_an_update_that_reads_without_a_finding() => Bodies.Sample(body =>
    {
        var draft = new Draft("2026-04-08-x", "x", Severity.Minor, [], null, null, null, null, [new(State.Resolved, Given.At("2026-04-08T18:07:00Z"), HtmlToMarkdown.Of(body))]);

        var read = IncidentParser.Parse(new("content/" + draft.Path, IncidentWriter.Write(draft)), settings: null);

        read.Diagnostics.Where(d => d.Rule != Core.Diagnostics.Rules.PostedAfterItsEnd).Select(d => d.Short()).ShouldBeEmpty();
        read.Value.ShouldNotBeNull().Updates.Single().Body.Text.ShouldBe(draft.Updates[0].Markdown.Trim());
    }, iter: Fuzz.Of(3_000));

    [Fact]
    public void The_words_of_an_html_body_are_those_that_a_browser_would_show() => Bodies.Select(b => $"<p>{b}</p>").Sample(body =>
    {
        var update = "## Update — 2026-04-08 18:07 UTC\n\n" + HtmlToMarkdown.Of(body) + "\n";

        var shown = Timeline.Read(new("x.md", update), new(0, update.Length), new()).Updates.Single().Body.ToPlainText();

        Letters(shown).ShouldBe(Letters(Visible(body)));
    }, iter: Fuzz.Of(3_000));

    private static string Visible(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        foreach (var hidden in body.QuerySelectorAll("script, style, template").ToArray())
        {
            hidden.Remove();
        }

        foreach (var image in body.QuerySelectorAll("img").ToArray())
        {
            var link = image.Closest("a[href^='http']");
            var address = link is not null && image.Closest("pre") is null && string.IsNullOrWhiteSpace(link.TextContent) ? link.GetAttribute("href")!.Replace("[", "%5B", StringComparison.Ordinal) : "";
            image.Replace(body.Owner!.CreateTextNode(image.GetAttribute("alt") ?? address));
        }

        return body.TextContent;
    }

    /// <summary>Without spaces, as blocks have more of them than their text.</summary>
    private static string Letters(string text) => string.Concat(PlainText.ToLine(text).Where(c => !char.IsWhiteSpace(c)));
}

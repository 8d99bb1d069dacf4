using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using Generator.Core.Markup;

namespace Generator.Core.Imports;

/// <summary>
/// Turns an HTML body into Markdown that shows the same words. A text without HTML shows as it is: <c>5 &lt; 6 &amp; 7</c>.
/// What Markdown would show otherwise than it is meant is written without emphasis, and if need be as plain text.
/// </summary>
public static partial class HtmlToMarkdown
{
    /// <summary>Above this, no one wrote the tags; they are then shown as text.</summary>
    private const int MaxTags = 2_000;

    /// <summary>Deeper than anyone nests them; what each level costs grows with the levels around it.</summary>
    private const int MaxDepth = 40;

    /// <summary>Above any text that an incident's file may hold.</summary>
    private const int MaxLength = 256 * 1024;

    public static string Of(string text)
    {
        if (text.Length > MaxLength || (!HasTags(text) && !Reference().IsMatch(text)) || text.AsSpan().Count('<') > MaxTags || IsDeep(text))
        {
            return PlainText.ToMarkdown(text);
        }

        // Line ends count as they do in plain text where no tag makes paragraphs; one beside a tag that ends the line is the same line end.
        var body = new HtmlParser().ParseDocument(BlockTag().IsMatch(text) ? text : $"<pre-line>{LineEnd().Replace(text, "<br>")}</pre-line>").Body;
        if (body is null)
        {
            return PlainText.ToMarkdown(text);
        }

        foreach (var hidden in body.QuerySelectorAll("script, style, template").ToArray())
        {
            hidden.Remove();
        }

        // Code is text alone.
        foreach (var inner in body.QuerySelectorAll("pre br, pre img").ToArray())
        {
            inner.Replace(body.Owner!.CreateTextNode(inner.LocalName == "br" ? "\n" : inner.GetAttribute("alt") ?? ""));
        }

        foreach (var emphasis in (ReadOnlySpan<bool>)[true, false])
        {
            var blocks = new HtmlBlocks(emphasis);
            var markdown = blocks.Write(body);
            if (markdown.Length == 0 || ForeignMarkdown.InUpdate(markdown)?.ToPlainText() == PlainText.ToLine(blocks.Words))
            {
                return markdown;
            }
        }

        var plain = new HtmlBlocks(emphasis: false);
        plain.Write(body);
        return PlainText.ToMarkdown(plain.Words);
    }

    /// <summary>Whether a text holds a tag of those that people write in status updates.</summary>
    public static bool HasTags(string text) => Tag().IsMatch(text);

    /// <summary>Whether a text begins with a tag of a paragraph, a list or another block.</summary>
    public static bool BeginsBlock(string text) => BlockTag().Match(text) is { Success: true, Index: var at } && string.IsNullOrWhiteSpace(text[..at]);

    /// <summary>Told by the tags alone, before anything takes time with them. Those that need no end, such as of an item, do not count.</summary>
    private static bool IsDeep(string text)
    {
        var depth = 0;
        foreach (var tag in Nesting().EnumerateMatches(text))
        {
            depth = text[tag.Index + 1] == '/' ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > MaxDepth)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex("</?(?!(?:br|hr|img|p|li|td|th|tr|dt|dd|wbr|input|col)[ \t\r\n/>])[a-z]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nesting();

    [GeneratedRegex(@"</?(?:a|abbr|b|big|blockquote|br|center|cite|code|del|div|em|font|h[1-6]|hr|i|img|ins|kbd|li|ol|p|pre|q|s|small|span|strike|strong|sub|sup|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|var)(?:\s[^<>]*)?/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("(?:\\r?\\n)?<br[ \t]*/?>(?:[ \t]*\\r?\\n)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LineEnd();

    [GeneratedRegex("</?(?:blockquote|center|div|h[1-6]|hr|li|ol|p|pre|table|ul)[ \t\r\n/>]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BlockTag();

    [GeneratedRegex("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")]
    private static partial Regex Reference();
}

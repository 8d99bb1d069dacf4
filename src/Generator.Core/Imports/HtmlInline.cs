using System.Text;
using AngleSharp.Dom;
using Generator.Core.Diagnostics.Reports;
using Generator.Core.Markup;

namespace Generator.Core.Imports;

[Flags]
internal enum HtmlStyle
{
    None = 0,
    Strong = 1,
    Emphasis = 2,
    Code = 4,
    Struck = 8,
}

/// <summary>Gathers a paragraph's text, each run of one style and one link as a piece, and writes it as lines of Markdown.</summary>
/// <param name="words">Gets the same text without any mark.</param>
internal sealed class HtmlInline(bool emphasis, StringBuilder words)
{
    private const int MaxDepth = 48;
    private const int MaxAddress = 2_000;
    private readonly List<Piece> pieces = [];

    /// <param name="Break">The kind of line end that the piece is, instead of text.</param>
    private sealed record Piece(StringBuilder Text, HtmlStyle Style, string? Link, LineEnd Break = LineEnd.None);

    private enum LineEnd
    {
        None,

        /// <summary>As in plain text.</summary>
        Soft,

        /// <summary>A <c>br</c>.</summary>
        Hard,
        Paragraph,
    }

    public void Add(INode node, HtmlStyle style = HtmlStyle.None) => Add(node, style, null, 0);

    private void Add(INode node, HtmlStyle style, string? link, int depth)
    {
        switch (node)
        {
            case IText text:
                Text(text.Data, style, link, node.ParentElement?.LocalName == "pre-line" || node.ParentElement?.Closest("pre-line") is not null);
                break;
            case IElement { LocalName: "br" }:
                Break(LineEnd.Hard);
                break;
            case IElement { LocalName: "img" } image:
                Image(image, style, link);
                break;
            case IElement element when depth >= MaxDepth:
                Text(element.TextContent, style, link, keepLines: false);
                break;
            case IElement element:
                Children(element, style, link, depth);
                break;
            default:
                break;
        }
    }

    private void Children(IElement element, HtmlStyle style, string? link, int depth)
    {
        var (inner, isBlock) = element.LocalName switch
        {
            "b" or "strong" or "th" => (style | HtmlStyle.Strong, false),
            "i" or "em" => (style | HtmlStyle.Emphasis, false),
            "s" or "del" or "strike" => (style | HtmlStyle.Struck, false),
            "code" or "tt" or "kbd" => (style | HtmlStyle.Code, false),
            "p" or "div" or "ul" or "ol" or "li" or "pre" or "blockquote" or "table" or "tr" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => (style, true),
            _ => (style, false),
        };
        var address = link ?? (element.LocalName == "a" ? Address(element.GetAttribute("href")) : null);
        if (isBlock)
        {
            Break(LineEnd.Paragraph);
        }

        foreach (var child in element.ChildNodes)
        {
            Add(child, inner, address, depth + 1);
        }

        if (isBlock || element.LocalName is "td" or "th")
        {
            Break(isBlock ? LineEnd.Paragraph : LineEnd.Soft);
        }
    }

    private void Image(IElement image, HtmlStyle style, string? link)
    {
        var address = link ?? Address(image.GetAttribute("src"));
        var alt = PlainText.ToLine(image.GetAttribute("alt") ?? "");
        var shown = link is null || IsAllOf(image.Closest("a"), image) ? address?.Replace("\\&", "&", StringComparison.Ordinal) : null;
        Text(alt.Length > 0 ? alt : shown ?? "", style, address, keepLines: false);
    }

    /// <summary>Whether a link shows nothing but a picture; of several the first.</summary>
    private static bool IsAllOf(IElement? link, IElement image) => link is not null && string.IsNullOrWhiteSpace(link.TextContent) && link.QuerySelector("img") == image;

    /// <summary>Only addresses that lead out: a path within the status page is none here.</summary>
    private static string? Address(string? href)
    {
        var address = href?.Trim() ?? "";
        if (address.Length is 0 or > MaxAddress || !Links.IsAllowed(address) || Links.IsRelative(address) || address.Any(c => char.IsControl(c) || !TextDecoder.IsReadable(c)))
        {
            return null;
        }

        var escaped = new StringBuilder(address.Length);
        foreach (var c in address)
        {
            _ = c switch
            {
                _ when char.IsWhiteSpace(c) || "<>`|()[]\"*~".Contains(c, StringComparison.Ordinal) => escaped.Append(Uri.EscapeDataString(c.ToString())),
                '&' => escaped.Append("\\&"),
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    private void Text(string text, HtmlStyle style, string? link, bool keepLines)
    {
        var lines = keepLines ? text.ReplaceLineEndings("\n").Split('\n') : [text];
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
            {
                Break(pieces is [.., { Break: LineEnd.Soft }] ? LineEnd.Paragraph : LineEnd.Soft);
            }

            foreach (var c in lines[i])
            {
                Character(char.IsWhiteSpace(c) || char.IsControl(c) ? ' ' : c, style, link);
            }
        }
    }

    private void Character(char c, HtmlStyle style, string? link)
    {
        var last = pieces.Count == 0 ? null : pieces[^1];
        var isSpaced = last is null or { Break: not LineEnd.None } || (last.Text.Length > 0 && last.Text[^1] == ' ');
        if ((c == ' ' && isSpaced) || !TextDecoder.IsReadable(c))
        {
            return;
        }

        words.Append(c);
        if (last is null or { Break: not LineEnd.None } || last.Style != style || last.Link != link)
        {
            last = new(new(), style, link);
            pieces.Add(last);
        }

        last.Text.Append(c);
    }

    private void Break(LineEnd kind)
    {
        words.Append('\n');
        switch (pieces)
        {
            case []:
                return;
            case [.., { Break: LineEnd.Paragraph }]:
                return;
            case [.., { Break: not LineEnd.None }]:
                // Two of them in a row are an empty line.
                pieces[^1] = pieces[^1] with { Break = LineEnd.Paragraph };
                return;
            default:
                pieces.Add(new(new(), HtmlStyle.None, null, kind));
                return;
        }
    }

    /// <summary>The lines gathered so far; the next paragraph begins empty.</summary>
    public IReadOnlyList<string> Flush()
    {
        while (pieces is [.., { Break: not LineEnd.None }])
        {
            pieces.RemoveAt(pieces.Count - 1);
        }

        var text = new StringBuilder();
        foreach (var piece in pieces)
        {
            _ = piece.Break switch
            {
                LineEnd.Soft => text.Append('\n'),
                LineEnd.Hard => text.Append("\\\n"),
                LineEnd.Paragraph => text.Append("\n\n"),
                _ => Write(text, piece),
            };
        }

        pieces.Clear();
        words.Append('\n');
        var whole = text.ToString();
        return string.IsNullOrWhiteSpace(whole) ? [] : [.. whole.Split('\n').Select(l => l.TrimStart(' ').EndsWith('\\') ? Unpadded(l) : l.Trim(' '))];
    }

    /// <summary>A hard line end without the space that stood before it.</summary>
    private static string Unpadded(string line) => line.EndsWith("\\\\", StringComparison.Ordinal) ? line.Trim(' ') : line[..^1].Trim(' ') + "\\";

    private StringBuilder Write(StringBuilder text, Piece piece)
    {
        var content = piece.Text.ToString();
        var core = content.Trim(' ');
        if (core.Length == 0)
        {
            return text.Append(content);
        }

        var written = emphasis && piece.Style.HasFlag(HtmlStyle.Code) ? CodeSpan(core) : PlainText.ToMarkdown(core);
        if (written.EndsWith('!'))
        {
            written = written[..^1] + "\\!";
        }

        if (piece.Link is { } address)
        {
            written = core == address && Links.IsWebAddress(core) ? $"<{address}>" : $"[{LinkText(core, written)}]({address})";
        }

        var mark = !emphasis ? "" : (piece.Style & (HtmlStyle.Strong | HtmlStyle.Emphasis)) switch
        {
            HtmlStyle.Strong => "**",
            HtmlStyle.Emphasis => "*",
            HtmlStyle.Strong | HtmlStyle.Emphasis => "***",
            _ => "",
        };
        var struck = emphasis && piece.Style.HasFlag(HtmlStyle.Struck) ? "~~" : "";
        return text.Append(content.AsSpan(0, content.Length - content.TrimStart(' ').Length))
            .Append(struck).Append(mark).Append(written).Append(mark).Append(struck)
            .Append(content.AsSpan(content.TrimEnd(' ').Length));
    }

    /// <summary>An address in the text of a link would become a link in a link.</summary>
    private static string LinkText(string core, string written) => core.Contains("://", StringComparison.Ordinal)
        ? string.Join("\\://", core.Split("://").Select(PlainText.ToMarkdown))
        : written;

    private static string CodeSpan(string text)
    {
        var fence = new string('`', MarkdownCode.LongestRun(text) + 1);
        return text.StartsWith('`') || text.EndsWith('`') ? $"{fence} {text} {fence}" : fence + text + fence;
    }
}

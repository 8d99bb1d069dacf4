using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using Generator.Core.Diagnostics.Reports;
using Generator.Core.Markup;

namespace Generator.Core.Imports;

/// <summary>Writes the blocks of one HTML body as Markdown, and keeps its words as a reader would see them.</summary>
internal sealed class HtmlBlocks(bool emphasis)
{
    private const int MaxDepth = 6;
    private const int MaxColumns = 32;
    private const int MaxNumber = 99_999_999;
    private readonly StringBuilder words = new();

    /// <summary>The text alone, with a line end between blocks.</summary>
    public string Words => words.ToString();

    public string Write(IElement body) => string.Join('\n', Blocks(body, 0)).Trim('\n');

    private List<string> Blocks(INode parent, int depth)
    {
        var lines = new List<string>();
        var inline = new HtmlInline(emphasis, words);
        foreach (var child in parent.ChildNodes)
        {
            if (child is IElement element && depth < MaxDepth && Block(element, depth) is { } write)
            {
                Append(lines, inline.Flush());
                var block = write();
                words.Append('\n');
                Append(lines, block, isTight: parent is IElement { LocalName: "li" } && (element.LocalName == "ul" || (element.LocalName == "ol" && FirstNumber(element) == 1)));
            }
            else
            {
                inline.Add(child);
            }
        }

        Append(lines, inline.Flush());
        return lines;
    }

    private static void Append(List<string> lines, IReadOnlyList<string> block, bool isTight = false)
    {
        if (lines.Count > 0 && block.Count > 0 && !isTight)
        {
            lines.Add("");
        }

        lines.AddRange(block);
    }

    private Func<IReadOnlyList<string>>? Block(IElement element, int depth) => element.LocalName switch
    {
        "p" or "div" or "section" or "article" or "header" or "footer" or "main" or "center" or "figure" or "dl" or "dt" or "dd" or "pre-line"
            => () => Blocks(element, depth + 1),
        "li" => () => Item(element, "- ", depth),
        "ul" => () => Items(element, _ => "- ", depth),
        "ol" => () => Items(element, index => string.Create(CultureInfo.InvariantCulture, $"{FirstNumber(element) + index}. "), depth),
        "blockquote" => () => Prefixed(Blocks(element, depth + 1), "> ", "> "),
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => () => Heading(element),
        "pre" => () => Code(element),
        "table" => () => Table(element),
        "hr" => () => [],
        _ => null,
    };

    /// <summary>Markdown has no list that counts from below zero, or to more than nine digits.</summary>
    private static int FirstNumber(IElement list) =>
        int.TryParse(list.GetAttribute("start"), NumberStyles.None, CultureInfo.InvariantCulture, out var start) && start <= MaxNumber ? start : 1;

    /// <param name="mark">What stands before an item, by its place, from 0.</param>
    private List<string> Items(IElement list, Func<int, string> mark, int depth)
    {
        var lines = new List<string>();
        var index = 0;
        foreach (var child in list.ChildNodes.Where(c => c is IElement || (c is IText text && !string.IsNullOrWhiteSpace(text.Data))))
        {
            lines.AddRange(Item(child, mark(index++), depth));
            words.Append('\n');
        }

        return lines;
    }

    /// <summary>What stands in a list without being an item becomes one.</summary>
    private List<string> Item(INode item, string mark, int depth)
    {
        var lines = item is IElement { LocalName: "li" } ? Blocks(item, depth + 1) : Stray(item, depth);
        return Prefixed(lines, mark, new string(' ', mark.Length));
    }

    private IReadOnlyList<string> Stray(INode node, int depth)
    {
        if (node is IElement element && depth + 1 < MaxDepth && Block(element, depth + 1) is { } write)
        {
            return write();
        }

        var inline = new HtmlInline(emphasis, words);
        inline.Add(node);
        return inline.Flush();
    }

    private static List<string> Prefixed(IReadOnlyList<string> lines, string first, string next) =>
        [.. lines.Select((line, index) => (index == 0 ? first : next) + line).Select(line => line.TrimEnd(' '))];

    /// <summary>A bold line, as a heading would end the update that it stands in.</summary>
    private IReadOnlyList<string> Heading(IElement heading)
    {
        var inline = new HtmlInline(emphasis, words);
        inline.Add(heading, HtmlStyle.Strong);
        return inline.Flush();
    }

    private List<string> Code(IElement element)
    {
        var text = string.Concat(element.TextContent.ReplaceLineEndings("\n").Where(TextDecoder.IsReadable)).Trim('\n').TrimEnd();
        words.Append(text).Append('\n');
        var fence = new string('`', Math.Max(3, MarkdownCode.LongestRun(text) + 1));
        return text.Length == 0 ? [] : [fence, .. text.Split('\n'), fence];
    }

    /// <summary>The first row becomes the header; cells are text on one line.</summary>
    private List<string> Table(IElement table)
    {
        var caption = table.Children.Where(c => c.LocalName == "caption").SelectMany(c => Blocks(c, MaxDepth)).ToList();
        var rows = table.QuerySelectorAll("tr").Where(row => row.Closest("table") == table).Select(row => row.Children.Where(c => c.LocalName is "td" or "th").Select(Cell).ToArray()).Where(r => r.Length > 0).ToArray();
        var columns = rows.Length == 0 ? 0 : rows.Max(r => r.Length);
        if (columns is 0 or > MaxColumns)
        {
            return [.. caption, .. rows.Select(r => string.Join(' ', r)).Where(r => r.Length > 0)];
        }

        var lines = rows.Select(r => $"| {string.Join(" | ", r.Concat(Enumerable.Repeat("", columns - r.Length)))} |").ToList();
        lines.Insert(1, string.Concat(Enumerable.Repeat("|---", columns)) + "|");
        Append(caption, lines);
        return caption;
    }

    private string Cell(IElement cell)
    {
        var inline = new HtmlInline(emphasis: false, words);
        inline.Add(cell);
        var lines = inline.Flush().Where(l => l.Length > 0).Select(l => l.TrimEnd('\\')).ToArray();
        words.Append('\n');
        return string.Join(' ', lines);
    }
}

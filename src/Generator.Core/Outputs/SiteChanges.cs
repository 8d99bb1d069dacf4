using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Generator.Core.Diagnostics.Reports;

namespace Generator.Core.Outputs;

/// <summary>What differs between two builds of a site: the pages by path, other files by number.</summary>
public sealed record SiteChanges(ImmutableArray<string> Added, ImmutableArray<string> Changed, ImmutableArray<string> Removed, int OtherFiles)
{
    /// <summary>More are counted, not listed: a change of the theme changes every page.</summary>
    private const int MaxListed = 100;

    /// <param name="before">Each file of the old site: its path, and a text that is the same only for the same bytes.</param>
    public static SiteChanges Between(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after)
    {
        string[] added = [.. after.Keys.Where(path => !before.ContainsKey(path))];
        string[] changed = [.. after.Keys.Where(path => before.TryGetValue(path, out var old) && old != after[path])];
        string[] removed = [.. before.Keys.Where(path => !after.ContainsKey(path))];
        return new(Pages(added), Pages(changed), Pages(removed), added.Concat(changed).Concat(removed).Count(path => !IsPage(path)));
    }

    public string ToMarkdown()
    {
        string[] lines =
        [
            .. Added.Select(path => $"- added {MarkdownCode.Span(path)}"),
            .. Removed.Select(path => $"- removed {MarkdownCode.Span(path)}"),
            .. Changed.Select(path => $"- changed {MarkdownCode.Span(path)}"),
        ];
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"Pages: {Added.Length} added, {Changed.Length} changed, {Removed.Length} removed. Other files: {OtherFiles}.\n");
        if (lines.Length > 0)
        {
            text.Append('\n').AppendJoin('\n', lines.Take(MaxListed)).Append('\n');
        }

        if (lines.Length > MaxListed)
        {
            text.Append(CultureInfo.InvariantCulture, $"- and {lines.Length - MaxListed} more\n");
        }

        return text.ToString();
    }

    private static ImmutableArray<string> Pages(IEnumerable<string> paths) => [.. paths.Where(IsPage).Order(StringComparer.Ordinal)];

    private static bool IsPage(string path) => path.EndsWith(".html", StringComparison.Ordinal);
}

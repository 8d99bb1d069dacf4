using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Generator.Core.Outputs;

/// <summary>
/// Which places a page can be linked to at. Only its theme knows, so that the page is made to look into it; few texts have such a link.
/// </summary>
internal sealed partial class PagePlaces(ImmutableArray<Output> outputs)
{
    private readonly Lazy<Dictionary<string, Output>> byPath = new(() => outputs.DistinctBy(o => o.Path, StringComparer.Ordinal).ToDictionary(o => o.Path, StringComparer.Ordinal));

    /// <summary>The ids of each page that was asked for.</summary>
    private readonly Dictionary<string, HashSet<string>> pages = new(StringComparer.Ordinal);

    /// <summary>Whether a page could not be made, which is told elsewhere: others could take as long to fail.</summary>
    private bool isOver;

    /// <summary>Whether a page has an element of an id; true of what cannot be told.</summary>
    public bool Has(string path, string id)
    {
        if (!path.EndsWith(".html", StringComparison.Ordinal))
        {
            return true;
        }

        if (!pages.TryGetValue(path, out var ids) && !isOver && byPath.Value.TryGetValue(path, out var page))
        {
            if (page.Render().Value is { } bytes)
            {
                pages.Add(path, ids = IdsOf(Encoding.UTF8.GetString(bytes)));
            }
            else
            {
                isOver = true;
            }
        }

        return ids?.Contains(id) != false;
    }

    private static HashSet<string> IdsOf(string page) =>
        Id().Matches(page).Select(m => WebUtility.HtmlDecode(m.Groups["id"].Value)).ToHashSet(StringComparer.Ordinal);

    [GeneratedRegex("""\s(?:id|name)\s*=\s*(?:"(?<id>[^"]*)"|'(?<id>[^']*)'|(?<id>[^\s"'>]+))""", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}

using System.Collections.Immutable;
using System.Text;
using Generator.Core.Markup;

namespace Generator.Core.Outputs;

/// <summary>
/// Which places a page can be linked to at. Only its theme knows, so that the page is made to look into it; few texts have such a link.
/// </summary>
internal sealed class PagePlaces(ImmutableArray<Output> outputs)
{
    private readonly Dictionary<string, string?> pages = new(StringComparer.Ordinal);

    /// <summary>Whether a page has an element of an id; true of what cannot be told.</summary>
    public bool Has(string path, string id)
    {
        if (!path.EndsWith(".html", StringComparison.Ordinal))
        {
            return true;
        }

        if (!pages.TryGetValue(path, out var page))
        {
            pages.Add(path, page = outputs.FirstOrDefault(o => o.Path == path)?.Render().Value is { } bytes ? Encoding.UTF8.GetString(bytes) : null);
        }

        var name = Html.Encode(id).Text;
        return page is null || new[] { $"id=\"{name}\"", $"id='{name}'", $"id={name} ", $"id={name}>" }.Any(attribute => HasAttribute(page, attribute));
    }

    private static bool HasAttribute(string page, string attribute)
    {
        for (var at = page.IndexOf(attribute, StringComparison.Ordinal); at > 0; at = page.IndexOf(attribute, at + 1, StringComparison.Ordinal))
        {
            if (char.IsWhiteSpace(page[at - 1]))
            {
                return true;
            }
        }

        return false;
    }
}

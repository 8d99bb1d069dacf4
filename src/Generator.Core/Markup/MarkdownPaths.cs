namespace Generator.Core.Markup;

/// <summary>What paths in incidents' texts lead to: they are written as they are right in the repository, or as in the site.</summary>
internal static class MarkdownPaths
{
    /// <summary>Another incident's file lies beside this one's.</summary>
    public static string InMarkdown(string address)
    {
        var end = address.IndexOfAny(['#', '?']);
        var path = end < 0 ? address : address[..end];
        return path.EndsWith(".md", StringComparison.Ordinal) ? $"incidents/{address[(path.LastIndexOf('/') + 1)..]}" : InSite(address);
    }

    /// <summary>
    /// A link to another incident's file leads to its page; any other path is one within the site, where <c>../../files/x.png</c>
    /// as it is right in the repository means the same as <c>files/x.png</c>.
    /// </summary>
    public static string InSite(string address)
    {
        var end = address.IndexOfAny(['#', '?']);
        var path = end < 0 ? address : address[..end];
        return path.EndsWith(".md", StringComparison.Ordinal)
            ? $"incidents/{path[(path.LastIndexOf('/') + 1)..^".md".Length]}.html{(end < 0 ? "" : address[end..])}"
            : address[WithinSite(address)..];
    }

    /// <summary>The address on a page that is read somewhere, for a relative one in a text of it.</summary>
    /// <param name="root">From there to the site's root.</param>
    /// <param name="page">What the address of a place on the page itself begins with.</param>
    public static string From(string address, string root, string page) => address.StartsWith('#') ? page + address : root + InSite(address);

    /// <summary>The file of the site that a relative address names; empty for a place on the page itself.</summary>
    public static string OfPage(string address)
    {
        if (address.StartsWith('#'))
        {
            return "";
        }

        var path = Uri.UnescapeDataString(InSite(address));
        var end = path.IndexOfAny(['#', '?']);
        path = end < 0 ? path : path[..end];
        return path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
    }

    /// <summary>The id of the place on a page that a relative address names, without words to be looked for there; empty where it names none.</summary>
    public static string FragmentOf(string address) =>
        address.IndexOf('#') is >= 0 and var at ? Uri.UnescapeDataString(address[(at + 1)..].Split(":~:")[0]) : "";

    /// <summary>Where a path begins once the steps to the root are passed.</summary>
    private static int WithinSite(string address)
    {
        var start = 0;
        while (StepLength(address.AsSpan(start)) is > 0 and var length)
        {
            start += length;
        }

        return start;
    }

    private static int StepLength(ReadOnlySpan<char> path) => path switch
    {
        ['.', '.', '/', ..] => 3,
        ['.', '/', ..] => 2,
        ['/', ..] => 1,
        _ => 0,
    };
}

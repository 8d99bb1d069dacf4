using System.Collections.Immutable;

namespace Generator.Core.Published;

/// <summary>The addresses of a sitemap and of its parts.</summary>
/// <param name="Root">What all of them begin with: the site's address.</param>
/// <param name="IsRootKnown">Whether the root is an address of the sitemap itself, and not only what its addresses have in common.</param>
/// <param name="Paths">Each behind the root, as the path of the file that is served there.</param>
internal sealed record PublishedSitemap(string Root, bool IsRootKnown, ImmutableArray<string> Paths)
{
    private const int DepthOfAddress = 2;

    /// <summary>Nothing when the site has no sitemap.</summary>
    /// <param name="url">The site's address, where another of its files tells it.</param>
    /// <exception cref="FormatException">It is no sitemap, or lacks a part.</exception>
    public static PublishedSitemap? Read(PublishedFiles files, string? url)
    {
        if (files[PublishedFiles.Sitemap] is not { } bytes)
        {
            return null;
        }

        var (isIndex, addresses) = Addresses(bytes);
        if (isIndex)
        {
            // A part that is listed again and again is read once, or a short file could stand for addresses without end.
            var parts = files.Files.Where(f => PublishedFiles.IsPartOfSitemap(f.Path)).ToDictionary(f => f.Path, f => f.Bytes, StringComparer.Ordinal);
            addresses = [.. addresses.Select(a => a[(a.LastIndexOf('/') + 1)..]).Distinct(StringComparer.Ordinal).SelectMany(name => Part(parts, name))];
        }

        if (addresses.Count == 0)
        {
            throw new FormatException("it has no address");
        }

        var root = url is not null && addresses.TrueForAll(a => a.StartsWith(url, StringComparison.Ordinal)) ? url : CommonRoot(addresses);
        return new(root, root == url || addresses.Contains(root), [.. addresses.Select(a => PathOf(a[root.Length..])).Distinct(StringComparer.Ordinal)]);
    }

    private static List<string> Part(Dictionary<string, ReadOnlyMemory<byte>> parts, string name)
    {
        if (!parts.TryGetValue(name, out var bytes))
        {
            throw new FormatException($"it lists the part `{Shortened.Line(name)}`, which is not there; save all parts beside it under their names");
        }

        try
        {
            var (isIndex, addresses) = Addresses(bytes);
            return isIndex ? throw new FormatException("it lists parts again") : addresses;
        }
        catch (FormatException e)
        {
            throw new FormatException($"in its part `{name}`: {e.Message}", e);
        }
    }

    private static (bool IsIndex, List<string> Addresses) Addresses(ReadOnlyMemory<byte> bytes)
    {
        var (root, texts) = SafeXml.Read(bytes, (depth, name) => depth == DepthOfAddress && name == "loc");
        return root is "urlset" or "sitemapindex" ? (root == "sitemapindex", texts) : throw new FormatException($"it is no sitemap: it begins with <{Shortened.Line(root)}>");
    }

    /// <summary>The folder that all addresses lie in.</summary>
    private static string CommonRoot(List<string> addresses)
    {
        var common = addresses[0].Length;
        foreach (var address in addresses)
        {
            common = Math.Min(common, address.AsSpan().CommonPrefixLength(addresses[0]));
        }

        var root = addresses[0][..(addresses[0].LastIndexOf('/', Math.Max(0, common - 1)) + 1)];
        return Uri.TryCreate(root, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0
            ? root
            : throw new FormatException("its addresses do not lie on one site");
    }

    private static string PathOf(string address)
    {
        var path = Uri.UnescapeDataString(address);
        return path.Length == 0 || path.EndsWith('/') ? path + Themes.Paths.Index : path;
    }
}

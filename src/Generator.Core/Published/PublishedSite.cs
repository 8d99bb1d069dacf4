using System.Collections.Immutable;
using Generator.Core.Sources;
using Generator.Core.Themes;

namespace Generator.Core.Published;

/// <summary>A site that was published: its addresses, its ids in feeds and calendars, and the facts that it told.</summary>
public sealed record PublishedSite
{
    /// <summary>The public address with a closing slash; nothing when it is not known.</summary>
    internal string? Url { get; private init; }

    /// <summary>Whether <see cref="Url"/> is the site's address, and not only what its addresses have in common.</summary>
    internal bool IsUrlKnown { get; private init; }

    /// <summary>The paths of all files that people or programs may have kept the address of.</summary>
    internal ImmutableArray<string> Addresses { get; private init; } = [];

    internal ImmutableArray<string> FeedIds { get; private init; } = [];

    internal ImmutableArray<string> EventIds { get; private init; } = [];

    /// <summary>Nothing where there is no <c>history.json</c>.</summary>
    internal PublishedHistory? History { get; private init; }

    private readonly Lazy<HashSet<string>> addresses;

    private PublishedSite() => addresses = new(() => Addresses.ToHashSet(StringComparer.Ordinal));

    internal bool HasAddress(string path) => addresses.Value.Contains(path);

    /// <summary>Whether the site may be a part of the one at an address: its own is not known exactly.</summary>
    internal bool LiesBelow(string url) => !IsUrlKnown && Url is { } own && own.StartsWith(url, StringComparison.Ordinal);

    /// <summary>Its addresses as the site at another address has them.</summary>
    internal IEnumerable<string> AddressesBelow(string? url) => url is not null && LiesBelow(url) ? Addresses.Select(path => Url![url.Length..] + path) : Addresses;

    /// <summary>The site, or what is wrong with its files. Without either there is no site in them.</summary>
    public static (PublishedSite? Site, string? Fault) Read(PublishedFiles files)
    {
        var reading = "";
        try
        {
            var history = From(PublishedFiles.History, HistoryReader.Read);
            var sitemap = From(PublishedFiles.Sitemap, _ => PublishedSitemap.Read(files, history?.Url));
            ImmutableArray<string> addresses =
            [
                .. (sitemap?.Paths ?? []).Concat(files.Listed.Where(IsKept))
                    .Concat(history?.Incidents.Select(i => Paths.Incident(i.Id)) ?? [])
                    .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            ];
            return addresses.IsEmpty ? default : addresses.Length > Limits.PublishedAddresses ? (null, $"it has {addresses.Length} addresses, and at most {Limits.PublishedAddresses} are compared") : (new()
            {
                Url = sitemap?.Root ?? history?.Url,
                IsUrlKnown = sitemap?.IsRootKnown ?? history?.Url is not null,
                Addresses = addresses,
                FeedIds = [.. From(PublishedFiles.Feed, FeedIdsIn) ?? []],
                EventIds = [.. From(PublishedFiles.Calendar, CalendarReader.Ids) ?? []],
                History = history,
            }, null);
        }
        catch (FormatException e)
        {
            return (null, $"{reading} cannot be read: {e.Message}");
        }

        T? From<T>(string path, Func<ReadOnlyMemory<byte>, T> read)
            where T : class?
        {
            reading = path;
            return files[path] is not { } bytes ? null : bytes.IsEmpty ? throw new FormatException("it is empty") : read(bytes);
        }
    }

    /// <summary>
    /// Whether somebody may know a file's address. What only pages load has other names after every change, and how many parts
    /// a list has is nobody's business.
    /// </summary>
    private static bool IsKept(string path) => path.Length > 0 && !path.StartsWith("assets/", StringComparison.Ordinal)
        && !path.StartsWith("search/", StringComparison.Ordinal) && !PublishedFiles.IsPartOfSitemap(path);

    /// <summary>Of the feed itself and of its entries.</summary>
    private static List<string> FeedIdsIn(ReadOnlyMemory<byte> bytes)
    {
        var (root, ids) = SafeXml.Read(bytes, (depth, name) => name == "id" && depth is 1 or 2);
        return root == "feed" ? ids : throw new FormatException($"it is no Atom feed: it begins with <{Shortened.Line(root)}>");
    }
}

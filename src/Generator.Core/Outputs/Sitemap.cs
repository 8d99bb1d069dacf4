using System.Collections.Immutable;
using System.Globalization;
using System.Xml;
using Generator.Core.Markup;
using Generator.Core.Statistics;
using Generator.Core.Themes;
using NodaTime;

namespace Generator.Core.Outputs;

/// <summary>
/// The addresses of all pages for search engines, each with the time of the newest thing that it tells. It needs the public
/// address. Past the protocol's bound for one file there are several, and <c>sitemap.xml</c> lists those.
/// </summary>
public static class Sitemap
{
    /// <summary>The protocol's bound of addresses in a file.</summary>
    public const int MaxAddresses = 50_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static IEnumerable<Output> Of(Site site, ImmutableArray<Output> outputs)
    {
        if (site.Settings.Url is not { } url)
        {
            return [];
        }

        var newest = new Lazy<Instant?>(() => LastChange.Of(site.History.All, site.Calendar, site.History.AsOf));
        Output[][] parts = [.. outputs.Where(o => o.Listing is not null).Chunk(MaxAddresses)];
        return parts.Length <= 1
            ? [Of(Paths.Sitemap, "urlset", "url", () => parts.SelectMany(pages => Entries(pages, url)))]
            : parts.Select((pages, i) => Of(PartPath(i), "urlset", "url", () => Entries(pages, url)))
                .Prepend(Of(Paths.Sitemap, "sitemapindex", "sitemap", () => parts.Select((pages, i) => new Entry(url + PartPath(i), Entries(pages, url).Max(e => e.Changed)))));

        IEnumerable<Entry> Entries(IEnumerable<Output> pages, string url) => pages.Select(page => new Entry(
            Paths.Public(url, page.Path),
            page.Listing!.Incidents is { } told ? LastChange.Of(told, site.Calendar, site.History.AsOf) : newest.Value));
    }

    private static string PartPath(int index) => string.Create(CultureInfo.InvariantCulture, $"sitemap-{index + 1}.xml");

    private static Output Of(string path, string root, string item, Func<IEnumerable<Entry>> entries) => Output.Streamed(path, stream =>
    {
        using var xml = XmlWriter.Create(stream, XmlText.Style);
        xml.WriteStartElement(root, Namespace);
        foreach (var entry in entries())
        {
            xml.WriteStartElement(item, Namespace);
            xml.WriteElementString("loc", Namespace, entry.Address);
            if (entry.Changed is { } changed)
            {
                xml.WriteElementString("lastmod", Namespace, TimeText.Iso(changed));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    });

    private readonly record struct Entry(string Address, Instant? Changed);
}

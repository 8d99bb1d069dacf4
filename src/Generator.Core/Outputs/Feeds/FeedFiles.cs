using System.Collections.Immutable;
using Generator.Core.Themes;

namespace Generator.Core.Outputs.Feeds;

/// <summary>The incidents that changed last, newest change first, for feed readers, of the whole site and of each component, in three forms.</summary>
public static class FeedFiles
{
    /// <summary>How many incidents a feed has. The archive, the calendar and the data files have all of them.</summary>
    public const int MaxEntries = 50;

    private static readonly ImmutableArray<(FeedForm Form, Action<Feed, Stream> Write)> Forms =
    [
        (FeedForm.Atom, AtomFeed.Write),
        (FeedForm.Rss, RssFeed.Write),
        (FeedForm.Json, JsonFeed.Write),
    ];

    public static IEnumerable<Output> Of(Site site)
    {
        if (site.Settings is not { HasFeeds: true, Url: { } address } || XmlText.Clean(address) is not { } url)
        {
            yield break;
        }

        foreach (var output in InEachForm(url, form => form.Path, () => FeedMaker.Of(site, url)))
        {
            yield return output;
        }

        foreach (var component in site.History.Components)
        {
            foreach (var output in InEachForm(url, form => form.PathOf(component.Component), () => FeedMaker.Of(site, url, component)))
            {
                yield return output;
            }
        }
    }

    /// <summary>One feed in its forms, which differ in their own addresses.</summary>
    private static IEnumerable<Output> InEachForm(string url, Func<FeedForm, string> pathOf, Func<Feed> make)
    {
        var feed = new Lazy<Feed>(make);
        return Forms.Select(form => Output.Streamed(pathOf(form.Form), stream => form.Write(feed.Value with { Self = url + pathOf(form.Form) }, stream)));
    }
}

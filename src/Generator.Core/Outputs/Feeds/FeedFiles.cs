using System.Collections.Immutable;
using Generator.Core.Themes;

namespace Generator.Core.Outputs.Feeds;

/// <summary>The newest incidents for feed readers, of the whole site and of each component, in three forms.</summary>
public static class FeedFiles
{
    /// <summary>How many incidents a feed has. The archive, the calendar and the data files have all of them.</summary>
    public const int MaxEntries = 50;

    private static readonly ImmutableArray<(FeedForm Form, Func<Feed, byte[]> Write)> Forms =
    [
        (FeedForm.Atom, AtomFeed.Write),
        (FeedForm.Rss, RssFeed.Write),
        (FeedForm.Json, JsonFeed.Write),
    ];

    public static IEnumerable<Output> Of(Site site) => site.Settings is not { HasFeeds: true, Url: { } address } || XmlText.Clean(address) is not { } url ? [] : Forms.SelectMany(form => site.History.Components
        .Select(c => Of(form, form.Form.PathOf(c.Component), () => FeedMaker.Of(site, url, c, form.Form.PathOf(c.Component))))
        .Prepend(Of(form, form.Form.Path, () => FeedMaker.Of(site, url, form.Form.Path))));

    private static Output Of((FeedForm Form, Func<Feed, byte[]> Write) form, string path, Func<Feed> feed) => new(path, () => form.Write(feed()));
}

using System.Collections.Immutable;
using Generator.Core.Settings;

namespace Generator.Core.Themes;

/// <summary>A form in which feeds are written.</summary>
/// <param name="Ending">What the file's name ends in.</param>
public sealed record FeedForm(string Name, string MediaType, string Ending)
{
    public static readonly FeedForm Atom = new("Atom", "application/atom+xml", "atom.xml");
    public static readonly FeedForm Rss = new("RSS", "application/rss+xml", "rss.xml");
    public static readonly FeedForm Json = new("JSON Feed", "application/feed+json", "json");

    /// <summary>All of them, the one to prefer first.</summary>
    public static readonly ImmutableArray<FeedForm> All = [Atom, Rss, Json];

    /// <summary>Of the whole site: <c>feed.atom.xml</c>, <c>feed.rss.xml</c>, <c>feed.json</c>.</summary>
    public string Path => $"feed.{Ending}";

    /// <summary>Of a component: <c>components/mail.atom.xml</c>, <c>components/mail.rss.xml</c>, <c>components/mail.feed.json</c>.</summary>
    public string PathOf(Component component) => $"components/{component.Slug}.{(this == Json ? "feed." : "")}{Ending}";
}

/// <summary>A feed that the site has, as pages lead to it.</summary>
public sealed record FeedLink(FeedForm Form, string Path)
{
    public static IEnumerable<FeedLink> Of(SiteSettings settings) => settings.HasFeeds ? FeedForm.All.Select(f => new FeedLink(f, f.Path)) : [];

    public static IEnumerable<FeedLink> Of(SiteSettings settings, Component component) =>
        settings.HasFeeds ? FeedForm.All.Select(f => new FeedLink(f, f.PathOf(component))) : [];
}

using System.Collections.Immutable;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using Generator.Core.Statistics;

namespace Generator.Core.Themes;

/// <summary>What all views of one page share.</summary>
/// <param name="Root">From the page to the site's root: empty, or <c>../</c> once or more.</param>
public sealed record ViewScope(SiteSettings Settings, History History, Calendar Calendar, string Root)
{
    /// <summary>The feeds of the whole site.</summary>
    public ImmutableArray<FeedLink> Feeds { get; } = [.. FeedLink.Of(Settings)];

    /// <summary>The theme's options with the site's values.</summary>
    public ThemeOptions Options { get; init; } = ThemeOptions.None;

    /// <summary>The incident whose own page it is; nothing on other pages.</summary>
    public Incident? Own { get; init; }

    /// <summary>What the address of a place on an incident's page begins with: nothing on that page itself.</summary>
    public string PageOf(Incident incident) => ReferenceEquals(incident, Own) ? "" : Root + Paths.Incident(incident);
}

using System.Collections.Immutable;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using Generator.Core.Statistics;

namespace Generator.Core.Themes;

/// <summary>What all views of one page share.</summary>
/// <param name="Root">From the page to the site's root: empty, or <c>../</c> once or more.</param>
public sealed record ViewScope(SiteSettings Settings, History History, Calendar Calendar, Neighbours Neighbours, string Root)
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

/// <summary>Which incident comes before and after which.</summary>
public sealed class Neighbours(ImmutableArray<Incident> newestFirst)
{
    private readonly Dictionary<string, int> places = PlacesOf(newestFirst);

    public Incident? Older(Incident incident) => At(places[incident.Id] + 1);

    public Incident? Newer(Incident incident) => At(places[incident.Id] - 1);

    /// <summary>By id; of two with one id the newer.</summary>
    private static Dictionary<string, int> PlacesOf(ImmutableArray<Incident> newestFirst)
    {
        var places = new Dictionary<string, int>(newestFirst.Length, StringComparer.Ordinal);
        foreach (var (index, incident) in newestFirst.Index())
        {
            places.TryAdd(incident.Id, index);
        }

        return places;
    }

    private Incident? At(int index) => index >= 0 && index < newestFirst.Length ? newestFirst[index] : null;
}

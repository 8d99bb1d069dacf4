using System.Collections.Immutable;
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
}

/// <summary>Which incident comes before and after which.</summary>
public sealed class Neighbours(ImmutableArray<Incidents.Incident> newestFirst)
{
    private readonly Dictionary<string, int> places = PlacesOf(newestFirst);

    public Incidents.Incident? Older(Incidents.Incident incident) => At(places[incident.Id] + 1);

    public Incidents.Incident? Newer(Incidents.Incident incident) => At(places[incident.Id] - 1);

    /// <summary>By id; of two with one id the newer.</summary>
    private static Dictionary<string, int> PlacesOf(ImmutableArray<Incidents.Incident> newestFirst)
    {
        var places = new Dictionary<string, int>(newestFirst.Length, StringComparer.Ordinal);
        foreach (var (index, incident) in newestFirst.Index())
        {
            places.TryAdd(incident.Id, index);
        }

        return places;
    }

    private Incidents.Incident? At(int index) => index >= 0 && index < newestFirst.Length ? newestFirst[index] : null;
}

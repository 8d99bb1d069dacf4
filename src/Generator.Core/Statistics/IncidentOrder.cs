using System.Collections.Immutable;
using Generator.Core.Incidents;

namespace Generator.Core.Statistics;

/// <summary>Which incident comes before and after which.</summary>
/// <param name="newestFirst">All incidents.</param>
public sealed class IncidentOrder(ImmutableArray<Incident> newestFirst)
{
    private readonly Dictionary<string, int> places = PlacesOf(newestFirst);

    public ImmutableArray<Incident> NewestFirst => newestFirst;

    public Incident? Older(Incident incident) => At(PlaceOf(incident) + 1);

    public Incident? Newer(Incident incident) => At(PlaceOf(incident) - 1);

    /// <summary>From 0, the newest; of two incidents with one id that of the newer.</summary>
    public int PlaceOf(Incident incident) => places[incident.Id];

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

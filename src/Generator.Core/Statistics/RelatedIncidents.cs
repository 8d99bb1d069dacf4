using System.Collections.Immutable;
using Generator.Core.Incidents;
using NodaTime;

namespace Generator.Core.Statistics;

/// <summary>
/// Which incidents are related: those with a component, tag or provider in common that started within 30 days. For each such
/// trait there is a list of places in the history; a look-up finds its own place in it by halving and looks a few steps to
/// either side, so that it takes no longer in a long history.
/// </summary>
public sealed class RelatedIncidents
{
    public const int MaxRelated = 5;

    private static readonly Duration Near = Duration.FromDays(30);

    private readonly IncidentOrder order;

    /// <summary>Of each incident, by its place: the lists of places that it stands in.</summary>
    private readonly List<int>[][] sharing;

    public RelatedIncidents(IncidentOrder order)
    {
        this.order = order;
        sharing = new List<int>[order.NewestFirst.Length][];
        var byComponent = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var byTopic = new Dictionary<(string Kind, string Name), List<int>>();
        var traits = new Dictionary<(string Kind, string Name), (string Kind, string Name)>();
        var own = new List<List<int>>();
        foreach (var (place, incident) in order.NewestFirst.Index())
        {
            foreach (var hit in incident.Components)
            {
                Add(byComponent, hit.Component.Slug, place);
            }

            foreach (var kind in TopicKind.All)
            {
                foreach (var name in kind.NamesIn(incident))
                {
                    if (!traits.TryGetValue((kind.Field, name), out var trait))
                    {
                        traits[(kind.Field, name)] = trait = (kind.Field, TopicKind.SlugOf(name) ?? name.ToUpperInvariant());
                    }

                    Add(byTopic, trait, place);
                }
            }

            sharing[place] = [.. own];
            own.Clear();
        }

        void Add<T>(Dictionary<T, List<int>> lists, T trait, int place)
            where T : notnull
        {
            if (!lists.TryGetValue(trait, out var list))
            {
                lists.Add(trait, list = []);
            }

            // Each once: an incident may name a component twice, for two spans.
            if (list is not [.., var last] || last != place)
            {
                list.Add(place);
                own.Add(list);
            }
        }
    }

    /// <summary>At most five, the nearest in time first.</summary>
    public ImmutableArray<Incident> RelatedTo(Incident incident)
    {
        var own = order.PlaceOf(incident);
        var nearest = new NearestFew();
        foreach (var alike in sharing[own])
        {
            AddAround(alike, own, nearest);
        }

        var related = ImmutableArray.CreateBuilder<Incident>(nearest.Found.Count);
        foreach (var (_, _, place) in nearest.Found)
        {
            related.Add(order.NewestFirst[place]);
        }

        return related.MoveToImmutable();
    }

    /// <summary>The nearest few before and after a place that are near enough. No other with this trait can be among the nearest of all.</summary>
    private void AddAround(List<int> alike, int own, NearestFew nearest)
    {
        var middle = alike.BinarySearch(own);
        for (var step = -1; step <= 1; step += 2)
        {
            var left = MaxRelated;
            for (var at = middle + step; at >= 0 && at < alike.Count && left > 0 && Distance(alike[at], own) is var distance && distance <= Near; at += step, left--)
            {
                nearest.Add((distance, Math.Abs(alike[at] - own), alike[at]));
            }
        }
    }

    /// <summary>The few that come first of all that are added, in order and each once.</summary>
    private sealed class NearestFew
    {
        public List<(Duration Distance, int Steps, int Place)> Found { get; } = new(MaxRelated + 1);

        public void Add((Duration Distance, int Steps, int Place) one)
        {
            var at = Found.Count;
            while (at > 0 && one.CompareTo(Found[at - 1]) < 0)
            {
                at--;
            }

            // The same incident is as near by whichever trait.
            if (at < MaxRelated && (at == 0 || Found[at - 1].Place != one.Place))
            {
                Found.Insert(at, one);
                if (Found.Count > MaxRelated)
                {
                    Found.RemoveAt(MaxRelated);
                }
            }
        }
    }

    private Duration Distance(int place, int other) => order.NewestFirst[Math.Min(place, other)].Start - order.NewestFirst[Math.Max(place, other)].Start;
}

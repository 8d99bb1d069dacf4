using System.Collections.Immutable;
using Generator.Core.Incidents;
using NodaTime;

namespace Generator.Core.Statistics;

/// <summary>
/// Which incidents are related: those with a component, tag or provider in common that started within 30 days. For each such
/// trait there is a list of places in the history; a look-up finds its own place in it by halving and looks a few steps to
/// either side, so that it takes no longer in a long history.
/// </summary>
public sealed class Kinship
{
    public const int MaxRelated = 5;

    private static readonly Duration Near = Duration.FromDays(30);

    private readonly IReadOnlyList<Incident> all;
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Kind, string Name), List<int>> byTrait = [];

    /// <param name="newestFirst">All incidents.</param>
    public Kinship(IReadOnlyList<Incident> newestFirst)
    {
        all = newestFirst;
        foreach (var (place, incident) in newestFirst.Index())
        {
            places.TryAdd(incident.Id, place);
            foreach (var trait in TraitsOf(incident))
            {
                if (!byTrait.TryGetValue(trait, out var sharing))
                {
                    byTrait.Add(trait, sharing = []);
                }

                sharing.Add(place);
            }
        }
    }

    /// <summary>At most five, the nearest in time first.</summary>
    public ImmutableArray<Incident> RelatedTo(Incident incident)
    {
        var own = places[incident.Id];
        var nearest = new NearestFew();
        foreach (var trait in TraitsOf(incident))
        {
            AddAround(byTrait[trait], own, nearest);
        }

        return [.. nearest.Places.Select(place => all[place])];
    }

    /// <summary>The nearest few before and after a place that are near enough. No other with this trait can be among the nearest of all.</summary>
    private void AddAround(List<int> sharing, int own, NearestFew nearest)
    {
        var middle = sharing.BinarySearch(own);
        for (var step = -1; step <= 1; step += 2)
        {
            var left = MaxRelated;
            for (var at = middle + step; at >= 0 && at < sharing.Count && left > 0 && Distance(sharing[at], own) is var distance && distance <= Near; at += step, left--)
            {
                nearest.Add((distance, Math.Abs(sharing[at] - own), sharing[at]));
            }
        }
    }

    /// <summary>The few that come first of all that are added, in order and each once.</summary>
    private sealed class NearestFew
    {
        private readonly List<(Duration Distance, int Steps, int Place)> found = new(MaxRelated + 1);

        public IEnumerable<int> Places => found.Select(f => f.Place);

        public void Add((Duration Distance, int Steps, int Place) one)
        {
            var at = found.Count;
            while (at > 0 && one.CompareTo(found[at - 1]) < 0)
            {
                at--;
            }

            // The same incident is as near by whichever trait.
            if (at < MaxRelated && (at == 0 || found[at - 1].Place != one.Place))
            {
                found.Insert(at, one);
                if (found.Count > MaxRelated)
                {
                    found.RemoveAt(MaxRelated);
                }
            }
        }
    }

    private Duration Distance(int place, int other) => all[Math.Min(place, other)].Start - all[Math.Max(place, other)].Start;

    /// <summary>Each once: an incident may name a component twice, for two spans.</summary>
    private static List<(string Kind, string Name)> TraitsOf(Incident incident)
    {
        var traits = new List<(string Kind, string Name)>();
        foreach (var hit in incident.Components)
        {
            Add("component", hit.Component.Slug);
        }

        foreach (var kind in TopicKind.All)
        {
            foreach (var name in kind.NamesIn(incident))
            {
                Add(kind.Field, TopicKind.SlugOf(name) ?? name.ToUpperInvariant());
            }
        }

        return traits;

        void Add(string kind, string name)
        {
            if (!traits.Contains((kind, name)))
            {
                traits.Add((kind, name));
            }
        }
    }
}

using System.Collections.Immutable;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using NodaTime;

namespace Generator.Core.Statistics;

/// <summary>All incidents by tag and by provider.</summary>
public sealed class Topics
{
    private readonly Dictionary<(string Field, string Slug), Topic> bySlug;

    /// <param name="newestFirst">All incidents.</param>
    public Topics(ImmutableArray<Incident> newestFirst)
    {
        Tags = Of(TopicKind.Tag, newestFirst);
        Providers = Of(TopicKind.Provider, newestFirst);
        bySlug = Tags.Concat(Providers).ToDictionary(t => (t.Kind.Field, t.Slug!));
    }

    /// <summary>Those with most incidents first, then by address.</summary>
    public ImmutableArray<Topic> Tags { get; }

    /// <summary>Likewise.</summary>
    public ImmutableArray<Topic> Providers { get; }

    /// <summary>What an incident says, in its words; without an address it has nothing more than its name.</summary>
    public IEnumerable<Topic> Of(TopicKind kind, Incident incident) => kind.NamesIn(incident)
        .Select(name => TopicKind.SlugOf(name) is { } slug ? bySlug[(kind.Field, slug)] with { Name = name } : new(kind, name, null, []));

    private static ImmutableArray<Topic> Of(TopicKind kind, ImmutableArray<Incident> newestFirst) =>
    [
        .. newestFirst
            .SelectMany(i => kind.NamesIn(i), (incident, name) => (incident, name, slug: TopicKind.SlugOf(name)))
            .Where(n => n.slug is not null)
            .GroupBy(n => n.slug!, StringComparer.Ordinal)
            .Select(g => new Topic(kind, Usual(g.Select(n => n.name)), g.Key, [.. g.Select(n => n.incident).Distinct()]))
            .OrderByDescending(t => t.Incidents.Length).ThenBy(t => t.Slug, StringComparer.Ordinal),
    ];

    /// <summary>Of several spellings the most used, so that one slip does not name a page.</summary>
    private static string Usual(IEnumerable<string> names) => names
        .GroupBy(n => n, StringComparer.Ordinal)
        .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal)
        .First().Key;
}

/// <summary>A tag or a provider.</summary>
/// <param name="Slug">Its part of the page's address; nothing when it has no page.</param>
/// <param name="Incidents">All incidents and planned work, newest first.</param>
public sealed record Topic(TopicKind Kind, string Name, string? Slug, ImmutableArray<Incident> Incidents)
{
    /// <summary>The known durations of the counted severities, added up, as in the figures of a period.</summary>
    public Duration Downtime(DowntimePolicy policy, Instant asOf) => Intervals.Sum(Incidents
        .Where(i => !i.IsMaintenance && policy.Counts.Contains(i.Severity))
        .Select(i => i.ImpactAt(asOf))
        .OfType<Interval>());
}

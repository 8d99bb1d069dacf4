using System.Collections.Immutable;
using Generator.Core.Incidents;
using NodaTime;

namespace Generator.Core.Published;

/// <summary>What a site's <c>history.json</c> told.</summary>
/// <param name="AsOf">The instant at which it was true.</param>
/// <param name="Url">The site's public address, where it had one.</param>
internal sealed record PublishedHistory(Instant AsOf, string? Url, ImmutableArray<PublishedIncident> Incidents)
{
    public PublishedIncident? Find(string id) => byId.GetValueOrDefault(id);

    private readonly Dictionary<string, PublishedIncident> byId = Incidents
        .DistinctBy(i => i.Id, StringComparer.Ordinal)
        .ToDictionary(i => i.Id, StringComparer.Ordinal);
}

/// <summary>An incident's facts as they were published. Times have milliseconds.</summary>
/// <param name="IsOver">Whether it was told as over.</param>
/// <param name="Corrections">The days of its corrections.</param>
/// <param name="Updates">Oldest first, those that lay ahead too.</param>
/// <param name="Text">All its words.</param>
/// <param name="Topics">The pages that list it by its tags and providers, and the lists of these.</param>
internal sealed record PublishedIncident(
    string Id,
    string Title,
    string Severity,
    bool IsOver,
    Instant? Started,
    Instant Detected,
    Instant? Resolved,
    ImmutableArray<LocalDate> Corrections,
    ImmutableArray<PublishedUpdate> Updates,
    string Text,
    ImmutableArray<(TopicKind Kind, string Path)> Topics)
{
    public Instant Start => Started ?? Detected;
}

internal readonly record struct PublishedUpdate(State State, Instant At);

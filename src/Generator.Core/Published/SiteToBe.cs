using System.Collections.Immutable;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using Generator.Core.Sources;
using NodaTime;

namespace Generator.Core.Published;

/// <summary>The site that the content gives now, as it is compared with one that was published.</summary>
/// <param name="File"><c>site.yaml</c>, where findings stand that no other file is to blame for.</param>
/// <param name="Incidents">Those that could be read.</param>
/// <param name="AllRead">Whether these are all: of one that could not be read nobody knows what it was called before.</param>
/// <param name="Has">Whether it has a file at a path.</param>
internal sealed record SiteToBe(SourceFile File, SiteSettings Settings, ImmutableArray<Incident> Incidents, bool AllRead, Func<string, bool> Has, Instant AsOf)
{
    /// <summary>The incident of an id, or the one that had it before.</summary>
    public Incident? Find(string id) => known.GetValueOrDefault(id);

    /// <summary>Where a field of the settings stands; their beginning when it is absent.</summary>
    public Location PlaceOf(string field) => File.At(Settings.Places.Of(field));

    private readonly Dictionary<string, Incident> known = Incidents.Select(i => (i.Id, i))
        .Concat(Incidents.SelectMany(i => i.Aliases, (incident, alias) => (alias, incident)))
        .DistinctBy(p => p.Item1, StringComparer.Ordinal)
        .ToDictionary(p => p.Item1, p => p.Item2, StringComparer.Ordinal);
}

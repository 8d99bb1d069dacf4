using Generator.Core.Incidents;

namespace Generator.Core.Published;

/// <summary>Tells which incident had a tag or a provider that gave a page.</summary>
internal sealed class Holders(PublishedSite old, SiteToBe now)
{
    private readonly ILookup<string, (TopicKind Kind, string Id)> byPath = (old.History?.Incidents ?? [])
        .SelectMany(i => i.Topics, (incident, topic) => (topic.Path, topic.Kind, incident.Id))
        .ToLookup(t => t.Path, t => (t.Kind, t.Id), StringComparer.Ordinal);

    /// <summary>Of several the first that there still is, as the tag can be written there again; nothing where that is not known.</summary>
    public (TopicKind Kind, string Id)? Of(string path) => byPath[path]
        .OrderBy(h => now.Find(h.Id) is null).ThenBy(h => h.Id, StringComparer.Ordinal)
        .Select(h => ((TopicKind, string)?)h)
        .FirstOrDefault();
}

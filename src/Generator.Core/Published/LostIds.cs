using Generator.Core.Diagnostics;
using Generator.Core.Outputs;
using Generator.Core.Outputs.Feeds;

namespace Generator.Core.Published;

/// <summary>
/// Ids of feeds' entries and calendars' events that would vanish or change, unless the incident's page vanishes too, which is told of it
/// already, or all of them change with the site's address.
/// </summary>
internal static class LostIds
{
    /// <summary>What the id of the feed itself is made of.</summary>
    private const string Feed = "feed";

    /// <summary>What the ids of entries are made of, before the incident's.</summary>
    private const string Entry = "incidents/";

    public static IEnumerable<Diagnostic> Check(PublishedSite old, SiteToBe now) => Feeds(old, now).Concat(Events(old, now)).Concat(Renamed(old, now));

    private static IEnumerable<Diagnostic> Feeds(PublishedSite old, SiteToBe now)
    {
        string[] lost = now.Settings.HasFeeds ? [.. old.FeedIds.Where(id => NameOf(id, old, now) is var name && name != Feed && !IsKept(IncidentOf(name), old, now))] : [];
        if (lost.Length > 0)
        {
            yield return new(
                Rules.LostId,
                now.File.Start,
                $"the id {Shortened.List(lost, "id", "ids")} in {PublishedFiles.Feed} would vanish",
                "an id is made of the site's address and the incident's; readers of feeds show what gets another one as new");
        }
    }

    private static IEnumerable<Diagnostic> Events(PublishedSite old, SiteToBe now)
    {
        var host = "@" + CalendarFiles.HostOf(now.Settings.Service);
        string[] others = [.. old.EventIds.Select(id => Split(id).Host).Where(h => h != host).Distinct(StringComparer.Ordinal)];
        if (others.Length > 0)
        {
            yield return new(
                Rules.LostId,
                now.PlaceOf("service"),
                $"events in calendars were known by ids that end in {Shortened.List(others, "ending", "endings")} and would get ones that end in `{host}`",
                "they are made of the service's name; calendars show what gets another one twice");
        }

        string[] lost = [.. old.EventIds.Where(id => !IsKept(Split(id).Incident, old, now))];
        if (lost.Length > 0)
        {
            yield return new(
                Rules.LostId,
                now.File.Start,
                $"the id {Shortened.List(lost, "id", "ids")} in {PublishedFiles.Calendar} would vanish",
                "bring back the incident that had it, or add its old id to the `aliases` of the one that tells it now");
        }
    }

    /// <summary>Its old address leads to it, but readers of feeds and calendars know nothing of aliases.</summary>
    private static IEnumerable<Diagnostic> Renamed(PublishedSite old, SiteToBe now) =>
        from id in old.FeedIds.Select(id => IncidentOf(NameOf(id, old, now))).OfType<string>().Concat(old.EventIds.Select(id => Split(id).Incident)).Distinct(StringComparer.Ordinal)
        let incident = now.Find(id)
        where incident is not null && incident.Id != id
        select new Diagnostic(
            Rules.RenamedInFeeds,
            incident.File.At(incident.Places.Of("aliases")),
            $"feeds and calendars knew this incident as `{id}`, and would show it once more",
            "keep the file's name, if it is not yet too late");

    /// <summary>Whether there is the incident, or its page is told as lost; nothing is no incident.</summary>
    private static bool IsKept(string? incident, PublishedSite old, SiteToBe now) =>
        incident is not null && (now.Find(incident) is not null || old.HasAddress(Themes.Paths.Incident(incident)));

    private static string? IncidentOf(string? name) => name?.StartsWith(Entry, StringComparison.Ordinal) == true ? name[Entry.Length..] : null;

    /// <summary>What an id of a feed is made of besides the site's address, be that the new one or the old.</summary>
    private static string? NameOf(string id, PublishedSite old, SiteToBe now) => new[] { now.Settings.Url, old.Url }.OfType<string>()
        .Select(url => TagUri.Of(url, ""))
        .Where(prefix => id.StartsWith(prefix, StringComparison.Ordinal))
        .Select(prefix => id[prefix.Length..])
        .FirstOrDefault();

    /// <summary>An event's id before its @, and from there on.</summary>
    private static (string Incident, string Host) Split(string id) => id.LastIndexOf('@') is >= 0 and var at ? (id[..at], id[at..]) : (id, "");
}

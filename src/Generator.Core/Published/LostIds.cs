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
    private const string FeedName = "feed";
    private const string IncidentName = "incidents/";

    public static IEnumerable<Diagnostic> Check(PublishedSite old, SiteToBe now) =>
        Feeds(old, now).Concat(Events(old, now)).Concat(Renamed(old, now));

    private static IEnumerable<Diagnostic> Feeds(PublishedSite old, SiteToBe now)
    {
        string[] lost = now.Settings is not { HasFeeds: true, Url: { } url } ? [] : [.. old.FeedIds.Where(id => NameOf(id, old, url) is not { } name || !IsKept(name, old, now))];
        return lost.Length == 0 ? [] :
        [
            new(Rules.LostId, now.File.Start, $"the id {Shortened.List(lost, "id", "ids")} in {PublishedFiles.Feed} would vanish", "an id is made of the site's address and the incident's; readers of feeds show what gets another one as new"),
        ];
    }

    private static IEnumerable<Diagnostic> Events(PublishedSite old, SiteToBe now)
    {
        var host = "@" + CalendarFiles.HostOf(now.Settings.Service);
        var others = old.EventIds.Where(id => !id.EndsWith(host, StringComparison.Ordinal)).Select(HostOf).Distinct(StringComparer.Ordinal).ToArray();
        if (others.Length > 0)
        {
            yield return new(
                Rules.LostId,
                now.PlaceOf("service"),
                $"events in calendars were known by ids that end in {Shortened.List(others, "ending", "endings")} and would get ones that end in `{host}`",
                "they are made of the service's name; calendars show what gets another one twice");
        }

        string[] lost = [.. old.EventIds.Where(id => !IsKept(IncidentName + id[..^HostOf(id).Length], old, now))];
        if (lost.Length > 0)
        {
            yield return new(Rules.LostId, now.File.Start, $"the id {Shortened.List(lost, "id", "ids")} in {PublishedFiles.Calendar} would vanish", "bring back the incident that had it, or add its old id to the `aliases` of the one that tells it now");
        }
    }

    /// <summary>Its old address leads to it, but readers of feeds and calendars know nothing of aliases.</summary>
    private static IEnumerable<Diagnostic> Renamed(PublishedSite old, SiteToBe now) =>
        from id in old.FeedIds.Select(id => now.Settings.Url is { } url ? NameOf(id, old, url) : null).Concat(old.EventIds.Select(id => IncidentName + id[..^HostOf(id).Length]))
            .OfType<string>().Where(name => name.StartsWith(IncidentName, StringComparison.Ordinal)).Select(name => name[IncidentName.Length..]).Distinct(StringComparer.Ordinal)
        let incident = now.Find(id)
        where incident is not null && incident.Id != id
        select new Diagnostic(
            Rules.RenamedInFeeds,
            incident.File.At(incident.Places.Of("aliases")),
            $"feeds and calendars knew this incident as `{Shortened.Line(id)}`, and would show it once more",
            "keep the file's name, if it is not yet too late");

    /// <summary>What an id of a feed is about; of a site that moves, as its old address has it.</summary>
    private static string? NameOf(string id, PublishedSite old, string url)
    {
        var prefix = TagUri.Of(url, "");
        var before = old is { Url: { } from } && Uri.TryCreate(from, UriKind.Absolute, out _) ? TagUri.Of(from, "") : prefix;
        return id.StartsWith(prefix, StringComparison.Ordinal) ? id[prefix.Length..] : id.StartsWith(before, StringComparison.Ordinal) ? id[before.Length..] : null;
    }

    private static bool IsKept(string name, PublishedSite old, SiteToBe now) => name == FeedName
        || (name.StartsWith(IncidentName, StringComparison.Ordinal) && (now.Find(name[IncidentName.Length..]) is not null || old.HasAddress(name + ".html") || now.Has(name + ".html")));

    /// <summary>The end of an event's id, from its @ on.</summary>
    private static string HostOf(string id) => id.LastIndexOf('@') is >= 0 and var at ? id[at..] : "";
}

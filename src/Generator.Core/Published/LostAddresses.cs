using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using Generator.Core.Themes;

namespace Generator.Core.Published;

/// <summary>Addresses that would lead nowhere: one finding for each thing that had them.</summary>
internal static class LostAddresses
{
    private const string Incidents = "incidents/";
    private const string Data = "api/v2/incidents/";
    private const string Components = "components/";

    public static IEnumerable<Diagnostic> Check(PublishedSite old, SiteToBe now)
    {
        var renaming = new Renaming(old, now);
        return old.AddressesBelow(now.Settings.Url)
            .Where(path => !now.Has(path) && !IsTold(path, now))
            .GroupBy(path => SubjectOf(path, now))
            .Where(lost => lost.Key.Kind != Kind.Incident || now.AllRead)
            .Select(lost => Finding(lost.Key, [.. lost.OrderBy(IsNoPage).ThenBy(p => p, StringComparer.Ordinal)], now, renaming));
    }

    private enum Kind
    {
        Incident,
        TwinsOfIncidents,
        Component,
        Feeds,
        Other,
    }

    /// <summary>Whether another finding tells it: without the public address there are no such files, and an incident with a new name has new twins.</summary>
    private static bool IsTold(string path, SiteToBe now) =>
        (now.Settings.Url is null && (path == Paths.Sitemap || IsFeed(path))) || (IdOf(path) is { } id && now.Find(id) is { } incident && incident.Id != id);

    private static (Kind Kind, string Name) SubjectOf(string path, SiteToBe now) =>
        IdOf(path) is { } id ? now.Find(id) is null ? (Kind.Incident, id) : (Kind.TwinsOfIncidents, EndingOf(path))
        : IsFeed(path) && !now.Settings.HasFeeds ? (Kind.Feeds, "")
        : path.StartsWith(Components, StringComparison.Ordinal) && StemOf(path[Components.Length..]) is { Length: > 0 } slug ? (Kind.Component, slug)
        : (Kind.Other, path);

    private static Diagnostic Finding((Kind Kind, string Name) subject, string[] paths, SiteToBe now, Renaming renaming)
    {
        var lost = $"{Shortened.List(paths, "address", "addresses")} would vanish";
        return subject.Kind switch
        {
            Kind.Incident => OfIncident(subject.Name, lost, now, renaming.Guess(subject.Name)),
            Kind.Component => new(Rules.LostAddress, now.PlaceOf("components"), lost, $"if the component has another name now, give it `slug: {Shortened.Line(subject.Name)}` and its old name in `aliases`; if it is gone, keep it with `until:`"),
            Kind.Feeds => new(Rules.LostAddress, now.PlaceOf("outputs"), lost, "leave `feeds: no` out of `outputs`: whoever follows the history would hear nothing more"),
            Kind.TwinsOfIncidents => new(Rules.LostAddress, now.PlaceOf("outputs"), lost, $"keep `outputs: {{{(subject.Name == "md" ? "incident_markdown" : "incident_json")}: yes}}`"),
            _ => new(Rules.LostAddress, now.File.Start, lost, HelpFor(subject.Name)),
        };
    }

    private static Diagnostic OfIncident(string id, string lost, SiteToBe now, Incident? renamed)
    {
        var alias = Shortened.Line(id);
        return renamed is null
            ? new(Rules.LostAddress, now.File.Start, lost, $"an incident's address is for ever: bring its file back, or add `aliases: [{alias}]` to the incident that tells it now")
            : new(
                Rules.LostAddress,
                renamed.File.At(renamed.Places.Of("aliases")),
                $"{lost}; this seems to be that incident under another name",
                renamed.Aliases.IsEmpty ? $"add `aliases: [{alias}]`, so that the old address leads here" : $"add `{alias}` to `aliases`, so that the old address leads here");
    }

    private static string HelpFor(string path) =>
        path.StartsWith("files/", StringComparison.Ordinal) ? "bring the file back"
        : TopicKind.All.FirstOrDefault(t => path.StartsWith(t.Field + "/", StringComparison.Ordinal)) is { } topic ? $"no incident has this in its `{topic.Field}` any more; keep it where it stood"
        : $"bring back what it showed, or say `rules: {{{Rules.LostAddress.Code}: warning}}` until the new site is published";

    /// <summary>The id of the incident that a file is about.</summary>
    private static string? IdOf(string path) =>
        path.StartsWith(Incidents, StringComparison.Ordinal) ? IdIn(path[Incidents.Length..], ["html", "md"])
        : path.StartsWith(Data, StringComparison.Ordinal) && path != Data + "unresolved.json" ? IdIn(path[Data.Length..], ["json"])
        : null;

    private static string? IdIn(string name, string[] endings) =>
        StemOf(name) is var stem && Markup.Slug.IsValid(stem) && endings.Contains(name[Math.Min(name.Length, stem.Length + 1)..], StringComparer.Ordinal) ? stem : null;

    private static bool IsFeed(string path) => FeedForm.All.Any(f => path == f.Path
        || (path.StartsWith(Components, StringComparison.Ordinal) && path.EndsWith(f.PathOf(NoComponent)[(Components.Length)..], StringComparison.Ordinal)));

    private static readonly Component NoComponent = new("", "", null, null, [], null, null);

    private static string StemOf(string name) => name.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot && !name[..dot].Contains('/', StringComparison.Ordinal) ? name[..dot] : "";

    private static string EndingOf(string path) => path[(path.LastIndexOf('.') + 1)..];

    private static bool IsNoPage(string path) => EndingOf(path) != "html";
}

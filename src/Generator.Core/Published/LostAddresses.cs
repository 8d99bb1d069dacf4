using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Themes;

namespace Generator.Core.Published;

/// <summary>Addresses that would lead nowhere: one finding for each thing that had them.</summary>
internal static class LostAddresses
{
    public static IEnumerable<Diagnostic> Check(PublishedSite old, SiteToBe now)
    {
        string[] addresses = [.. old.AddressesBelow(now.Settings.Url)];
        var subjects = new Subjects(addresses);
        var renaming = new Renaming(old, now);
        return addresses.Where(path => !now.Has(path) && !IsTold(path, subjects.Of(path), now))
            .GroupBy(path => ReasonOf(path, subjects.Of(path), now))
            .Where(lost => lost.Key.Reason != Reason.Incident || now.AllRead)
            .Select(lost => Finding(lost.Key.Reason, lost.Key.Name, [.. lost.OrderBy(IsNoPage).ThenBy(p => p, StringComparer.Ordinal)], now, renaming));
    }

    /// <summary>Why addresses vanish together.</summary>
    private enum Reason
    {
        Incident,
        Component,
        NoFeeds,
        NoData,
        NoMarkdown,
        Other,
    }

    /// <summary>Whether another finding tells it: without the public address there are no such files, and an incident with a new name has new ones.</summary>
    private static bool IsTold(string path, Subject subject, SiteToBe now) => (now.Settings.Url is null && (path == Paths.Sitemap || Subjects.IsFeed(path)))
        || (subject.Kind == SubjectKind.Incident && now.Find(subject.Name) is { } incident && incident.Id != subject.Name);

    private static (Reason Reason, string Name) ReasonOf(string path, Subject subject, SiteToBe now) => subject.Kind switch
    {
        _ when !now.Settings.HasFeeds && Subjects.IsFeed(path) => (Reason.NoFeeds, ""),
        SubjectKind.Incident when now.Find(subject.Name) is not null => (path.EndsWith(".json", StringComparison.Ordinal) ? Reason.NoData : Reason.NoMarkdown, ""),
        SubjectKind.Incident => (Reason.Incident, subject.Name),
        SubjectKind.Component => (Reason.Component, subject.Name),
        _ => (Reason.Other, subject.Name),
    };

    private static Diagnostic Finding(Reason reason, string name, string[] paths, SiteToBe now, Renaming renaming)
    {
        var lost = $"{Shortened.List(paths, "address", "addresses")} would vanish";
        return reason switch
        {
            Reason.Incident => OfIncident(name, lost, now, renaming.Guess(name)),
            Reason.Component => new(Rules.LostAddress, now.PlaceOf("components"), lost, $"if the component has another name now, give it `slug: {Shortened.Line(name)}` and its old name in `aliases`; if it is gone, keep it with `until:`"),
            Reason.NoFeeds => new(Rules.LostAddress, now.PlaceOf("outputs"), lost, "leave `feeds: no` out of `outputs`: whoever follows the history would hear nothing more"),
            Reason.NoData => new(Rules.LostAddress, now.PlaceOf("outputs"), lost, "keep `outputs: {incident_json: yes}`"),
            Reason.NoMarkdown => new(Rules.LostAddress, now.PlaceOf("outputs"), lost, "keep `outputs: {incident_markdown: yes}`"),
            _ => new(Rules.LostAddress, now.File.Start, lost, HelpFor(name)),
        };
    }

    private static Diagnostic OfIncident(string id, string lost, SiteToBe now, Incident? renamed) => renamed is null
        ? new(Rules.LostAddress, now.File.Start, lost, $"an incident's address is for ever: bring its file back, or add `aliases: [{id}]` to the incident that tells it now")
        : new(
            Rules.LostAddress,
            renamed.File.At(renamed.Places.Of("aliases")),
            $"{lost}; this seems to be that incident under another name",
            renamed.Aliases.IsEmpty ? $"add `aliases: [{id}]`, so that the old address leads here" : $"add `{id}` to `aliases`, so that the old address leads here");

    private static string HelpFor(string path) =>
        path.StartsWith("files/", StringComparison.Ordinal) ? "bring the file back"
        : TopicKind.All.FirstOrDefault(t => path.StartsWith(t.Field + "/", StringComparison.Ordinal)) is { } topic ? $"no incident has this in its `{topic.Field}` any more; keep it where it stood"
        : $"bring back what it showed, or say `rules: {{{Rules.LostAddress.Code}: warning}}` until the new site is published";

    private static bool IsNoPage(string path) => !path.EndsWith(".html", StringComparison.Ordinal);
}

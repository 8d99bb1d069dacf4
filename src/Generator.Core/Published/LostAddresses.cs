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
        var owners = new Owners(addresses);
        var renaming = new Renaming(old, now);
        var holders = new Holders(old, now);
        return addresses.Where(path => !now.Has(path) && !IsTold(path, owners.Of(path), now))
            .GroupBy(path => ReasonOf(path, owners.Of(path), now, holders))
            .Where(lost => lost.Key.Reason != Reason.Incident || now.AllRead)
            .Select(lost => Finding(lost.Key.Reason, lost.Key.Name, [.. lost.OrderBy(IsNoPage).ThenBy(p => p, StringComparer.Ordinal)], now, renaming));
    }

    /// <summary>Why addresses vanish together.</summary>
    private enum Reason
    {
        Incident,
        Component,
        Tag,
        Provider,
        NoFeeds,
        NoData,
        NoMarkdown,
        Other,
    }

    /// <summary>Whether another finding tells it: without the public address there are no such files, and an incident with a new name has new ones.</summary>
    private static bool IsTold(string path, Owner owner, SiteToBe now) => (now.Settings.Url is null && (path == Paths.Sitemap || Owners.IsFeed(path)))
        || (owner.Kind == OwnerKind.Incident && now.Find(owner.Name) is { } incident && incident.Id != owner.Name);

    private static (Reason Reason, string Name) ReasonOf(string path, Owner owner, SiteToBe now, Holders holders) => owner.Kind switch
    {
        _ when !now.Settings.HasFeeds && Owners.IsFeed(path) => (Reason.NoFeeds, ""),
        OwnerKind.Incident when now.Find(owner.Name) is not null => (path.EndsWith(".json", StringComparison.Ordinal) ? Reason.NoData : Reason.NoMarkdown, ""),
        OwnerKind.Incident => (Reason.Incident, owner.Name),
        OwnerKind.Component => (Reason.Component, owner.Name),
        _ when holders.Of(path) is var (kind, id) => (now.Find(id) is null ? Reason.Incident : kind == TopicKind.Tag ? Reason.Tag : Reason.Provider, id),
        _ => (Reason.Other, KindOf(path) is { } kind ? FolderOf(kind) : path),
    };

    private static TopicKind? KindOf(string path) => TopicKind.All.FirstOrDefault(t => path.StartsWith(FolderOf(t), StringComparison.Ordinal));

    private static string FolderOf(TopicKind kind) => kind.Field + "/";

    private static Diagnostic Finding(Reason reason, string name, string[] paths, SiteToBe now, Renaming renaming)
    {
        var lost = $"{Shortened.List(paths, "address", "addresses")} would vanish";
        return reason switch
        {
            Reason.Incident => OfIncident(name, lost, now, renaming.Guess(name)),
            Reason.Component => new(Rules.LostAddress, now.PlaceOf("components"), lost, $"if the component has another name now, give it `slug: {Shortened.Line(name)}` and its old name in `aliases`; if it is gone, keep it with `until:`"),
            Reason.Tag => OfTopic(now.Find(name)!, TopicKind.Tag, lost),
            Reason.Provider => OfTopic(now.Find(name)!, TopicKind.Provider, lost),
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

    private static Diagnostic OfTopic(Incident incident, TopicKind kind, string lost) =>
        new(Rules.LostAddress, incident.File.At(incident.Places.Of(kind.Field)), $"{lost}; this incident had the {kind.Noun}", NoTopic(kind));

    private static string NoTopic(TopicKind kind) => $"no incident has this in its `{kind.Field}` any more; keep it where it stood";

    private static string HelpFor(string path) =>
        path.StartsWith("files/", StringComparison.Ordinal) ? "bring the file back"
        : KindOf(path) is { } topic ? NoTopic(topic)
        : $"bring back what it showed, or say `rules: {{{Rules.LostAddress.Code}: warning}}` until the new site is published";

    private static bool IsNoPage(string path) => !path.EndsWith(".html", StringComparison.Ordinal);
}

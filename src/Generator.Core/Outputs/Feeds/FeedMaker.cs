using System.Collections.Immutable;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using Generator.Core.Statistics;
using Generator.Core.Themes;
using NodaTime;

namespace Generator.Core.Outputs.Feeds;

/// <summary>
/// Makes feeds of incidents. They depend on the content alone, never on the instant at which the site is true, so that a daily build
/// changes nothing in them.
/// </summary>
internal static class FeedMaker
{
    /// <summary>A feed without entries has no time of its own.</summary>
    private static readonly Instant Never = Instant.FromUnixTimeSeconds(0);

    public static Feed Of(Site site, string url) =>
        Of(site, url, Paths.Index, "", XmlText.Clean(site.Say("title", site.Settings.Service) ?? site.Settings.Service), site.Settings.Description, site.History.All);

    public static Feed Of(Site site, string url, ComponentHistory of)
    {
        var whole = site.Say("title", site.Settings.Service) ?? site.Settings.Service;
        return Of(site, url, Paths.Component(of.Component), $"/components/{of.Component.Slug}", $"{of.Component.Name} · {whole}", of.Component.Description, of.All);
    }

    private static Feed Of(Site site, string url, string home, string id, string title, string? description, ImmutableArray<Incident> incidents)
    {
        ImmutableArray<FeedEntry> entries =
        [
            .. incidents.Select(i => (Incident: i, Changed: LastChange.Of(i, site.Calendar)))
                .OrderByDescending(i => i.Changed).Take(FeedFiles.MaxEntries)
                .Select(i => Entry(site, url, i.Incident, i.Changed)),
        ];
        return new(
            TagUri.Of(url, "feed" + id),
            XmlText.Clean(title),
            XmlText.Clean(description ?? title),
            Paths.Public(url, home),
            site.Settings.Language,
            new(XmlText.Clean(site.Settings.Service), url),
            entries.IsEmpty ? Never : entries[0].Updated,
            entries);
    }

    private static FeedEntry Entry(Site site, string url, Incident incident, Instant changed) => new(
        TagUri.Of(url, $"incidents/{incident.Id}"),
        XmlText.Clean(incident.Title),
        url + Paths.Incident(incident),
        incident.Source is { } source ? XmlText.Clean(source) : null,
        incident.Updates[0].At,
        changed,
        XmlText.Clean(IncidentPages.Opening(incident)),
        new(XmlText.Clean(FeedBody.Of(site, url, incident).Text)),
        [
            XmlText.Clean(site.Say("severity." + incident.Severity.Word()) ?? incident.Severity.Word()),
            .. incident.ComponentsHit.Select(c => XmlText.Clean(c.Name)),
        ]);
}

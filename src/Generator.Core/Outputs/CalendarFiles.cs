using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Settings;
using Generator.Core.Sources;
using Generator.Core.Statistics;
using Generator.Core.Themes;
using NodaTime;

namespace Generator.Core.Outputs;

/// <summary>
/// Every incident and all planned work as events of a calendar (RFC 5545), of the whole site and of each component; in its own calendar
/// a component has the times and the severity with which it was hit. Like feeds they depend on the content alone: what has no known end
/// has none here either.
/// </summary>
public static class CalendarFiles
{
    public static IEnumerable<Output> Of(Site site) => site.History.Components
        .Select(c => Output.Streamed(Paths.CalendarOf(c.Component), stream => Write(stream, site, $"{c.Component.Name} · {site.Settings.Service}", c.All, c.Component)))
        .Prepend(Output.Streamed(Paths.Calendar, stream => Write(stream, site, site.Say("title", site.Settings.Service) ?? site.Settings.Service, site.History.All)));

    /// <param name="only">Whose calendar it is; nothing for that of the whole site.</param>
    private static void Write(Stream stream, Site site, string name, ImmutableArray<Incident> incidents, Component? only = null)
    {
        using var file = new CalendarWriter(stream);
        file.Line("BEGIN:VCALENDAR");
        file.Line("VERSION:2.0");
        file.Line("PRODID:-//outages//Outage history//EN");
        file.Line("METHOD:PUBLISH");
        file.Text("NAME:"u8, name);
        file.Text("X-WR-CALNAME:"u8, name);
        var host = HostOf(site.Settings.Service);
        foreach (var incident in incidents)
        {
            if (only is null)
            {
                Event(file, site, host, incident, new(incident.Id, incident.Severity, incident.Start, incident.Resolved));
                continue;
            }

            // It may be named twice, for two spans: each is an event.
            foreach (var (index, entry) in incident.Components.Where(c => c.Component.Slug == only.Slug).Index())
            {
                var id = index == 0 ? incident.Id : string.Create(CultureInfo.InvariantCulture, $"{incident.Id}/{index + 1}");
                Event(file, site, host, incident, new(id, entry.Severity ?? incident.Severity, entry.From ?? incident.Start, entry.To ?? incident.Resolved));
            }
        }

        file.Line("END:VCALENDAR");
    }

    private static void Event(CalendarWriter file, Site site, string host, Incident incident, Impact impact)
    {
        var changed = LastChange.Of(incident, site.Calendar);
        file.Line("BEGIN:VEVENT");
        file.Line("UID:", impact.Id, "@", host);
        file.Line("SEQUENCE:", Changes(incident).ToString(CultureInfo.InvariantCulture));
        file.Time("DTSTAMP:"u8, changed);
        file.Time("LAST-MODIFIED:"u8, changed);
        file.Time("CREATED:"u8, incident.Updates.Min(u => u.At));
        file.Time("DTSTART:"u8, impact.Start);

        // Times are written to the second, and an end has to be later than its start.
        if (impact.End is { } end && end.ToUnixTimeSeconds() > impact.Start.ToUnixTimeSeconds())
        {
            file.Time("DTEND:"u8, end);
        }

        file.Line(incident.IsCalledOff ? "STATUS:CANCELLED" : impact.End is null ? "STATUS:TENTATIVE" : "STATUS:CONFIRMED");
        file.Line("TRANSP:TRANSPARENT");
        file.Text("SUMMARY:"u8, incident.Title);
        file.Text("DESCRIPTION:"u8, Description(site, incident, impact));
        file.Texts("CATEGORIES:"u8, incident.ComponentsHit.Select(c => c.Name).Prepend(Word(site, "severity." + impact.Severity.Word())));
        if (site.Settings.Url is { } url)
        {
            file.Line("URL:", CalendarWriter.Plain(url), Paths.Incident(incident));
        }

        file.Line("END:VEVENT");
    }

    /// <summary>How many changes followed the first update.</summary>
    private static int Changes(Incident incident) => incident.Updates.Length - 1 + (incident.EndsWithoutUpdate ? 1 : 0) + incident.Corrections.Length;

    /// <summary>The newest state, what is not known of the end, and the summary: little, as a calendar has all there ever was.</summary>
    private static string Description(Site site, Incident incident, Impact impact)
    {
        var state = Word(site, "state." + incident.Updates[^1].State.Key());
        var end = incident.IsCalledOff ? Word(site, "incident.called_off") : impact.End is null ? Word(site, "feeds.no_end") : impact.End <= impact.Start ? Word(site, "feeds.no_duration") : null;
        var opening = IncidentPages.Opening(incident);
        return string.Concat(state, end is null ? "" : "\n" + end, opening.Length == 0 ? "" : "\n", opening);
    }

    /// <summary>What stands behind the @ of ids: made of the service's name and not of the address, so that a site can move.</summary>
    internal static string HostOf(string service) => Slug.Of(service) is { Length: > 0 } slug
        ? slug
        : "x" + Convert.ToHexStringLower(Sha256.Of(Encoding.UTF8.GetBytes(service)))[..10];

    private static string Word(Site site, string key) => site.Say(key) ?? key;

    /// <summary>What a calendar shows of an incident as its event.</summary>
    /// <param name="Id">Stays the same when the times change.</param>
    private readonly record struct Impact(string Id, Severity Severity, Instant Start, Instant? End);
}

using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Settings;
using Generator.Core.Themes;
using NodaTime;

namespace Generator.Core.Outputs.Feeds;

/// <summary>
/// The facts above an entry's texts, on two lines: what was hit how hard, and when. They are those of the page, told by the content
/// alone: whether planned work has begun and ended is what its updates say.
/// </summary>
internal static class FeedFacts
{
    private const string Between = " · ";

    public static string Of(Site site, string url, Incident incident) =>
        $"{string.Join(Between, Hit(site, url, incident))}<br />\n{string.Join(Between, Times(site, incident))}";

    private static IEnumerable<string> Hit(Site site, string url, Incident incident)
    {
        yield return $"<strong>{Word(site, "severity." + incident.Severity.Word())}</strong>";
        if (!incident.Components.IsEmpty)
        {
            yield return string.Join(Word(site, "separator"), incident.Components.Select(entry => Affected(site, url, entry)));
        }
    }

    /// <summary>A component, and how hard and for which span it was hit where that differs.</summary>
    private static string Affected(Site site, string url, AffectedComponent entry)
    {
        var link = $"<a href=\"{Html.Encode(url + Paths.Component(entry.Component))}\"><bdi>{Html.Encode(entry.Component.Name)}</bdi></a>";
        var severity = entry.Severity is { } own ? Word(site, "severity." + own.Word()) : null;
        var span = entry is { From: null, To: null } ? null : $"{Time(site, entry.From)} – {Time(site, entry.To)}".Trim();
        var told = string.Join(Word(site, "separator"), new[] { severity, span }.OfType<string>());
        return told.Length == 0 ? link : $"{link} ({told})";
    }

    private static IEnumerable<string> Times(Site site, Incident incident)
    {
        var end = incident.Resolved is null ? Word(site, "incident.not_yet") : Time(site, incident.Resolved);
        if (incident.IsMaintenance)
        {
            var isOver = incident.Updates.Any(u => u.State.IsEnd());
            var hasBegun = !incident.IsCalledOff && (isOver || incident.IsToldToBegin);
            yield return Fact(hasBegun ? "incident.began" : "incident.begins", Planned(Time(site, incident.Start), incident.IsCalledOff));
            yield return Fact(isOver ? "incident.ended" : "incident.ends", Planned(end, !isOver && incident.Resolved is not null));
        }
        else
        {
            if (incident.Started is { } started)
            {
                yield return Fact("incident.started", Time(site, started));
            }

            yield return Fact("incident.detected", Time(site, incident.Detected));
            yield return Fact("incident.resolved", end);
        }

        if (incident.Resolved is { } ended)
        {
            yield return Fact("incident.duration", ended > incident.Start
                ? Html.Encode(site.Format.Duration(ended - incident.Start)).Text
                : Word(site, incident.IsCalledOff ? "incident.called_off" : incident.IsRetroactive ? "incident.unknown_retroactive" : "incident.unknown"));
        }

        string Planned(string time, bool isPlan) => isPlan ? $"{time} ({Word(site, "incident.planned")})" : time;

        string Fact(string key, string value) => $"{Word(site, key)} {value}";
    }

    private static string Time(Site site, Instant? time) => time is { } at ? site.Format.TimeElement(at).Text : "";

    private static string Word(Site site, string key) => FeedBody.Word(site, key).Text;
}

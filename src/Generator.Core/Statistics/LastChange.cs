using Generator.Core.Incidents;
using NodaTime;

namespace Generator.Core.Statistics;

/// <summary>
/// When the text about incidents last changed, as far as the text itself tells: by the newest of their updates, by their ends and
/// corrections. It does not move when the site is only built again. A correction has a day only and counts from its beginning in the
/// site's zone, and an end that no update tells may lie before the last one: both count at the earliest from a second after what came
/// before them, so that each moves the time. A postmortem has no date and moves nothing.
/// </summary>
public static class LastChange
{
    /// <summary>As the content alone tells it, for what stays the same whenever it is built. The planned end of planned work is none yet.</summary>
    public static Instant Of(Incident incident, Calendar calendar) => Of(incident, calendar, Instant.MaxValue, withPlannedEnd: false);

    /// <summary>As it is at an instant: what lies ahead is left out.</summary>
    public static Instant? Of(Incident incident, Calendar calendar, Instant asOf) =>
        Of(incident, calendar, asOf, withPlannedEnd: true) is var last && last == Instant.MinValue ? null : last;

    /// <summary>Of several the newest.</summary>
    public static Instant? Of(IEnumerable<Incident> incidents, Calendar calendar, Instant asOf) =>
        incidents.Max(i => Of(i, calendar, asOf));

    private static Instant Of(Incident incident, Calendar calendar, Instant asOf, bool withPlannedEnd)
    {
        // Nothing that was read is so old.
        var last = Instant.MinValue;
        foreach (var update in incident.Updates)
        {
            last = Later(last, update.At, asOf);
        }

        if (incident.Resolved is { } end && (withPlannedEnd || !incident.IsMaintenance))
        {
            last = incident.EndsWithoutUpdate ? Next(last, end, asOf) : Later(last, end, asOf);
        }

        foreach (var correction in incident.Corrections.Length > 1 ? incident.Corrections.Sort((a, b) => a.Date.CompareTo(b.Date)) : incident.Corrections)
        {
            last = Next(last, calendar.StartOf(correction.Date), asOf);
        }

        return last;
    }

    private static Instant Later(Instant last, Instant at, Instant asOf) => at <= asOf && at > last ? at : last;

    private static Instant Next(Instant last, Instant at, Instant asOf) =>
        at <= asOf ? Instant.Min(Instant.Max(last + Duration.FromSeconds(1), at), asOf) : last;
}

using Generator.Core.Incidents;
using NodaTime;

namespace Generator.Core.Statistics;

/// <summary>
/// When the text about incidents last changed, as far as the text itself tells: the newest of their updates, ends and
/// corrections that lies not ahead. It does not move when the site is only built again.
/// </summary>
public static class LastChange
{
    public static Instant? Of(Incident incident, Calendar calendar, Instant asOf)
    {
        Instant? last = null;
        foreach (var update in incident.Updates)
        {
            Consider(update.At);
        }

        foreach (var correction in incident.Corrections)
        {
            Consider(calendar.StartOf(correction.Date));
        }

        if (incident.Resolved is { } end)
        {
            Consider(end);
        }

        return last;

        void Consider(Instant at)
        {
            if (at <= asOf && (last is null || at > last))
            {
                last = at;
            }
        }
    }

    /// <summary>Of several the newest.</summary>
    public static Instant? Of(IEnumerable<Incident> incidents, Calendar calendar, Instant asOf) =>
        incidents.Max(i => Of(i, calendar, asOf));
}

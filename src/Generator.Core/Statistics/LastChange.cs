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
        // Nothing that was read is so old.
        var last = Instant.MinValue;
        foreach (var update in incident.Updates)
        {
            last = Later(last, update.At, asOf);
        }

        foreach (var correction in incident.Corrections)
        {
            last = Later(last, calendar.StartOf(correction.Date), asOf);
        }

        last = incident.Resolved is { } end ? Later(last, end, asOf) : last;
        return last == Instant.MinValue ? null : last;
    }

    private static Instant Later(Instant last, Instant at, Instant asOf) => at <= asOf && at > last ? at : last;

    /// <summary>Of several the newest.</summary>
    public static Instant? Of(IEnumerable<Incident> incidents, Calendar calendar, Instant asOf) =>
        incidents.Max(i => Of(i, calendar, asOf));
}

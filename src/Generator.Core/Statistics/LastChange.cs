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
        var dated = incident.Updates.Select(u => u.At)
            .Concat(incident.Corrections.Select(c => calendar.StartOf(c.Date)))
            .Append(incident.Resolved ?? Instant.MinValue)
            .Where(at => at <= asOf && at != Instant.MinValue)
            .ToArray();
        return dated.Length == 0 ? null : dated.Max();
    }

    /// <summary>Of several the newest.</summary>
    public static Instant? Of(IEnumerable<Incident> incidents, Calendar calendar, Instant asOf) =>
        incidents.Max(i => Of(i, calendar, asOf));
}

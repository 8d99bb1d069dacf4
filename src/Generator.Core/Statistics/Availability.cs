using Generator.Core.Incidents;
using Generator.Core.Settings;
using NodaTime;

namespace Generator.Core.Statistics;

/// <summary>
/// The share of the covered time for which something was available: 1 − weighted union of its incidents ÷ covered time.
/// Time before the record begins is not covered, so that silence never looks like 100 %.
/// </summary>
public static class Availability
{
    /// <returns>0 to 1; nothing when no time of the period is covered.</returns>
    public static decimal? Of(IEnumerable<(Interval Interval, decimal Weight)> impacts, Interval period, Instant? coveredFrom, Instant? coveredTo = null)
    {
        if (coveredFrom is not { } from || Intervals.Cut(period, new(from, Instant.Max(from, coveredTo ?? period.End))) is not { } covered
            || covered.Duration.BclCompatibleTicks == 0)
        {
            return null;
        }

        var within = new List<(Interval Interval, decimal Weight)>();
        foreach (var (interval, weight) in impacts)
        {
            if (Intervals.Cut(interval, covered) is { } cut)
            {
                within.Add((cut, weight));
            }
        }

        return 1 - (Intervals.WeightedTicks(within) / covered.Duration.BclCompatibleTicks);
    }

    /// <summary>A share as a percentage with three decimals, floored: 100 means no impact at all.</summary>
    public static decimal Percent(decimal share)
    {
        const int Decimals = 100_000;
        return Math.Floor(share * Decimals) / (Decimals / 100);
    }

    /// <summary>When the whole service was hit, and how hard.</summary>
    public static IEnumerable<(Interval Interval, decimal Weight)> Impacts(IEnumerable<Incident> incidents, DowntimePolicy policy, Instant asOf) =>
        from incident in incidents
        where !incident.IsMaintenance
        let impact = incident.ImpactAt(asOf)
        where impact is not null
        select (impact.Value, policy.WeightOf(incident.Severity));

    /// <summary>When one component was hit, and how hard; an incident may give it a severity and a span of its own.</summary>
    public static IEnumerable<(Interval Interval, decimal Weight)> Impacts(
        IEnumerable<Incident> incidents, Component component, DowntimePolicy policy, Instant asOf) =>
        from incident in incidents
        where !incident.IsMaintenance
        from entry in incident.Components
        where entry.Component == component
        let impact = Impact(incident, entry, asOf)
        where impact is not null
        select (impact.Value, policy.WeightOf(entry.Severity ?? incident.Severity));

    /// <summary>When one entry of an incident's components was hit; nothing when that is unknown.</summary>
    internal static Interval? Impact(Incident incident, AffectedComponent entry, Instant asOf)
    {
        var whole = incident.ImpactAt(asOf);
        var (from, to) = (entry.From ?? whole?.Start, entry.To ?? whole?.End);
        return from is { } start && to is { } end && Instant.Min(end, asOf) > start ? new(start, Instant.Min(end, asOf)) : null;
    }
}

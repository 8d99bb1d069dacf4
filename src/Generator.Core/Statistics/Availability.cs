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

    /// <summary>When the service or a component was hit, and how hard.</summary>
    public static IEnumerable<(Interval Interval, decimal Weight)> Impacts(IEnumerable<Incident> incidents, Subject subject, DowntimePolicy policy) =>
        from incident in incidents
        where !incident.IsMaintenance
        from hit in subject.Hits(incident)
        select (hit.Span, policy.WeightOf(hit.Severity));
}

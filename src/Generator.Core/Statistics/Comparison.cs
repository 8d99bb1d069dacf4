using NodaTime;

namespace Generator.Core.Statistics;

/// <summary>
/// How much more, or with a minus less, the figures of a period are than those of the period before it: durations in whole minutes,
/// availability in thousandths of a percent. A difference is nothing where one of the two has no such figure; one of downtime also where an
/// incident that began earlier went on in one of the two: that is counted where it began, so that less downtime need not be better.
/// </summary>
/// <param name="Count">Incidents.</param>
/// <param name="Availability">Percentage points, with at most three decimals.</param>
public sealed record Comparison(
    int Count,
    Duration? TotalDowntime,
    Duration? TimeAffected,
    Duration? MeanTimeToResolve,
    Duration? MedianTimeToResolve,
    decimal? Availability)
{
    /// <param name="before">Nothing where the record does not cover that period: then there is nothing to compare with.</param>
    public static Comparison? Of(Figures now, Figures? before) => before is null ? null : new(
        now.Count - before.Count,
        Minutes(Known(now, now.TotalDowntime)) - Minutes(Known(before, before.TotalDowntime)),
        Minutes(Known(now, now.TimeAffected)) - Minutes(Known(before, before.TimeAffected)),
        Minutes(now.MeanTimeToResolve) - Minutes(before.MeanTimeToResolve),
        Minutes(now.MedianTimeToResolve) - Minutes(before.MedianTimeToResolve),
        Percent(now.Availability) - Percent(before.Availability));

    private static Duration? Known(Figures figures, Duration sum) => figures.IsDowntimeUnknown || figures.Earlier > 0 ? null : sum;

    private static Duration? Minutes(Duration? duration) => duration is { } some ? Duration.FromMinutes((long)Math.Floor(some.TotalMinutes)) : null;

    private static decimal? Percent(decimal? share) => share is { } some ? Statistics.Availability.Percent(some) : null;
}

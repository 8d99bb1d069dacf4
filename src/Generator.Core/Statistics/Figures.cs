using System.Collections.Immutable;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using NodaTime;

namespace Generator.Core.Statistics;

/// <summary>
/// The figures of a period. Each is computed here and nowhere else; the README's section on figures says the same in words.
/// All are zero or nothing for a period without incidents.
/// </summary>
/// <param name="Period">Half-open, and never past the instant at which the site is true.</param>
/// <param name="Incidents">Those whose start lies in the period, planned work apart; newest first.</param>
/// <param name="Maintenance">Planned work whose start lies in the period; newest first.</param>
/// <param name="UnknownDurations">How many incidents have no known duration.</param>
/// <param name="TotalDowntime">The known durations of the counted severities, added up; an open incident counts up to now.</param>
/// <param name="TimeAffected">The same intervals cut to the period, overlaps counted once.</param>
/// <param name="PerMonth">Incidents per month of the period, to one decimal, half away from zero.</param>
/// <param name="MeanTimeToDetect">Detected − started, over the incidents that say both.</param>
/// <param name="MeanTimeToResolve">Resolved − detected, over the incidents that were resolved after they were detected.</param>
/// <param name="MedianTimeToResolve">The middle one of the same; of an even number the mean of the two in the middle.</param>
/// <param name="MeanTimeBetween">The mean time from one incident's start to the next one's.</param>
/// <param name="Longest">The incident with the longest known duration.</param>
/// <param name="LongestQuiet">The longest time in the period without an incident going on, from the first record.</param>
/// <param name="CurrentQuiet">The time since the last incident ended; nothing while one is open.</param>
/// <param name="BySeverity">From the most severe; only severities that occur.</param>
/// <param name="ByComponent">In the settings' order; only components that occur.</param>
/// <param name="ByMonth">Every month of the period, oldest first.</param>
public sealed record Figures(
    Interval Period,
    ImmutableArray<Incident> Incidents,
    ImmutableArray<Incident> Maintenance,
    int UnknownDurations,
    Duration TotalDowntime,
    Duration TimeAffected,
    decimal PerMonth,
    Duration? MeanTimeToDetect,
    Duration? MeanTimeToResolve,
    Duration? MedianTimeToResolve,
    Duration? MeanTimeBetween,
    Incident? Longest,
    Interval? LongestQuiet,
    Duration? CurrentQuiet,
    ImmutableArray<SeverityFigures> BySeverity,
    ImmutableArray<ComponentFigures> ByComponent,
    ImmutableArray<MonthFigures> ByMonth)
{
    public int Count => Incidents.Length;
}

/// <summary>A severity's share of a period.</summary>
public sealed record SeverityFigures(Severity Severity, int Count, Duration Downtime);

/// <summary>A component's share of a period; an incident that hit two components counts for each.</summary>
public sealed record ComponentFigures(Component Component, int Count, Duration Downtime);

/// <summary>A month's share of a period.</summary>
/// <param name="Count">Incidents that started in it.</param>
/// <param name="Downtime">The part of all downtime that fell into it, whenever its incident started.</param>
public sealed record MonthFigures(YearMonth Month, int Count, Duration Downtime);

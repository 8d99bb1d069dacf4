using System.Collections.Immutable;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using NodaTime;

namespace Generator.Core.Statistics;

/// <summary>
/// The figures of a period. Each is computed here and nowhere else; the README's section on figures says the same in words.
/// All are zero or nothing for a period without incidents.
/// </summary>
/// <param name="Subject">What they are about: of a component they take each incident as it hit that.</param>
/// <param name="Period">Half-open, and never past the instant at which the site is true.</param>
/// <param name="Incidents">Those whose start lies in the period, planned work apart; newest first.</param>
/// <param name="Maintenance">Planned work whose start lies in the period; newest first.</param>
/// <param name="Earlier">How many incidents began before the period and went on in it: they belong to the period in which they began.</param>
/// <param name="UnknownDurations">How many incidents have no known duration.</param>
/// <param name="TotalDowntime">The known durations of the counted severities, added up; an open incident counts up to now.</param>
/// <param name="TimeAffected">The same intervals cut to the period, overlaps counted once.</param>
/// <param name="Availability">The weighted share of the period's covered time in which nothing was wrong, 0 to 1; nothing where the record does not reach.</param>
/// <param name="PerMonth">Incidents per month of the period, to one decimal, half away from zero.</param>
/// <param name="MeanTimeToDetect">Detected − started, over the incidents that say both.</param>
/// <param name="MeanTimeToResolve">Resolved − detected, over the incidents that were resolved after they were detected.</param>
/// <param name="MedianTimeToResolve">The middle one of the same; of an even number the mean of the two in the middle.</param>
/// <param name="MeanTimeBetween">The mean time from one incident's start to the next one's.</param>
/// <param name="LongestQuiet">The longest time in the period without an incident going on, as far as it is on record.</param>
/// <param name="CurrentQuiet">The time since the last incident ended; nothing while one is open.</param>
/// <param name="BySeverity">From the most severe; only severities that occur.</param>
/// <param name="ByComponent">In the settings' order; only components that occur.</param>
/// <param name="ByMonth">Every month of the period, oldest first.</param>
/// <param name="UpdatesPerIncident">The timeline's entries ÷ incidents; nothing without incidents.</param>
/// <param name="MeanTimeBetweenUpdates">The mean time from one update to the next of the same incident, over all such pairs.</param>
/// <param name="ByHourOfWeek">168 counts of starts in the site's time zone: Monday 0 to 1 h first, Sunday 23 to 24 h last.</param>
/// <param name="ByDuration">How many known durations fall into each class of <see cref="DurationFigures"/>, the shortest first.</param>
/// <param name="LongestFirst">At most ten incidents by known duration, the longest first.</param>
public sealed record Figures(
    Subject Subject,
    Interval Period,
    ImmutableArray<Incident> Incidents,
    ImmutableArray<Incident> Maintenance,
    int Earlier,
    int UnknownDurations,
    Duration TotalDowntime,
    Duration TimeAffected,
    decimal? Availability,
    decimal PerMonth,
    Duration? MeanTimeToDetect,
    Duration? MeanTimeToResolve,
    Duration? MedianTimeToResolve,
    Duration? MeanTimeBetween,
    Interval? LongestQuiet,
    Duration? CurrentQuiet,
    ImmutableArray<SeverityFigures> BySeverity,
    ImmutableArray<ComponentFigures> ByComponent,
    ImmutableArray<MonthFigures> ByMonth,
    decimal? UpdatesPerIncident,
    Duration? MeanTimeBetweenUpdates,
    ImmutableArray<int> ByHourOfWeek,
    ImmutableArray<DurationFigures> ByDuration,
    ImmutableArray<Incident> LongestFirst)
{
    public const int HoursPerDay = 24;
    public const int DaysPerWeek = 7;

    public int Count => Incidents.Length;

    /// <summary>Whether nothing is known of its downtime, which is not the same as none.</summary>
    public bool IsDowntimeUnknown => BySeverity.Any(s => s.IsUnknown) && TotalDowntime == Duration.Zero;

    /// <summary>The incident with the longest known duration.</summary>
    public Incident? Longest => LongestFirst.FirstOrDefault();

    /// <summary>How long that one lasted; for a component, how long it was hit by it.</summary>
    public Duration? LongestDuration => Longest is { } longest ? Subject.DurationOf(longest) : null;

    /// <summary>Starts by day of the week, Monday first.</summary>
    public ImmutableArray<int> ByWeekday => [.. Enumerable.Range(0, DaysPerWeek).Select(day => ByHourOfWeek.Skip(day * HoursPerDay).Take(HoursPerDay).Sum())];
}

/// <summary>A severity's share of a period.</summary>
/// <param name="IsUnknown">Whether it has incidents that count as downtime, and of none of them it is known how long it lasted.</param>
public sealed record SeverityFigures(Severity Severity, int Count, Duration Downtime, bool IsUnknown = false);

/// <summary>A component's share of a period; an incident that hit two components counts for each.</summary>
/// <param name="IsUnknown">As of a severity.</param>
public sealed record ComponentFigures(Component Component, int Count, Duration Downtime, bool IsUnknown = false);

/// <summary>A month's share of a period.</summary>
/// <param name="Count">Incidents that started in it.</param>
/// <param name="Downtime">The part of all downtime that fell into it, whenever its incident started.</param>
/// <param name="Unknown">How many of the incidents that started in it would count as downtime, and have no known duration.</param>
public sealed record MonthFigures(YearMonth Month, int Count, Duration Downtime, int Unknown = 0)
{
    /// <summary>Whether nothing is known of its downtime, which is not the same as none.</summary>
    public bool IsUnknown => Unknown > 0 && Downtime == Duration.Zero;

    /// <summary>Months before the record say nothing, unless downtime reached into them from an incident that was detected later.</summary>
    /// <param name="recordFrom">The first day that the record covers.</param>
    public bool IsOnRecord(LocalDate? recordFrom) => Count > 0 || Downtime > Duration.Zero || recordFrom?.ToYearMonth() <= Month;
}

/// <summary>A day's share of a period.</summary>
/// <param name="Count">Incidents that started on it.</param>
/// <param name="Affected">The part of the day that lay in counted incidents, overlaps counted once.</param>
/// <param name="Unknown">How many of the incidents that started on it would count, and have no known duration.</param>
public sealed record DayFigures(LocalDate Date, int Count, Duration Affected, int Unknown = 0)
{
    /// <summary>Whether it is not known how long it was affected.</summary>
    public bool IsUnknown => Unknown > 0 && Affected == Duration.Zero;
}

/// <summary>How many known durations lie in a class; each class reaches three to four times as far as the one before.</summary>
/// <param name="From">The shortest duration in it.</param>
/// <param name="To">The first duration above it; nothing in the last class.</param>
public sealed record DurationFigures(Duration From, Duration? To, int Count)
{
    /// <summary>Where one class ends and the next begins.</summary>
    public static readonly ImmutableArray<Duration> Bounds =
    [
        Duration.FromMinutes(5), Duration.FromMinutes(15), Duration.FromHours(1), Duration.FromHours(4), Duration.FromHours(12),
        Duration.FromDays(2), Duration.FromDays(7), Duration.FromDays(28),
    ];
}

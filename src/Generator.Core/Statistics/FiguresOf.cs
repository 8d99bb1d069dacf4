using System.Collections.Immutable;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using NodaTime;

namespace Generator.Core.Statistics;

/// <summary>Computes <see cref="Figures"/>.</summary>
/// <param name="AsOf">The instant at which the site is true.</param>
/// <param name="Only">The component that they are about; the whole service when there is none.</param>
public sealed record FiguresOf(SiteSettings Settings, Calendar Calendar, Instant AsOf, Component? Only = null)
{
    private const int MaxLongest = 10;

    /// <summary>From when incidents were recorded; without it there is no availability.</summary>
    public Instant? CoveredFrom { get; init; }

    /// <summary>Until when they were recorded, where that has ended.</summary>
    public Instant? CoveredTo { get; init; }

    /// <summary>The figures of a period whose length is the months that it touches.</summary>
    public Figures Period(IReadOnlyList<Incident> all, Interval period) => Period(all, period, Calendar.MonthsOf(period).Count());

    private Subject Subject => new(AsOf, Only);

    /// <param name="all">The whole history or a component's share of it, newest first.</param>
    /// <param name="months">The period's length in months, for the figure per month.</param>
    public Figures Period(IReadOnlyList<Incident> all, Interval period, decimal months)
    {
        var incidents = Telling(all, period);
        ImmutableArray<Incident> inPeriod = [.. incidents.Where(i => period.Contains(i.Start))];
        ImmutableArray<Incident> unplanned = [.. inPeriod.Where(i => !i.IsMaintenance)];
        var downtime = Downtime(unplanned);
        var resolve = Known(unplanned, Subject.TimeToResolve);
        resolve.Sort();
        return new(
            Subject,
            period,
            unplanned,
            [.. inPeriod.Where(i => i.IsMaintenance)],
            incidents.Count(i => !i.IsMaintenance && i.Start < period.Start && WentOnIn(i, period)),
            unplanned.Count(IsUnknown),
            Intervals.Sum(downtime),
            Intervals.Sum(Intervals.Union(Intervals.Cut(downtime, period))),
            Availability.Of(Availability.Impacts(incidents, Subject, Settings.Downtime), period, CoveredFrom, CoveredTo),
            Rate(unplanned.Length, months),
            Mean(Known(unplanned, i => i.Started is { } started && started <= i.Detected ? i.Detected - started : null)),
            Mean(resolve),
            Median(resolve),
            unplanned.Length < 2 ? null : (unplanned[0].Start - unplanned[^1].Start) / (unplanned.Length - 1),
            LongestQuiet(incidents, period),
            CurrentQuiet(incidents, period),
            BySeverity(unplanned),
            ByComponent(unplanned),
            ByMonth(unplanned, incidents, period),
            unplanned.IsEmpty ? null : (decimal)unplanned.Sum(i => i.Updates.Length) / unplanned.Length,
            MeanTimeBetweenUpdates(unplanned),
            ByHourOfWeek(unplanned),
            ByDuration(unplanned),
            LongestFirst(unplanned));
    }

    /// <summary>The days of a period on which something started or went on, oldest first.</summary>
    public ImmutableArray<DayFigures> Days(IEnumerable<Incident> incidents, Interval period)
    {
        var unplanned = incidents.Where(i => !i.IsMaintenance).ToArray();
        var started = unplanned.Where(i => period.Contains(i.Start)).ToArray();
        var counts = started.CountBy(i => Calendar.DateOf(i.Start)).ToDictionary();
        var unknown = started.Where(i => HasUnknownDowntime(i, Subject)).CountBy(i => Calendar.DateOf(i.Start)).ToDictionary();
        var affected = Intervals.Split(
            Intervals.Union(Intervals.Cut(Downtime([.. Telling(unplanned, period)]), period)), Calendar.DateOf, static day => day.PlusDays(1), Calendar.Day);
        return
        [
            .. counts.Keys.Union(affected.Where(a => a.Value > Duration.Zero).Select(a => a.Key)).Order()
                .Select(day => new DayFigures(day, counts.GetValueOrDefault(day), affected.GetValueOrDefault(day), unknown.GetValueOrDefault(day))),
        ];
    }

    /// <summary>
    /// Those that a period's figures depend on: what started or went on in it, and of what was over before it the one that ended last,
    /// with which the quiet began. In a long history they are few.
    /// </summary>
    private List<Incident> Telling(IReadOnlyList<Incident> all, Interval period)
    {
        var telling = new List<Incident>();
        var subject = Subject;
        Incident? before = null;
        var beforeEnd = Instant.MinValue;
        foreach (var incident in all)
        {
            if (incident.Start > period.End && incident.Components.All(c => c.From is null))
            {
                continue;
            }

            var (start, end) = Span(incident);
            if (start <= period.End && end >= period.Start)
            {
                telling.Add(incident);
            }
            else if (start < period.Start && !incident.IsMaintenance && subject.EndOf(incident) is var hitUntil && hitUntil > beforeEnd)
            {
                (before, beforeEnd) = (incident, hitUntil);
            }
        }

        return before is null ? telling : [.. telling, before];
    }

    /// <summary>From the first to the last that an incident hit anything, as far as is known.</summary>
    private (Instant Start, Instant End) Span(Incident incident)
    {
        var (start, end) = (incident.Start, incident.ImpactAt(AsOf)?.End ?? incident.Start);
        foreach (var hit in incident.Components)
        {
            start = hit.From is { } from ? Instant.Min(start, from) : start;
            end = hit.To is { } to ? Instant.Max(end, to) : end;
        }

        return (start, end);
    }

    private static Duration? MeanTimeBetweenUpdates(ImmutableArray<Incident> incidents)
    {
        var (sum, count) = (Duration.Zero, 0);
        foreach (var updates in incidents.Select(i => i.Updates))
        {
            for (var i = 1; i < updates.Length; i++)
            {
                sum += updates[i].At - updates[i - 1].At;
                count++;
            }
        }

        return count == 0 ? null : sum / count;
    }

    /// <summary>A duration of each incident that has one.</summary>
    private static List<Duration> Known(ImmutableArray<Incident> incidents, Func<Incident, Duration?> of)
    {
        var known = new List<Duration>(incidents.Length);
        foreach (var incident in incidents)
        {
            if (of(incident) is { } duration)
            {
                known.Add(duration);
            }
        }

        return known;
    }

    private ImmutableArray<int> ByHourOfWeek(ImmutableArray<Incident> incidents)
    {
        var counts = new int[Figures.DaysPerWeek * Figures.HoursPerDay];
        foreach (var start in incidents.Select(i => i.Start.InZone(Calendar.Zone)))
        {
            counts[(((int)start.DayOfWeek - 1) * Figures.HoursPerDay) + start.Hour]++;
        }

        return [.. counts];
    }

    private ImmutableArray<Incident> LongestFirst(ImmutableArray<Incident> incidents)
    {
        var subject = Subject;
        return
        [
            .. incidents.Select(i => (Incident: i, Duration: subject.DurationOf(i))).Where(i => i.Duration is not null)
                .OrderByDescending(i => i.Duration).Take(MaxLongest).Select(i => i.Incident),
        ];
    }

    private ImmutableArray<DurationFigures> ByDuration(ImmutableArray<Incident> incidents)
    {
        var known = Known(incidents, Subject.DurationOf);
        var bounds = DurationFigures.Bounds;
        return
        [
            .. Enumerable.Range(0, bounds.Length + 1).Select(n =>
            {
                var (from, to) = (n == 0 ? Duration.Zero : bounds[n - 1], n < bounds.Length ? bounds[n] : (Duration?)null);
                return new DurationFigures(from, to, known.Count(d => d >= from && (to is not { } end || d < end)));
            }),
        ];
    }

    /// <summary>Count ÷ months, to one decimal, half away from zero.</summary>
    public static decimal Rate(int count, decimal months) => months <= 0 ? 0 : Math.Round(count / months, 1, MidpointRounding.AwayFromZero);

    /// <summary>The time of incidents that counts as downtime: of the service, or of the component.</summary>
    private List<Interval> Downtime(IReadOnlyCollection<Incident> incidents)
    {
        var (subject, downtime) = (Subject, new List<Interval>(incidents.Count));
        foreach (var incident in incidents)
        {
            subject.AddSpans(incident, downtime, Settings.Downtime);
        }

        return downtime;
    }

    private bool WentOnIn(Incident incident, Interval period) => Subject.Hits(incident).Any(hit => Intervals.Cut(hit.Span, period) is not null);

    private bool IsUnknown(Incident incident) => Subject.DurationOf(incident) is null;

    private bool HasUnknownDowntime(Incident incident, Subject subject) =>
        subject.DurationOf(incident) is null && Settings.Downtime.Counts.Contains(subject.SeverityOf(incident));

    private static Duration? Mean(List<Duration> durations) =>
        durations.Count == 0 ? null : durations.Aggregate(Duration.Zero, (sum, d) => sum + d) / durations.Count;

    /// <param name="ordered">From the shortest to the longest.</param>
    private static Duration? Median(List<Duration> ordered) =>
        ordered.Count == 0 ? null : (ordered[(ordered.Count - 1) / 2] + ordered[ordered.Count / 2]) / 2;

    /// <summary>When any of them went on; one of unknown duration is a moment at its start.</summary>
    private List<Interval> Busy(IEnumerable<Incident> incidents)
    {
        var (subject, busy) = (Subject, new List<Interval>());
        foreach (var incident in incidents)
        {
            var before = busy.Count;
            subject.AddSpans(incident, busy);
            if (busy.Count == before)
            {
                busy.Add(new(incident.Start, incident.Start));
            }
        }

        return busy;
    }

    private Interval? LongestQuiet(IReadOnlyList<Incident> incidents, Interval period)
    {
        Interval? longest = null;
        var from = CoveredFrom;
        foreach (var busy in Intervals.Union(Busy(incidents.Where(i => !i.IsMaintenance && i.Start < period.End))))
        {
            Consider(from, busy.Start);
            from = busy.End;
        }

        Consider(from, CoveredTo < period.End ? CoveredTo.Value : period.End);
        return longest;

        // What lies outside of the record is not known to have been quiet.
        void Consider(Instant? quietFrom, Instant to)
        {
            if (quietFrom is { } start && to > start && Intervals.Cut(new Interval(start, to), period) is { } quiet
                && (longest is null || quiet.Duration > longest.Value.Duration))
            {
                longest = quiet;
            }
        }
    }

    private Duration? CurrentQuiet(IReadOnlyList<Incident> incidents, Interval period)
    {
        var ends = incidents.Where(i => !i.IsMaintenance && i.HasBegunAt(period.End)).Select(Subject.EndOf).ToArray();
        return ends.Length == 0 || ends.Max() >= period.End ? null : period.End - ends.Max();
    }

    private ImmutableArray<SeverityFigures> BySeverity(ImmutableArray<Incident> incidents)
    {
        var bySeverity = incidents.ToLookup(Subject.SeverityOf);
        return
        [
            .. Severities.OfIncidents.Reverse().Where(bySeverity.Contains)
                .Select(severity =>
                {
                    var downtime = Downtime([.. bySeverity[severity]]);
                    return new SeverityFigures(
                        severity, bySeverity[severity].Count(), Intervals.Sum(downtime), downtime.Count == 0 && bySeverity[severity].Any(i => HasUnknownDowntime(i, Subject)));
                }),
        ];
    }

    private ImmutableArray<ComponentFigures> ByComponent(ImmutableArray<Incident> incidents)
    {
        var byComponent = new Dictionary<string, (int Count, Duration Downtime, bool HasUnknown)>(StringComparer.Ordinal);
        var own = new List<Interval>();
        foreach (var incident in incidents)
        {
            foreach (var component in incident.ComponentsHit)
            {
                own.Clear();
                var subject = new Subject(AsOf, component);
                subject.AddSpans(incident, own, Settings.Downtime);
                var (count, downtime, hasUnknown) = byComponent.GetValueOrDefault(component.Slug);
                byComponent[component.Slug] = (count + 1, downtime + Intervals.Sum(own), hasUnknown || (own.Count == 0 && HasUnknownDowntime(incident, subject)));
            }
        }

        return
        [
            .. Settings.Components.Where(c => byComponent.ContainsKey(c.Slug)).Select(c =>
            {
                var (count, downtime, hasUnknown) = byComponent[c.Slug];
                return new ComponentFigures(c, count, downtime, hasUnknown && downtime == Duration.Zero);
            }),
        ];
    }

    private ImmutableArray<MonthFigures> ByMonth(ImmutableArray<Incident> inPeriod, IReadOnlyList<Incident> incidents, Interval period)
    {
        var counts = inPeriod.CountBy(i => Calendar.MonthOf(i.Start)).ToDictionary();
        var unknown = inPeriod.Where(i => HasUnknownDowntime(i, Subject)).CountBy(i => Calendar.MonthOf(i.Start)).ToDictionary();
        var downtime = Intervals.Split(
            Intervals.Cut(Downtime([.. incidents.Where(i => !i.IsMaintenance)]), period), Calendar.MonthOf, static month => month.PlusMonths(1), Calendar.Month);
        return [.. Calendar.MonthsOf(period).Select(m => new MonthFigures(m, counts.GetValueOrDefault(m), downtime.GetValueOrDefault(m), unknown.GetValueOrDefault(m)))];
    }
}

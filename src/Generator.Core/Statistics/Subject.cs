using Generator.Core.Incidents;
using Generator.Core.Settings;
using NodaTime;

namespace Generator.Core.Statistics;

/// <summary>
/// What figures are about, at an instant: the whole service, or one component. An incident may have hit a component harder than the
/// service, for another span, or twice; how hard and for how long it counts is told here and nowhere else.
/// </summary>
/// <param name="Component">Nothing for the whole service.</param>
public readonly record struct Subject(Instant AsOf, Component? Component = null)
{
    /// <summary>How hard an incident hit it; of two times the harder one.</summary>
    public Severity SeverityOf(Incident incident) =>
        Component is null ? incident.Severity : Worst(incident, Entries(incident)) ?? incident.Severity;

    /// <summary>How hard an incident hits it now; nothing where the incident does not go on for it.</summary>
    public Severity? SeverityNow(Incident incident) => incident.IsOpenAt(AsOf) ? SeverityWhileOpen(incident) : null;

    /// <summary>The same at an instant at which the incident is told to go on.</summary>
    public Severity? SeverityWhileOpen(Incident incident)
    {
        var asOf = AsOf;
        return Component is null ? incident.Severity : Worst(incident, Entries(incident).Where(e => !(e.From > asOf) && !(e.To <= asOf)));
    }

    /// <summary>The known spans in which an incident hit it, and how hard; they may overlap.</summary>
    public IEnumerable<(Interval Span, Severity Severity)> Hits(Incident incident)
    {
        var whole = incident.ImpactAt(AsOf);
        if (Component is null)
        {
            if (whole is { } span)
            {
                yield return (span, incident.Severity);
            }

            yield break;
        }

        foreach (var entry in incident.IsCalledOff ? [] : incident.Components)
        {
            if (entry.Component == Component && (entry.From ?? whole?.Start) is { } start && (entry.To ?? whole?.End) is { } end
                && Instant.Min(end, AsOf) > start)
            {
                yield return (new(start, Instant.Min(end, AsOf)), entry.Severity ?? incident.Severity);
            }
        }
    }

    /// <summary>Adds the same spans in order, overlaps counted once.</summary>
    /// <param name="counted">Whose severities alone are added; all are where there is none.</param>
    internal void AddSpans(Incident incident, List<Interval> to, DowntimePolicy? counted = null)
    {
        if (Component is null)
        {
            if (incident.ImpactAt(AsOf) is { } whole && (counted is null || counted.Counts.Contains(incident.Severity)))
            {
                to.Add(whole);
            }

            return;
        }

        var before = to.Count;
        foreach (var (span, severity) in Hits(incident))
        {
            if (counted is null || counted.Counts.Contains(severity))
            {
                to.Add(span);
            }
        }

        if (to.Count - before > 1)
        {
            // It was hit more than once, perhaps at the same time.
            var union = Intervals.Union(to[before..]);
            to.RemoveRange(before, to.Count - before);
            to.AddRange(union);
        }
    }

    /// <summary>For how long an incident hit it; nothing when that is unknown.</summary>
    public Duration? DurationOf(Incident incident) =>
        Component is null ? incident.ImpactAt(AsOf)?.Duration : Spans(incident) is [_, ..] spans ? Intervals.Sum(spans) : null;

    /// <summary>When an incident last hit it; one of unknown duration is a moment at its start.</summary>
    public Instant EndOf(Incident incident) =>
        Component is null ? incident.ImpactAt(AsOf)?.End ?? incident.Start : Spans(incident) is [.., var last] ? last.End : incident.Start;

    /// <summary>
    /// From when an incident was detected, or hit it after that, until it was resolved for it; nothing where it goes on, or was over when it
    /// was detected.
    /// </summary>
    public Duration? TimeToResolve(Incident incident)
    {
        var (from, end) = (incident.Detected, incident.Resolved);
        if (Component is not null && Entries(incident).ToArray() is [_, ..] entries)
        {
            from = Instant.Max(from, entries.Min(e => e.From ?? from));
            end = entries.Any(e => (e.To ?? end) is null) ? null : entries.Max(e => e.To ?? end);
        }

        return end is { } known && known <= AsOf && known > from ? known - from : null;
    }

    private static Severity? Worst(Incident incident, IEnumerable<AffectedComponent> entries) =>
        entries.Select(e => (Severity?)(e.Severity ?? incident.Severity)).Max();

    private IEnumerable<AffectedComponent> Entries(Incident incident)
    {
        var component = Component;
        return incident.Components.Where(e => e.Component == component);
    }

    private List<Interval> Spans(Incident incident)
    {
        var spans = new List<Interval>();
        AddSpans(incident, spans);
        return spans;
    }
}

using System.Collections.Immutable;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using NodaTime;

namespace Generator.Core.Statistics;

/// <summary>
/// All that is known of the service at an instant: the incidents in order, who is open, and the figures of the window, of each
/// year and of each component. A pure function of incidents, settings and that instant.
/// </summary>
/// <param name="All">Every incident and all planned work, newest first.</param>
/// <param name="Open">Incidents that go on; the worst first, then the newest.</param>
/// <param name="MaintenanceUnderway">Planned work that goes on.</param>
/// <param name="MaintenanceAhead">Planned work that has not begun; the next first.</param>
/// <param name="LazyWindow">The figures of the last months. Like the next two worked out when a page first asks.</param>
/// <param name="RecordFrom">The first day that the record covers; nothing when there is no record.</param>
/// <param name="Years">Newest first; only years with something in them.</param>
/// <param name="Components">One for each component, in the settings' order.</param>
/// <param name="LazyWhole">The figures of all the time on record.</param>
/// <param name="LazyBefore">The figures of the months before the window; nothing unless the record covers all of them.</param>
public sealed record History(
    Instant AsOf,
    ImmutableArray<Incident> All,
    ImmutableArray<Incident> Open,
    ImmutableArray<Incident> MaintenanceUnderway,
    ImmutableArray<Incident> MaintenanceAhead,
    Lazy<Figures> LazyWindow,
    LocalDate? RecordFrom,
    ImmutableArray<YearHistory> Years,
    ImmutableArray<ComponentHistory> Components,
    Lazy<Figures> LazyWhole,
    Lazy<Figures?> LazyBefore)
{
    private readonly Lazy<Topics> topics = new(() => new(All));
    private readonly (Lazy<IncidentOrder> Order, Lazy<RelatedIncidents> RelatedIncidents) lookups = LookupsOf(All);

    /// <summary>The incidents by tag and by the provider that caused them.</summary>
    public Topics Topics => topics.Value;

    /// <summary>Which incident comes before and after which.</summary>
    public IncidentOrder Order => lookups.Order.Value;

    /// <summary>Which incidents are like which.</summary>
    public RelatedIncidents RelatedIncidents => lookups.RelatedIncidents.Value;

    public Figures Window => LazyWindow.Value;

    public Figures Whole => LazyWhole.Value;

    public Figures? Before => LazyBefore.Value;

    /// <summary>The window against the months before it; nothing unless the record covers all of them.</summary>
    public Comparison? Change => Comparison.Of(Window, Before);

    /// <summary>Of the whole service in the window, 0 to 1.</summary>
    public decimal? Availability => Window.Availability;

    private static (Lazy<IncidentOrder> Order, Lazy<RelatedIncidents> RelatedIncidents) LookupsOf(ImmutableArray<Incident> all)
    {
        var order = new Lazy<IncidentOrder>(() => new(all));
        return (order, new(() => new(order.Value)));
    }

    public static History Of(IEnumerable<Incident> incidents, SiteSettings settings, Instant asOf)
    {
        var calendar = new Calendar(settings.TimeZone);
        ImmutableArray<Incident> all = [.. incidents.OrderByDescending(i => i.Start).ThenBy(i => i.Id, StringComparer.Ordinal)];
        var today = calendar.DateOf(asOf);
        var window = new Interval(calendar.StartOf(today.PlusMonths(-settings.WindowMonths)), asOf);
        var recordFrom = RecordFromOf(all, settings, calendar, asOf);
        var figures = new FiguresOf(settings, calendar, asOf) { CoveredFrom = recordFrom is { } day ? calendar.StartOf(day) : null };
        return new(
            asOf,
            all,
            [.. all.Where(i => !i.IsMaintenance && i.IsOpenAt(asOf)).OrderByDescending(i => i.Severity)],
            [.. all.Where(i => i.IsMaintenance && i.IsOpenAt(asOf))],
            [.. all.Where(i => i.IsMaintenance && i.PhaseAt(asOf) == Phase.Ahead).Reverse()],
            new(() => figures.Period(all, window, settings.WindowMonths)),
            recordFrom,
            YearsOf(all, figures, recordFrom),
            ComponentsOf(all, settings, figures, window, recordFrom),
            new(() => WholeOf(all, figures, recordFrom)),
            new(() => BeforeOf(all, figures, window, recordFrom)));
    }

    /// <summary>From the first day of the record.</summary>
    private static Figures WholeOf(ImmutableArray<Incident> all, FiguresOf figures, LocalDate? recordFrom)
    {
        var start = recordFrom is { } day ? Instant.Min(figures.Calendar.StartOf(day), figures.AsOf) : figures.AsOf;
        return figures.Period(all, new(start, figures.AsOf));
    }

    private static Figures? BeforeOf(ImmutableArray<Incident> all, FiguresOf figures, Interval window, LocalDate? recordFrom)
    {
        var (calendar, months) = (figures.Calendar, figures.Settings.WindowMonths);
        var from = calendar.DateOf(figures.AsOf).PlusMonths(-2 * months);
        return recordFrom <= from ? figures.Period(all, new(calendar.StartOf(from), window.Start), months) : null;
    }

    private static LocalDate? RecordFromOf(ImmutableArray<Incident> all, SiteSettings settings, Calendar calendar, Instant asOf)
    {
        var days = settings.Components.Select(c => c.Since)
            .Append(all.IsEmpty ? null : calendar.DateOf(all[^1].Start))
            .OfType<LocalDate>()
            .Where(day => day <= calendar.DateOf(asOf))
            .ToArray();
        return days.Length == 0 ? null : days.Min();
    }

    private static ImmutableArray<YearHistory> YearsOf(ImmutableArray<Incident> all, FiguresOf figures, LocalDate? recordFrom)
    {
        var years = new Dictionary<int, YearHistory>();
        foreach (var ofYear in all.GroupBy(i => figures.Calendar.DateOf(i.Start).Year))
        {
            var year = ofYear.Key;
            var whole = figures.Calendar.Year(year);
            var period = new Interval(whole.Start, Instant.Max(whole.Start, Instant.Min(whole.End, figures.AsOf)));
            var isOver = period.End == whole.End;
            years[year] = new(
                year,
                [.. ofYear],
                new(() => figures.Period(all, period)),
                new(() => !isOver || !(recordFrom <= new LocalDate(year - 1, 1, 1)) ? null
                    : years.TryGetValue(year - 1, out var before) ? before.Figures
                    : figures.Period(all, figures.Calendar.Year(year - 1))));
        }

        return [.. years.Values.OrderByDescending(y => y.Year)];
    }

    private static ImmutableArray<ComponentHistory> ComponentsOf(
        ImmutableArray<Incident> all, SiteSettings settings, FiguresOf figures, Interval window, LocalDate? recordFrom)
    {
        var calendar = figures.Calendar;
        var byComponent = settings.Components.Select(c => c.Slug).Distinct(StringComparer.Ordinal)
            .ToDictionary(slug => slug, _ => ImmutableArray.CreateBuilder<Incident>(), StringComparer.Ordinal);
        foreach (var incident in all)
        {
            foreach (var hit in incident.Components)
            {
                // An incident may name a component twice, for two spans.
                if (byComponent.TryGetValue(hit.Component.Slug, out var hits) && (hits.Count == 0 || !ReferenceEquals(hits[^1], incident)))
                {
                    hits.Add(incident);
                }
            }
        }

        return
        [
            .. settings.Components.Select(component =>
            {
                var own = byComponent[component.Slug].ToImmutable();
                var covered = component.Since ?? recordFrom;
                var figuresOf = figures with
                {
                    Only = component,
                    CoveredFrom = covered is { } from ? calendar.StartOf(from) : null,
                    CoveredTo = component.Until is { } until ? calendar.StartOf(until.PlusDays(1)) : null,
                };
                var subject = new Subject(figures.AsOf, component);
                return new ComponentHistory(
                    component,
                    own,
                    [.. own.Where(i => !i.IsMaintenance && subject.SeverityNow(i) is not null)],
                    covered,
                    new(() => figuresOf.Period(own, window, settings.WindowMonths)));
            }),
        ];
    }
}

/// <param name="All">Incidents and planned work that started in the year, newest first.</param>
/// <param name="LazyFigures">Worked out when a page first asks: a preview renders few of them.</param>
/// <param name="LazyBefore">The figures of the year before; nothing while this year goes on, or unless the record covers all of the one before.</param>
public sealed record YearHistory(int Year, ImmutableArray<Incident> All, Lazy<Figures> LazyFigures, Lazy<Figures?> LazyBefore)
{
    public Figures Figures => LazyFigures.Value;

    public Figures? Before => LazyBefore.Value;

    /// <summary>The year against the one before; nothing where there is no such one to compare with.</summary>
    public Comparison? Change => Comparison.Of(Figures, Before);
}

/// <param name="All">Incidents and planned work that hit the component, newest first.</param>
/// <param name="Open">Incidents that go on for it; one from which it has recovered does not.</param>
/// <param name="CoveredFrom">From when its incidents were recorded.</param>
/// <param name="LazyWindow">Worked out when a page first asks.</param>
public sealed record ComponentHistory(
    Component Component,
    ImmutableArray<Incident> All,
    ImmutableArray<Incident> Open,
    LocalDate? CoveredFrom,
    Lazy<Figures> LazyWindow)
{
    public Figures Window => LazyWindow.Value;

    /// <summary>Whether an incident of the window hit it harder, or for another span, than the incident says of itself.</summary>
    public bool IsHitApart => Window.Incidents.Any(i => i.Components.Any(e => e.Component == Component && (e.Severity ?? i.Severity, e.From, e.To) != (i.Severity, null, null)));

    /// <summary>In the window, 0 to 1; nothing where the record does not reach.</summary>
    public decimal? Availability => Window.Availability;
}

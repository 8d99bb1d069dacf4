using System.Collections.Immutable;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using Generator.Core.Statistics;
using NodaTime;

namespace Generator.Core.Themes.Charts;

/// <summary>The charts that need more than the figures of a period.</summary>
public static class ChartsOf
{
    /// <summary>More months would make a chart too wide to read; the newest are drawn.</summary>
    private const int MaxMonths = 36;

    public static CalendarChart Calendar(History history, ViewScope scope)
    {
        var today = scope.Calendar.DateOf(history.AsOf);
        var from = history.RecordFrom ?? today;
        var start = scope.Calendar.StartOf(from);
        return new(FiguresOf(scope).Days(history.All, new(start, Instant.Max(start, history.AsOf))), from.Year, today.Year, today, history.RecordFrom);
    }

    public static CalendarChart Calendar(YearHistory year, ViewScope scope) => new(
        FiguresOf(scope).Days(scope.History.All, year.Figures.Period),
        year.Year,
        year.Year,
        scope.Calendar.DateOf(scope.History.AsOf),
        scope.History.RecordFrom);

    public static DaysChart Days(History history, ViewScope scope) => Days(history.All, FiguresOf(scope), (history.RecordFrom, null));

    public static DaysChart Days(ComponentHistory component, ViewScope scope) =>
        Days(component.All, FiguresOf(scope, component.Component), (component.CoveredFrom, component.Component.Until));

    private static DaysChart Days(ImmutableArray<Incident> incidents, FiguresOf figures, (LocalDate? From, LocalDate? To) covered)
    {
        var today = figures.Calendar.DateOf(figures.AsOf);
        var period = new Interval(figures.Calendar.StartOf(DaysChart.FirstDay(today)), figures.AsOf);
        return new(figures.Days(incidents, period), today, covered.From, covered.To);
    }

    /// <summary>Nothing without components.</summary>
    public static AvailabilityChart? Availability(History history, ViewScope scope)
    {
        ImmutableArray<YearMonth> months = [.. history.Window.ByMonth.Select(m => m.Month).TakeLast(MaxMonths)];
        return history.Components.IsEmpty ? null : new(months, [.. history.Components.Select(c => (c.Component.Name, Shares(c, months, scope)))]);
    }

    private static ImmutableArray<decimal?> Shares(ComponentHistory component, ImmutableArray<YearMonth> months, ViewScope scope)
    {
        var (calendar, asOf) = (scope.Calendar, scope.History.AsOf);
        // The window may begin in the midst of its first month.
        var from = component.CoveredFrom is { } day ? Instant.Max(calendar.StartOf(day), scope.History.Window.Period.Start) : (Instant?)null;
        var to = component.Component.Until is { } until ? Instant.Min(asOf, calendar.StartOf(until.PlusDays(1))) : asOf;
        var ofMonth = months.Select(_ => new List<(Interval Interval, decimal Weight)>()).ToArray();
        foreach (var impact in Statistics.Availability.Impacts(component.All, new(asOf, component.Component), scope.Settings.Downtime))
        {
            // One more, in which it may not lie: a clock that is put back over midnight makes an instant of the next month's one of this.
            var last = Math.Min(Place(impact.Interval.End) + 1, months.Length - 1);
            for (var month = Math.Max(0, Place(impact.Interval.Start)); month <= last; month++)
            {
                ofMonth[month].Add(impact);
            }
        }

        return [.. months.Select((month, n) => Statistics.Availability.Of(ofMonth[n], calendar.Month(month), from, to))];

        int Place(Instant instant) => calendar.MonthOf(instant) is var month && months is [var first, ..] ? ((month.Year - first.Year) * 12) + month.Month - first.Month : -1;
    }

    private static FiguresOf FiguresOf(ViewScope scope, Component? only = null) => new(scope.Settings, scope.Calendar, scope.History.AsOf, only);
}

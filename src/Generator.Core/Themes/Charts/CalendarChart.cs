using System.Collections.Immutable;
using Generator.Core.Markup;
using Generator.Core.Statistics;
using NodaTime;

namespace Generator.Core.Themes.Charts;

/// <summary>Every day of a few years or many: a row of weeks for each year, Monday on top.</summary>
/// <param name="Days">Those with something on them, oldest first.</param>
/// <param name="FirstYear">The first year that is drawn, as a whole.</param>
/// <param name="LastYear">The last one, whether or not something is on its days.</param>
/// <param name="Today">The last day on record.</param>
public sealed record CalendarChart(ImmutableArray<DayFigures> Days, int FirstYear, int LastYear, LocalDate Today, LocalDate? RecordFrom) : Chart
{
    private const int Left = 40;
    private const int Top = 18;
    private const int Size = 10;
    private const int Weeks = 54;
    private const int RowsPerYear = Figures.DaysPerWeek + 1;

    internal override ChartParts Parts(ChartWords words, string id)
    {
        return new(
            id,
            words.Text("chart.calendar.title"),
            words.Text("chart.calendar.caption", Days.Length, DaysOnRecord(new(FirstYear, 1, 1), new(LastYear, 12, 31))),
            Drawing(id),
            CellGrid.Legend(id, RecordFrom <= new LocalDate(FirstYear, 1, 1) ? null : words.Text("chart.no_data"), DayLevels.Words(words)),
            FirstYear == LastYear ? DayLevels.Table(words, Days) : TableOfYears(words));
    }

    private int DaysOnRecord(LocalDate from, LocalDate to)
    {
        var (first, last) = (RecordFrom is { } record && record > from ? record : from, Today < to ? Today : to);
        return RecordFrom is null || last < first ? 0 : Period.DaysBetween(first, last) + 1;
    }

    private Svg Drawing(string id)
    {
        var grid = new CellGrid(Left, Top, Size);
        var svg = new Svg(id, Left + (Weeks * grid.Step), Top + ((((LastYear - FirstYear) + 1) * RowsPerYear) - 1) * grid.Step + 4);
        for (var month = 1; month <= 12; month++)
        {
            svg.Text(grid.X(Place(new(FirstYear, month, 1)).Column), Top - 6, ChartWords.Plain(month));
        }

        for (var year = FirstYear; year <= LastYear; year++)
        {
            var (start, end) = (new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));
            svg.Text(0, grid.Y((year - FirstYear) * RowsPerYear) + Size, ChartWords.Plain(year), isSoft: false);
            if (RecordFrom is not { } record || record > end)
            {
                Region(grid, start, Today < end ? Today : end, onRecord: false);
                continue;
            }

            Region(grid, start, record.PlusDays(-1), onRecord: false);
            Region(grid, record > start ? record : start, Today < end ? Today : end, onRecord: true);
        }

        foreach (var day in Days)
        {
            var (column, row) = Place(day.Date);
            grid.Mark(column, row, DayLevels.Of(day));
        }

        grid.DrawOn(svg);
        return svg;
    }

    /// <summary>Days of one year as at most three shapes: the rest of the first week, whole weeks, the begin of the last one.</summary>
    private void Region(CellGrid grid, LocalDate from, LocalDate to, bool onRecord)
    {
        if (from > to)
        {
            return;
        }

        var (first, last) = (Place(from), Place(to));
        var top = (from.Year - FirstYear) * RowsPerYear;
        if (first.Column == last.Column)
        {
            grid.Block(first.Column, first.Row, 1, last.Row - first.Row + 1, onRecord);
            return;
        }

        grid.Block(first.Column, first.Row, 1, top + Figures.DaysPerWeek - first.Row, onRecord);
        for (var column = first.Column + 1; column < last.Column; column++)
        {
            grid.Block(column, top, 1, Figures.DaysPerWeek, onRecord);
        }

        grid.Block(last.Column, top, 1, last.Row - top + 1, onRecord);
    }

    private (int Column, int Row) Place(LocalDate day)
    {
        var offset = (int)new LocalDate(day.Year, 1, 1).DayOfWeek - 1;
        return (((day.DayOfYear - 1) + offset) / Figures.DaysPerWeek, ((day.Year - FirstYear) * RowsPerYear) + (int)day.DayOfWeek - 1);
    }

    /// <summary>Days counted by level: thousands of them would be no table to read.</summary>
    private ChartTable TableOfYears(ChartWords words)
    {
        var byYear = Days.ToLookup(d => d.Date.Year);
        return new(
            [words.Text("chart.year"), words.Text("chart.on_record"), .. DayLevels.Words(words)],
            [
                .. Enumerable.Range(FirstYear, LastYear - FirstYear + 1).Select(year =>
                {
                    var onRecord = DaysOnRecord(new(year, 1, 1), new(year, 12, 31));
                    var levels = Enumerable.Range(1, CellGrid.Levels).Select(level => byYear[year].Count(d => DayLevels.Of(d) == level)).ToArray();
                    return (IReadOnlyList<Html>)[ChartWords.Plain(year), words.Number(onRecord), words.Number(Math.Max(0, onRecord - levels.Sum())), .. levels.Select(l => words.Number(l))];
                }),
            ]);
    }
}

/// <summary>How much of a day was affected, as a level of marks.</summary>
internal static class DayLevels
{
    private static readonly ImmutableArray<Duration> Bounds = [Duration.FromHours(1), Duration.FromHours(4), Duration.FromHours(12)];

    /// <summary>A day on which something started whose duration is unknown has the least level.</summary>
    public static int Of(DayFigures day) => day.Affected == Duration.Zero && day.Count == 0 ? 0 : 1 + Bounds.Count(b => day.Affected >= b);

    /// <summary>A row for each day with something on it; one that says so where there is none.</summary>
    public static ChartTable Table(ChartWords words, ImmutableArray<DayFigures> days) => new(
        [words.Text("chart.day"), words.Text("chart.started"), words.Text("chart.affected")],
        days.IsEmpty
            ? [[words.Text("chart.quiet"), words.Number(0), words.Hours(Duration.Zero)]]
            : [.. days.Select(d => (IReadOnlyList<Html>)[words.Date(d.Date), words.Number(d.Count), words.Hours(d.Affected, d.IsUnknown)])]);

    /// <summary>Words for the levels from 0 on.</summary>
    public static Html[] Words(ChartWords words) =>
    [
        words.Text("chart.quiet"),
        words.Text("chart.under_or_unknown", words.Duration(Bounds[0])),
        words.Range(Bounds[0], Bounds[1]),
        words.Range(Bounds[1], Bounds[2]),
        words.Range(Bounds[2], null),
    ];
}

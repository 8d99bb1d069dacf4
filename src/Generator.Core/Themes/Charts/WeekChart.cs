using System.Globalization;
using Generator.Core.Markup;
using Generator.Core.Statistics;

namespace Generator.Core.Themes.Charts;

/// <summary>On which weekdays and at which hours the incidents of a period started.</summary>
/// <param name="Zone">The time zone of the hours.</param>
public sealed record WeekChart(Figures Figures, string Zone) : Chart
{
    private const int Gap = 8;
    private const int Top = 18;
    private const int Size = 18;
    private const int LabelledHours = 3;

    /// <summary>How many starts one level covers: the largest count is of the largest level.</summary>
    private int PerLevel { get; } = Math.Max(1, (int)Math.Ceiling(Figures.ByHourOfWeek.Max() / (decimal)CellGrid.Levels));

    internal override ChartParts Parts(ChartWords words, string id)
    {
        var most = Figures.ByHourOfWeek.Max();
        var caption = words.Text("chart.week.caption", new Html(Zone));
        var busiest = Figures.ByHourOfWeek.IndexOf(most);
        return new(
            id,
            words.Text("chart.week.title"),
            most == 0
                ? words.Text("chart.empty")
                : Figures.ByHourOfWeek.Count(c => c == most) > 1 ? caption
                : new($"{caption} {words.Text("chart.week.most", most, words.WeekdayName(busiest / Figures.HoursPerDay), $"{Hour(busiest % Figures.HoursPerDay)}:00–{Hour((busiest % Figures.HoursPerDay) + 1)}:00")}"),
            Drawing(words, id),
            CellGrid.Legend(id, null, [words.Number(0), .. Enumerable.Range(0, CellGrid.Levels).Where(l => (l * PerLevel) + 1 <= most).Select(l => Range(words, (l * PerLevel) + 1, Math.Min(most, (l + 1) * PerLevel)))]),
            new(
                [words.Text("chart.weekday"), .. Enumerable.Range(0, Figures.HoursPerDay).Select(Hour), words.Text("chart.total")],
                [.. Enumerable.Range(0, Figures.DaysPerWeek).Select(day => (IReadOnlyList<Html>)[words.Weekday(day), .. Enumerable.Range(0, Figures.HoursPerDay).Select(hour => words.Number(At(day, hour))), words.Number(Figures.ByWeekday[day])])]));
    }

    private int At(int day, int hour) => Figures.ByHourOfWeek[(day * Figures.HoursPerDay) + hour];

    private static Html Hour(int hour) => new(hour.ToString("00", CultureInfo.InvariantCulture));

    private static Html Range(ChartWords words, int from, int to) => from == to ? words.Number(from) : words.Text("chart.from_to", from, to);

    private Svg Drawing(ChartWords words, string id)
    {
        Html[] weekdays = [.. Enumerable.Range(0, Figures.DaysPerWeek).Select(words.Weekday)];
        var left = Svg.RoomFor(weekdays) + Gap;
        var grid = new CellGrid(left, Top, Size);
        var svg = new Svg(id, left + (Figures.HoursPerDay * grid.Step), Top + (Figures.DaysPerWeek * grid.Step));
        grid.Cells(0, 0, Figures.HoursPerDay, Figures.DaysPerWeek, onRecord: true);
        for (var hour = 0; hour < Figures.HoursPerDay; hour += LabelledHours)
        {
            svg.Text(grid.X(hour), Top - 6, Hour(hour));
        }

        for (var day = 0; day < Figures.DaysPerWeek; day++)
        {
            svg.Text(left - Gap, grid.Y(day) + 13, weekdays[day], "end");
            for (var hour = 0; hour < Figures.HoursPerDay; hour++)
            {
                grid.Mark(hour, day, (At(day, hour) + PerLevel - 1) / PerLevel);
            }
        }

        grid.DrawOn(svg);
        return svg;
    }
}

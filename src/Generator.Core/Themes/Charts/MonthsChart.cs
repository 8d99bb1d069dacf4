using Generator.Core.Markup;
using Generator.Core.Statistics;
using NodaTime;

namespace Generator.Core.Themes.Charts;

/// <summary>Incidents and downtime of each month; of each year where there are too many months.</summary>
/// <param name="RecordFrom">The first day on record; what ends before it is hatched.</param>
public sealed record MonthsChart(Figures Figures, LocalDate? RecordFrom) : Chart
{
    /// <summary>More are drawn as years.</summary>
    public const int MaxMonths = 60;

    private const int Gap = 6;
    private const int PlotWidth = 620;
    private const int PanelHeight = 90;
    private const int FirstPanel = 26;
    private const int SecondPanel = 168;
    private const int LabelWidth = 70;

    private bool IsByYear => Figures.ByMonth.Length > MaxMonths;

    internal override ChartParts Parts(ChartWords words, string id)
    {
        var slots = IsByYear
            ? Figures.ByMonth.GroupBy(m => m.Month.Year).Select(g => Slot.Of(ChartWords.Plain(g.Key), ChartWords.Plain(g.Key), [.. g], RecordFrom)).ToArray()
            : [.. Figures.ByMonth.Select(m => Slot.Of(words.Month(m.Month), words.MonthShort(m.Month), [m], RecordFrom))];
        var kind = IsByYear ? "years" : "months";
        var most = slots.Select(s => s.Count).DefaultIfEmpty().Max();
        var downtime = slots.Aggregate(Duration.Zero, (sum, s) => sum + s.Downtime);
        var caption = most == 0 && Figures.Earlier > 0 ? words.Text("chart.earlier", words.Hours(downtime))
            : most == 0 ? words.Text("chart.empty")
            : words.Text($"chart.{kind}.caption", words.Text("count.incidents", Figures.Count), words.Hours(downtime, downtime == Duration.Zero && Figures.IsDowntimeUnknown));
        return new(
            id,
            words.Text($"chart.{kind}.title"),
            slots.Count(s => s.Count == most) == 1 && most > 0 ? new($"{caption} {words.Text($"chart.{kind}.most", most, slots.First(s => s.Count == most).Name)}") : caption,
            Drawing(words, id, slots),
            slots.All(s => s.IsOnRecord) ? Html.Empty : CellGrid.Legend(id, words.Text("chart.no_data"), []),
            new(
                [words.Text(IsByYear ? "chart.year" : "figures.month"), words.Text("chart.started"), words.Text("figures.downtime")],
                [.. slots.Select(s => (IReadOnlyList<Html>)(s.IsOnRecord
                    ? [s.Name, words.Number(s.Count), words.Hours(s.Downtime, s.IsUnknown)]
                    : [s.Name, words.Text("chart.no_data"), words.Text("chart.no_data")]))]));
    }

    private static Svg Drawing(ChartWords words, string id, Slot[] slots)
    {
        var step = Math.Clamp(PlotWidth / (decimal)Math.Max(1, slots.Length), 3m, 48m);
        var most = slots.Select(s => s.Count).DefaultIfEmpty().Max();
        var longest = slots.Select(s => s.Downtime).DefaultIfEmpty().Max();
        var (mostLabel, longestLabel) = (words.Number(most), words.Hours(longest));
        var left = Math.Max(LabelWidth / 2, Svg.RoomFor([mostLabel, longestLabel]) + Gap);
        var svg = new Svg(id, left + (int)Math.Max(160, step * slots.Length) + (LabelWidth / 2), SecondPanel + PanelHeight + 24);
        var noData = new HtmlBuffer();
        foreach (var (n, _) in slots.Index().Where(s => !s.Item.IsOnRecord))
        {
            Svg.AddBox(noData, left + (n * step), FirstPanel, step, PanelHeight);
            Svg.AddBox(noData, left + (n * step), SecondPanel, step, PanelHeight);
        }

        svg.Hatched(noData);
        Bars.Standing(svg, [.. slots.Select(s => (decimal)s.Count)], most, (left, FirstPanel, PanelHeight), step, (words.Text("figures.incidents"), mostLabel), "incidents");
        Bars.Standing(svg, [.. slots.Select(s => s.Downtime.BclCompatibleTicks / (decimal)NodaConstants.TicksPerMinute)], longest.BclCompatibleTicks / (decimal)NodaConstants.TicksPerMinute, (left, SecondPanel, PanelHeight), step, (words.Text("figures.downtime"), longestLabel), "downtime");

        var every = (int)Math.Ceiling(LabelWidth / step);
        foreach (var (n, slot) in slots.Index().Where(s => s.Index % every == 0))
        {
            svg.Text(left + ((n + 0.5m) * step), SecondPanel + PanelHeight + 16, slot.Label, "middle");
        }

        return svg;
    }

    private sealed record Slot(Html Name, Html Label, int Count, Duration Downtime, bool IsUnknown, bool IsOnRecord)
    {
        public static Slot Of(Html name, Html label, MonthFigures[] months, LocalDate? recordFrom)
        {
            var all = new MonthFigures(months[0].Month, months.Sum(m => m.Count), months.Aggregate(Duration.Zero, (sum, m) => sum + m.Downtime), months.Sum(m => m.Unknown));
            return new(name, label, all.Count, all.Downtime, all.IsUnknown, months.Any(m => m.IsOnRecord(recordFrom)));
        }
    }
}

using System.Collections.Immutable;
using Generator.Core.Statistics;
using NodaTime;

namespace Generator.Core.Themes.Charts;

/// <summary>The last ninety days as bars; the more of a day was affected, the taller its bar.</summary>
/// <param name="Days">Those with something on them, oldest first.</param>
/// <param name="CoveredFrom">The first day on record; nothing when there is none.</param>
/// <param name="CoveredTo">The last day on record, when it lies behind.</param>
public sealed record DaysChart(ImmutableArray<DayFigures> Days, LocalDate Today, LocalDate? CoveredFrom, LocalDate? CoveredTo) : Chart
{
    public const int Count = 90;

    private const int Step = 8;
    private const int Width = 6;
    private const int Height = 36;

    internal override ChartParts Parts(ChartWords words, string id) => new(
        id,
        words.Text("chart.days.title", Count),
        words.Text("chart.days.caption", Days.Length, Enumerable.Range(0, Count).Count(IsOnRecord)),
        Drawing(words, id),
        CellGrid.Legend(id, Enumerable.Range(0, Count).All(IsOnRecord) ? null : words.Text("chart.no_data"), DayLevels.Words(words), areBars: true),
        DayLevels.Table(words, Days));

    /// <summary>The first day that is drawn.</summary>
    public static LocalDate FirstDay(LocalDate today) => today.PlusDays(1 - Count);

    private bool IsOnRecord(int n)
    {
        var day = FirstDay(Today).PlusDays(n);
        return CoveredFrom <= day && !(CoveredTo < day);
    }

    private Svg Drawing(ChartWords words, string id)
    {
        var svg = new Svg(id, Count * Step, Height + 18);
        var (ground, noData) = (new HtmlBuffer(), new HtmlBuffer());
        for (var n = 0; n < Count; n++)
        {
            Svg.AddBox(IsOnRecord(n) ? ground : noData, n * Step, 0, Width, Height);
        }

        svg.Ground(ground);
        svg.Hatched(noData);
        foreach (var level in Days.GroupBy(DayLevels.Of).Where(g => g.Key > 0).OrderBy(g => g.Key))
        {
            var tall = Height * (level.Key + 1) / (CellGrid.Levels + 1);
            var bars = new HtmlBuffer();
            foreach (var day in level)
            {
                Svg.AddBox(bars, Period.DaysBetween(FirstDay(Today), day.Date) * Step, Height - tall, Width, tall);
            }

            svg.Path(bars, $"class=\"fill level-{level.Key}\"");
        }

        svg.Text(0, Height + 14, words.Date(FirstDay(Today)));
        svg.Text(Count * Step, Height + 14, words.Date(Today), "end");
        return svg;
    }
}

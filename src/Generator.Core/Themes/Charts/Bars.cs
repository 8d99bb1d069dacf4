using Generator.Core.Markup;

namespace Generator.Core.Themes.Charts;

/// <summary>Bars: standing ones over time, and lying ones with their numbers written behind.</summary>
internal static class Bars
{
    private const int RowHeight = 24;

    /// <summary>One value for each step of time.</summary>
    /// <param name="place">Where the panel begins and how tall it is.</param>
    /// <param name="step">From one bar to the next.</param>
    /// <param name="words">What stands above the panel, and at the largest value's line.</param>
    /// <param name="name">The class of the bars.</param>
    public static void Standing(Svg svg, IReadOnlyList<decimal> values, decimal largest, (int Left, int Top, int Height) place, decimal step, (Html Title, Html Axis) words, string name)
    {
        var (left, top, height) = place;
        var width = step * values.Count;
        var bars = new HtmlBuffer();
        foreach (var (n, value) in values.Index().Where(v => v.Item > 0))
        {
            var tall = Math.Max(1, height * value / largest);
            Svg.AddBox(bars, left + (n * step) + (step * 0.15m), top + height - tall, step * 0.7m, tall);
        }

        svg.Text(0, top - 13, words.Title, isSoft: false);
        svg.Line(left, top + height, width);
        if (largest > 0 && bars.Length > 0)
        {
            svg.Line(left, top, width);
            svg.Text(left - 6, top + 4, words.Axis, "end");
        }

        svg.Text(left - 6, top + height + 4, new("0"), "end");
        svg.Path(bars, $"class=\"bar {name}\"");
    }

    /// <summary>A name, a bar and a number in each row.</summary>
    public static Svg Lying(string id, IReadOnlyList<(Html Name, int Count, Html Number, string Class)> rows)
    {
        const int Longest = 140;
        const int Gap = 8;
        var left = Svg.RoomFor(rows.Select(r => r.Name)) + Gap;
        var svg = new Svg(id, left + Longest + Gap + Svg.RoomFor(rows.Select(r => r.Number)), Math.Max(1, rows.Count) * RowHeight) { Fits = true };
        var largest = Math.Max(1, rows.Select(r => r.Count).DefaultIfEmpty().Max());
        foreach (var (n, row) in rows.Index())
        {
            var length = Longest * (decimal)row.Count / largest;
            svg.Text(left - Gap, (n * RowHeight) + 16, row.Name, "end", isSoft: false);
            var bar = new HtmlBuffer();
            Svg.AddBox(bar, left, (n * RowHeight) + 4, Math.Max(1, length), RowHeight - 8);
            svg.Path(bar, $"class=\"bar {row.Class}\"");
            svg.Text(left + length + Gap, (n * RowHeight) + 16, row.Number, isSoft: false);
        }

        return svg;
    }
}

using System.Collections.Immutable;
using Generator.Core.Markup;
using NodaTime;

namespace Generator.Core.Themes.Charts;

/// <summary>The availability of each component in each month.</summary>
/// <param name="Months">Oldest first.</param>
/// <param name="Components">Each with a share, 0 to 1, for every month; nothing where the record does not reach.</param>
public sealed record AvailabilityChart(ImmutableArray<YearMonth> Months, ImmutableArray<(string Name, ImmutableArray<decimal?> Shares)> Components) : Chart
{
    private const int Gap = 8;
    private const int Top = 18;
    private const int Size = 18;
    private const int MaxLetters = 22;
    private const int LabelEvery = 4;
    private const int MonthWidth = 66;

    /// <summary>Below each a level more.</summary>
    private static readonly ImmutableArray<decimal> Bounds = [1m, 0.999m, 0.99m, 0.95m];

    internal override ChartParts Parts(ChartWords words, string id)
    {
        var shares = Components.SelectMany(c => c.Shares).OfType<decimal>().ToArray();
        return new(
            id,
            words.Text("chart.availability.title"),
            words.Text("chart.availability.caption", shares.Count(s => s == 1), shares.Length),
            Drawing(words, id),
            CellGrid.Legend(
                id,
                Components.Any(c => c.Shares.Any(s => s is null)) ? words.Text("chart.no_data") : null,
                [words.Percent(1), .. Bounds.Skip(1).Select(b => words.Text("chart.at_least", words.Percent(b))), words.Text("chart.under", words.Percent(Bounds[^1]))]),
            new(
                [words.Text("figures.month"), .. Components.Select(c => Html.Encode(c.Name))],
                [.. Months.Index().Select(m => (IReadOnlyList<Html>)[words.Month(m.Item), .. Components.Select(c => c.Shares[m.Index] is { } share ? words.Percent(share) : words.Text("chart.no_data"))])]));
    }

    private Svg Drawing(ChartWords words, string id)
    {
        Html[] names = [.. Components.Select(c => Html.Encode(Short(c.Name)))];
        var left = Svg.RoomFor(names) + Gap;
        var grid = new CellGrid(left, Top, Size);
        var svg = new Svg(id, left + (Math.Max(1, Months.Length) * grid.Step) + MonthWidth, Top + (Math.Max(1, Components.Length) * grid.Step));
        foreach (var (n, month) in Months.Index().Where(m => m.Index % LabelEvery == 0))
        {
            svg.Text(grid.X(n), Top - 6, words.MonthShort(month));
        }

        foreach (var (row, component) in Components.Index())
        {
            svg.Text(left - Gap, grid.Y(row) + 13, names[row], "end", isSoft: false);
            foreach (var (column, share) in component.Shares.Index())
            {
                grid.Cells(column, row, 1, 1, share is not null);
                grid.Mark(column, row, share is { } known ? Bounds.Count(b => known < b) : 0);
            }
        }

        grid.DrawOn(svg);
        return svg;
    }

    /// <summary>The whole name stands in the table.</summary>
    private static string Short(string name)
    {
        var letters = new System.Globalization.StringInfo(name);
        return letters.LengthInTextElements <= MaxLetters ? name : letters.SubstringByTextElements(0, MaxLetters - 1) + "…";
    }
}

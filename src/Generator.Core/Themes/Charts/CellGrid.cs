using Generator.Core.Markup;

namespace Generator.Core.Themes.Charts;

/// <summary>
/// Cells in rows and columns. What was worse has a larger mark, so that size tells it without colour. All marks of a level are one
/// path of short lines, which keeps decades of days small.
/// </summary>
/// <param name="left">Where the first column begins, in pixels.</param>
/// <param name="top">Where the first row begins.</param>
/// <param name="size">A cell's width and height, the gap to the next one apart.</param>
internal sealed class CellGrid(int left, int top, int size)
{
    public const int Levels = 4;
    public const int Gap = 2;

    private readonly HtmlBuffer noData = new();
    private readonly HtmlBuffer ground = new();
    private readonly HtmlBuffer[] marks = [.. Enumerable.Range(0, Levels).Select(_ => new HtmlBuffer())];

    public int Step => size + Gap;

    public int X(int column) => left + (column * Step);

    public int Y(int row) => top + (row * Step);

    /// <param name="level">0 for nothing wrong, 1 to <see cref="Levels"/>.</param>
    public void Mark(int column, int row, int level)
    {
        if (level > 0)
        {
            var length = Length(level);
            marks[level - 1].Write($"M{X(column) + ((size - length) / 2m)} {Y(row) + (size / 2m)}h{length}");
        }
    }

    /// <summary>Cells of a rectangle, on record or not.</summary>
    public void Cells(int column, int row, int columns, int rows, bool onRecord)
    {
        for (var i = 0; i < columns; i++)
        {
            for (var j = 0; j < rows; j++)
            {
                Svg.AddBox(onRecord ? ground : noData, X(column + i), Y(row + j), size, size);
            }
        }
    }

    /// <summary>A rectangle of cells as one shape, for those too many to draw singly.</summary>
    public void Block(int column, int row, int columns, int rows, bool onRecord)
    {
        if (columns > 0 && rows > 0)
        {
            Svg.AddBox(onRecord ? ground : noData, X(column), Y(row), (columns * Step) - Gap, (rows * Step) - Gap);
        }
    }

    public void DrawOn(Svg svg)
    {
        svg.Ground(ground);
        svg.Hatched(noData);
        for (var level = 1; level <= Levels; level++)
        {
            svg.Path(marks[level - 1], Look(level, Length(level)));
        }
    }

    /// <summary>What each level means, with the marks as they are drawn.</summary>
    /// <param name="levels">Words for the levels from 0 on.</param>
    /// <param name="areBars">Whether the marks are bars that stand on the ground.</param>
    public static Html Legend(string id, Html? noData, IReadOnlyList<Html> levels, bool areBars = false)
    {
        const int Size = 12;
        var html = new HtmlBuffer();
        html.Write("<ul class=\"legend\">"u8);
        if (noData is { } words)
        {
            Begin();
            html.Write($"<path d=\"M0 0h{Size}v{Size}H0z\" class=\"no-data\" fill=\"url(#{id}-hatch)\"/></svg> {words}</li>");
        }

        foreach (var (level, meaning) in levels.Index())
        {
            var length = Size * (level + 1) / (Levels + 1);
            Begin();
            html.Write($"<path d=\"M0 0h{Size}v{Size}H0z\" class=\"ground\" fill-opacity=\".1\"/>");
            if (level > 0 && areBars)
            {
                html.Write($"<path d=\"M3 {Size}v-{length}h6v{length}z\" class=\"fill level-{level}\"/>");
            }
            else if (level > 0)
            {
                html.Write($"<path d=\"M{(Size - length) / 2m} 6h{length}\" {Look(level, length)}/>");
            }

            html.Write($"</svg> {meaning}</li>");
        }

        html.Write("</ul>\n"u8);
        return html.TakeHtml();

        void Begin() => html.Write($"<li><svg viewBox=\"0 0 {Size} {Size}\" width=\"{Size}\" height=\"{Size}\" fill=\"currentColor\" aria-hidden=\"true\" focusable=\"false\">");
    }

    private int Length(int level) => Math.Max(2, size * (level + 1) / (Levels + 1));

    private static string Look(int level, int length) => $"class=\"level-{level}\" stroke=\"currentColor\" stroke-width=\"{length}\"";
}

using System.Globalization;
using System.Text;
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

    private readonly StringBuilder noData = new();
    private readonly StringBuilder ground = new();
    private readonly StringBuilder[] marks = [.. Enumerable.Range(0, Levels).Select(_ => new StringBuilder())];

    public int Step => size + Gap;

    public int X(int column) => left + (column * Step);

    public int Y(int row) => top + (row * Step);

    /// <param name="level">0 for nothing wrong, 1 to <see cref="Levels"/>.</param>
    public void Mark(int column, int row, int level)
    {
        if (level > 0)
        {
            var length = Length(level);
            marks[level - 1].Append(CultureInfo.InvariantCulture, $"M{Svg.N(X(column) + ((size - length) / 2m))} {Svg.N(Y(row) + (size / 2m))}h{length}");
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
    public static Html Legend(string id, Html? noData, IReadOnlyList<Html> levels)
    {
        const int Size = 12;
        var html = new StringBuilder("<ul class=\"legend\">");
        if (noData is { } words)
        {
            Entry($"<path d=\"M0 0h{Size}v{Size}H0z\" class=\"no-data\" fill=\"url(#{id}-hatch)\"/>", words);
        }

        foreach (var (level, meaning) in levels.Index())
        {
            var length = Size * (level + 1) / (Levels + 1);
            Entry($"<path d=\"M0 0h{Size}v{Size}H0z\" class=\"ground\" fill-opacity=\".1\"/>"
                + (level == 0 ? "" : $"<path d=\"M{Svg.N((Size - length) / 2m)} 6h{length}\" {Look(level, length)}/>"), meaning);
        }

        return new(html.Append("</ul>\n").ToString());

        void Entry(string mark, Html meaning) => html.Append(
            $"<li><svg viewBox=\"0 0 {Size} {Size}\" width=\"{Size}\" height=\"{Size}\" fill=\"currentColor\" aria-hidden=\"true\" focusable=\"false\">{mark}</svg> {meaning}</li>");
    }

    private int Length(int level) => Math.Max(2, size * (level + 1) / (Levels + 1));

    private static string Look(int level, int length) => $"class=\"level-{level}\" stroke=\"currentColor\" stroke-width=\"{length}\"";
}

using System.Globalization;
using System.Text;
using Generator.Core.Markup;

namespace Generator.Core.Themes.Charts;

/// <summary>Marks on a surface. All places are in pixels, as whole numbers or with one decimal, so that the bytes are the same everywhere.</summary>
/// <param name="id">What begins the ids of patterns.</param>
internal sealed class Svg(string id, int width, int height)
{
    /// <summary>All of them, in the order of drawing.</summary>
    public StringBuilder Marks { get; } = new();

    public int Width { get; } = width;

    public int Height { get; } = height;

    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    public void Text(decimal x, decimal y, Html text, string anchor = "start", bool isSoft = true) => Marks.Append(
        CultureInfo.InvariantCulture, $"<text x=\"{N(x)}\" y=\"{N(y)}\"{(anchor == "start" ? "" : $" text-anchor=\"{anchor}\"")}{(isSoft ? " class=\"soft\"" : "")}>{text}</text>");

    /// <summary>Everything of one kind is one path; nothing when there is none.</summary>
    public void Path(StringBuilder path, string attributes)
    {
        if (path.Length > 0)
        {
            Marks.Append("<path d=\"").Append(path).Append("\" ").Append(attributes).Append("/>");
        }
    }

    public void Line(decimal x, decimal y, decimal length) => Path(new($"M{N(x)} {N(y)}h{N(length)}"), "class=\"axis\" stroke=\"currentColor\" stroke-opacity=\".35\"");

    /// <summary>Hatched, as time without a record is everywhere.</summary>
    public void Hatched(StringBuilder path)
    {
        if (path.Length > 0)
        {
            Marks.Append(CultureInfo.InvariantCulture, $"<pattern id=\"{id}-hatch\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\"><path d=\"M-1 1 1-1M0 4 4 0M3 5 5 3\" stroke=\"currentColor\" stroke-opacity=\".55\"/></pattern>");
            Path(path, $"class=\"no-data\" fill=\"url(#{id}-hatch)\"");
        }
    }

    /// <summary>The ground of cells in which nothing was wrong.</summary>
    public void Ground(StringBuilder path) => Path(path, "class=\"ground\" fill-opacity=\".1\"");

    public static string Box(decimal x, decimal y, decimal width, decimal height) => $"M{N(x)} {N(y)}h{N(width)}v{N(height)}h{N(-width)}z";

    /// <summary>The same at whole places, added to a path of many.</summary>
    public static void AddBox(StringBuilder path, int x, int y, int width, int height) =>
        path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h{width}v{height}h{-width}z");

    public static string N(decimal number) => decimal.IsInteger(number)
        ? ((int)number).ToString(CultureInfo.InvariantCulture)
        : Math.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture);
}

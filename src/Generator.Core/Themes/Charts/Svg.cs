using System.Globalization;
using System.Net;
using System.Text;
using Generator.Core.Markup;

namespace Generator.Core.Themes.Charts;

/// <summary>Marks on a surface. All places are in pixels, as whole numbers or with one decimal, so that the bytes are the same everywhere.</summary>
/// <param name="id">What begins the ids of patterns.</param>
internal sealed class Svg(string id, int width, int height)
{
    /// <summary>From here on letters can be as wide as they are tall: those of Chinese, Japanese and Korean.</summary>
    private const int FirstWide = 0x1100;

    /// <summary>Whether it is small enough to be drawn smaller where there is less room, rather than to be scrolled.</summary>
    public bool Fits { get; init; }

    /// <summary>All of them, in the order of drawing.</summary>
    public HtmlBuffer Marks { get; } = new();

    public int Width { get; } = width;

    public int Height { get; } = height;

    /// <summary>Room that a text surely fills no more than, whatever the font: what stands before a plot must not begin outside the drawing.</summary>
    public static int RoomFor(Html text) => WebUtility.HtmlDecode(text.Text).EnumerateRunes().Sum(rune => Rune.GetUnicodeCategory(rune) switch
    {
        _ when rune.Value is 'm' or 'w' or 'M' or 'W' => 13,
        UnicodeCategory.Format or UnicodeCategory.NonSpacingMark => 0,
        UnicodeCategory.UppercaseLetter => 10,
        _ => rune.Value < FirstWide ? 8 : 13,
    });

    /// <summary>The same for the longest of some texts.</summary>
    public static int RoomFor(IEnumerable<Html> texts) => texts.Select(RoomFor).DefaultIfEmpty().Max();

    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    public void Text(decimal x, decimal y, Html text, string anchor = "start", bool isSoft = true)
    {
        Marks.Write($"<text x=\"{x}\" y=\"{y}\"");
        if (anchor != "start")
        {
            Marks.Write($" text-anchor=\"{anchor}\"");
        }

        Marks.Write(isSoft ? " class=\"soft\">"u8 : ">"u8);
        Marks.Write($"{text}</text>");
    }

    /// <summary>Everything of one kind is one path; nothing when there is none.</summary>
    public void Path(HtmlBuffer path, string attributes)
    {
        if (path.Length > 0)
        {
            Marks.Write("<path d=\""u8);
            Marks.Take(path);
            Marks.Write($"\" {attributes}/>");
        }
    }

    public void Line(decimal x, decimal y, decimal length) => Marks.Write($"<path d=\"M{x} {y}h{length}\" class=\"axis\" stroke=\"currentColor\" stroke-opacity=\".35\"/>");

    /// <summary>Hatched, as time without a record is everywhere.</summary>
    public void Hatched(HtmlBuffer path)
    {
        if (path.Length > 0)
        {
            Marks.Write($"<pattern id=\"{id}-hatch\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\"><path d=\"M-1 1 1-1M0 4 4 0M3 5 5 3\" stroke=\"currentColor\" stroke-opacity=\".55\"/></pattern>");
            Path(path, $"class=\"no-data\" fill=\"url(#{id}-hatch)\"");
        }
    }

    /// <summary>The ground of cells in which nothing was wrong.</summary>
    public void Ground(HtmlBuffer path) => Path(path, "class=\"ground\" fill-opacity=\".1\"");

    /// <summary>Adds a box to a path of many.</summary>
    public static void AddBox(HtmlBuffer path, decimal x, decimal y, decimal width, decimal height) => path.Write($"M{x} {y}h{width}v{height}h{-width}z");

    /// <summary>The same at whole places.</summary>
    public static void AddBox(HtmlBuffer path, int x, int y, int width, int height) => path.Write($"M{x} {y}h{width}v{height}h{-width}z");
}

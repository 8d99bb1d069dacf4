using System.Globalization;
using System.Text;
using Generator.Core.Sources;

namespace Generator.Core.Diagnostics.Reports;

/// <summary>A line of a file with its marked part, as a terminal shows it; a long one is cut around the mark.</summary>
/// <param name="Indent">What stands below the text before the mark.</param>
/// <param name="Carets">What stands below the mark; at least one.</param>
internal sealed record Excerpt(string Text, string Indent, string Carets)
{
    private const int MaxLength = 160;
    private const string Tab = "    ";

    /// <param name="from">The mark's first character, from 0.</param>
    /// <param name="to">Just past its last.</param>
    public static Excerpt Of(string line, int from, int to)
    {
        from = Math.Min(from, line.Length);
        var start = Whole(line, from > MaxLength / 2 && line.Length > MaxLength ? from - (MaxLength / 2) : 0);
        var end = Whole(line, Math.Min(start + MaxLength, line.Length));
        var marked = Cells(line[from..Math.Clamp(to, from, end)]);
        return new(
            $"{(start > 0 ? "…" : "")}{Printable.Line(line[start..end]).Replace("\t", Tab, StringComparison.Ordinal)}{(end < line.Length ? "…" : "")}",
            new string(' ', (start > 0 ? 1 : 0) + Cells(line[start..from])),
            new string('^', Math.Max(1, marked)));
    }

    /// <summary>Moves an offset out of the middle of a character.</summary>
    private static int Whole(string line, int offset) =>
        offset > 0 && offset < line.Length && char.IsLowSurrogate(line[offset]) && char.IsHighSurrogate(line[offset - 1]) ? offset - 1 : offset;

    private static int Cells(string text) => text.EnumerateRunes().Sum(Cells);

    /// <summary>How many cells of a terminal a character takes, near enough: East Asian ones and pictures take two, marks none.</summary>
    private static int Cells(Rune rune) => rune.Value switch
    {
        '\t' => Tab.Length,
        >= 0x1160 and <= 0x11ff => 0,
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => 0,
        >= 0x1f300 and <= 0x1faff => 2,
        _ => EastAsian.IsWide(rune) ? 2 : 1,
    };
}

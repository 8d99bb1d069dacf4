using System.Globalization;
using System.Text;
using Generator.Core.Sources;

namespace Generator.Core.Outputs;

/// <summary>How wide a text is at 11 pixels in a broad sans serif, as near as can be told without a font.</summary>
internal static class TextWidth
{
    private const int FirstPicture = 0x1f000;

    public static int Of(string text) => (int)Math.Ceiling(text.EnumerateRunes().Sum(Of));

    private static decimal Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control => 0m,
        _ when EastAsian.IsWide(rune) || rune.Value >= FirstPicture => 11.5m,
        _ when "iljI.,:;|!'·()[] ".Contains((char)Math.Min(rune.Value, char.MaxValue)) => 4.2m,
        _ when "mwMW@%".Contains((char)Math.Min(rune.Value, char.MaxValue)) => 10.5m,
        UnicodeCategory.UppercaseLetter => 8m,
        _ => 7m,
    };
}

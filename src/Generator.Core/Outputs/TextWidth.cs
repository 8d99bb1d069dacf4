using System.Globalization;
using System.Text;

namespace Generator.Core.Outputs;

/// <summary>How wide a text is at 11 pixels in a broad sans serif, as near as can be told without a font.</summary>
internal static class TextWidth
{
    public static int Of(string text) => (int)Math.Ceiling(text.EnumerateRunes().Sum(Of));

    private static decimal Of(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control => 0m,
        _ when rune.Value is >= 0x1100 and <= 0x115F or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or >= 0x1F000 => 11.5m,
        _ when "iljI.,:;|!'·()[] ".Contains((char)Math.Min(rune.Value, char.MaxValue)) => 4.2m,
        _ when "mwMW@%".Contains((char)Math.Min(rune.Value, char.MaxValue)) => 10.5m,
        UnicodeCategory.UppercaseLetter => 8m,
        _ => 7m,
    };
}

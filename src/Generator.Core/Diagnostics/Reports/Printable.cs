using System.Globalization;
using System.Text;

namespace Generator.Core.Diagnostics.Reports;

/// <summary>Text from files made fit to be shown: it is not trusted with a terminal, a log or a page.</summary>
public static class Printable
{
    /// <summary>Characters that move the cursor, change direction or are not seen become U+FFFD, line breaks too; a tab stays.</summary>
    public static string Line(string text) => string.Concat(text.EnumerateRunes().Select(Shown));

    /// <summary>The same with line breaks kept.</summary>
    public static string Lines(string text) => string.Concat(text.EnumerateRunes().Select(r => r.Value is '\n' or '\r' ? r.ToString() : Shown(r)));

    private static string Shown(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control when rune.Value != '\t' => "\ufffd",
        UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => "\ufffd",
        _ => rune.ToString(),
    };
}

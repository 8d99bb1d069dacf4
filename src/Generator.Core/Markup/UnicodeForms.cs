using System.Text;

namespace Generator.Core.Markup;

/// <summary>What some file systems write as several characters and others as one. The program has no tables of these; accents of letters are told apart elsewhere.</summary>
internal static class UnicodeForms
{
    private const string Voiced = "がぎぐげござじずぜぞだぢづでどばびぶべぼゞガギグゲゴザジズゼゾダヂヅデドバビブベボヾ";
    private const string HalfVoiced = "ぱぴぷぺぽパピプペポ";
    private const string VoicedElsewhere = "ゔヴヷヸヹヺ";
    private const string Unvoiced = "うウワヰヱヲ";

    private const int FirstSyllable = 0xAC00;
    private const int LastSyllable = 0xD7A3;
    private const int Vowels = 21;
    private const int Finals = 28;

    /// <summary>A text with its kana and Hangul in their parts, as normalization form D of Unicode has them.</summary>
    public static string InParts(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var parts = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (c is >= (char)FirstSyllable and <= (char)LastSyllable)
            {
                var syllable = c - FirstSyllable;
                parts.Append((char)(0x1100 + (syllable / (Vowels * Finals)))).Append((char)(0x1161 + (syllable / Finals % Vowels)));
                parts.Append(syllable % Finals == 0 ? "" : ((char)(0x11A7 + (syllable % Finals))).ToString());
            }
            else if (Voiced.Contains(c, StringComparison.Ordinal))
            {
                parts.Append((char)(c - 1)).Append('\u3099');
            }
            else if (HalfVoiced.Contains(c, StringComparison.Ordinal))
            {
                parts.Append((char)(c - 2)).Append('\u309A');
            }
            else if (VoicedElsewhere.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at)
            {
                parts.Append(Unvoiced[at]).Append('\u3099');
            }
            else
            {
                parts.Append(c);
            }
        }

        return parts.ToString();
    }
}

using System.Text;
using Generator.Core.Markup;

namespace Generator.Core.Outputs.Search;

/// <summary>
/// Cuts a text into the words of the index, as `search.js` does. In scripts without spaces a word is each pair of neighbours, and the
/// last character alone, so that one character finds all pairs that begin with it.
/// </summary>
public static class SearchWords
{
    /// <summary>The rest of longer words, such as keys and hashes, is left out.</summary>
    private const int MaxLength = 32;

    private const char NoWord = '\0';

    /// <summary>What each character of ASCII is in a word.</summary>
    private static readonly char[] AsciiWords =
        [.. Enumerable.Range(0, 0x80).Select(c => (char)c).Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : NoWord)];

    private enum CharacterKind
    {
        None,
        Letter,
        Spaceless,
    }

    /// <summary>Each word as often as it stands there, in order.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var words = new List<string>();
        Each(text, word => words.Add(word.ToString()));
        return words;
    }

    /// <summary>The same without making a string of each.</summary>
    /// <param name="found">Told of each word; it is gone after the call.</param>
    public static void Each(ReadOnlySpan<char> text, Action<ReadOnlySpan<char>> found)
    {
        // Of a script with spaces the word so far; of one without the last character.
        Span<char> run = stackalloc char[MaxLength + Folding.MaxLength];
        Span<char> pair = stackalloc char[2 * Folding.MaxLength];
        var length = 0;
        var kind = CharacterKind.None;
        for (var at = 0; at < text.Length;)
        {
            if (kind != CharacterKind.Spaceless && char.IsAscii(text[at]))
            {
                // Nearly all texts are mostly this.
                var plain = AsciiWords[text[at++]];
                if (plain == NoWord)
                {
                    End(run[..length], kind, found);
                    (length, kind) = (0, CharacterKind.None);
                }
                else if (kind == CharacterKind.None || length < MaxLength)
                {
                    run[length++] = plain;
                    kind = CharacterKind.Letter;
                }

                continue;
            }

            Rune.DecodeFromUtf16(text[at..], out var c, out var taken);
            at += taken;
            if (Folding.IsDropped(c))
            {
                continue;
            }

            var next = KindOf(c);
            if (next != kind)
            {
                End(run[..length], kind, found);
                (length, kind) = (0, next);
            }

            if (kind == CharacterKind.Letter && length < MaxLength)
            {
                length += Folding.To(run[length..], c);
            }
            else if (kind == CharacterKind.Spaceless)
            {
                var folded = Folding.To(pair[length..], c);
                if (length > 0)
                {
                    run[..length].CopyTo(pair);
                    found(pair[..(length + folded)]);
                }

                pair.Slice(length, folded).CopyTo(run);
                length = folded;
            }
        }

        End(run[..length], kind, found);
    }

    private static void End(ReadOnlySpan<char> run, CharacterKind kind, Action<ReadOnlySpan<char>> found)
    {
        if (kind != CharacterKind.None)
        {
            found(kind == CharacterKind.Letter ? WithoutArticle(run) : run);
        }
    }

    /// <summary>In Arabic “the” and “and the” are written in one with the word, which is looked for without them.</summary>
    private static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> word) =>
        word.Length > 4 && word.StartsWith("ال", StringComparison.Ordinal) ? word[2..]
        : word.Length > 5 && word.StartsWith("وال", StringComparison.Ordinal) ? word[3..]
        : word;

    private static CharacterKind KindOf(Rune c) => Rune.GetUnicodeCategory(c) switch
    {
        <= System.Globalization.UnicodeCategory.OtherNumber => IsSpaceless(c.Value) ? CharacterKind.Spaceless : CharacterKind.Letter,
        _ => CharacterKind.None,
    };

    /// <summary>Thai, Lao, Burmese, Khmer, kana and Han.</summary>
    private static bool IsSpaceless(int c) => c is (>= 0xE00 and <= 0xEFF) or (>= 0x1000 and <= 0x109F) or (>= 0x1780 and <= 0x17FF)
        or (>= 0x3005 and <= 0x3007) or (>= 0x3040 and <= 0x30FF) or (>= 0x31F0 and <= 0x31FF) or (>= 0x3400 and <= 0x4DBF)
        or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFF66 and <= 0xFF9F) or (>= 0x20000 and <= 0x3FFFF);
}

using System.Text;

namespace Generator.Core.Outputs.Search;

/// <summary>
/// Cuts a text into the words of the index, as `search.js` does. In scripts without spaces a word is each pair of neighbours, and the
/// last character alone, so that one character finds all pairs that begin with it.
/// </summary>
public static class SearchWords
{
    /// <summary>The rest of longer words, such as keys and hashes, is left out.</summary>
    private const int MaxLength = 32;

    /// <summary>What stands for one character is at most this long.</summary>
    private const int MaxFolded = 2;

    private enum CharacterKind
    {
        None,
        Letter,
        Spaceless,
    }

    /// <summary>Each word as often as it stands there, in order.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var run = new List<string>();
        var kind = CharacterKind.None;
        foreach (var c in text.EnumerateRunes())
        {
            if (Folding.IsDropped(c))
            {
                continue;
            }

            var next = KindOf(c);
            if (next != kind)
            {
                foreach (var word in Cut(run, kind))
                {
                    yield return word;
                }

                run.Clear();
                kind = next;
            }

            if (kind != CharacterKind.None)
            {
                run.Add(Folding.Of(c));
            }
        }

        foreach (var word in Cut(run, kind))
        {
            yield return word;
        }
    }

    private static IEnumerable<string> Cut(List<string> run, CharacterKind kind) => kind switch
    {
        CharacterKind.Letter => [WithoutArticle(Word(run))],
        CharacterKind.Spaceless => run.Select((c, i) => i + 1 < run.Count ? c + run[i + 1] : c),
        _ => [],
    };

    private static string Word(List<string> run)
    {
        Span<char> word = stackalloc char[MaxLength + MaxFolded];
        var length = 0;
        foreach (var c in run)
        {
            if (length >= MaxLength)
            {
                break;
            }

            c.CopyTo(word[length..]);
            length += c.Length;
        }

        return word[..length].ToString();
    }

    /// <summary>In Arabic “the” and “and the” are written in one with the word, which is looked for without them.</summary>
    private static string WithoutArticle(string word) =>
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

using System.Collections.Frozen;
using System.Text;

namespace Generator.Core.Markup;

/// <summary>
/// Makes characters alike that readers take for the same: case, accents, Arabic vowel signs and digits, wide Latin letters. `search.js` does the
/// same with the browser's own tables; this program runs without such tables, so they stand here, and a test compares every character.
/// Accents of scripts in which they make another letter, such as kana, are kept.
/// </summary>
public static class Folding
{
    /// <summary>What stands for one character is at most this long.</summary>
    public const int MaxLength = 2;

    private const int FirstWide = 0xFF01;
    private const int LastWide = 0xFF5E;
    private const int WideToNarrow = 0xFEE0;
    private const int ArabicZero = 0x660;
    private const int PersianZero = 0x6F0;

    /// <summary>Whether a character is left out of words without ending them: accents that stand alone, signs that may or may not be written.</summary>
    public static bool IsDropped(Rune c) => c.Value is 0xAD or (>= 0x300 and <= 0x36F)
        or (>= 0x591 and <= 0x5BD) or 0x5BF or 0x5C1 or 0x5C2 or 0x5C4 or 0x5C5 or 0x5C7
        or (>= 0x610 and <= 0x61A) or 0x640 or (>= 0x64B and <= 0x65F) or 0x670
        or 0x200C or 0x200D;

    /// <summary>Writes what stands for a character in the index: usually one character, two for some letters.</summary>
    /// <returns>How many.</returns>
    public static int To(Span<char> text, Rune c)
    {
        if (c.IsAscii)
        {
            text[0] = char.ToLowerInvariant((char)c.Value);
            return 1;
        }

        var narrow = c.Value switch
        {
            >= FirstWide and <= LastWide => new Rune(c.Value - WideToNarrow),
            >= ArabicZero and <= ArabicZero + 9 => new Rune(c.Value - ArabicZero + '0'),
            >= PersianZero and <= PersianZero + 9 => new Rune(c.Value - PersianZero + '0'),
            _ => c,
        };
        var small = Rune.ToLowerInvariant(narrow);
        if (!Plain.TryGetValue(small.Value, out var plain))
        {
            return small.EncodeToUtf16(text);
        }

        plain.CopyTo(text);
        return plain.Length;
    }

    /// <summary>A whole text with its characters made alike.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        Span<char> plain = stackalloc char[MaxLength];
        foreach (var c in text.EnumerateRunes())
        {
            folded.Append(IsDropped(c) ? [] : plain[..To(plain, c)]);
        }

        return folded.ToString();
    }

    private static readonly FrozenDictionary<int, string> Plain = Rows().SelectMany(row => row.Accented, (row, accented) => ((int)accented, row.Plain))
        .ToFrozenDictionary(p => p.Item1, p => p.Plain);

    private static (string Plain, string Accented)[] Rows() =>
    [
        ("a", "àáâãäåāăąǎǟǡǻȁȃȧḁạảấầẩẫậắằẳẵặ"),
        ("ae", "æǣǽ"),
        ("b", "ḃḅḇ"),
        ("c", "çćĉċčḉ"),
        ("d", "ðďđḋḍḏḑḓ"),
        ("e", "èéêëēĕėęěȅȇȩḕḗḙḛḝẹẻẽếềểễệ"),
        ("f", "ḟ"),
        ("g", "ĝğġģǧǵḡ"),
        ("h", "ĥħȟḣḥḧḩḫẖ"),
        ("i", "ìíîïĩīĭįİıǐȉȋḭḯỉị"),
        ("j", "ĵǰ"),
        ("k", "ķǩḱḳḵ"),
        ("l", "ĺļľłḷḹḻḽ"),
        ("m", "ḿṁṃ"),
        ("n", "ñńņňǹṅṇṉṋ"),
        ("o", "òóôõöøōŏőơǒǫǭǿȍȏȫȭȯȱṍṏṑṓọỏốồổỗộớờởỡợ"),
        ("oe", "œ"),
        ("p", "ṕṗ"),
        ("r", "ŕŗřȑȓṙṛṝṟ"),
        ("s", "śŝşšșṡṣṥṧṩ"),
        ("ss", "ß"),
        ("t", "ţťțṫṭṯṱẗ"),
        ("th", "þ"),
        ("u", "ùúûüũūŭůűųưǔǖǘǚǜȕȗṳṵṷṹṻụủứừửữự"),
        ("v", "ṽṿ"),
        ("w", "ŵẁẃẅẇẉẘ"),
        ("x", "ẋẍ"),
        ("y", "ýÿŷȳẏẙỳỵỷỹ"),
        ("z", "źżžẑẓẕ"),
        ("ſ", "ẛ"),
        ("ʒ", "ǯ"),
        ("ʹ", "ʹ"),
        ("α", "άἀἁἂἃἄἅἆἇὰάᾀᾁᾂᾃᾄᾅᾆᾇᾰᾱᾲᾳᾴᾶᾷ"),
        ("ε", "έἐἑἒἓἔἕὲέ"),
        ("η", "ήἠἡἢἣἤἥἦἧὴήᾐᾑᾒᾓᾔᾕᾖᾗῂῃῄῆῇ"),
        ("ι", "ΐίϊἰἱἲἳἴἵἶἷὶίιῐῑῒΐῖῗ"),
        ("ο", "όὀὁὂὃὄὅὸό"),
        ("ρ", "ῤῥ"),
        ("σ", "ς"),
        ("υ", "ΰϋύὐὑὒὓὔὕὖὗὺύῠῡῢΰῦῧ"),
        ("ω", "ώὠὡὢὣὤὥὦὧὼώᾠᾡᾢᾣᾤᾥᾦᾧῲῳῴῶῷ"),
        ("ϒ", "ϓϔ"),
        ("а", "ӑӓ"),
        ("г", "ѓ"),
        ("е", "ѐёӗ"),
        ("ж", "ӂӝ"),
        ("з", "ӟ"),
        ("и", "йѝӣӥ"),
        ("к", "ќ"),
        ("о", "ӧ"),
        ("у", "ўӯӱӳ"),
        ("ч", "ӵ"),
        ("ы", "ӹ"),
        ("э", "ӭ"),
        ("і", "ї"),
        ("ѵ", "ѷ"),
        ("ә", "ӛ"),
        ("ө", "ӫ"),
        ("ا", "آأإ"),
        ("ه", "ة"),
        ("و", "ؤ"),
        ("ي", "ئى"),
        ("ہ", "ۂ"),
        ("ے", "ۓ"),
        ("ە", "ۀ"),
    ];
}

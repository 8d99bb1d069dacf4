using System.Text;

namespace Generator.Core.Markup;

/// <summary>Turns plain text into Markdown that shows exactly that text. Web addresses in it become links.</summary>
public static class PlainText
{
    public static string ToMarkdown(string text) => string.Join('\n', string.Concat(text.ReplaceLineEndings("\n").Where(TextDecoder.IsReadable)).Trim().Split('\n').Select(Line));

    /// <summary>The text on one line, each run of spaces and of characters that cannot be shown as one space.</summary>
    public static string ToLine(string text) => string.Join(' ', string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c).Where(TextDecoder.IsReadable))
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Line(string line)
    {
        var text = line.Trim();
        var markdown = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (AddressAt(text, i) is { Length: > 0 } address)
            {
                markdown.Append(IsPlain(address, text.AsSpan(i + address.Length)) ? address : $"<{address}>");
                i += address.Length - 1;
            }
            else
            {
                _ = IsMark(text, i) ? markdown.Append('\\').Append(text[i]) : markdown.Append(text[i]);
            }
        }

        return markdown.ToString();
    }

    private static bool IsMark(string text, int i) => text[i] switch
    {
        '\\' or '`' or '*' or '[' or ']' or '<' or '~' or '|' => true,
        '_' => !(IsWord(text, i - 1) && IsWord(text, i + 1)),
        '&' => text.AsSpan(i).Contains(';'),
        '#' or '>' or '=' => i == 0,
        '-' or '+' => i == 0 && (text.Length == 1 || text[1] is ' ' or '\t' or '-'),
        ')' => EndsNumber(text, i),
        '.' => EndsNumber(text, i) || EndsWith(text, i, "www"),
        ':' => AutoLinked.Any(scheme => EndsWith(text, i, scheme)),
        _ => false,
    };

    private static bool IsWord(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);

    /// <summary><c>1.</c> at the beginning of a line would be a list.</summary>
    private static bool EndsNumber(string text, int i) => i > 0 && text.AsSpan(0, i).IndexOfAnyExceptInRange('0', '9') < 0
        && (i + 1 == text.Length || text[i + 1] is ' ' or '\t');

    private static bool EndsWith(string text, int i, string word) => text.AsSpan(0, i).EndsWith(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The web address that begins here, without the punctuation behind it; empty where none begins.</summary>
    private static string AddressAt(string text, int start)
    {
        var rest = text.AsSpan(start);
        if (!rest.StartsWith("http://", StringComparison.Ordinal) && !rest.StartsWith("https://", StringComparison.Ordinal))
        {
            return "";
        }

        var end = rest.IndexOfAny(AddressEnds);
        var address = (end < 0 ? rest : rest[..end]).TrimEnd(".,;:!?'\")]*_~`").ToString();
        return Links.IsWebAddress(address) ? address : "";
    }

    /// <summary>Whether an address is one without any brackets around it, however its reader looks for its end.</summary>
    private static bool IsPlain(string address, ReadOnlySpan<char> rest) =>
        !address.AsSpan().ContainsAnyExcept(PlainAddress) && (rest.TrimStart(".,;:!?)").IsEmpty || char.IsWhiteSpace(rest.TrimStart(".,;:!?)")[0]));

    /// <summary>What Markdown makes a link of by itself, where it is followed by a colon.</summary>
    private static readonly string[] AutoLinked = ["http", "https", "ftp", "mailto", "tel"];

    private static readonly System.Buffers.SearchValues<char> AddressEnds =
        System.Buffers.SearchValues.Create([.. Enumerable.Range(0, char.MaxValue).Select(c => (char)c).Where(char.IsWhiteSpace), '<', '>', '"']);

    private static readonly System.Buffers.SearchValues<char> PlainAddress =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/.:?=%#+@-");
}

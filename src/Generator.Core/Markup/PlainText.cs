using System.Text;

namespace Generator.Core.Markup;

/// <summary>Turns plain text into Markdown that shows exactly that text.</summary>
public static class PlainText
{
    public static string ToMarkdown(string text) =>
        string.Join('\n', Shown(text.ReplaceLineEndings("\n")).Trim().Split('\n').Select(Line));

    /// <summary>The text on one line, each run of spaces and of characters that cannot be shown as one space.</summary>
    public static string ToLine(string text) =>
        string.Join(' ', string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c).Where(TextDecoder.CanBeShown))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Shown(string text) => string.Concat(text.Where(TextDecoder.CanBeShown));

    private static string Line(string line)
    {
        var text = line.TrimEnd();
        var indent = text.Length - text.TrimStart().Length;
        var markdown = new StringBuilder(text.Length + 8);
        var address = 0;
        for (var i = indent; i < text.Length; i++)
        {
            address = i < address ? address : AddressEnd(text, i);
            var marks = i >= address && (text[i] is '\\' or '`' or '*' or '[' or ']' or '<' or '~' or '|'
                || (text[i] == '_' && !(IsWord(text, i - 1) && IsWord(text, i + 1)))
                || (text[i] == '&' && text.AsSpan(i).Contains(';'))
                || (text[i] == ':' && LinkWords.Any(word => text.AsSpan(0, i).EndsWith(word, StringComparison.OrdinalIgnoreCase)))
                || (i == indent && (text[i] is '#' or '>' or '=' || (text[i] is '-' or '+' && (i + 1 == text.Length || text[i + 1] is ' ' or '-'))))
                || (text[i] is '.' or ')' && i > indent && text.AsSpan(indent, i - indent).IndexOfAnyExceptInRange('0', '9') < 0
                    && (i + 1 == text.Length || text[i + 1] == ' ')));
            _ = marks ? markdown.Append('\\').Append(text[i]) : markdown.Append(text[i]);
        }

        return markdown.ToString();
    }

    /// <summary>Where a bare web address that begins here ends; 0 where none begins. Its characters are not marks.</summary>
    private static int AddressEnd(string text, int start)
    {
        var rest = text.AsSpan(start);
        if ((start > 0 && !char.IsWhiteSpace(text[start - 1]) && !BeforeAddress.Contains(text[start - 1]))
            || (!rest.StartsWith("http://", StringComparison.Ordinal) && !rest.StartsWith("https://", StringComparison.Ordinal)))
        {
            return 0;
        }

        var end = rest.IndexOfAny([' ', '\t', '<', '"']);
        return end < 0 ? text.Length : start + end;
    }

    /// <summary>Other words that make a link of what follows their colon.</summary>
    private static readonly string[] LinkWords = ["ftp", "tel", "mailto"];

    private const string BeforeAddress = "*_~(\"'";

    private static bool IsWord(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);
}

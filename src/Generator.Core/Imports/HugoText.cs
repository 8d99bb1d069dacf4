using System.Text;
using System.Text.RegularExpressions;

namespace Generator.Core.Imports;

/// <summary>What Hugo does to a page's text before it is Markdown.</summary>
internal static partial class HugoText
{
    private const string CommentStart = "<!--";
    private const string CommentEnd = "-->";

    /// <summary>Stands in for what is taken out, so that all else keeps its place; no file that was read holds it.</summary>
    public const char Gone = '\0';

    /// <summary>The text with each comment blanked out; lines stay lines.</summary>
    public static string BlankComments(string text)
    {
        var blank = new StringBuilder(text);
        for (var start = text.IndexOf(CommentStart, StringComparison.Ordinal); start >= 0;)
        {
            var end = text.IndexOf(CommentEnd, start + CommentStart.Length, StringComparison.Ordinal);
            if (end < 0)
            {
                break;
            }

            end += CommentEnd.Length;
            for (var i = start; i < end; i++)
            {
                blank[i] = text[i] is '\r' or '\n' ? text[i] : Gone;
            }

            start = text.IndexOf(CommentStart, end, StringComparison.Ordinal);
        }

        return blank.ToString();
    }

    /// <summary>A shortcode's plain text: the values in quotes that it was given. What stands between two of a pair stays.</summary>
    public static string WithoutShortcodes(string text) => Shortcode().Replace(text, code => code.Groups["close"].Success
        ? ""
        : string.Join(' ', Positional().Matches(code.Groups["values"].Value).Select(v => v.Groups["value"].Value)));

    /// <summary><c>{{&lt; track "2018-04-13 15:54:00" &gt;}}</c>, by which cState dates an update.</summary>
    [GeneratedRegex("""\{\{[<%](?> *)track(?> +)["'`]?(?<time>[^"'`{}<>%]*)["'`]?(?> *)[>%]\}\}""", RegexOptions.CultureInvariant)]
    public static partial Regex Track();

    [GeneratedRegex("""\{\{[<%](?>\s*)(?<close>/)?(?>\s*)(?>[\w./-]+)(?<values>[^{}]*)[>%]\}\}""", RegexOptions.CultureInvariant)]
    private static partial Regex Shortcode();

    [GeneratedRegex("""(?<=^|\s)(?<quote>["`])(?<value>[^"`]*)\k<quote>""", RegexOptions.CultureInvariant)]
    private static partial Regex Positional();
}

using Generator.Core.Diagnostics;
using Generator.Core.Sources;

namespace Generator.Core.Markup;

/// <summary>Finds what YAML reads without complaint but its author did not mean: typographic quotes, characters that look like a space, and `#1`, which is a comment.</summary>
internal static class SuspectYaml
{
    private static readonly System.Buffers.SearchValues<char> Typographic = System.Buffers.SearchValues.Create("\u201c\u201d\u201e\u2018\u201a\u00ab\u00bb");

    public static void Check(SourceFile file, TextSpan part, YamlNode root, Findings findings)
    {
        foreach (var line in Lines.Of(file.Text, part))
        {
            if (HiddenCharacterIn(file.Text.AsSpan(line.Start, line.Length)) is { } at)
            {
                findings.Add(FalseSpaces.Finding(Rules.HiddenCharacter, file, line.Start + at));
            }
        }

        foreach (var scalar in root.Scalars().Where(s => !s.Quoted))
        {
            if (IsInTypographicQuotes(scalar.Text))
            {
                findings.Add(Rules.SmartQuotes, file.At(scalar.Span), "these quotes are part of the value", $"write `\"{scalar.Text[1..^1]}\"`");
            }

            if (CommentBehind(file.Text.AsSpan(0, part.End), scalar.Span.End) is { } comment)
            {
                var quoted = YamlText.Scalar(file.Text[scalar.Span.Start..comment.End].TrimStart());
                findings.Add(
                    Rules.CommentInValue,
                    file.At(comment),
                    "everything from this `#` on is a comment, and no part of the value",
                    IsWhole(scalar.Text)
                        ? $"put a space behind the `#` of a comment; if it is part of the value, put this into quotes: `{quoted}`"
                        : $"put the value into quotes: `{quoted}`; or put a space behind the `#` of a comment");
            }
        }
    }

    /// <summary>Where such a character takes the place of a space in YAML: at a line's beginning or end, or beside the colon of its field. Between words it may be meant.</summary>
    private static int? HiddenCharacterIn(ReadOnlySpan<char> line)
    {
        for (var at = FalseSpaces.IndexIn(line); at >= 0; at = Next(line, at))
        {
            var before = line[..at].Trim();
            if (before.IsEmpty || before is ['-'] || line[at..].IsWhiteSpace() || before.IndexOf(':') == before.Length - 1 || (!before.Contains(':') && line[at..].Trim() is [':', ..]))
            {
                return at;
            }
        }

        return null;
    }

    private static int Next(ReadOnlySpan<char> line, int at)
    {
        var next = FalseSpaces.IndexIn(line[(at + 1)..]);
        return next < 0 ? -1 : at + 1 + next;
    }

    /// <summary>Whether a value is a word such as those of `severity`, or a time: it is seldom the beginning of more.</summary>
    private static bool IsWhole(string value) => TimeText.LengthOfTimeAtStart(value) > 0 || (value.Length > 0 && !value.AsSpan().ContainsAnyExceptInRange('a', 'z'));

    /// <summary>A comment behind a value on its line that is written as the number of an issue is, `#1`; nothing for any other.</summary>
    public static TextSpan? CommentBehind(ReadOnlySpan<char> text, int end)
    {
        // A value that is left out can end behind the text.
        var rest = text[Math.Min(end, text.Length)..];
        var start = rest.IndexOfAnyExcept(' ', '\t');
        if (start < 0 || rest[start..] is not ['#', var next, ..] || !char.IsLetterOrDigit(next))
        {
            return null;
        }

        var comment = rest[start..];
        var length = comment.IndexOfAny('\r', '\n');
        return new(end + start, (length < 0 ? comment : comment[..length]).TrimEnd().Length);
    }

    private static bool IsInTypographicQuotes(string text) => text.Length > 1 && !text.AsSpan(1, text.Length - 2).ContainsAny(Typographic) && (text[0], text[^1]) is
        ('\u201c' or '\u201d' or '\u201e', '\u201c' or '\u201d') or ('\u2018' or '\u2019' or '\u201a', '\u2018' or '\u2019') or ('\u00ab', '\u00bb') or ('\u00bb', '\u00ab');
}

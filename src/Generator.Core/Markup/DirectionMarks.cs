using Generator.Core.Diagnostics;
using Generator.Core.Sources;

namespace Generator.Core.Markup;

/// <summary>Invisible characters that turn the direction of what follows: a text would read otherwise than it stands in the file.</summary>
internal static class DirectionMarks
{
    /// <summary>The first of the embeddings and overrides, U+202A to U+202E, or of the isolates, U+2066 to U+2069. To look for a range is faster than to look for nine characters.</summary>
    public static int FirstIn(ReadOnlySpan<char> text)
    {
        var isolate = text.IndexOfAnyInRange('\u2066', '\u2069');
        var other = (isolate < 0 ? text : text[..isolate]).IndexOfAnyInRange('\u202a', '\u202e');
        return other < 0 ? isolate : other;
    }

    public static Diagnostic Finding(Location at, char mark) =>
        new(Rules.DirectionCharacter, at, $"the invisible character U+{(int)mark:X4} turns the direction of what follows", "remove it");

    /// <summary>Those in a part of a file that holds YAML: the first that stands there itself, and each value with one that is written as an escape such as <c>\u202e</c>.</summary>
    public static void Check(SourceFile file, TextSpan part, YamlNode root, Findings findings)
    {
        var written = file.Text.AsSpan(part.Start, part.Length);
        if (FirstIn(written) is >= 0 and var first)
        {
            findings.Add(Finding(file.At(new(part.Start + first, 1)), written[first]));
        }

        if (!written.Contains('\\'))
        {
            return;
        }

        foreach (var scalar in root.Scalars())
        {
            if (FirstIn(scalar.Text) is >= 0 and var at && FirstIn(file.Slice(scalar.Span)) < 0)
            {
                findings.Add(Finding(file.At(scalar.Span), scalar.Text[at]));
            }
        }
    }
}

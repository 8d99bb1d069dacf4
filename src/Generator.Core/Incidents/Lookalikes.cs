using Generator.Core.Markup;
using Generator.Core.Sources;

namespace Generator.Core.Incidents;

/// <summary>Lines that look like an update's heading and are none: only a heading of the second rank, written with <c>##</c>, begins an update.</summary>
internal static class Lookalikes
{
    private const string Decoration = "#*_ ";

    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("#*_");

    /// <summary>Those that are set apart by number signs, in bold, or by a line below them.</summary>
    public static IEnumerable<(TextSpan Place, string Words)> In(SourceFile file, TextSpan part)
    {
        var text = file.Text.AsSpan(part.Start, part.Length);
        return text.ContainsAny(Marks) || text.Contains("\n--", StringComparison.Ordinal) || text.Contains("\n==", StringComparison.Ordinal) ? Among(file, part) : [];
    }

    /// <summary>The first of them, or of lines that are not set apart at all.</summary>
    public static (TextSpan Place, string Words)? Any(SourceFile file, TextSpan part)
    {
        foreach (var line in CodeFence.LinesOutside(file.Text, part))
        {
            if (WordsOf(file, line) is { } words)
            {
                return (line.Span, words);
            }
        }

        return null;
    }

    private static IEnumerable<(TextSpan Place, string Words)> Among(SourceFile file, TextSpan part)
    {
        Line above = default;
        foreach (var line in CodeFence.LinesOutside(file.Text, part))
        {
            var text = file.Text.AsSpan(line.Start, line.Length).Trim();
            var isSetApart = !text.IsEmpty && Marks.Contains(text[0]);
            var heading = isSetApart ? line : IsUnderline(text) ? above : default;
            if (heading.Length > 0 && WordsOf(file, heading) is { } words)
            {
                yield return (heading.Span, words);
            }

            above = isSetApart ? default : line;
        }
    }

    private static bool IsUnderline(ReadOnlySpan<char> text) => text.Length > 1 && (text[0] is '-' or '=') && !text.ContainsAnyExcept(text[0]);

    /// <summary>The words of a line, if they are an update's.</summary>
    private static string? WordsOf(SourceFile file, Line line)
    {
        var text = file.Text.AsSpan(line.Start, line.Length).Trim();
        if (!text.ContainsAnyInRange('0', '9'))
        {
            return null;
        }

        var words = text.Trim(Decoration).ToString().Replace("**", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal);
        return Timeline.IsUpdateHeading(words) ? words : null;
    }
}

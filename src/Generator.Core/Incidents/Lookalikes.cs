using System.Buffers;
using Generator.Core.Markup;
using Generator.Core.Sources;

namespace Generator.Core.Incidents;

/// <summary>Lines that look like an update's heading and are none: only a heading of the second rank, written with <c>##</c>, begins an update.</summary>
internal static class Lookalikes
{
    private const string Decoration = "#＃*_ \u00a0\u202f\u3000";
    private const int CodeIndent = 4;

    /// <summary>Number signs, also wide ones as Japanese keyboards write them, and what makes words bold or cursive.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create("#＃*_");

    /// <summary>Those that are set apart by number signs, in bold, or by a line below them.</summary>
    /// <param name="isOpen">Whether nothing ends the incident, so that the word for its end matters without a time too, where it is the only heading.</param>
    public static IEnumerable<Lookalike> In(SourceFile file, TextSpan part, bool isOpen)
    {
        var text = file.Text.AsSpan(part.Start, part.Length);
        return text.ContainsAny(Marks) || text.Contains("\n--", StringComparison.Ordinal) || text.Contains("\n==", StringComparison.Ordinal)
            ? Among(file, part).Where(found => found.HasTime || (isOpen && LinesOutsideCode(file, part).Count(line => IsHeading(file, line)) == 1))
            : [];
    }

    /// <summary>The first of them, or of lines that are not set apart at all.</summary>
    public static Lookalike? Any(SourceFile file, TextSpan part) => LinesOutsideCode(file, part).Select(line => At(file, line)).FirstOrDefault(found => found is { HasTime: true });

    private static IEnumerable<Lookalike> Among(SourceFile file, TextSpan part)
    {
        Line above = default;
        foreach (var line in LinesOutsideCode(file, part))
        {
            var text = Outlined(file.Text.AsSpan(line.Start, line.Length));
            var isSetApart = !text.IsEmpty && Marks.Contains(text[0]);
            var heading = isSetApart ? line : IsUnderline(text) ? above : default;
            if (heading.Length > 0 && At(file, heading) is { } found)
            {
                yield return found;
            }

            above = isSetApart ? default : line;
        }
    }

    /// <summary>Neither fenced code nor such as is indented, which begins below an empty line.</summary>
    private static IEnumerable<Line> LinesOutsideCode(SourceFile file, TextSpan part)
    {
        var mayBegin = true;
        foreach (var line in CodeFence.LinesOutside(file.Text, part))
        {
            var text = file.Text.AsSpan(line.Start, line.Length);
            var isCode = mayBegin && (text.IndexOfAnyExcept(' ') >= CodeIndent || text is ['\t', ..]);
            mayBegin = isCode || text.IsWhiteSpace();
            if (!isCode)
            {
                yield return line;
            }
        }
    }

    private static bool IsHeading(SourceFile file, Line line) => file.Text.AsSpan(line.Start, line.Length).TrimStart() is ['#' or '＃', ..];

    private static bool IsUnderline(ReadOnlySpan<char> text) => text.Length > 1 && (text[0] is '-' or '=') && !text.ContainsAnyExcept(text[0]);

    /// <summary>A line without spaces at its ends, and, if it has a number sign, without the marks of quotes and lists before it.</summary>
    private static ReadOnlySpan<char> Outlined(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        var inside = text.TrimStart("> -+*");
        return inside is ['#' or '＃', ..] ? inside : text;
    }

    private static Lookalike? At(SourceFile file, Line line)
    {
        var text = Outlined(file.Text.AsSpan(line.Start, line.Length));
        var words = text.Trim(Decoration);
        if (!words.ContainsAnyInRange('0', '9'))
        {
            return IsHeading(file, line) && States.Parse(words) is { } end && end.IsEnd()
                ? new(line.Span, $"`## {end.Word()} — 2026-04-08 18:07 UTC`, with its own time,", HasTime: false)
                : null;
        }

        return Timeline.UpdateHeadingIn(words.ToString()) is { } meant ? new(line.Span, meant, HasTime: true) : null;
    }
}

/// <param name="Place">The whole line.</param>
/// <param name="Meant">What to write in its place, as it continues the word "write".</param>
/// <param name="HasTime">Whether a time stands in it.</param>
internal sealed record Lookalike(TextSpan Place, string Meant, bool HasTime);

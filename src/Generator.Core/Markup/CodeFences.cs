using Generator.Core.Sources;

namespace Generator.Core.Markup;

/// <summary>Tells the lines of Markdown that are fenced code from all others.</summary>
public static class CodeFences
{
    private const int MaxIndent = 3;
    private const int MinMarks = 3;

    /// <summary>The lines outside fenced code, without the fences themselves.</summary>
    public static IEnumerable<Line> LinesOutside(string text, TextSpan part)
    {
        var fence = "";
        foreach (var line in Lines.Of(text, part))
        {
            var content = text.AsSpan(line.Start, line.Length).TrimStart(' ');
            if (line.Length - content.Length <= MaxIndent && MarksOf(content) is { Length: > 0 } marks)
            {
                fence = fence.Length == 0 ? marks : Closes(marks, fence, content) ? "" : fence;
            }
            else if (fence.Length == 0)
            {
                yield return line;
            }
        }
    }

    private static bool Closes(string marks, string fence, ReadOnlySpan<char> content) =>
        marks[0] == fence[0] && marks.Length >= fence.Length && content.TrimEnd().Length == marks.Length;

    private static string MarksOf(ReadOnlySpan<char> content)
    {
        foreach (var mark in "`~")
        {
            var rest = content.TrimStart(mark);
            if (content.Length - rest.Length >= MinMarks && !(mark == '`' && rest.Contains('`')))
            {
                return new string(mark, content.Length - rest.Length);
            }
        }

        return "";
    }
}

using Generator.Core.Sources;

namespace Generator.Core.Markup;

/// <summary>Follows a text of Markdown line by line and knows which of its lines are fenced code.</summary>
public sealed class CodeFence
{
    private const int MaxIndent = 3;
    private const int MinMarks = 3;

    /// <summary>The marks that would close the code; empty outside of it.</summary>
    public string Open { get; private set; } = "";

    /// <summary>Whether the next line is code, or opens or closes it.</summary>
    public bool Covers(ReadOnlySpan<char> line)
    {
        var content = line.TrimStart(' ');
        var marks = line.Length - content.Length > MaxIndent ? "" : MarksOf(content);
        if (Open.Length == 0)
        {
            Open = marks;
            return marks.Length > 0;
        }

        if (marks.Length >= Open.Length && marks[0] == Open[0] && content.TrimEnd().Length == marks.Length)
        {
            Open = "";
        }

        return true;
    }

    /// <summary>The lines of a part of a text that it does not cover.</summary>
    public static IEnumerable<Line> LinesOutside(string text, TextSpan part)
    {
        var fence = new CodeFence();
        foreach (var line in Lines.Of(text, part))
        {
            if (!fence.Covers(text.AsSpan(line.Start, line.Length)))
            {
                yield return line;
            }
        }
    }

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

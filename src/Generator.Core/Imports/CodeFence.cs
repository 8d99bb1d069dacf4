namespace Generator.Core.Imports;

/// <summary>Follows a text line by line and knows which of its lines are fenced code, as the reading of timelines does.</summary>
internal sealed class CodeFence
{
    private const int MaxIndent = 3;

    /// <summary>The marks that would close the code; empty outside of it.</summary>
    public string Open { get; private set; } = "";

    /// <summary>Whether the next line is code, or opens or closes it.</summary>
    public bool Covers(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart(' ');
        var marks = line.Length - text.Length > MaxIndent ? "" : MarksOf(text);
        if (Open.Length == 0)
        {
            Open = marks;
            return marks.Length > 0;
        }

        if (marks.Length >= Open.Length && marks[0] == Open[0] && text.TrimEnd().Length == marks.Length)
        {
            Open = "";
        }

        return true;
    }

    private static string MarksOf(ReadOnlySpan<char> text)
    {
        foreach (var mark in "`~")
        {
            var rest = text.TrimStart(mark);
            if (text.Length - rest.Length >= 3 && !(mark == '`' && rest.Contains('`')))
            {
                return new string(mark, text.Length - rest.Length);
            }
        }

        return "";
    }
}

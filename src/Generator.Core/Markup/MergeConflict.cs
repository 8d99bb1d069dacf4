using Generator.Core.Diagnostics;
using Generator.Core.Sources;

namespace Generator.Core.Markup;

/// <summary>
/// The lines that Git leaves where two changes did not go together. A line <c>=======</c> alone can underline a heading, and in fenced code all of them may
/// be an example.
/// </summary>
internal static class MergeConflict
{
    private static readonly string[] Marks = ["<<<<<<< ", ">>>>>>> ", "||||||| "];

    /// <summary>Tells of the first such line.</summary>
    /// <returns>Whether there is one: what else is found in the file would be found in two versions at once.</returns>
    public static bool IsIn(SourceFile file, TextSpan part, Findings findings)
    {
        if (!HasMark(file.Text.AsSpan(part.Start, part.Length)))
        {
            return false;
        }

        foreach (var line in CodeFence.LinesOutside(file.Text, part))
        {
            if (IsMark(file.Text.AsSpan(line.Start, line.Length)))
            {
                findings.Add(
                    Rules.MergeConflict,
                    file.At(line.Span),
                    "a merge conflict is not solved here",
                    "keep what is right of the two sides, and remove the lines `<<<<<<<`, `=======` and `>>>>>>>`");
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether any stands anywhere: one after the other they are looked for much faster than together.</summary>
    private static bool HasMark(ReadOnlySpan<char> text)
    {
        foreach (var mark in Marks)
        {
            if (text.Contains(mark, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A row of a table can begin as the third mark does, but has more bars.</summary>
    private static bool IsMark(ReadOnlySpan<char> line)
    {
        foreach (var mark in Marks)
        {
            if (line.StartsWith(mark, StringComparison.Ordinal))
            {
                return mark[0] != '|' || !line[mark.Length..].Contains('|');
            }
        }

        return false;
    }
}

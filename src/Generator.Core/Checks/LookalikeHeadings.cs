using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Markup;

namespace Generator.Core.Checks;

/// <summary>Only a heading of the second rank begins an update.</summary>
internal static class LookalikeHeadings
{
    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("#*_");

    public static IEnumerable<Diagnostic> Check(Incident incident)
    {
        foreach (var text in incident.Texts)
        {
            if (text == incident.Postmortem || !text.Written.ContainsAny(Marks))
            {
                continue;
            }

            foreach (var line in CodeFence.LinesOutside(text.File.Text, text.Span))
            {
                if (WordsOf(text.File.Text.AsSpan(line.Start, line.Length)) is { } words && Timeline.IsUpdateHeading(words))
                {
                    yield return new(
                        Rules.LooksLikeAnUpdate,
                        text.File.At(line.Span),
                        "this looks like an update's heading, but is part of the text above",
                        $"write `## {words}` to begin an update here");
                }
            }
        }
    }

    /// <summary>The words of a line that is set apart by number signs or in bold; nothing for any other line.</summary>
    private static string? WordsOf(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        return text.Length > 0 && Marks.Contains(text[0]) && text.ContainsAnyInRange('0', '9')
            ? text.Trim("#*_ ").ToString().Replace("**", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal)
            : null;
    }
}

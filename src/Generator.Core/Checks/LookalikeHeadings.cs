using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Markup;

namespace Generator.Core.Checks;

/// <summary>Only a heading of the second rank begins an update.</summary>
internal static class LookalikeHeadings
{
    private static readonly System.Buffers.SearchValues<char> Marks = System.Buffers.SearchValues.Create("#*_");

    public static IEnumerable<Diagnostic> Check(Incident incident) =>
        from text in incident.Texts
        where text != incident.Postmortem && text.Written.ContainsAny(Marks)
        from line in CodeFences.LinesOutside(text.File.Text, text.Span)
        let words = WordsOf(text.File.Text.AsSpan(line.Start, line.Length))
        where words is not null && Timeline.IsUpdateHeading(words)
        select new Diagnostic(
            Rules.LooksLikeAnUpdate,
            text.File.At(line.Span),
            "this looks like an update's heading, but is part of the text above",
            $"write `## {words}` to begin an update here");

    /// <summary>The words of a line that is set apart by number signs or in bold; nothing for any other line.</summary>
    private static string? WordsOf(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        return text.Length > 0 && Marks.Contains(text[0]) && text.ContainsAnyInRange('0', '9')
            ? text.Trim("#*_ ").ToString().Replace("**", "", StringComparison.Ordinal).Replace("__", "", StringComparison.Ordinal)
            : null;
    }
}

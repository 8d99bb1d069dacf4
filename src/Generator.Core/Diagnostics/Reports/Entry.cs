using System.Collections.Immutable;
using Generator.Core.Sources;

namespace Generator.Core.Diagnostics.Reports;

/// <summary>A finding as every report shows it, its place worked out to lines and columns.</summary>
/// <param name="Line">From 1, like the other three; columns count UTF-16 code units.</param>
/// <param name="EndColumn">The column just past the last character; the start where the place has no length.</param>
/// <param name="Lines">The lines that the place touches, without their endings; none for an empty file. Of a long one, what stands around the place.</param>
/// <param name="Skipped">How many characters the first of the lines lacks at its beginning.</param>
/// <param name="Marked">The text at the place itself.</param>
internal sealed record Entry(
    Rule Rule,
    Level Level,
    string Message,
    ImmutableArray<string> Help,
    string Path,
    int Line,
    int Column,
    int EndLine,
    int EndColumn,
    ImmutableArray<string> Lines,
    int Skipped,
    string Marked)
{
    /// <summary>Of a message that quotes a long text from a file, this much is shown.</summary>
    private const int MaxMessage = 1_000;

    /// <summary>Of a line, this much before the place and as much from there.</summary>
    private const int MaxAround = 1_000;

    public static IEnumerable<Entry> AllOf(IEnumerable<Diagnostic> findings)
    {
        var cursor = new Cursor(new("", ""));
        foreach (var finding in findings)
        {
            var (file, span) = finding.Location;
            cursor = ReferenceEquals(file, cursor.File) ? cursor : new(file);
            yield return Of(finding, span.Start, cursor);
        }
    }

    private static Entry Of(Diagnostic finding, int at, Cursor cursor)
    {
        var file = cursor.File;
        var start = Math.Min(at, file.Text.Length);
        var marked = file.Text.Substring(start, Math.Min(finding.Location.Span.Length, file.Text.Length - start));
        var (line, column) = cursor.MoveTo(start);
        var (endLine, endColumn) = cursor.After(start + marked.Length);
        var endsBeforeLine = endColumn == 1 && endLine > line;
        var skipped = Math.Max(0, column - 1 - MaxAround);
        return new(
            finding.Rule, finding.Level, Cut(finding.Message), [.. Cut(finding.Help ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)],
            file.Path, line, column, endLine, endColumn, [.. LinesOf(file.Text, start - column + 1 + skipped, endLine - line + (endsBeforeLine ? 0 : 1))], skipped, marked);
    }

    /// <param name="from">Where the first of them begins to be shown.</param>
    private static IEnumerable<string> LinesOf(string text, int from, int count)
    {
        for (var at = text.Length == 0 ? -1 : from; at >= 0 && count > 0; count--)
        {
            var shown = text.AsSpan(at, Math.Min(2 * MaxAround, text.Length - at));
            var end = shown.IndexOf('\n');
            yield return (end < 0 ? shown : shown[..end]).TrimEnd('\r').ToString();

            // A line can be as long as the file is, so its end is only looked for where another follows.
            at = count > 1 && text.IndexOf('\n', at) is >= 0 and var ending ? ending + 1 : -1;
        }
    }

    private static string Cut(string text) => text.Length <= MaxMessage ? text : $"{text.AsSpan(0, MaxMessage)}…";

    /// <summary>Counts lines once for all findings of a file that come in order, since a file can be large and the findings many.</summary>
    private sealed class Cursor(SourceFile file)
    {
        private int offset;
        private int line = 1;
        private int lineStart;

        public SourceFile File => file;

        /// <summary>Line and column, both from 1.</summary>
        public (int Line, int Column) MoveTo(int to)
        {
            if (to < offset)
            {
                (offset, line, lineStart) = (0, 1, 0);
            }

            (line, lineStart) = Walk(to);
            offset = to;
            return (line, to - lineStart + 1);
        }

        /// <summary>The same of a place further on, without going there.</summary>
        public (int Line, int Column) After(int to)
        {
            var (at, start) = Walk(to);
            return (at, to - start + 1);
        }

        private (int Line, int Start) Walk(int to)
        {
            var between = file.Text.AsSpan(offset..to);
            return between.LastIndexOf('\n') is >= 0 and var last ? (line + between.Count('\n'), offset + last + 1) : (line, lineStart);
        }
    }
}

using System.Collections.Immutable;
using Generator.Core.Sources;

namespace Generator.Core.Diagnostics.Reports;

/// <summary>A finding as every report shows it, its place worked out to lines and columns.</summary>
/// <param name="Line">From 1, like the other three; columns count UTF-16 code units.</param>
/// <param name="EndColumn">The column just past the last character; the start where the place has no length.</param>
/// <param name="Lines">The lines that the place touches, without their endings; none for an empty file.</param>
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
    string Marked)
{
    public static Entry Of(Diagnostic finding)
    {
        var (file, span) = finding.Location;
        var start = Math.Min(span.Start, file.Text.Length);
        var (line, column) = file.Position(start);
        var marked = file.Text.Substring(start, Math.Min(span.Length, file.Text.Length - start));
        var (endLine, endColumn) = file.Position(start + marked.Length);
        var endsBeforeLine = endColumn == 1 && endLine > line;
        return new(
            finding.Rule, finding.Level, finding.Message, [.. (finding.Help ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)],
            file.Path, line, column, endLine, endColumn, [.. LinesOf(file, start, endLine - line + (endsBeforeLine ? 0 : 1))], marked);
    }

    private static IEnumerable<string> LinesOf(SourceFile file, int start, int count)
    {
        var at = file.Text.Length == 0 ? -1 : start;
        for (; at >= 0 && count > 0; count--)
        {
            yield return file.LineAt(at);
            var ending = at < file.Text.Length ? file.Text.IndexOf('\n', at) : -1;
            at = ending < 0 ? -1 : ending + 1;
        }
    }
}

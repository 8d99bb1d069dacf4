using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;

namespace Generator.Core.Imports;

/// <summary>The values of a file of JSON, or of JSON Lines: one value a line.</summary>
internal static class JsonFiles
{
    /// <param name="help">What file was expected.</param>
    public static IEnumerable<JsonValue> Roots(SourceFile file, string help, Findings findings)
    {
        var whole = JsonTree.Read(file, file.Whole);
        if (whole is { Fault: null, Root: { } root })
        {
            return [root];
        }

        var lines = Lines.Of(file.Text).Where(l => !file.Text.AsSpan(l.Start, l.Length).IsWhiteSpace()).ToArray();
        if (IsJsonLines(file, lines))
        {
            return [.. lines.Select(line => Line(file, line, findings)).OfType<JsonValue>()];
        }

        findings.Add(Rules.UnreadableImport, file.At(new(whole.Fault ?? 0, 1)), "this is not JSON, so nothing was read from here on", help);
        return whole.Root is null ? [] : [whole.Root];
    }

    private static bool IsJsonLines(SourceFile file, Line[] lines) => lines.Length > 1
        && (file.Path.EndsWith(".jsonl", StringComparison.Ordinal) || file.Path.EndsWith(".ndjson", StringComparison.Ordinal)
            || JsonTree.Read(file, lines[0].Span) is { Fault: null });

    private static JsonValue? Line(SourceFile file, Line line, Findings findings)
    {
        var tree = JsonTree.Read(file, line.Span);
        if (tree.Fault is { } fault)
        {
            findings.Add(Rules.UnreadableImport, file.At(new(fault, 1)), "this line is not JSON, and was left out");
            return null;
        }

        return tree.Root;
    }
}

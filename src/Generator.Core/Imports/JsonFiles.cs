using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;

namespace Generator.Core.Imports;

/// <summary>The values of files of JSON, or of JSON Lines: one value a line. Of all files of an import no more are read than <see cref="Limits"/> says.</summary>
internal sealed class JsonFiles(Findings findings)
{
    private int values;

    /// <param name="help">What file was expected.</param>
    public IEnumerable<JsonValue> Roots(SourceFile file, string help)
    {
        var whole = Read(file, file.Whole);
        if (whole is { Fault: not null, IsFull: false } && IsJsonLines(file))
        {
            values -= whole.Values;
            return LinesOf(file);
        }

        Report(file, whole, "this is not JSON, so nothing was read from here on", help);
        return whole.Root is null ? [] : [whole.Root];
    }

    /// <summary>A value that is a record; nothing, and a finding, where it is none or a field stands twice in it.</summary>
    /// <param name="otherwise">What is said where it is none; there can be millions of these.</param>
    /// <param name="help">What file was expected.</param>
    public JsonMap? Record(SourceFile file, JsonValue value, string otherwise, string? help = null)
    {
        if (value is not JsonMap map)
        {
            findings.Add(Rules.UnreadableImport, file.At(value.Span with { Length = 1 }), otherwise, help);
            return null;
        }

        if (map.Repeated() is { } field)
        {
            findings.Add(Rules.UnreadableImport, file.At(field.Key), $"`{field.Name}` stands twice in this record, which was left out");
            return null;
        }

        return map;
    }

    private JsonTree Read(SourceFile file, TextSpan part)
    {
        var tree = JsonTree.Read(file, part, Limits.ImportedValues - values);
        values += tree.Values;
        return tree;
    }

    private static bool IsJsonLines(SourceFile file) => Filled(file).Take(2).ToArray() is [var first, _]
        && (file.Path.EndsWith(".jsonl", StringComparison.Ordinal) || file.Path.EndsWith(".ndjson", StringComparison.Ordinal)
            || JsonTree.Read(file, first.Span, Limits.ImportedValues) is { Fault: null });

    private static IEnumerable<Line> Filled(SourceFile file) => Lines.Of(file.Text).Where(l => !file.Text.AsSpan(l.Start, l.Length).IsWhiteSpace());

    private IEnumerable<JsonValue> LinesOf(SourceFile file)
    {
        foreach (var line in Filled(file))
        {
            var tree = Read(file, line.Span);
            Report(file, tree, "this line is not JSON, and was left out");
            if (tree.IsFull)
            {
                break;
            }

            if (tree is { Fault: null, Root: { } root })
            {
                yield return root;
            }
            else
            {
                // A broken line counts as a value, so that there is an end to what is told of them.
                values++;
            }
        }
    }

    private void Report(SourceFile file, JsonTree tree, string fault, string? help = null)
    {
        foreach (var text in tree.LongTexts)
        {
            findings.Add(Rules.TooLarge, file.At(text with { Length = 1 }), $"this text has more than {Limits.ImportedTextBytes} bytes, and was left out", "shorten it");
        }

        if (tree.IsFull)
        {
            findings.Add(
                Rules.TooLarge,
                file.At(new(tree.Fault ?? 0, 1)),
                $"the files of an import may have {Limits.ImportedValues} values, fields and brackets; nothing was read from here on",
                "import the files in parts");
        }
        else if (tree.Fault is { } at)
        {
            findings.Add(Rules.UnreadableImport, file.At(new(at, 1)), fault, help);
        }
    }
}

using System.Text;

namespace Generator.Core.Sources;

/// <summary>A text file as the program was given it.</summary>
/// <param name="Path">The path as it is shown to people, with <c>/</c>: <c>content/site.yaml</c>.</param>
/// <param name="Text">The whole text, line endings untouched, so that offsets stay true.</param>
public sealed record SourceFile(string Path, string Text)
{
    /// <summary>The file's name without folder and ending: <c>2026-04-08-mail</c>.</summary>
    public string Stem
    {
        get
        {
            var start = Path.LastIndexOf('/') + 1;
            var dot = Path.LastIndexOf('.');
            return dot < start ? Path[start..] : Path[start..dot];
        }
    }

    /// <summary>The path, as it is shown to people, of what lies in the same folder.</summary>
    public string Beside(string path) => Path[..(Path.LastIndexOf('/') + 1)] + path;

    /// <summary>The whole text as a span.</summary>
    public TextSpan Whole => new(0, Text.Length);

    public override string ToString() => Path;

    public string Slice(TextSpan span) => Text.Substring(span.Start, span.Length);

    /// <summary>The same with other text in some places.</summary>
    /// <param name="changes">In the file's order, within the span and apart from each other.</param>
    public string Slice(TextSpan span, IEnumerable<(TextSpan Span, string Text)> changes)
    {
        var (text, at) = (new StringBuilder(), span.Start);
        foreach (var (place, changed) in changes)
        {
            text.Append(Text, at, place.Start - at).Append(changed);
            at = place.End;
        }

        return text.Append(Text, at, span.End - at).ToString();
    }

    /// <summary>The place of a finding. A span that reaches past the text, such as a mark at its end, is cut to it.</summary>
    public Location At(TextSpan span)
    {
        var start = Math.Clamp(span.Start, 0, Text.Length);
        return new(this, new(start, Math.Clamp(span.Length, 0, Text.Length - start)));
    }

    /// <summary>The place of a finding that concerns the file and no line of it in particular.</summary>
    public Location Start => new(this, default);

    /// <summary>Line and column, both from 1, of an offset.</summary>
    public (int Line, int Column) Position(int offset)
    {
        var before = Text.AsSpan(0, Math.Min(offset, Text.Length));
        var line = before.Count('\n') + 1;
        return (line, before.Length - before.LastIndexOf('\n'));
    }

    /// <summary>The line that holds an offset, without its ending.</summary>
    public string LineAt(int offset)
    {
        var at = Math.Min(offset, Text.Length);
        var start = Text.AsSpan(0, at).LastIndexOf('\n') + 1;
        var rest = Text.AsSpan(start);
        var end = rest.IndexOf('\n');
        return (end < 0 ? rest : rest[..end]).TrimEnd('\r').ToString();
    }
}

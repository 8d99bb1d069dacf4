using System.Collections.Immutable;
using Generator.Core.Sources;

namespace Generator.Core.Imports;

/// <summary>A value in a JSON text that keeps its place in the file.</summary>
internal abstract record JsonValue(TextSpan Span);

internal sealed record JsonText(TextSpan Span, string Text) : JsonValue(Span);

/// <summary>A number, <c>true</c>, <c>false</c> or <c>null</c>, as it is written: no number is too large to be read.</summary>
internal sealed record JsonWord(TextSpan Span, string Text) : JsonValue(Span);

internal sealed record JsonList(TextSpan Span, ImmutableArray<JsonValue> Items) : JsonValue(Span);

internal sealed record JsonMap(TextSpan Span, ImmutableArray<JsonField> Fields) : JsonValue(Span)
{
    public JsonValue? this[string name] => Fields.FirstOrDefault(f => f.Name == name)?.Value is { } value and not JsonWord { Text: "null" } ? value : null;

    /// <summary>The maps of a list; a map that stands in its place counts as a list of one.</summary>
    public IEnumerable<JsonValue> Items(string name) => this[name] switch
    {
        JsonList list => list.Items,
        JsonMap map => [map],
        _ => [],
    };

    /// <summary>The text of a field, where it is one.</summary>
    public string? TextOf(string name) => (this[name] as JsonText)?.Text;

    /// <summary>A field that stands twice, here or in what a record holds: nobody can say which of the two is meant.</summary>
    public JsonField? Repeated(int depth = 4)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return Fields.FirstOrDefault(f => !seen.Add(f.Name)) ?? (depth == 0 ? null : Fields.Select(f => f.Value switch
        {
            JsonMap map => map.Repeated(depth - 1),
            JsonList list => list.Items.OfType<JsonMap>().Select(m => m.Repeated(depth - 1)).FirstOrDefault(r => r is not null),
            _ => null,
        }).FirstOrDefault(r => r is not null));
    }
}

/// <param name="Key">Where its name stands.</param>
internal sealed record JsonField(TextSpan Key, string Name, JsonValue Value);

using System.Text.Json;
using Generator.Core.Markup;

namespace Generator.Core.Imports;

/// <summary>Values of a JSON record that another program defined; what is of another kind counts as absent.</summary>
internal static class JsonFields
{
    public static JsonElement? Field(this JsonElement record, string name) =>
        record.ValueKind == JsonValueKind.Object && record.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static string? Text(this JsonElement record, string name) => record.Field(name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static string? Line(this JsonElement record, string name) => record.Text(name) is { } text && PlainText.ToLine(text) is { Length: > 0 } line ? line : null;

    public static IEnumerable<JsonElement> Items(this JsonElement record, string name) => record.Field(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];
}

using System.Text.Json;

namespace Generator.Core.Diagnostics.Reports;

/// <summary>Findings for other programs; the fields are documented in the root README.</summary>
public static class JsonReport
{
    /// <summary>Grows when a field is removed or changes its meaning, not when one is added.</summary>
    private const int Version = 1;

    public static string Write(IEnumerable<Diagnostic> findings) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version"u8, Version);
        json.WriteStartArray("findings"u8);
        foreach (var entry in Entry.AllOf(findings))
        {
            Write(json, entry);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, Entry entry)
    {
        json.WriteStartObject();
        json.WriteString("path"u8, entry.Path);
        json.WriteNumber("line"u8, entry.Line);
        json.WriteNumber("column"u8, entry.Column);
        json.WriteNumber("endLine"u8, entry.EndLine);
        json.WriteNumber("endColumn"u8, entry.EndColumn);
        json.WriteString("code"u8, entry.Rule.Code);
        json.WriteString("level"u8, entry.Level.Word());
        json.WriteString("title"u8, entry.Rule.Title);
        json.WriteString("message"u8, entry.Message);
        json.WriteString("help"u8, entry.Help.IsEmpty ? null : string.Join('\n', entry.Help));
        json.WriteString("excerpt"u8, entry.Lines.IsEmpty ? null : entry.Lines[0]);
        json.WriteEndObject();
    }
}

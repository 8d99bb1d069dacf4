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
        json.WriteNumber("version", Version);
        json.WriteStartArray("findings");
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
        json.WriteString("path", entry.Path);
        json.WriteNumber("line", entry.Line);
        json.WriteNumber("column", entry.Column);
        json.WriteNumber("endLine", entry.EndLine);
        json.WriteNumber("endColumn", entry.EndColumn);
        json.WriteString("code", entry.Rule.Code);
        json.WriteString("level", entry.Level.Word());
        json.WriteString("title", entry.Rule.Title);
        json.WriteString("message", entry.Message);
        json.WriteString("help", entry.Help.IsEmpty ? null : string.Join('\n', entry.Help));
        json.WriteString("excerpt", entry.Lines.IsEmpty ? null : entry.Lines[0]);
        json.WriteEndObject();
    }
}

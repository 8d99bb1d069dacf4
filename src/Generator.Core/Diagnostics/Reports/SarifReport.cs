using System.Text;
using System.Text.Json;
using Generator.Core.Sources;

namespace Generator.Core.Diagnostics.Reports;

/// <summary>Findings as SARIF 2.1.0, which GitHub's code scanning and editors read.</summary>
public static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private const string Root = "%SRCROOT%";
    private const int MaxSnippet = 1_000;

    public static string Write(IEnumerable<Diagnostic> findings) => JsonText.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema"u8, Schema);
        json.WriteString("version"u8, "2.1.0");
        json.WriteStartArray("runs"u8);
        json.WriteStartObject();
        WriteTool(json);
        json.WriteString("columnKind"u8, "utf16CodeUnits");
        json.WriteStartObject("originalUriBaseIds"u8);
        json.WriteStartObject(Root);
        SarifText.Write(json, "description", "the folder that the command ran in");
        json.WriteEndObject();
        json.WriteEndObject();
        WriteResults(json, findings);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void WriteTool(Utf8JsonWriter json)
    {
        json.WriteStartObject("tool"u8);
        json.WriteStartObject("driver"u8);
        json.WriteString("name"u8, "outages");
        json.WriteString("version"u8, typeof(SarifReport).Assembly.GetName().Version?.ToString(3));
        json.WriteStartArray("rules"u8);
        foreach (var rule in Rules.All)
        {
            SarifRule.Write(json, rule);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResults(Utf8JsonWriter json, IEnumerable<Diagnostic> findings)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        json.WriteStartArray("results"u8);
        foreach (var entry in Entry.AllOf(findings))
        {
            var key = string.Join('\n', entry.Rule.Code, entry.Path, entry.Lines.FirstOrDefault()?.Trim());
            seen[key] = seen.GetValueOrDefault(key) + 1;
            WriteResult(json, entry, Fingerprint(key, seen[key]));
        }

        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, Entry entry, string fingerprint)
    {
        json.WriteStartObject();
        json.WriteString("ruleId"u8, entry.Rule.Code);
        json.WriteNumber("ruleIndex"u8, Rules.All.IndexOf(entry.Rule));
        json.WriteString("level"u8, entry.Level.Word());
        SarifText.Write(json, "message", entry.Help.IsEmpty ? entry.Message : $"{entry.Message}\nhelp: {string.Join('\n', entry.Help)}");
        json.WriteStartArray("locations"u8);
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation"u8);
        json.WriteStartObject("artifactLocation"u8);
        json.WriteString("uri"u8, Uri(entry.Path));
        if (!entry.Path.StartsWith('/'))
        {
            json.WriteString("uriBaseId"u8, Root);
        }

        json.WriteEndObject();
        WriteRegion(json, entry);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("partialFingerprints"u8);
        json.WriteString("lineHash/v1"u8, fingerprint);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRegion(Utf8JsonWriter json, Entry entry)
    {
        json.WriteStartObject("region"u8);
        json.WriteNumber("startLine"u8, entry.Line);
        json.WriteNumber("startColumn"u8, entry.Column);
        json.WriteNumber("endLine"u8, entry.EndLine);
        json.WriteNumber("endColumn"u8, entry.EndColumn);
        if (entry.Marked.Length is > 0 and <= MaxSnippet)
        {
            json.WriteStartObject("snippet"u8);
            json.WriteString("text"u8, entry.Marked);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>A path as a relative reference: each segment percent-encoded, so that a colon in the first is no scheme.</summary>
    private static string Uri(string path) => string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));

    /// <summary>The same for a finding whose line only moved.</summary>
    private static string Fingerprint(string key, int occurrence) =>
        Convert.ToHexStringLower(Sha256.Of(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{key}\n{occurrence}"))))[..32];
}

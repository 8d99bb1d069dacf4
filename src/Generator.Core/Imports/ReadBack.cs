using System.Text;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Sources;

namespace Generator.Core.Imports;

/// <summary>Reads what a draft's file would be as a build would: whatever a foreign system sent, what is written has no error of its own.</summary>
internal static class ReadBack
{
    /// <summary>The file's text, and its first error.</summary>
    public static (string Text, Diagnostic? Error) Of(Draft draft)
    {
        var text = IncidentWriter.Write(draft);
        var decoded = TextDecoder.Decode(draft.Path, Encoding.UTF8.GetBytes(text));
        var findings = decoded.Value is { } file ? IncidentParser.Parse(file, settings: null).Diagnostics : decoded.Diagnostics;
        return (text, findings.FirstOrDefault(d => d.IsError));
    }

    /// <summary>The draft, or nothing and a finding at the record that it was made from.</summary>
    public static Draft? Check(Draft draft, Location at, Findings findings)
    {
        if (Of(draft).Error is not { } error)
        {
            return draft;
        }

        findings.Add(Rules.UnreadableImport, at, $"`{draft.Title}` was left out, as its file could not be read: {error.Message}");
        return null;
    }
}

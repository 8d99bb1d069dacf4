using System.Text;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Sources;

namespace Generator.Core.Imports;

/// <summary>The last gate of an import: a draft whose file would be an error is reported and not written.</summary>
internal static class ReadBack
{
    public static Draft? Check(Draft draft, Location at, Findings findings)
    {
        var decoded = TextDecoder.Decode(draft.Path, Encoding.UTF8.GetBytes(IncidentWriter.Write(draft)));
        var diagnostics = decoded.Value is { } file ? IncidentParser.Parse(file, settings: null).Diagnostics : decoded.Diagnostics;
        if (diagnostics.FirstOrDefault(d => d.IsError) is not { } error)
        {
            return draft;
        }

        findings.Add(Rules.UnreadableImport, at, $"`{draft.Title}` was left out, as its file could not be read: {error.Message}");
        return null;
    }
}

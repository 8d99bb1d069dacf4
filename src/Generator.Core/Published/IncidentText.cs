using Generator.Core.Incidents;

namespace Generator.Core.Published;

/// <summary>All words of an incident but its title, to find it again under another name.</summary>
internal static class IncidentText
{
    public static string Of(Incident incident) =>
        Join(incident.Updates.Select(u => (string?)u.Body.Text).Prepend(incident.Summary?.Text).Append(incident.Postmortem?.Text));

    public static string Join(IEnumerable<string?> parts) => string.Join('\0', parts.Select(p => p?.ReplaceLineEndings("\n").Trim())).Trim('\0');
}

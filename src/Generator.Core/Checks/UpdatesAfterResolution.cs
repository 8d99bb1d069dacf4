using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Markup;

namespace Generator.Core.Checks;

/// <summary>The first update that ends an incident is its last.</summary>
internal static class UpdatesAfterResolution
{
    public static IEnumerable<Diagnostic> Check(Incident incident)
    {
        if (incident.Updates.FirstOrDefault(u => u.State.IsEnd()) is not { } end || end == incident.Updates[^1])
        {
            return [];
        }

        var next = incident.Updates[incident.Updates.IndexOf(end) + 1];
        return
        [
            new(
                Rules.UpdateAfterResolution,
                incident.File.At(next.Heading),
                $"this update follows `{end.State.Word()}`, which ended the incident at {TimeText.Heading(end.At)}",
                $"if it went on, write `{(incident.IsMaintenance ? State.Verifying : State.Monitoring).Word()}` there and `{end.State.Word()}` at its end; what was learned later belongs into `## Postmortem`"),
        ];
    }
}

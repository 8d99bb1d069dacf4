using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Sources;

namespace Generator.Core.Checks;

/// <summary>A component was hit while its incident lasted, from its start to its end. That it was so at some time is held by <see cref="IncidentTimes"/>.</summary>
internal static class ComponentSpans
{
    public static IEnumerable<Diagnostic> Check(Incident incident)
    {
        // Work that was called off has no span that one could lie in.
        foreach (var entry in incident.IsCalledOff ? [] : incident.Components)
        {
            if ((entry.From ?? entry.To) is not null && Beyond(incident, entry) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private static Diagnostic? Beyond(Incident incident, AffectedComponent entry) =>
        entry.From < incident.CertainStart ? Finding(
            incident,
            entry.Places.Of("from"),
            $"`{entry.Component.Name}` was hit before the incident's start, {TimeText.Heading(incident.Start)}",
            incident.Started is null ? $"if it is true, write `started: {TimeText.Iso(entry.From!.Value)}`" : "correct this or `started`")
        : entry.To > incident.Resolved ? Finding(
            incident,
            entry.Places.Of("to"),
            $"`{entry.Component.Name}` recovered after the incident's end, {TimeText.Heading(incident.Resolved!.Value)}",
            "correct this, or the incident's end in `resolved` and its last update")
        : null;

    private static Diagnostic Finding(Incident incident, TextSpan place, string message, string help) => new(Rules.ComponentBeyondIncident, incident.File.At(place), message, help);
}

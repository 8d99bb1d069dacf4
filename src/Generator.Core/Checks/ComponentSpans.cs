using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Sources;
using NodaTime;

namespace Generator.Core.Checks;

/// <summary>A component was hit while its incident lasted.</summary>
internal static class ComponentSpans
{
    private const string From = "from";
    private const string To = "to";

    public static IEnumerable<Diagnostic> Check(Incident incident)
    {
        // Work that was called off has no span that one could lie in.
        foreach (var entry in incident.IsCalledOff ? [] : incident.Components)
        {
            if ((entry.From ?? entry.To) is not null && (Apart(incident, entry) ?? Beyond(incident, entry)) is { } finding)
            {
                yield return finding;
            }
        }
    }

    /// <summary>When the incident began, as far as that is known: one told afterwards, without a start, began before it says.</summary>
    private static Instant? StartOf(Incident incident) => incident.Started ?? (incident.IsRetroactive ? null : incident.Detected);

    /// <summary>The finding of a span that has nothing in common with the incident's.</summary>
    private static Diagnostic? Apart(Incident incident, AffectedComponent entry) =>
        entry.From >= incident.Resolved ? Finding(
            Rules.EndBeforeStart,
            incident,
            entry.Places.Of(From),
            $"this is not before the incident's end, {TimeText.Heading(incident.Resolved!.Value)}",
            "correct this, or the incident's end")
        : entry.To <= (entry.From is null ? StartOf(incident) : incident.Started) ? Finding(
            Rules.EndBeforeStart,
            incident,
            entry.Places.Of(To),
            $"this is not after the incident's start, {TimeText.Heading(incident.Start)}",
            "correct this, or `started`")
        : null;

    private static Diagnostic? Beyond(Incident incident, AffectedComponent entry) =>
        entry.From < StartOf(incident) ? Finding(
            Rules.ComponentBeyondIncident,
            incident,
            entry.Places.Of(From),
            $"`{entry.Component.Name}` was hit before the incident's start, {TimeText.Heading(incident.Start)}",
            incident.Started is null ? $"if it is true, write `started: {TimeText.Iso(entry.From!.Value)}`" : "correct this or `started`")
        : entry.To > incident.Resolved ? Finding(
            Rules.ComponentBeyondIncident,
            incident,
            entry.Places.Of(To),
            $"`{entry.Component.Name}` recovered after the incident's end, {TimeText.Heading(incident.Resolved!.Value)}",
            "correct this, or the incident's end in `resolved` and its last update")
        : null;

    private static Diagnostic Finding(Rule rule, Incident incident, TextSpan place, string message, string help) => new(rule, incident.File.At(place), message, help);
}

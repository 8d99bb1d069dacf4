using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Sources;
using NodaTime;

namespace Generator.Core.Checks;

/// <summary>Only planned work can lie ahead.</summary>
internal static class FutureTimes
{
    public static IEnumerable<Diagnostic> Check(CheckInput input) => input.Incidents.Where(i => MayLieAhead(i, input.AsOf)).SelectMany(i => Places(i, input.AsOf), (incident, place) => new Diagnostic(
        Rules.InTheFuture,
        incident.File.At(place),
        $"this lies after {TimeText.Heading(input.AsOf)}, when the site is true",
        "is the year right, and the zone?"));

    /// <summary>Told without a list for each of all those that lie behind.</summary>
    private static bool MayLieAhead(Incident incident, Instant asOf) =>
        incident.Updates.Any(u => u.At > asOf) || incident.Started > asOf || incident.Detected > asOf || incident.Resolved > asOf;

    private static IEnumerable<TextSpan> Places(Incident incident, Instant asOf) => incident.Updates.Where(u => u.At > asOf).Select(u => u.Heading)
        .Concat(incident.IsMaintenance ? [] : Fields(incident).Where(f => f.Time > asOf && incident.Places.Has(f.Name)).Select(f => incident.Places.Of(f.Name)));

    private static IEnumerable<(string Name, Instant? Time)> Fields(Incident incident) =>
        [("started", incident.Started), ("detected", incident.Detected), ("resolved", incident.Resolved)];
}

using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Sources;
using NodaTime;

namespace Generator.Core.Checks;

/// <summary>Only planned work can lie ahead.</summary>
internal static class FutureTimes
{
    private static readonly (string Name, Func<Incident, Instant?> Of)[] Fields =
    [
        ("started", i => i.Started),
        ("detected", i => i.Detected),
        ("resolved", i => i.Resolved),
    ];

    public static IEnumerable<Diagnostic> Check(CheckInput input) => input.Incidents.SelectMany(i => Places(i, input.AsOf), (incident, place) => new Diagnostic(
        Rules.InTheFuture,
        incident.File.At(place),
        $"this lies after {TimeText.Heading(input.AsOf)}, when the site is true",
        "is the year right, and the zone?"));

    private static IEnumerable<TextSpan> Places(Incident incident, Instant asOf)
    {
        foreach (var update in incident.Updates)
        {
            if (update.At > asOf)
            {
                yield return update.Heading;
            }
        }

        foreach (var (name, of) in Fields)
        {
            if (!incident.IsMaintenance && of(incident) > asOf && incident.Places.Has(name))
            {
                yield return incident.Places.Of(name);
            }
        }
    }
}

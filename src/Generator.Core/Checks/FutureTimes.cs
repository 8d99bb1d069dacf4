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

    private static readonly (string Name, Func<AffectedComponent, Instant?> Of)[] ComponentFields =
    [
        ("from", c => c.From),
        ("to", c => c.To),
    ];

    public static IEnumerable<Diagnostic> Check(CheckInput input)
    {
        foreach (var incident in input.Incidents)
        {
            foreach (var update in incident.Updates)
            {
                if (update.At > input.AsOf)
                {
                    yield return At(incident, update.Heading);
                }
            }

            foreach (var (name, of) in Fields)
            {
                if (!incident.IsMaintenance && of(incident) > input.AsOf && incident.Places.Has(name))
                {
                    yield return At(incident, incident.Places.Of(name));
                }
            }

            foreach (var correction in incident.Corrections)
            {
                if (correction.Date > input.DateOf(input.AsOf))
                {
                    yield return At(incident, correction.Place);
                }
            }

            foreach (var place in OfComponents(incident, input.AsOf))
            {
                yield return At(incident, place);
            }
        }

        Diagnostic At(Incident incident, TextSpan place) => new(
            Rules.InTheFuture,
            incident.File.At(place),
            $"this lies after {TimeText.Heading(Instant.FromUnixTimeSeconds(input.AsOf.ToUnixTimeSeconds()))}, when the site is true",
            "is the year right, and the zone?");
    }

    /// <summary>Once an incident has an end, that a component's times are within it is another check's.</summary>
    private static IEnumerable<TextSpan> OfComponents(Incident incident, Instant asOf) => incident is not { IsMaintenance: false, Resolved: null } ? [] :
        from entry in incident.Components
        from field in ComponentFields
        where field.Of(entry) > asOf
        select entry.Places.Of(field.Name);
}

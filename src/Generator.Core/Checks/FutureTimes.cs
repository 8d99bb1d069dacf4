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
        }

        Diagnostic At(Incident incident, TextSpan place) => new(
            Rules.InTheFuture,
            incident.File.At(place),
            $"this lies after {TimeText.Heading(input.AsOf)}, when the site is true",
            "is the year right, and the zone?");
    }
}

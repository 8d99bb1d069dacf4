using Generator.Core.Diagnostics;
using NodaTime;

namespace Generator.Core.Checks;

/// <summary>Nothing is corrected before it is told, nor before it begins.</summary>
internal static class EarlyCorrections
{
    public static IEnumerable<Diagnostic> Check(CheckInput input)
    {
        foreach (var incident in input.Incidents)
        {
            foreach (var correction in incident.Corrections)
            {
                var first = input.DateOf(Instant.Min(incident.Start, incident.Updates[0].At));
                if (correction.Date < first)
                {
                    yield return new(
                        Rules.EarlyCorrection,
                        incident.File.At(correction.Place),
                        $"this lies before the incident, which begins on {first:uuuu-MM-dd}",
                        "is the year right, and the month?");
                }
            }
        }
    }
}

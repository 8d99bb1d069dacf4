using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using NodaTime;

namespace Generator.Core.Checks;

/// <summary>Two updates in one minute are most often one, or the second has the first one's time.</summary>
internal static class UpdatesInOneMinute
{
    public static IEnumerable<Diagnostic> Check(Incident incident)
    {
        for (var i = 1; i < incident.Updates.Length; i++)
        {
            if (MinuteOf(incident.Updates[i - 1].At) == MinuteOf(incident.Updates[i].At))
            {
                yield return new(
                    Rules.UpdatesInOneMinute,
                    incident.File.At(incident.Updates[i].Heading),
                    "the update above is of the same minute",
                    "correct the time, or make one update of the two");
            }
        }
    }

    private static long MinuteOf(Instant instant) => instant.ToUnixTimeSeconds() / NodaConstants.SecondsPerMinute;
}

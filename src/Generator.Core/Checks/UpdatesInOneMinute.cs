using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using NodaTime;

namespace Generator.Core.Checks;

/// <summary>Two updates in one minute are most often one, or the second has the first one's time.</summary>
internal static class UpdatesInOneMinute
{
    public static IEnumerable<Diagnostic> Check(Incident incident) =>
        from pair in incident.Updates.Zip(incident.Updates.Skip(1))
        where MinuteOf(pair.First.At) == MinuteOf(pair.Second.At)
        select new Diagnostic(
            Rules.UpdatesInOneMinute,
            incident.File.At(pair.Second.Heading),
            "the update above is of the same minute",
            "correct the time, or make one update of the two");

    private static long MinuteOf(Instant instant) => instant.ToUnixTimeSeconds() / NodaConstants.SecondsPerMinute;
}

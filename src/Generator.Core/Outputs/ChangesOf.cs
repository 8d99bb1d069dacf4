using Generator.Core.Incidents;
using Generator.Core.Statistics;
using NodaTime;

namespace Generator.Core.Outputs;

/// <summary>When and how often an incident's text was changed, as far as the text itself says so.</summary>
internal static class ChangesOf
{
    /// <summary>
    /// The newest update's time, moved on by each correction. A correction has a day only: it counts from the day's beginning in the
    /// site's zone, or from a second after what came before it, so that each moves the time. A postmortem has no date and moves nothing.
    /// </summary>
    public static Instant Last(Incident incident, Calendar calendar) => incident.Corrections.IsEmpty ? LastUpdate(incident) : incident.Corrections.OrderBy(c => c.Date).Aggregate(
        LastUpdate(incident),
        (last, correction) => Instant.Max(last + Duration.FromSeconds(1), calendar.StartOf(correction.Date)));

    private static Instant LastUpdate(Incident incident)
    {
        var last = incident.Updates[0].At;
        foreach (var update in incident.Updates)
        {
            last = Instant.Max(last, update.At);
        }

        return last;
    }

    /// <summary>How many changes followed the first update.</summary>
    public static int Count(Incident incident) => incident.Updates.Length - 1 + incident.Corrections.Length;
}

using Generator.Core.Incidents;
using NodaTime;

namespace Generator.Core.Outputs;

/// <summary>What the data files say of an incident in one word.</summary>
internal static class IncidentFacts
{
    public const string Over = "resolved";

    /// <summary><c>open</c>, <c>resolved</c>, or <c>ahead</c> for what has not begun.</summary>
    public static string Status(Incident incident, Instant asOf) => incident.PhaseAt(asOf) switch
    {
        Phase.Ahead => "ahead",
        Phase.Open => "open",
        _ => Over,
    };
}

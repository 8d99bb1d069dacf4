using Generator.Core.Incidents;
using Generator.Core.Settings;
using NodaTime;

namespace Generator.Core.Outputs.Api;

/// <summary>What Statuspage calls our severities and states.</summary>
internal static class ApiWords
{
    public const string Operational = "operational";

    public static string Impact(Severity severity) => severity == Severity.Notice ? "none" : severity.Word();

    /// <summary>How a component does that is hit so hard; nothing for one that is not hit.</summary>
    public static string Condition(Severity? worst) => worst switch
    {
        Severity.Maintenance => "under_maintenance",
        Severity.Minor => "degraded_performance",
        Severity.Major => "partial_outage",
        Severity.Critical => "major_outage",
        _ => Operational,
    };

    /// <summary>The worst of several, nothing of none: an outage tells more than planned work, and planned work more than a notice.</summary>
    public static Severity? Worst(IEnumerable<Severity> severities) => severities.Cast<Severity?>().MaxBy(s => Rank(s!.Value));

    private static int Rank(Severity severity) => severity switch
    {
        Severity.Notice => 0,
        Severity.Maintenance => 1,
        _ => 1 + (int)severity,
    };

    /// <summary>The words that Statuspage shows for the worst of what goes on.</summary>
    public static (string Indicator, string Description) Status(Severity? worst) => worst switch
    {
        Severity.Maintenance => ("maintenance", "Service Under Maintenance"),
        Severity.Minor => ("minor", "Partially Degraded Service"),
        Severity.Major => ("major", "Partial System Outage"),
        Severity.Critical => ("critical", "Major Service Outage"),
        _ => ("none", "All Systems Operational"),
    };

    /// <summary>The status of an incident at an instant.</summary>
    public static string Status(Incident incident, Instant asOf)
    {
        var phase = incident.PhaseAt(asOf);
        if (phase == Phase.Over)
        {
            return incident.IsMaintenance ? State.Completed.Key() : incident.Postmortem is null ? State.Resolved.Key() : "postmortem";
        }

        var said = incident.Updates.LastOrDefault(u => u.State != State.Update && !u.State.IsEnd() && u.At <= asOf)?.State;
        var state = incident switch
        {
            { IsMaintenance: false } => said ?? State.Investigating,
            _ when phase == Phase.Ahead => State.Scheduled,
            _ => said is State.Verifying ? State.Verifying : State.InProgress,
        };
        return state.Key();
    }

    /// <summary>The status of each update, oldest first. Statuspage has no word for one that changes nothing: it has the status of the one before it.</summary>
    public static string[] Statuses(Incident incident)
    {
        var status = incident.IsMaintenance ? State.Scheduled : State.Investigating;
        var statuses = new string[incident.Updates.Length];
        for (var i = 0; i < statuses.Length; i++)
        {
            status = incident.Updates[i].State is var state && state == State.Update ? status : state;
            statuses[i] = status.Key();
        }

        return statuses;
    }
}

using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using NodaTime;

namespace Generator.Core.Checks;

/// <summary>An incident that stays open for weeks has most often been forgotten.</summary>
internal static class OpenIncidents
{
    private const int MaxDays = 14;

    public static IEnumerable<Diagnostic> Check(CheckInput input) =>
        from incident in input.Incidents
        where incident.IsOpenAt(input.AsOf) && !incident.Updates.Any(u => u.State.IsEnd()) && input.AsOf - incident.Start > Duration.FromDays(MaxDays)
        select new Diagnostic(
            Rules.OpenTooLong,
            incident.File.At(incident.Updates[^1].Heading),
            $"this is the last update, and the incident has been open for {(int)(input.AsOf - incident.Start).TotalDays} days",
            $"add an update, `## {(incident.IsMaintenance ? State.Completed : State.Resolved).Word()} — …` if it is over");
}

using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using NodaTime;

namespace Generator.Core.Checks;

/// <summary>An incident of months outweighs all others in every sum.</summary>
internal static class LongIncidents
{
    private const int MaxDays = 60;

    public static IEnumerable<Diagnostic> Check(CheckInput input) =>
        from incident in input.Incidents
        where !incident.IsMaintenance && !incident.IsOpenAt(input.AsOf) && incident.ImpactAt(input.AsOf)?.Duration > Duration.FromDays(MaxDays)
        select new Diagnostic(
            Rules.TooLong,
            incident.File.At(incident.Places.Has("resolved") ? incident.Places.Of("resolved") : incident.Updates.First(u => u.State.IsEnd()).Heading),
            $"the incident took {(int)incident.ImpactAt(input.AsOf)!.Value.Duration.TotalDays} days",
            "correct its start or end; if it is true, it may be several incidents");
}

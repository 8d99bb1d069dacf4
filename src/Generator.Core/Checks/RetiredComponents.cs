using Generator.Core.Diagnostics;

namespace Generator.Core.Checks;

/// <summary>A component that is gone cannot be hit any more.</summary>
internal static class RetiredComponents
{
    public static IEnumerable<Diagnostic> Check(CheckInput input) =>
        from incident in input.Incidents
        from entry in incident.Components
        where entry.Component.Until is { } until && input.DateOf(entry.From ?? incident.Start) > until
        select new Diagnostic(
            Rules.RetiredComponent,
            incident.File.At(entry.Place),
            $"`{entry.Component.Name}` was retired on {entry.Component.Until:uuuu-MM-dd}, before this began",
            "name the component that took its place, or correct `until:` in site.yaml");
}

using Generator.Core.Diagnostics;

namespace Generator.Core.Checks;

/// <summary>A component that is gone cannot be hit any more.</summary>
internal static class RetiredComponents
{
    public static IEnumerable<Diagnostic> Check(CheckInput input)
    {
        foreach (var incident in input.Incidents)
        {
            foreach (var entry in incident.Components)
            {
                if (entry.Component.IsGoneOn(input.DateOf(entry.From ?? incident.Start)))
                {
                    yield return new(
                        Rules.RetiredComponent,
                        incident.File.At(entry.Place),
                        $"`{entry.Component.Name}` was retired on {entry.Component.Until:uuuu-MM-dd}, before this began",
                        "name the component that took its place, or correct `until:` in site.yaml");
                }
            }
        }
    }
}

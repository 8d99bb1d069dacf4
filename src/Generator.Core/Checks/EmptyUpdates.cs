using Generator.Core.Diagnostics;

namespace Generator.Core.Checks;

/// <summary>An update says something.</summary>
internal static class EmptyUpdates
{
    public static IEnumerable<Diagnostic> Check(CheckInput input) =>
        from incident in input.Incidents
        from update in incident.Updates
        where update.Body.IsEmpty
        select new Diagnostic(Rules.EmptyUpdate, incident.File.At(update.Heading), "this update has no text", "say in a sentence what users notice now");
}

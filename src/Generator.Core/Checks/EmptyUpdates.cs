using Generator.Core.Diagnostics;
using Generator.Core.Incidents;

namespace Generator.Core.Checks;

/// <summary>An update says something.</summary>
internal static class EmptyUpdates
{
    public static IEnumerable<Diagnostic> Check(Incident incident) =>
        from update in incident.Updates
        where update.Body.IsEmpty
        select new Diagnostic(Rules.EmptyUpdate, incident.File.At(update.Heading), "this update has no text", "say in a sentence what users notice now");
}

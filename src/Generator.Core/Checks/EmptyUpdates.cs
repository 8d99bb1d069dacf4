using Generator.Core.Diagnostics;
using Generator.Core.Incidents;

namespace Generator.Core.Checks;

/// <summary>An update says something.</summary>
internal static class EmptyUpdates
{
    public static IEnumerable<Diagnostic> Check(Incident incident)
    {
        foreach (var update in incident.Updates)
        {
            if (update.Body.IsEmpty)
            {
                yield return new(Rules.EmptyUpdate, incident.File.At(update.Heading), "this update has no text", "say in a sentence what users notice now");
            }
        }
    }
}

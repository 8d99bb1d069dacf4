using Generator.Core.Diagnostics;
using Generator.Core.Incidents;

namespace Generator.Core.Checks;

/// <summary>An id, or an id that an incident once had, may stand for one incident only.</summary>
public static class DuplicateIds
{
    public static IEnumerable<Diagnostic> Check(IReadOnlyList<Incident> incidents)
    {
        var taken = new Dictionary<string, Incident>(StringComparer.Ordinal);
        var ordered = incidents.OrderBy(i => i.File.Path, StringComparer.Ordinal).ToArray();
        foreach (var incident in ordered.Where(i => !taken.TryAdd(i.Id, i)))
        {
            yield return new(
                Rules.DuplicateId,
                incident.File.Start,
                $"the id `{incident.Id}` is taken by {taken[incident.Id].File.Path}",
                "give this file another name");
        }

        foreach (var incident in ordered)
        {
            foreach (var alias in incident.Aliases.Where(alias => !taken.TryAdd(alias, incident)))
            {
                yield return new(
                    Rules.DuplicateId,
                    incident.File.Start,
                    $"the alias `{alias}` is taken by {taken[alias].File.Path}",
                    "remove the alias from one of the two");
            }
        }
    }
}

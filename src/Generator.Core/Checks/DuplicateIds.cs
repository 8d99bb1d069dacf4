using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;

namespace Generator.Core.Checks;

/// <summary>An id, or an id that an incident once had, may stand for one incident only.</summary>
public static class DuplicateIds
{
    public static IEnumerable<Diagnostic> Check(CheckInput input)
    {
        if (AllDiffer(input.Incidents))
        {
            yield break;
        }

        var taken = new Dictionary<string, Incident>(StringComparer.Ordinal);
        foreach (var incident in input.Incidents.Where(i => !taken.TryAdd(i.Id, i)))
        {
            yield return new(
                Rules.DuplicateId,
                incident.File.Start,
                $"the id `{incident.Id}` is taken by {taken[incident.Id].File.Path}",
                "give this file another name");
        }

        foreach (var incident in input.Incidents)
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

    /// <summary>As they nearly always do; then nothing has to be put in order to say who was first.</summary>
    private static bool AllDiffer(ImmutableArray<Incident> incidents)
    {
        var seen = new HashSet<string>(incidents.Length, StringComparer.Ordinal);
        foreach (var incident in incidents)
        {
            if (!seen.Add(incident.Id) || !incident.Aliases.All(seen.Add))
            {
                return false;
            }
        }

        return true;
    }
}

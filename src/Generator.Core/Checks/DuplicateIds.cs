using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Sources;

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
                yield return OfAlias(alias, incident, taken[alias]);
            }
        }
    }

    private static Diagnostic OfAlias(string alias, Incident incident, Incident by)
    {
        var path = by.File.Path;
        var (message, help) = by != incident
            ? by.Id == alias
                ? ($"the alias `{alias}` is the id of {path}", "remove the alias: its address is that incident's")
                : ($"the alias `{alias}` is taken by {path}, as an alias", "remove the alias from one of the two")
            : by.Id == alias
                ? ($"the alias `{alias}` is the incident's own id", "remove it; an alias is an id that it had before")
                : ($"the alias `{alias}` stands twice", "remove one of the two");
        return new(Rules.DuplicateId, incident.File.At(PlaceOf(alias, incident)), message, help);
    }

    /// <summary>Where an alias stands last in the list of them; all of that where it is written with escapes.</summary>
    private static TextSpan PlaceOf(string alias, Incident incident)
    {
        var list = incident.Places.Of("aliases");
        var text = incident.File.Text.AsSpan(list.Start, list.Length);
        for (var at = text.LastIndexOf(alias); at >= 0; at = text[..(at + alias.Length - 1)].LastIndexOf(alias))
        {
            if (!IsOfId(text, at - 1) && !IsOfId(text, at + alias.Length))
            {
                return new(list.Start + at, alias.Length);
            }
        }

        return list;
    }

    private static bool IsOfId(ReadOnlySpan<char> text, int at) => at >= 0 && at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '-');

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

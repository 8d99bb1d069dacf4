using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using NodaTime;

namespace Generator.Core.Checks;

/// <summary>Two incidents with one title within a day are most often one.</summary>
internal static class IncidentsToldTwice
{
    private static readonly Duration Near = Duration.FromDays(1);

    public static IEnumerable<Diagnostic> Check(CheckInput input) =>
        from same in OfTitlesUsedAgain(input.Incidents).GroupBy(i => i.Title, StringComparer.OrdinalIgnoreCase)
        let inOrder = same.OrderBy(i => i.Start).ThenBy(i => i.File.Path, StringComparer.Ordinal).ToArray()
        from pair in inOrder.Zip(inOrder.Skip(1))
        where pair.Second.Start - pair.First.Start < Near && pair.Second.Id != pair.First.Id
        select new Diagnostic(
            Rules.ToldTwice,
            pair.Second.File.At(pair.Second.Places.Of("title")),
            $"{pair.First.File.Path} has the same title within a day",
            "if it is the same incident, put both into one file; if it happened again, say so in the title");

    /// <summary>They are few, and to group them all takes long.</summary>
    private static IEnumerable<Incident> OfTitlesUsedAgain(ImmutableArray<Incident> incidents)
    {
        var used = new HashSet<string>(incidents.Length, StringComparer.OrdinalIgnoreCase);
        var again = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var incident in incidents)
        {
            if (!used.Add(incident.Title))
            {
                again.Add(incident.Title);
            }
        }

        return incidents.Where(i => again.Contains(i.Title));
    }
}

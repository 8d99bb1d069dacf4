using Generator.Core.Diagnostics;
using NodaTime;

namespace Generator.Core.Checks;

/// <summary>Two incidents with one title within a day are most often one.</summary>
internal static class IncidentsToldTwice
{
    private static readonly Duration Near = Duration.FromDays(1);

    public static IEnumerable<Diagnostic> Check(CheckInput input) =>
        from same in input.Incidents.GroupBy(i => i.Title, StringComparer.OrdinalIgnoreCase)
        where same.Skip(1).Any()
        let inOrder = same.OrderBy(i => i.Start).ThenBy(i => i.File.Path, StringComparer.Ordinal).ToArray()
        from pair in inOrder.Zip(inOrder.Skip(1))
        where pair.Second.Start - pair.First.Start < Near && pair.Second.Id != pair.First.Id
        select new Diagnostic(
            Rules.ToldTwice,
            pair.Second.File.At(pair.Second.Places.Of("title")),
            $"{pair.First.File.Path} has the same title within a day",
            "if it is the same incident, put both into one file; if it happened again, say so in the title");
}

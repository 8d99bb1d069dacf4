using Generator.Core.Diagnostics;
using Generator.Core.Sources;

namespace Generator.Core.Imports;

/// <summary>Of more records than <see cref="Limits.ImportedIncidents"/> the first ones are imported.</summary>
internal static class FirstRecords
{
    /// <param name="placeOf">Where a record stands.</param>
    public static IEnumerable<T> Of<T>(IReadOnlyCollection<T> records, Func<T, Location> placeOf, Findings findings)
    {
        if (records.Count > Limits.ImportedIncidents)
        {
            findings.Add(
                Rules.TooLarge,
                placeOf(records.ElementAt(Limits.ImportedIncidents)),
                $"there are {records.Count} incidents; the first {Limits.ImportedIncidents} were read",
                "import the files in parts");
        }

        return records.Take(Limits.ImportedIncidents);
    }
}

using NodaTime;

namespace Generator.Core.Imports;

/// <summary>The same incident can lie in several files, as it was seen at different times: the newest one counts.</summary>
internal static class NewestRecords
{
    /// <param name="idOf">What the records of one incident share; one without an id stands for itself.</param>
    /// <param name="changedAt">When a record was last changed; of two of one time, the later in the files counts.</param>
    /// <param name="onRepeat">Told of each incident that was there more than once: the record that counts, and how many there were.</param>
    public static IEnumerable<T> Of<T>(IEnumerable<T> records, Func<T, string?> idOf, Func<T, Instant?> changedAt, Action<T, int> onRepeat)
    {
        foreach (var same in records.Select((record, index) => (record, index)).GroupBy(r => idOf(r.record) is { Length: > 0 } id ? $"={id}" : $"#{r.index}", r => r.record, StringComparer.Ordinal))
        {
            var newest = same.Aggregate((best, next) => (changedAt(next) ?? Instant.MinValue) >= (changedAt(best) ?? Instant.MinValue) ? next : best);
            if (same.Skip(1).Any())
            {
                onRepeat(newest, same.Count());
            }

            yield return newest;
        }
    }
}

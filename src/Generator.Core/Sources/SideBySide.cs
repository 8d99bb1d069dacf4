using System.Collections.Concurrent;

namespace Generator.Core.Sources;

/// <summary>Work that is done at the same time, with results in the order of what they are made from.</summary>
internal static class SideBySide
{
    /// <param name="jobs">How many at the same time, at most; as many as there are processors unless given.</param>
    public static ParallelQuery<T> Of<T>(IEnumerable<T> all, int? jobs)
    {
        // One by one, so that the last of them are not left to one thread; and all before any is taken, so that who asks is one of
        // those who work: to wait for others could be to wait for a thread that there is not.
        var each = Partitioner.Create(all, EnumerablePartitionerOptions.NoBuffering).AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.FullyBuffered);
        return jobs is { } most ? each.WithDegreeOfParallelism(most) : each;
    }
}

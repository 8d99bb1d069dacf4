using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Generator.Core.Sources;

/// <summary>Work that is done at the same time: the one place where any is begun. What one piece of it throws is thrown as it is.</summary>
public static class SideBySide
{
    /// <summary>Makes something of each, with the results in the order of what they are made from.</summary>
    /// <param name="jobs">How many at the same time, at most; as many as there are processors unless given.</param>
    public static TResult[] Select<T, TResult>(IReadOnlyList<T> all, int? jobs, Func<T, TResult> make)
    {
        var results = new TResult[all.Count];

        // Who asks is one of those who work: to wait for others could be to wait for a thread that there is not.
#pragma warning disable RS0030 // Results and their order are the same as one after another.
        Thrown(() => Parallel.For(0, results.Length, AtMost(jobs), at => results[at] = make(all[at])));
#pragma warning restore RS0030
        return results;
    }

    /// <summary>Does something with each, begun one by one in their order, so that the last of them are not left to one thread.</summary>
    /// <param name="jobs">How many at the same time, at most; as many as there are processors unless given.</param>
    public static void Each<T>(IEnumerable<T> all, int? jobs, Action<T> act)
    {
#pragma warning disable RS0030 // Who acts takes care of what is common to all.
        Thrown(() => Parallel.ForEach(Partitioner.Create(all, EnumerablePartitionerOptions.NoBuffering), AtMost(jobs), act));
#pragma warning restore RS0030
    }

    /// <summary>Begins something that is needed only later. Who asks for it makes it where no other thread has begun to.</summary>
    /// <param name="jobs">How many at the same time, at most; with one it is made when it is asked for.</param>
    public static Func<T> Begin<T>(int? jobs, Func<T> make)
    {
        if (jobs == 1)
        {
            return make;
        }

#pragma warning disable RS0030 // One value, made once.
        var begun = Task.Run(make);
#pragma warning restore RS0030
        return () => begun.GetAwaiter().GetResult();
    }

    private static ParallelOptions AtMost(int? jobs) => new() { MaxDegreeOfParallelism = jobs ?? -1 };

    private static void Thrown(Action work)
    {
        try
        {
            work();
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }
}

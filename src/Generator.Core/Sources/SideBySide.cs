namespace Generator.Core.Sources;

/// <summary>Work that is done at the same time: the one place where the core begins any.</summary>
public static class SideBySide
{
    /// <summary>Makes something of each, with the results in the order of what they are made from.</summary>
    /// <param name="jobs">How many at the same time, at most; as many as there are processors unless given.</param>
    /// <exception cref="AggregateException">One could not be made.</exception>
    public static TResult[] Select<T, TResult>(IReadOnlyList<T> all, int? jobs, Func<T, TResult> make)
    {
        var results = new TResult[all.Count];

        // Who asks is one of those who work: to wait for others could be to wait for a thread that there is not.
#pragma warning disable RS0030 // Results and their order are the same as one after another.
        Parallel.For(0, results.Length, new ParallelOptions { MaxDegreeOfParallelism = jobs ?? -1 }, at => results[at] = make(all[at]));
#pragma warning restore RS0030
        return results;
    }

    /// <summary>Begins something that is needed only later. Who asks for it makes it where no other thread has begun to.</summary>
    /// <param name="jobs">How many at the same time, at most; with one it is made when it is asked for.</param>
    public static Func<T> Begin<T>(int? jobs, Func<T> make)
    {
        if (jobs == 1)
        {
            return make;
        }

        var begun = Task.Run(make);
        return () => begun.GetAwaiter().GetResult();
    }
}

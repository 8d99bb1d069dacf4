using System.Collections.Concurrent;
using Generator.Core.Markup;

namespace Generator.Core.Themes;

/// <summary>
/// What independent partials printed, for all pages whose links begin alike: the frame around a page is most of it and the same on
/// all, and an incident is listed on many pages. Used from any thread.
/// </summary>
public sealed class PartialMemo
{
    private const int MaxArguments = 2;

    /// <summary>
    /// Pages are rendered by and large in the order of time, and list what is near them in time: so little needs to be kept, and when it is
    /// more, all of it is forgotten.
    /// </summary>
    private const int MaxEntries = 1000;

    private readonly ConcurrentDictionary<(string Name, object? First, object? Second), Html> known = new();
    private int added;

    /// <param name="arguments">Those of <c>include</c>: the partial's name, and what it is given.</param>
    public Html Of(string name, IList<object?> arguments, Func<Html> print)
    {
        var given = arguments.Count - 1;
        if (given > MaxArguments || !arguments.Skip(1).All(IsComparable))
        {
            return print();
        }

        var key = (name, given > 0 ? arguments[1] : null, given > 1 ? arguments[2] : null);
        if (known.TryGetValue(key, out var html))
        {
            return html;
        }

        if (Interlocked.Increment(ref added) > MaxEntries)
        {
            added = 0;
            known.Clear();
        }

        return known[key] = print();
    }

    private static bool IsComparable(object? value) => value is null or string or bool or int or Html or View;
}

using System.Collections.Concurrent;
using Generator.Core.Markup;

namespace Generator.Core.Themes;

/// <summary>
/// What independent partials printed, for all pages whose links begin alike: the frame around a page is most of it, and the same on
/// all. Used from any thread.
/// </summary>
/// <param name="site">The one view that is the same for all of them.</param>
public sealed class PartialMemo(View site)
{
    private const int MaxArguments = 2;

    /// <summary>Enough for every severity and kind of page; a partial that is given titles must not fill the memory.</summary>
    private const int MaxEntries = 1000;

    private readonly ConcurrentDictionary<(string Name, object? First, object? Second), Html> known = new();

    /// <param name="arguments">Those of <c>include</c>: the partial's name, and what it is given.</param>
    public Html Of(string name, IList<object?> arguments, Func<Html> print)
    {
        var given = arguments.Count - 1;
        if (given > MaxArguments || !arguments.Skip(1).All(IsPlain))
        {
            return print();
        }

        var key = (name, given > 0 ? arguments[1] : null, given > 1 ? arguments[2] : null);
        if (known.TryGetValue(key, out var html))
        {
            return html;
        }

        html = print();
        return known.Count < MaxEntries ? known.GetOrAdd(key, html) : html;
    }

    private bool IsPlain(object? value) => value is null or string or bool or int or Html || ReferenceEquals(value, site);
}

using System.Collections.Immutable;
using Generator.Core.Markup;
using Generator.Core.Sources;

namespace Generator.Core.Themes.Printing;

/// <summary>One page as it is being printed: what its templates know, and what they have written so far.</summary>
/// <param name="names">The values of all names that the theme's templates share, by their slots.</param>
/// <param name="stop">Set when it has taken too long.</param>
internal sealed class Printer(CompiledTemplates templates, PageScope page, object?[] names, CancellationToken stop) : IDisposable
{
    /// <summary>The value of a variable that was never set.</summary>
    public static readonly object Unset = new();

    private const int MaxDepth = 32;
    private const int MaxLength = Limits.PageLength;

    private const int MaxSpare = 8;

    /// <summary>Arrays for what functions and partials are given, by their length, to be used again.</summary>
    private readonly object?[]?[] spare = new object?[]?[MaxSpare];

    private HtmlBuffer buffer = new(MaxLength, HtmlBuffer.PageSize);
    private int depth;
    private int rounds;

    public PageScope Page => page;

    public object?[] Names => names;

    /// <summary>The variables of the template that is being printed, by their slots.</summary>
    public object?[] Own { get; private set; } = [];

    /// <summary>What the template was included with: its name first. None in the template of the page.</summary>
    public object?[]? Arguments { get; private set; }

    public ArraySegment<byte> Written => buffer.Written;

    /// <summary>The page asks for what only the engine itself can tell or refuse.</summary>
    public static TemplateFaultException GiveUp() => new();

    public void Dispose() => buffer.Clear();

    public void Write(ReadOnlySpan<byte> utf8) => buffer.Write(utf8);

    public void Escape(string text) => buffer.Escape(text);

    /// <summary>Prints a value; see <see cref="PageScope.Print"/>, which says it for all that is rarer.</summary>
    public void Print(object? value)
    {
        switch (value)
        {
            case null:
                break;
            case Html html:
                buffer.Write(html);
                break;
            case string text:
                buffer.Escape(text);
                break;
            default:
                buffer.Write(page.Print(value));
                break;
        }
    }

    /// <summary>Counts a round of a loop or a part that is included, so that there is an end to all of them.</summary>
    public void CountRound()
    {
        if (++rounds > Limits.TemplateRounds || stop.IsCancellationRequested)
        {
            throw GiveUp();
        }
    }

    /// <summary>Prints a template with variables of its own.</summary>
    public void Print(CompiledTemplate template, object?[]? arguments)
    {
        CountRound();
        var (own, given) = (Own, Arguments);
        if (++depth > MaxDepth)
        {
            throw GiveUp();
        }

        (Own, Arguments) = (Fresh(template.OwnNames), arguments);
        foreach (var step in template.Statements)
        {
            step.Print(this);
        }

        (Own, Arguments) = (own, given);
        depth--;
    }

    /// <summary>The values of a call's arguments. Who takes them gives them back, and keeps none of the array itself.</summary>
    public object?[] Take(ImmutableArray<Expression> arguments)
    {
        var values = arguments.Length < MaxSpare ? spare[arguments.Length] : null;
        if (values is null)
        {
            values = new object?[arguments.Length];
        }
        else
        {
            spare[arguments.Length] = null;
        }

        for (var i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i].Evaluate(this);
        }

        return values;
    }

    public void GiveBack(object?[] values)
    {
        if (values.Length < MaxSpare)
        {
            spare[values.Length] = values;
        }
    }

    /// <param name="arguments">The partial's name, and what it is given.</param>
    public void Include(ImmutableArray<Expression> arguments)
    {
        var given = Take(arguments);
        if (given is not [string name, ..] || templates.Partial(name) is not { } partial)
        {
            throw GiveUp();
        }

        Print(partial, given);
        GiveBack(given);
    }

    /// <summary>What a partial prints, as a value.</summary>
    public Html Included(ImmutableArray<Expression> arguments)
    {
        var outer = buffer;
        var inner = new HtmlBuffer(outer.Left);
        buffer = inner;
        try
        {
            Include(arguments);
            return inner.TakeHtml();
        }
        finally
        {
            buffer = outer;
        }
    }

    private static object?[] Fresh(int count)
    {
        if (count == 0)
        {
            return [];
        }

        var own = new object?[count];
        Array.Fill(own, Unset);
        return own;
    }
}

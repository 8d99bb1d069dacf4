using System.Collections;
using System.Collections.Immutable;

namespace Generator.Core.Themes.Printing;

/// <summary>What has a value.</summary>
internal abstract class Term
{
    public abstract object? Of(Printer printer);

    public static object?[] AllOf(ImmutableArray<Term> terms, Printer printer)
    {
        var values = new object?[terms.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = terms[i].Of(printer);
        }

        return values;
    }
}

internal sealed class LiteralTerm(object? value) : Term
{
    public object? Value => value;

    public override object? Of(Printer printer) => value;
}

/// <summary>A variable of the page, or one of the template's own.</summary>
internal sealed class VariableTerm(int slot, bool isOwn) : Term
{
    public override object? Of(Printer printer)
    {
        var value = (isOwn ? printer.Own : printer.Names)[slot];
        return ReferenceEquals(value, Printer.Unset) ? throw Printer.GiveUp() : value;
    }
}

/// <summary><c>$1</c>: what the template was included with.</summary>
internal sealed class ArgumentTerm(int index) : Term
{
    public override object? Of(Printer printer) =>
        printer.Arguments is { } arguments && index < arguments.Length ? arguments[index] : throw Printer.GiveUp();
}

/// <summary><c>target.name</c></summary>
internal sealed class MemberTerm(Term target, string name) : Term
{
    private const string Size = "size";

    /// <summary>How the member is got of the type that the target had last: it nearly always has the same.</summary>
    private Known? known;

    public override object? Of(Printer printer) => target.Of(printer) switch
    {
        View view when known is { } last && ReferenceEquals(last.Type, view.Type) => last.Get(view),
        View view => Find(view),
        IList list when name == Size => list.Count,
        Round round => round.Member(name),
        _ => throw Printer.GiveUp(),
    };

    private object? Find(View view)
    {
        if (view.Type.Getter(name) is { } get)
        {
            known = new(view.Type, get);
        }

        return view.TryGet(name, out var value) ? value : throw Printer.GiveUp();
    }

    private sealed record Known(ViewType Type, Func<View, object?> Get);
}

/// <summary><c>list[index]</c></summary>
internal sealed class ItemTerm(Term target, Term index) : Term
{
    public override object? Of(Printer printer) =>
        target.Of(printer) is IList list && index.Of(printer) is int at && at >= 0 && at < list.Count ? list[at] : throw Printer.GiveUp();
}

/// <summary><c>!value</c></summary>
internal sealed class NotTerm(Term value) : Term
{
    public override object? Of(Printer printer) => !Operators.IsTrue(value.Of(printer));
}

/// <summary><c>one &amp;&amp; other</c></summary>
internal sealed class AndTerm(Term one, Term other) : Term
{
    public override object? Of(Printer printer) => Operators.IsTrue(one.Of(printer)) && Operators.IsTrue(other.Of(printer));
}

/// <summary><c>one || other</c></summary>
internal sealed class OrTerm(Term one, Term other) : Term
{
    public override object? Of(Printer printer) => Operators.IsTrue(one.Of(printer)) || Operators.IsTrue(other.Of(printer));
}

/// <summary><c>condition ? one : other</c></summary>
internal sealed class ChoiceTerm(Term condition, Term one, Term other) : Term
{
    public override object? Of(Printer printer) => (Operators.IsTrue(condition.Of(printer)) ? one : other).Of(printer);
}

/// <summary>Two values and an operator between them.</summary>
internal sealed class OperatorTerm(Func<object?, object?, object?> calculate, Term one, Term other) : Term
{
    public override object? Of(Printer printer) => calculate(one.Of(printer), other.Of(printer));
}

/// <summary><c>include "partial" …</c> as a value.</summary>
internal sealed class IncludedTerm(ImmutableArray<Term> arguments) : Term
{
    public override object? Of(Printer printer) => printer.Included(AllOf(arguments, printer));
}

/// <summary>A call of a function.</summary>
internal sealed class CallTerm(Func<PageScope, object?[], object?> function, ImmutableArray<Term> arguments) : Term
{
    public override object? Of(Printer printer) => function(printer.Page, AllOf(arguments, printer));
}

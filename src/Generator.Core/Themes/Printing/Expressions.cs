using System.Collections;
using System.Collections.Immutable;

namespace Generator.Core.Themes.Printing;

/// <summary>What has a value.</summary>
internal abstract class Expression
{
    public abstract object? Evaluate(Printer printer);

    /// <summary>Whether the value is true, as conditions take it: everything is but “no” and nothing.</summary>
    public virtual bool IsTrue(Printer printer) => Evaluate(printer) is not (null or false);

    /// <summary>Prints the value.</summary>
    public virtual void Print(Printer printer) => printer.Print(Evaluate(printer));
}

/// <summary>What is true or false.</summary>
internal abstract class Condition : Expression
{
    private static readonly object Yes = true;
    private static readonly object No = false;

    public sealed override object? Evaluate(Printer printer) => IsTrue(printer) ? Yes : No;

    public abstract override bool IsTrue(Printer printer);
}

internal sealed class LiteralExpression(object? value) : Expression
{
    public object? Value => value;

    public override object? Evaluate(Printer printer) => value;
}

/// <summary>A variable of the page, or one of the template's own.</summary>
internal sealed class VariableExpression(int slot, bool isOwn) : Expression
{
    public override object? Evaluate(Printer printer)
    {
        var value = (isOwn ? printer.Own : printer.Names)[slot];
        return ReferenceEquals(value, Printer.Unset) ? throw Printer.GiveUp() : value;
    }
}

/// <summary><c>$1</c>: what the template was included with.</summary>
internal sealed class ArgumentExpression(int index) : Expression
{
    public override object? Evaluate(Printer printer) =>
        printer.Arguments is { } arguments && index < arguments.Length ? arguments[index] : throw Printer.GiveUp();
}

/// <summary><c>target.name</c></summary>
internal sealed class MemberExpression(Expression target, string name) : Expression
{
    private const string Size = "size";

    /// <summary>Where the type that the target had last has the member: it nearly always has the same.</summary>
    private Known? known;

    public override object? Evaluate(Printer printer) => target.Evaluate(printer) switch
    {
        View view when known is { } last && ReferenceEquals(last.Type, view.Type) => view.Get(last.Place),
        View view => Find(view),
        IList list when name == Size => list.Count,
        LoopState state => state.Member(name),
        _ => throw Printer.GiveUp(),
    };

    private object? Find(View view)
    {
        var place = view.Type.PlaceOf(name);
        if (place < 0)
        {
            throw Printer.GiveUp();
        }

        known = new(view.Type, place);
        return view.Get(place);
    }

    private sealed record Known(ViewType Type, int Place);
}

/// <summary><c>list[index]</c></summary>
internal sealed class ItemExpression(Expression target, Expression index) : Expression
{
    public override object? Evaluate(Printer printer) =>
        target.Evaluate(printer) is IList list && index.Evaluate(printer) is int at && at >= 0 && at < list.Count ? list[at] : throw Printer.GiveUp();
}

/// <summary><c>!value</c></summary>
internal sealed class NotExpression(Expression value) : Condition
{
    public override bool IsTrue(Printer printer) => !value.IsTrue(printer);
}

/// <summary><c>one &amp;&amp; other</c></summary>
internal sealed class AndExpression(Expression one, Expression other) : Condition
{
    public override bool IsTrue(Printer printer) => one.IsTrue(printer) && other.IsTrue(printer);
}

/// <summary><c>one || other</c></summary>
internal sealed class OrExpression(Expression one, Expression other) : Condition
{
    public override bool IsTrue(Printer printer) => one.IsTrue(printer) || other.IsTrue(printer);
}

/// <summary><c>condition ? one : other</c></summary>
internal sealed class ChoiceExpression(Expression condition, Expression one, Expression other) : Expression
{
    public override object? Evaluate(Printer printer) => (condition.IsTrue(printer) ? one : other).Evaluate(printer);

    public override bool IsTrue(Printer printer) => (condition.IsTrue(printer) ? one : other).IsTrue(printer);

    public override void Print(Printer printer) => (condition.IsTrue(printer) ? one : other).Print(printer);
}

/// <summary>Two values that are compared.</summary>
internal sealed class ComparisonExpression(Func<object?, object?, bool> compare, Expression one, Expression other) : Condition
{
    public override bool IsTrue(Printer printer) => compare(one.Evaluate(printer), other.Evaluate(printer));
}

/// <summary>Two values and an operator between them.</summary>
internal sealed class OperatorExpression(Func<object?, object?, object?> calculate, Expression one, Expression other) : Expression
{
    public override object? Evaluate(Printer printer) => calculate(one.Evaluate(printer), other.Evaluate(printer));
}

/// <summary><c>include "partial" …</c> as a value.</summary>
internal sealed class IncludedExpression(ImmutableArray<Expression> arguments) : Expression
{
    public override object? Evaluate(Printer printer) => printer.Included(arguments);
}

/// <summary><c>link path</c></summary>
internal sealed class LinkExpression(Expression path) : Expression
{
    public override object? Evaluate(Printer printer) => printer.Page.LinkTo(Path(printer));

    public override void Print(Printer printer)
    {
        var to = Path(printer);
        printer.Escape(printer.Page.Root);
        printer.Escape(to);
    }

    private string Path(Printer printer) => path.Evaluate(printer) as string ?? throw Printer.GiveUp();
}

/// <summary>A call that gives the same on all pages of a folder: an address.</summary>
internal sealed class FolderExpression(Func<PageScope, object?[], object?> function, object?[] arguments) : Expression
{
    private Known? known;

    public override object? Evaluate(Printer printer)
    {
        var page = printer.Page;
        if (known is not { } last || last.Root != page.Root || last.Url != page.Url)
        {
            known = last = new(page.Root, page.Url, function(page, arguments));
        }

        return last.Value;
    }

    private sealed record Known(string Root, string? Url, object? Value);
}

/// <summary>A call of a function.</summary>
internal sealed class CallExpression(Func<PageScope, object?[], object?> function, ImmutableArray<Expression> arguments) : Expression
{
    public override object? Evaluate(Printer printer)
    {
        var given = printer.Take(arguments);
        var value = function(printer.Page, given);
        printer.GiveBack(given);
        return value;
    }
}

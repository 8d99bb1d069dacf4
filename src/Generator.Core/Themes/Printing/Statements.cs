using System.Collections;
using System.Collections.Immutable;

namespace Generator.Core.Themes.Printing;

/// <summary>What a template does at one place of it.</summary>
internal abstract class Statement
{
    public abstract void Print(Printer printer);

    protected static void PrintAll(ImmutableArray<Statement> steps, Printer printer)
    {
        foreach (var step in steps)
        {
            step.Print(printer);
        }
    }
}

/// <summary>Text between code.</summary>
internal sealed class TextStatement(byte[] utf8) : Statement
{
    public override void Print(Printer printer) => printer.Write(utf8);
}

/// <summary><c>{{ value }}</c></summary>
internal sealed class ValueStatement(Expression value) : Statement
{
    public override void Print(Printer printer) => value.Print(printer);
}

/// <summary><c>{{ include "partial" … }}</c></summary>
internal sealed class IncludeStatement(ImmutableArray<Expression> arguments) : Statement
{
    public override void Print(Printer printer) => printer.Include(arguments);
}

/// <summary><c>{{ name = value }}</c></summary>
internal sealed class AssignStatement(int slot, bool isOwn, Expression value) : Statement
{
    public override void Print(Printer printer) => (isOwn ? printer.Own : printer.Names)[slot] = value.Evaluate(printer);
}

/// <summary><c>{{ if … }} … {{ else if … }} … {{ else }} … {{ end }}</c></summary>
internal sealed class IfStatement(Expression condition, ImmutableArray<Statement> then, ImmutableArray<Statement> otherwise) : Statement
{
    public override void Print(Printer printer) => PrintAll(condition.IsTrue(printer) ? then : otherwise, printer);
}

/// <summary><c>{{ case … }} {{ when …, … }} … {{ else }} … {{ end }}</c></summary>
internal sealed class CaseStatement(Expression subject, ImmutableArray<(ImmutableArray<Expression> Values, ImmutableArray<Statement> Statements)> cases, ImmutableArray<Statement> otherwise) : Statement
{
    public override void Print(Printer printer)
    {
        var value = subject.Evaluate(printer);
        foreach (var (values, steps) in cases)
        {
            foreach (var candidate in values)
            {
                if (Operators.AreEqual(value, candidate.Evaluate(printer)))
                {
                    PrintAll(steps, printer);
                    return;
                }
            }
        }

        PrintAll(otherwise, printer);
    }
}

/// <summary><c>{{ for item in list }} … {{ else }} … {{ end }}</c>; of nothing not even the else is printed.</summary>
/// <param name="loop">The slot of <c>for</c>.</param>
internal sealed class ForStatement(int item, int loop, Expression list, ImmutableArray<Statement> body, ImmutableArray<Statement> otherwise) : Statement
{
    public override void Print(Printer printer)
    {
        if (list.Evaluate(printer) is not { } value)
        {
            return;
        }

        // Lists of views are arrays, and an array gives an item sooner than a list does.
        var array = value as object?[];
        var items = array ?? value as IList ?? throw Printer.GiveUp();
        var count = items.Count;
        if (count == 0)
        {
            PrintAll(otherwise, printer);
            return;
        }

        var names = printer.Names;
        var (outerItem, outerLoop) = (names[item], names[loop]);
        var state = new LoopState(count);
        names[loop] = state;
        for (var i = 0; i < count; i++)
        {
            printer.CountRound();
            state.Index = i;
            names[item] = array is null ? items[i] : array[i];
            PrintAll(body, printer);
        }

        (names[item], names[loop]) = (outerItem, outerLoop);
    }
}

/// <summary>What <c>for.index</c> and the like tell.</summary>
internal sealed class LoopState(int length)
{
    public int Index { get; set; }

    public object? Member(string name) => name switch
    {
        "index" => Index,
        "first" => Index == 0,
        "last" => Index == length - 1,
        "length" => length,
        _ => throw Printer.GiveUp(),
    };
}

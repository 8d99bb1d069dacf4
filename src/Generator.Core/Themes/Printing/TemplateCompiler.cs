using System.Collections.Immutable;
using System.Text;
using Scriban;
using Scriban.Syntax;

namespace Generator.Core.Themes.Printing;

/// <summary>Makes steps of templates as Scriban parsed them.</summary>
/// <param name="shared">The slots of the names that all templates share; grows as names are met.</param>
/// <param name="phrases">The words of all pages, where they are known.</param>
internal sealed class TemplateCompiler(Dictionary<string, int> shared, Phrases? phrases)
{
    private const string Phrase = TemplateFunction.Phrases;
    private const string Include = TemplateFunction.Include;
    private const string Link = "link";
    private const string Loop = "for";
    private const string Arguments = "$";

    private static readonly Dictionary<string, TemplateFunction> Functions = TemplateFunction.All.ToDictionary(f => f.Name, StringComparer.Ordinal);

    private readonly Dictionary<string, int> own = new(StringComparer.Ordinal);

    /// <summary>The template as steps; nothing when it uses a part of the language that is left to the engine.</summary>
    public static CompiledTemplate? Compile(Template template, Dictionary<string, int> shared, Phrases? phrases)
    {
        var compiler = new TemplateCompiler(shared, phrases);
        try
        {
            var steps = compiler.Steps(template.Page!.Body);
            return new(steps, compiler.own.Count);
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Names that a template sets, and names of loops' items: those that mean something else for a while.</summary>
    public static IEnumerable<(string Name, bool IsItem)> Set(ScriptNode? node)
    {
        var waiting = new Stack<ScriptNode?>([node]);
        while (waiting.TryPop(out var next))
        {
            if (next is ScriptAssignExpression { Target: ScriptVariableGlobal target })
            {
                yield return (target.Name, false);
            }
            else if (next is ScriptForStatement { Variable: ScriptVariableGlobal item })
            {
                yield return (item.Name, true);
            }

            for (var i = 0; i < (next?.ChildrenCount ?? 0); i++)
            {
                waiting.Push(next!.GetChildren(i));
            }
        }
    }

    private static NotSupportedException Unsupported() => new();

    private ImmutableArray<Step> Steps(ScriptBlockStatement? block)
    {
        var steps = ImmutableArray.CreateBuilder<Step>();
        foreach (var statement in block?.Statements ?? [])
        {
            if (Step(statement) is { } step)
            {
                steps.Add(step);
            }
        }

        return steps.DrainToImmutable();
    }

    private Step? Step(ScriptStatement statement) => statement switch
    {
        ScriptEscapeStatement or ScriptEndStatement or ScriptNopStatement => null,
        ScriptRawStatement raw => new TextStep(Encoding.UTF8.GetBytes(raw.Text.ToString())),
        ScriptExpressionStatement { Expression: ScriptAssignExpression { EqualToken.TokenType: Scriban.Parsing.TokenType.Equal } assign } => Assign(assign),
        ScriptExpressionStatement { Expression: ScriptFunctionCall { Target: ScriptVariableGlobal { Name: Include } } call } => new IncludeStep(Terms(call.Arguments)),
        ScriptExpressionStatement { Expression: { } value } => new ValueStep(Term(value)),
        ScriptIfStatement choice => new IfStep(Term(choice.Condition), Steps(choice.Then), Else(choice.Else)),
        ScriptForStatement { Variable: ScriptVariableGlobal item, NamedArguments: null or { Count: 0 } } each =>
            new ForStep(Shared(item.Name), Shared(Loop), Term(each.Iterator), Steps(each.Body), Steps(each.Else?.Body)),
        ScriptCaseStatement choice => Case(choice),
        _ => throw Unsupported(),
    };

    private ImmutableArray<Step> Else(ScriptConditionStatement? otherwise) => otherwise switch
    {
        null => [],
        ScriptElseStatement last => Steps(last.Body),
        _ => Step(otherwise) is { } step ? [step] : [],
    };

    private AssignStep Assign(ScriptAssignExpression assign) => assign.Target switch
    {
        ScriptVariableLocal { Name: not Arguments } variable => new(Own(variable.Name), true, Term(assign.Value)),
        ScriptVariableGlobal variable => new(Shared(variable.Name), false, Term(assign.Value)),
        _ => throw Unsupported(),
    };

    private CaseStep Case(ScriptCaseStatement choice)
    {
        var cases = ImmutableArray.CreateBuilder<(ImmutableArray<Term>, ImmutableArray<Step>)>();
        ImmutableArray<Step> otherwise = [];
        var within = choice.Body?.Statements.Where(s => s is not (ScriptEscapeStatement or ScriptRawStatement or ScriptEndStatement)).ToArray();
        if (within is not [ScriptWhenStatement first])
        {
            // Code before the first `when` is evaluated, while text is not printed.
            throw Unsupported();
        }

        ScriptStatement? next = first;
        while (next is ScriptWhenStatement when)
        {
            cases.Add((Terms(when.Values), Steps(when.Body)));
            next = when.Next;
        }

        if (next is ScriptElseStatement last)
        {
            otherwise = Steps(last.Body);
        }

        return new(Term(choice.Value), cases.DrainToImmutable(), otherwise);
    }

    private ImmutableArray<Term> Terms(IEnumerable<ScriptExpression> expressions) => [.. expressions.Select(Term)];

    private Term Term(ScriptExpression? expression) => expression switch
    {
        ScriptLiteral { Value: null or string or int or bool } literal => new LiteralTerm(literal.Value),
        ScriptNestedExpression nested => Term(nested.Expression),
        ScriptVariableGlobal variable when !IsReserved(variable.Name) => new VariableTerm(Shared(variable.Name), false),
        ScriptVariableLocal { Name: not Arguments } variable => new VariableTerm(Own(variable.Name), true),
        ScriptIndexerExpression { Target: ScriptVariableLocal { Name: Arguments }, Index: ScriptLiteral { Value: int index and >= 0 } } => new ArgumentTerm(index),
        ScriptIndexerExpression { Target: not ScriptVariableLocal { Name: Arguments } } item => new ItemTerm(Term(item.Target), Term(item.Index)),
        ScriptMemberExpression { DotToken.TokenType: Scriban.Parsing.TokenType.Dot, Member: ScriptVariableGlobal member } of => new MemberTerm(Term(of.Target), member.Name),
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not } not => new NotTerm(Term(not.Right)),
        ScriptConditionalExpression choice => new ChoiceTerm(Term(choice.Condition), Term(choice.ThenValue), Term(choice.ElseValue)),
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.And } both => new AndTerm(Term(both.Left), Term(both.Right)),
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.Or } either => new OrTerm(Term(either.Left), Term(either.Right)),
        ScriptBinaryExpression two when Operators.Comparisons.TryGetValue(two.Operator, out var compare) => new ComparisonTerm(compare, Term(two.Left), Term(two.Right)),
        ScriptBinaryExpression two when Operators.Binary.TryGetValue(two.Operator, out var calculate) => new OperatorTerm(calculate, Term(two.Left), Term(two.Right)),
        ScriptPipeCall { To: ScriptFunctionCall call } pipe => Call(call.Target, [Term(pipe.From), .. Terms(call.Arguments)]),
        ScriptPipeCall { To: { } function } pipe => Call(function, [Term(pipe.From)]),
        ScriptFunctionCall call => Call(call.Target, Terms(call.Arguments)),
        _ => throw Unsupported(),
    };

    private Term Call(ScriptExpression? target, ImmutableArray<Term> arguments) => target switch
    {
        ScriptVariableGlobal { Name: Phrase } when arguments is [LiteralTerm { Value: string key }] && phrases?.Whole(key) is { } words => new LiteralTerm(words),
        ScriptVariableGlobal { Name: Include } => new IncludedTerm(arguments),
        ScriptVariableGlobal { Name: Link } when arguments is [var path] and not [LiteralTerm] => new LinkTerm(path),
        ScriptVariableGlobal { Name: var name } when Functions.TryGetValue(name, out var own) =>
            own.IsOfFolder && Literals(arguments) is { } values ? new FolderTerm(own.Call, values) : new CallTerm(own.Call, arguments),
        ScriptMemberExpression { Target: ScriptVariableGlobal { Name: var group }, Member: { } member } when Operators.Functions.TryGetValue($"{group}.{member.Name}", out var function) => new CallTerm(function, arguments),
        _ => throw Unsupported(),
    };

    /// <summary>The values of arguments that are the same each time; nothing where one is not.</summary>
    private static object?[]? Literals(ImmutableArray<Term> arguments) =>
        arguments.All(a => a is LiteralTerm) ? [.. arguments.Select(a => ((LiteralTerm)a).Value)] : null;

    /// <summary>Names of the engine's own are functions or groups of them; as a value they are left to the engine, but for the loop's.</summary>
    private static bool IsReserved(string name) => HtmlTemplateContext.Functions.Contains(name);

    private int Shared(string name) => Slot(shared, name);

    private int Own(string name) => Slot(own, name);

    private static int Slot(Dictionary<string, int> slots, string name)
    {
        if (!slots.TryGetValue(name, out var slot))
        {
            slots.Add(name, slot = slots.Count);
        }

        return slot;
    }
}

/// <param name="OwnNames">How many variables of its own it has.</param>
internal sealed record CompiledTemplate(ImmutableArray<Step> Steps, int OwnNames);

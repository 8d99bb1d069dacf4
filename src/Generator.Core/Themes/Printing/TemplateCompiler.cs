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
            var steps = compiler.Statements(template.Page!.Body);
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

    private ImmutableArray<Statement> Statements(ScriptBlockStatement? block)
    {
        var steps = ImmutableArray.CreateBuilder<Statement>();
        foreach (var statement in block?.Statements ?? [])
        {
            if (Statement(statement) is { } step)
            {
                steps.Add(step);
            }
        }

        return steps.DrainToImmutable();
    }

    private Statement? Statement(ScriptStatement statement) => statement switch
    {
        ScriptEscapeStatement or ScriptEndStatement or ScriptNopStatement => null,
        ScriptRawStatement raw => new TextStatement(Encoding.UTF8.GetBytes(raw.Text.ToString())),
        ScriptExpressionStatement { Expression: ScriptAssignExpression { EqualToken.TokenType: Scriban.Parsing.TokenType.Equal } assign } => Assign(assign),
        ScriptExpressionStatement { Expression: ScriptFunctionCall { Target: ScriptVariableGlobal { Name: Include } } call } => new IncludeStatement(Expressions(call.Arguments)),
        ScriptExpressionStatement { Expression: { } value } => new ValueStatement(Expression(value)),
        ScriptIfStatement choice => new IfStatement(Expression(choice.Condition), Statements(choice.Then), Else(choice.Else)),
        ScriptForStatement { Variable: ScriptVariableGlobal item, NamedArguments: null or { Count: 0 } } each =>
            new ForStatement(Shared(item.Name), Shared(Loop), Expression(each.Iterator), Statements(each.Body), Statements(each.Else?.Body)),
        ScriptCaseStatement choice => Case(choice),
        _ => throw Unsupported(),
    };

    private ImmutableArray<Statement> Else(ScriptConditionStatement? otherwise) => otherwise switch
    {
        null => [],
        ScriptElseStatement last => Statements(last.Body),
        _ => Statement(otherwise) is { } step ? [step] : [],
    };

    private AssignStatement Assign(ScriptAssignExpression assign) => assign.Target switch
    {
        ScriptVariableLocal { Name: not Arguments } variable => new(Own(variable.Name), true, Expression(assign.Value)),
        ScriptVariableGlobal variable => new(Shared(variable.Name), false, Expression(assign.Value)),
        _ => throw Unsupported(),
    };

    private CaseStatement Case(ScriptCaseStatement choice)
    {
        var cases = ImmutableArray.CreateBuilder<(ImmutableArray<Expression>, ImmutableArray<Statement>)>();
        ImmutableArray<Statement> otherwise = [];
        var within = choice.Body?.Statements.Where(s => s is not (ScriptEscapeStatement or ScriptRawStatement or ScriptEndStatement)).ToArray();
        if (within is not [ScriptWhenStatement first])
        {
            // Code before the first `when` is evaluated, while text is not printed.
            throw Unsupported();
        }

        ScriptStatement? next = first;
        while (next is ScriptWhenStatement when)
        {
            cases.Add((Expressions(when.Values), Statements(when.Body)));
            next = when.Next;
        }

        if (next is ScriptElseStatement last)
        {
            otherwise = Statements(last.Body);
        }

        return new(Expression(choice.Value), cases.DrainToImmutable(), otherwise);
    }

    private ImmutableArray<Expression> Expressions(IEnumerable<ScriptExpression> expressions) => [.. expressions.Select(Expression)];

    private Expression Expression(ScriptExpression? expression) => expression switch
    {
        ScriptLiteral { Value: null or string or int or bool } literal => new LiteralExpression(literal.Value),
        ScriptNestedExpression nested => Expression(nested.Expression),
        ScriptVariableGlobal variable when !IsReserved(variable.Name) => new VariableExpression(Shared(variable.Name), false),
        ScriptVariableLocal { Name: not Arguments } variable => new VariableExpression(Own(variable.Name), true),
        ScriptIndexerExpression { Target: ScriptVariableLocal { Name: Arguments }, Index: ScriptLiteral { Value: int index and >= 0 } } => new ArgumentExpression(index),
        ScriptIndexerExpression { Target: not ScriptVariableLocal { Name: Arguments } } item => new ItemExpression(Expression(item.Target), Expression(item.Index)),
        ScriptMemberExpression { DotToken.TokenType: Scriban.Parsing.TokenType.Dot, Member: ScriptVariableGlobal member } of => new MemberExpression(Expression(of.Target), member.Name),
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not } not => new NotExpression(Expression(not.Right)),
        ScriptConditionalExpression choice => new ChoiceExpression(Expression(choice.Condition), Expression(choice.ThenValue), Expression(choice.ElseValue)),
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.And } both => new AndExpression(Expression(both.Left), Expression(both.Right)),
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.Or } either => new OrExpression(Expression(either.Left), Expression(either.Right)),
        ScriptBinaryExpression two when Operators.Comparisons.TryGetValue(two.Operator, out var compare) => new ComparisonExpression(compare, Expression(two.Left), Expression(two.Right)),
        ScriptBinaryExpression two when Operators.Binary.TryGetValue(two.Operator, out var calculate) => new OperatorExpression(calculate, Expression(two.Left), Expression(two.Right)),
        ScriptPipeCall { To: ScriptFunctionCall call } pipe => Call(call.Target, [Expression(pipe.From), .. Expressions(call.Arguments)]),
        ScriptPipeCall { To: { } function } pipe => Call(function, [Expression(pipe.From)]),
        ScriptFunctionCall call => Call(call.Target, Expressions(call.Arguments)),
        _ => throw Unsupported(),
    };

    private Expression Call(ScriptExpression? target, ImmutableArray<Expression> arguments) => target switch
    {
        ScriptVariableGlobal { Name: Phrase } when arguments is [LiteralExpression { Value: string key }] && phrases?.Whole(key) is { } words => new LiteralExpression(words),
        ScriptVariableGlobal { Name: Include } => new IncludedExpression(arguments),
        ScriptVariableGlobal { Name: Link } when arguments is [var path] and not [LiteralExpression] => new LinkExpression(path),
        ScriptVariableGlobal { Name: var name } when Functions.TryGetValue(name, out var own) =>
            own.IsOfFolder && Literals(arguments) is { } values ? new FolderExpression(own.Call, values) : new CallExpression(own.Call, arguments),
        ScriptMemberExpression { Target: ScriptVariableGlobal { Name: var group }, Member: { } member } when Operators.Functions.TryGetValue($"{group}.{member.Name}", out var function) => new CallExpression(function, arguments),
        _ => throw Unsupported(),
    };

    /// <summary>The values of arguments that are the same each time; nothing where one is not.</summary>
    private static object?[]? Literals(ImmutableArray<Expression> arguments) =>
        arguments.All(a => a is LiteralExpression) ? [.. arguments.Select(a => ((LiteralExpression)a).Value)] : null;

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
internal sealed record CompiledTemplate(ImmutableArray<Statement> Statements, int OwnNames);

using Scriban.Parsing;
using Scriban.Syntax;

namespace Generator.Core.Themes.Checking;

/// <summary>The names that a theme's templates give to something: they see each other's.</summary>
internal sealed class SetNames
{
    private readonly ILookup<string, SetName> names;

    public SetNames(IEnumerable<ScriptNode?> templates)
    {
        var found = new List<SetName>();
        var waiting = new Stack<ScriptNode?>(templates);
        while (waiting.TryPop(out var node))
        {
            AreOpen |= node is ScriptImportStatement or ScriptThisExpression;
            found.AddRange(In(node));
            for (var i = 0; i < (node?.ChildrenCount ?? 0); i++)
            {
                waiting.Push(node!.GetChildren(i));
            }
        }

        names = found.ToLookup(f => f.Name, StringComparer.Ordinal);
    }

    /// <summary>Whether there may be names that are not here, as a template takes them from something.</summary>
    public bool AreOpen { get; }

    public IEnumerable<string> All => names.Select(n => n.Key);

    public bool Has(string name) => names.Contains(name);

    public IEnumerable<SetName> Of(string name) => names[name];

    private static IEnumerable<SetName> In(ScriptNode? node) => node switch
    {
        ScriptAssignExpression { Target: ScriptVariableGlobal target } assign => [new(target.Name, assign.EqualToken?.TokenType == TokenType.Equal ? assign.Value : null)],
        ScriptForStatement { Variable: ScriptVariableGlobal item } each => [new(item.Name, each.Iterator) { IsItem = true }],
        ScriptCaptureStatement { Target: ScriptVariableGlobal target } => [new(target.Name, null) { Kind = Kinds.Html }],
        ScriptFunction function => [.. new[] { function.NameOrDoToken }.Concat(function.Parameters?.Select(p => p.Name) ?? []).OfType<ScriptVariableGlobal>().Select(v => new SetName(v.Name, null))],
        ScriptIncrementDecrementExpression { Right: ScriptVariableGlobal target } => [new(target.Name, null)],
        _ => [],
    };
}

/// <param name="Value">What it is set to, or the list whose item it is; nothing where that is not an expression.</param>
internal sealed record SetName(string Name, ScriptExpression? Value)
{
    public bool IsItem { get; init; }

    /// <summary>Its kind, where it has no value and the kind is sure.</summary>
    public string? Kind { get; init; }
}

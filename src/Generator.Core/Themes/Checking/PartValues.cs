using Scriban;
using Scriban.Syntax;

namespace Generator.Core.Themes.Checking;

/// <summary>How many values a part cannot do without: <c>$1</c>, <c>$2</c> … where it reads them whatever is the case, and cannot have been left before.</summary>
internal static class PartValues
{
    private const string Arguments = "$";

    public static int Needed(Template part) => IsAskedFor(part.Page) ? 0 : Needed(part.Page);

    /// <summary>Whether the part looks at how many there are.</summary>
    private static bool IsAskedFor(ScriptNode? node) => node switch
    {
        null => false,
        ScriptVariableLocal { Name: Arguments } => true,
        ScriptIndexerExpression { Target: ScriptVariableLocal { Name: Arguments }, Index: ScriptLiteral } => false,
        _ => Enumerable.Range(0, node.ChildrenCount).Any(n => IsAskedFor(node.GetChildren(n))),
    };

    private static int Needed(ScriptNode? node) => node switch
    {
        null or ScriptFunction => 0,
        ScriptIndexerExpression { Target: ScriptVariableLocal { Name: Arguments }, Index: ScriptLiteral { Value: int index } } => index,
        ScriptIfStatement choice => Needed(choice.Condition),
        ScriptForStatement each => Needed(each.Iterator),
        ScriptWhileStatement loop => Needed(loop.Condition),
        ScriptCaseStatement choice => Needed(choice.Value),
        ScriptWithStatement with => Needed(with.Name),
        ScriptConditionalExpression choice => Needed(choice.Condition),
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.And or ScriptBinaryOperator.Or } two => Needed(two.Left),
        _ => NeededInTurn(node),
    };

    private static int NeededInTurn(ScriptNode node)
    {
        var needed = 0;
        for (var n = 0; n < node.ChildrenCount; n++)
        {
            needed = Math.Max(needed, Needed(node.GetChildren(n)));
            if (MayLeave(node.GetChildren(n)))
            {
                break;
            }
        }

        return needed;
    }

    /// <summary>Whether the part may end here: <c>ret</c>.</summary>
    private static bool MayLeave(ScriptNode? node) => node switch
    {
        null or ScriptFunction => false,
        ScriptReturnStatement => true,
        _ => Enumerable.Range(0, node.ChildrenCount).Any(n => MayLeave(node.GetChildren(n))),
    };
}

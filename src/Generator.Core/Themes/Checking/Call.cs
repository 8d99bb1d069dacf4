using System.Collections.Immutable;
using Scriban.Syntax;

namespace Generator.Core.Themes.Checking;

/// <summary>A call of a function, however it is written: <c>t "key"</c> or <c>"key" | t</c>.</summary>
internal sealed record Call(ScriptExpression Target, ImmutableArray<ScriptExpression> Arguments)
{
    /// <summary>Nothing for what is no call.</summary>
    public static Call? Of(ScriptNode? node) => node switch
    {
        ScriptPipeCall { To: ScriptFunctionCall { Target: { } target } to, From: { } from } => new(target, [from, .. to.Arguments]),
        ScriptPipeCall { To: { } to, From: { } from } => new(to, [from]),
        ScriptFunctionCall { Target: { } target } call => new(target, [.. call.Arguments]),
        _ => null,
    };

    /// <summary>The texts that an expression can be, where they are written in it.</summary>
    public static IEnumerable<string> Literals(ScriptExpression? expression) => expression switch
    {
        ScriptLiteral { Value: string text } => [text],
        ScriptNestedExpression nested => Literals(nested.Expression),
        ScriptConditionalExpression choice => [.. Literals(choice.ThenValue), .. Literals(choice.ElseValue)],
        _ => [],
    };
}

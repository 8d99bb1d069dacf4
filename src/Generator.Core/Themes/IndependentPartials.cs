using System.Collections.Frozen;
using System.Collections.Immutable;
using Scriban;
using Scriban.Syntax;

namespace Generator.Core.Themes;

/// <summary>
/// Finds a theme's partials that print the same on every page when they are given the same: they read nothing but their arguments,
/// functions and <c>site</c>, keep what they work out in variables of their own (<c>$name</c>), and include only such partials.
/// </summary>
internal static class IndependentPartials
{
    private const string Include = "include";
    private const string Loop = "for";

    /// <param name="functions">The names that mean the same on every page.</param>
    public static FrozenSet<string> In(IReadOnlyDictionary<string, Template> templates, IEnumerable<string> functions)
    {
        var readings = templates.ToDictionary(t => t.Key, t => Reading.Of(t.Value), StringComparer.Ordinal);
        if (readings.Values.Any(r => r.IsObscure))
        {
            return [];
        }

        var same = functions.Where(name => name != Include).Append("site").Except(readings.Values.SelectMany(r => r.Assigned)).ToHashSet(StringComparer.Ordinal);
        var found = readings.Where(r => r.Value.KeepsToItself && r.Value.Read.IsSubsetOf(same)).Select(r => r.Key).ToHashSet(StringComparer.Ordinal);
        while (found.RemoveWhere(name => !readings[name].Included.IsSubsetOf(found)) > 0)
        {
            // One that includes another that was just taken out goes in the next round.
        }

        return found.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The variables that a template reads and writes, and the partials that it includes.</summary>
    private sealed class Reading
    {
        public HashSet<string> Read { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Assigned { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Included { get; } = new(StringComparer.Ordinal);

        /// <summary>Whether it leaves nothing behind for the template that includes it.</summary>
        public bool KeepsToItself { get; private set; } = true;

        /// <summary>Whether names can mean anything in it and in what it includes.</summary>
        public bool IsObscure { get; private set; }

        public static Reading Of(Template template)
        {
            var reading = new Reading();
            reading.Walk(template.Page, []);
            return reading;
        }

        /// <param name="loops">The variables of the loops around the node.</param>
        private void Walk(ScriptNode? node, ImmutableHashSet<string> loops)
        {
            switch (node)
            {
                case ScriptFunction or ScriptImportStatement or ScriptWithStatement or ScriptWrapStatement or ScriptCaptureStatement or ScriptThisExpression or ScriptIncrementDecrementExpression:
                    IsObscure = true;
                    break;
                case ScriptVariableGlobal variable:
                    Read.UnionWith(loops.Contains(variable.Name) ? [] : [variable.Name]);
                    break;
                case ScriptMemberExpression member:
                    Walk(member.Target, loops);
                    break;
                case ScriptAssignExpression { Target: var target, Value: var value }:
                    KeepsToItself &= target is ScriptVariableLocal;
                    Assigned.UnionWith(target is ScriptVariableGlobal assigned ? [assigned.Name] : []);
                    Walk(value, loops);
                    break;
                case ScriptForStatement { Variable: ScriptVariable item } each:
                    Assigned.Add(item.Name);
                    Walk(each.Iterator, loops);
                    Walk(each.Body, loops.Add(item.Name).Add(Loop));
                    Walk(each.Else, loops);
                    break;
                case ScriptFunctionCall { Target: ScriptVariableGlobal { Name: Include }, Arguments: [ScriptLiteral { Value: string partial }, ..] } call:
                    Included.Add(HtmlTemplates.PartialsFolder + partial);
                    foreach (var argument in call.Arguments)
                    {
                        Walk(argument, loops);
                    }

                    break;
                default:
                    for (var i = 0; i < (node?.ChildrenCount ?? 0); i++)
                    {
                        Walk(node!.GetChildren(i), loops);
                    }

                    break;
            }
        }
    }
}

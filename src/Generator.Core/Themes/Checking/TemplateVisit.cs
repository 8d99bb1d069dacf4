using Generator.Core.Diagnostics;
using Generator.Core.Sources;
using Scriban.Syntax;

namespace Generator.Core.Themes.Checking;

/// <summary>One template that is looked through.</summary>
/// <param name="page">The page that it is of; nothing for a part, which stands in any.</param>
internal sealed class TemplateVisit(TemplateCheck theme, SourceFile file, ThemePage? page)
{
    public List<Diagnostic> Found { get; } = [];

    private Kinds Kinds => theme.Kinds;

    public void Visit(ScriptNode? node)
    {
        switch (node)
        {
            case null:
                break;
            case ScriptBlockStatement block:
                ChartsOf(block);
                VisitAll(block);
                break;
            case ScriptWithStatement with:
                // Within it names are members, too.
                Visit(with.Name);
                break;
            case ScriptFunction function:
                Visit(function.Body);
                break;
            case ScriptCaptureStatement capture:
                Assigned(capture.Target);
                Visit(capture.Body);
                break;
            case ScriptForStatement each:
                Each(each);
                break;
            case ScriptNamedArgument named:
                Visit(named.Value);
                break;
            case ScriptObjectMember member:
                Visit(member.Value);
                break;
            case ScriptAssignExpression assign:
                Assigned(assign.Target);
                Visit(assign.Value);
                break;
            case ScriptExpressionStatement { Expression: var value }:
                Tell(value, Kinds.WhyNotPrinted(Kinds.Of(value)));
                Visit(value);
                break;
            case ScriptPipeCall or ScriptFunctionCall:
                Called(Call.Of(node)!);
                break;
            case ScriptUnaryExpression { Operator: ScriptUnaryOperator.FunctionAlias, Right: ScriptVariableGlobal variable }:
                Named(variable);
                break;
            case ScriptMemberExpression of:
                Visit(of.Target);
                if (of is not ScriptIsEmptyExpression)
                {
                    Member(of.Target, of.Member, of.Member?.Name);
                }

                break;
            case ScriptIndexerExpression item:
                Visit(item.Target);
                Visit(item.Index);
                Member(item.Target, item.Index, (item.Index as ScriptLiteral)?.Value as string);
                break;
            case ScriptVariableGlobal variable:
                Valued(variable);
                break;
            default:
                VisitAll(node);
                break;
        }
    }

    private void VisitAll(ScriptNode node)
    {
        for (var i = 0; i < node.ChildrenCount; i++)
        {
            Visit(node.GetChildren(i));
        }
    }

    /// <summary>Charts that are drawn one after another have an id each.</summary>
    private void ChartsOf(ScriptBlockStatement block)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var call in block.Statements.OfType<ScriptExpressionStatement>().Select(s => Call.Of(s.Expression)).OfType<Call>())
        {
            if (call is { Target: ScriptVariableGlobal { Name: TemplateFunction.Charts }, Arguments: [_, ScriptLiteral { Value: string id }] } && !ids.Add(id))
            {
                Tell(call.Target, new($"there are two charts with the id `{id}`", "give each another"));
            }
        }
    }

    private void Each(ScriptForStatement each)
    {
        Visit(each.Iterator);
        if (Kinds.Of(each.Iterator) is { } kind && Kinds.ViewOf(kind) is not null)
        {
            Tell(each.Iterator, new($"`for` takes a list, not {Kinds.Describe(kind)}", "name the member that is a list"));
        }

        foreach (var argument in each.NamedArguments ?? [])
        {
            Visit(argument);
        }

        Visit(each.Body);
        Visit(each.Else);
    }

    private void Assigned(ScriptExpression? target)
    {
        const string Help = "assign to a variable of your own";
        if (target is ScriptVariableGlobal { Name: var name } && (page?.Variables ?? theme.Everywhere).Contains(name))
        {
            Tell(target, new($"`{name}` cannot be changed", Help));
        }
        else if (target is ScriptMemberExpression or ScriptIndexerExpression)
        {
            var of = target is ScriptMemberExpression member ? member.Target : ((ScriptIndexerExpression)target).Target;
            Visit(of);
            if (Kinds.ViewOf(Kinds.Of(of)) is { } view)
            {
                Tell(target, new($"the view `{view.Name}` cannot be changed", Help));
            }
        }
    }

    private void Called(Call call)
    {
        var arguments = call.Arguments;
        if (call.Target is ScriptVariableGlobal { Name: var name } && !theme.Set.Has(name))
        {
            if (Unquoted(name, arguments.FirstOrDefault()) is { } quoted)
            {
                Tell(arguments[0], quoted);
                arguments = arguments[1..];
            }
            else if (name == TemplateFunction.Include)
            {
                Included(call);
            }
            else if (TemplateFunction.Find(name) is { } function)
            {
                Given(function, call);
            }
            else
            {
                Named((ScriptVariableGlobal)call.Target);
            }
        }
        else
        {
            Visit(call.Target is ScriptVariableGlobal ? null : call.Target);
        }

        foreach (var argument in arguments)
        {
            Visit(argument);
        }
    }

    /// <summary>Names of parts, phrases and files stand in quotes.</summary>
    private TemplateFaultException? Unquoted(string function, ScriptExpression? argument)
    {
        if (argument is not (ScriptVariableGlobal or ScriptMemberExpression) || Root(argument) is not { } root || theme.IsKnown(root, page))
        {
            return null;
        }

        var text = file.Slice(HtmlTemplates.Place(file, argument.Span).Span);
        return theme.Has(function, text) ? new($"the name `{text}` stands without quotes", $"write `{function} \"{text}\"`") : null;
    }

    private static string? Root(ScriptExpression? expression) => expression switch
    {
        ScriptMemberExpression of => Root(of.Target),
        ScriptVariableGlobal variable => variable.Name,
        _ => null,
    };

    private void Included(Call call)
    {
        var given = call.Arguments.Length - 1;
        foreach (var part in Call.Literals(call.Arguments.FirstOrDefault()))
        {
            if (!theme.Parts.TryGetValue(part, out var needed))
            {
                Tell(call.Target, new($"the theme has no `{HtmlTemplates.PartialsFolder}{part}.html`", Nearest.Help(part, [.. theme.Parts.Keys])));
            }
            else if (given < needed && !call.Arguments.Any(a => a is ScriptUnaryExpression))
            {
                Tell(call.Target, HtmlTemplateContext.MissingValue(part, given));
            }
        }
    }

    private void Given(TemplateFunction function, Call call)
    {
        if (call.Arguments.IsEmpty)
        {
            Tell(call.Target, function.Wrong(null));
            return;
        }

        var first = call.Arguments[0];
        if (Kinds.Of(first) is { } kind && !Kinds.Takes(function, kind))
        {
            Tell(call.Target, function.Wrong(Kinds.Describe(kind)));
            return;
        }

        foreach (var name in Call.Literals(first))
        {
            Tell(call.Target, theme.WhyUnknown(function.Name, name));
        }

        foreach (var value in function.Name == TemplateFunction.Phrases ? call.Arguments[1..] : [])
        {
            Tell(call.Target, Kinds.WhyNotPrinted(Kinds.Of(value)));
        }

        foreach (var id in function.Name == TemplateFunction.Charts ? Call.Literals(call.Arguments.ElementAtOrDefault(1)).Where(id => !TemplateFunction.IsId(id)) : [])
        {
            Tell(call.Target, TemplateFunction.NoId(id));
        }
    }

    private void Member(ScriptExpression? target, ScriptNode? place, string? name)
    {
        if (name is null)
        {
            return;
        }

        if (target is ScriptVariableGlobal { Name: var group } && !theme.Set.Has(group) && HtmlTemplateContext.FunctionsOf(group) is { Count: > 0 } functions)
        {
            Tell(functions.Contains(name, StringComparer.Ordinal) ? null : place, new($"there is no function `{group}.{name}`", Nearest.Help(name, functions)));
        }
        else if (Kinds.Of(target) is { } kind && Kinds.ViewOf(kind) is { } view && !view.Has(name))
        {
            Tell(place, HtmlTemplateContext.NoMember(view, name));
        }
        else if (Kinds.ViewOf(Kinds.ItemOf(Kinds.Of(target))) is { } item && item.Has(name))
        {
            Tell(place, new($"a list has no member `{name}`", "take it of each item in a `for`, or of the first: `[0]`"));
        }
    }

    /// <summary>A name whose value is taken: a function has none.</summary>
    private void Valued(ScriptVariableGlobal variable)
    {
        if (!theme.Set.Has(variable.Name) && TemplateFunction.Find(variable.Name) is { } function)
        {
            Tell(variable, function.Wrong(null));
        }
        else
        {
            Named(variable);
        }
    }

    private void Named(ScriptVariableGlobal variable)
    {
        var name = variable.Name;
        if (!theme.IsKnown(name, page))
        {
            Tell(variable, new($"there is no variable or function `{name}`{(page is not null && theme.Globals.Contains(name) ? " in this page" : "")}", HelpFor(name)));
        }
    }

    private string? HelpFor(string name) => name switch
    {
        "elseif" or "elsif" or "elif" => "write `else if`",
        "endif" or "endfor" or "endcase" or "endwhile" => "write `end`",
        "foreach" => "write `for x in list`",
        _ when page is not null && theme.Globals.Contains(name) => $"it has {string.Join(", ", page.Variables.Select(v => $"`{v}`"))}",
        _ => HtmlTemplateContext.SuggestionFor(name, [.. page?.Variables ?? [.. theme.Globals], .. theme.Set.All]),
    };

    private void Tell(ScriptNode? place, TemplateFaultException? fault)
    {
        if (place is not null && fault is not null)
        {
            Found.Add(new(Rules.TemplateFailed, HtmlTemplates.Place(file, place.Span), fault.Message, fault.Help));
        }
    }
}

using System.Collections.Immutable;
using System.Numerics;
using Scriban.Syntax;

namespace Generator.Core.Themes.Checking;

/// <summary>Of which kind an expression is, in the words of the reference, as far as that is sure before anything is printed.</summary>
internal sealed class Kinds
{
    public const string Text = "text";
    public const string Number = "number";
    public const string Nothing = "nothing";
    public const string Html = "html";
    public const string YesNo = "yes/no";

    /// <summary>A month of the calendar, while <c>month</c> is a view.</summary>
    private const string Month = "calendar month";

    private const string OptionsKind = "options";
    private const string ListOf = "list of ";

    /// <summary>Functions of lists that give the same list, or a part of it.</summary>
    private static readonly string[] SameList = ["limit", "offset", "reverse", "sort", "uniq", "compact", "filter"];

    private static readonly ImmutableArray<string> WithoutForm = ["time", "day", Month, "duration"];

    private readonly ViewType options;
    private readonly Dictionary<string, string> variables;

    /// <param name="names">The names that the templates set.</param>
    /// <param name="globals">The names that pages have.</param>
    public Kinds(ViewType options, SetNames names, IEnumerable<string> globals)
    {
        this.options = options;
        string[] given = [.. globals];
        variables = given.Where(g => !names.Has(g)).ToDictionary(g => g, StringComparer.Ordinal);

        // A name's kind can hang on that of another, which is found only then.
        while (names.All.Where(n => !variables.ContainsKey(n)).Select(n => (Name: n, Kind: KindOf(n))).Where(n => n.Kind is not null).ToArray() is { Length: > 0 } found)
        {
            foreach (var (name, kind) in found)
            {
                variables.Add(name, kind!);
            }
        }

        // Sure is what is the same wherever the name is set.
        string? KindOf(string name)
        {
            string?[] kinds = [.. names.Of(name).Select(s => s.Value is null ? s.Kind : s.IsItem ? ItemOf(Of(s.Value)) : Of(s.Value)), .. given.Where(g => g == name)];
            return kinds.Distinct(StringComparer.Ordinal).Count() == 1 ? kinds[0] : null;
        }
    }

    /// <summary>Nothing where it is not sure.</summary>
    public string? Of(ScriptExpression? expression) => expression switch
    {
        ScriptNestedExpression nested => Of(nested.Expression),
        ScriptLiteral literal => OfLiteral(literal.Value),
        ScriptVariableGlobal variable => variables.GetValueOrDefault(variable.Name),
        ScriptIsEmptyExpression => YesNo,
        ScriptMemberExpression of => OfMember(Of(of.Target), of.Member?.Name),
        ScriptIndexerExpression { Index: ScriptLiteral { Value: string name } } of => OfMember(Of(of.Target), name),
        ScriptIndexerExpression item => ItemOf(Of(item.Target)),
        ScriptConditionalExpression choice => Of(choice.ThenValue) is { } one && one == Of(choice.ElseValue) ? one : null,
        ScriptPipeCall or ScriptFunctionCall => OfCall(Call.Of(expression)!),
        _ => null,
    };

    /// <summary>The view of a kind; nothing for a kind that is none.</summary>
    public ViewType? ViewOf(string? kind) => kind == OptionsKind ? options : Views.All.FirstOrDefault(v => v.Name == kind);

    /// <summary>What a list has items of; nothing for what is no list.</summary>
    public static string? ItemOf(string? kind) => kind is not null && IsList(kind) ? kind[ListOf.Length..] : null;

    public static bool IsList(string kind) => kind.StartsWith(ListOf, StringComparison.Ordinal);

    /// <summary>Why a value of a kind cannot be printed; nothing where it can.</summary>
    public TemplateFaultException? WhyNotPrinted(string? kind) => kind switch
    {
        null => null,
        "chart" => PageScope.NoChart(),
        _ when WithoutForm.Contains(kind) => PageScope.NoForm(),
        _ when IsList(kind) => PageScope.NoList(),
        _ => ViewOf(kind) is { } view ? PageScope.NoView(view.Name) : null,
    };

    /// <summary>Whether a function takes a value of a kind.</summary>
    public bool Takes(TemplateFunction function, string kind) => ViewOf(kind) is null && function.Kinds.Contains(kind == Month ? "month" : kind);

    /// <summary>A value of a kind, in words.</summary>
    public string Describe(string kind) => kind switch
    {
        Text or Html or Nothing => kind,
        YesNo => "yes or no",
        Month => "a month",
        _ when IsList(kind) => "a list",
        _ => ViewOf(kind) is { } view ? $"the view `{view.Name}`" : $"a {kind}",
    };

    private static string? OfLiteral(object? value) => value switch
    {
        null => Nothing,
        string => Text,
        bool => YesNo,
        int or long or double or float or decimal or BigInteger => Number,
        _ => null,
    };

    private string? OfMember(string? target, string? member) =>
        target is not null && IsList(target) ? member == "size" ? Number : null
        : ViewOf(target)?.Members.FirstOrDefault(m => m.Name == member)?.Kind.TrimEnd('?') is { } kind ? kind switch
        {
            "choice" or "color" => Text,
            "month" => Month,
            _ => kind,
        }
        : null;

    private string? OfCall(Call call) => call switch
    {
        { Target: ScriptMemberExpression { Target: ScriptVariableGlobal { Name: "array" }, Member.Name: var name }, Arguments: [var list, ..] } =>
            Of(list) is { } kind && IsList(kind) ? SameList.Contains(name, StringComparer.Ordinal) ? kind : name is "first" or "last" ? ItemOf(kind) : null : null,
        _ => null,
    };
}

using System.Collections.Frozen;
using System.Globalization;
using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;
using Scriban;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Generator.Core.Themes;

/// <summary>
/// The template engine as themes meet it: everything printed is escaped unless it is <see cref="Html"/>, an unknown name is an
/// error, there is neither clock nor chance, nothing can be changed from a template, and every loop and text has a bound.
/// </summary>
internal sealed class HtmlTemplateContext : TemplateContext
{
    private static readonly string[] Groups = ["array", "string", "math", "object"];

    /// <summary>Made when a page first needs them, as that takes a good part of a small build.</summary>
    private static readonly Lazy<ScriptObject> Builtins = new(MakeBuiltins);

    private readonly HtmlTemplates templates;
    private readonly PageScope page;
    private readonly List<string> names = [];

    /// <summary>The code whose value is printed next: the engine tells only the block that it stands in.</summary>
    private SourceSpan evaluated;

    public HtmlTemplateContext(HtmlTemplates templates, PageScope page, IEnumerable<(string Name, View View)> variables)
        : base(Builtins.Value)
    {
        (this.templates, this.page) = (templates, page);
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedFunctionAccess = false;
        EnableRelaxedIndexerAccess = false;
        AutoIndent = false;
        NewLine = "\n";
        LoopLimit = Limits.TemplateRounds;
        RecursiveLimit = Limits.TemplateDepth;
        ObjectRecursionLimit = 16;
        LimitToString = Limits.TemplateText;
        OutputLimit = Limits.PageLength;
        OnStringLimit = ScriptLimitBehavior.Throw;
        OnOutputLimit = ScriptLimitBehavior.Throw;
        RegexTimeOut = TimeSpan.FromMilliseconds(250);
        TemplateLoader = new Loader();

        var globals = new ScriptObject();
        foreach (var (name, view) in variables)
        {
            globals.SetValue(name, view, readOnly: true);
            names.Add(name);
        }

        PushGlobal(globals);
        PushGlobal(new ScriptObject());
    }

    /// <summary>The names of all that the engine itself knows: functions and groups of functions.</summary>
    public static FrozenSet<string> Functions { get; } = [.. Groups, "empty", "include", .. TemplateFunction.All.Select(f => f.Name)];

    public PageScope Page => page;

    /// <summary>A help line for a word that the engine does not know; nothing when no variable or function is near.</summary>
    public string? Suggestion(string word) => SuggestionFor(word, names);

    /// <param name="names">The variables that there are.</param>
    internal static string? SuggestionFor(string word, IEnumerable<string> names)
    {
        var groups = Builtins.Value.Values.OfType<ScriptObject>().SelectMany(g => g.Keys);
        return IsName(word) && Nearest.To(word, [.. names, .. Builtins.Value.Keys, .. groups]) is { } nearest && nearest != word ? $"did you mean `{nearest}`?" : null;
    }

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        var value = base.Evaluate(scriptNode, aliasReturnedFunction);
        if (scriptNode is ScriptExpressionStatement)
        {
            evaluated = scriptNode.Span;
        }
        else if (scriptNode is ScriptCaptureStatement { Target: { } target } && GetValue(target) is IScriptOutput captured)
        {
            // What is captured was escaped when it was printed.
            SetValue(target, new Html(captured.ToString() ?? ""));
        }

        return value is double number && !double.IsFinite(number)
            ? throw Fault(scriptNode?.Span ?? default, HtmlTemplates.DivisionByZero, "test with `if` that what it divides by is not 0")
            : value;
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (textAsObject is not null)
        {
            try
            {
                Write(page.Print(textAsObject).Text);
            }
            catch (TemplateFaultException e)
            {
                throw new ScriptRuntimeException(evaluated, e.Message, e);
            }
        }

        return this;
    }

    /// <summary>A value as a part of a text, such as <c>"on " + x</c>.</summary>
    public override string? ObjectToString(object? value, bool nested = false) => PageScope.HasNoForm(value) && PageScope.NoForm() is var fault
        ? throw Fault(CurrentSpan, fault)
        : base.ObjectToString(value, nested);

    /// <summary>How the engine's messages call a value.</summary>
    public override string GetTypeName(object? value) => value switch
    {
        View view => view.Type.Name,
        string or int or double or bool => base.GetTypeName(value),
        _ => TemplateFunction.Describe(value),
    };

    protected override IObjectAccessor GetMemberAccessorImpl(object target) =>
        target is View ? ViewAccessor.Instance : base.GetMemberAccessorImpl(target)!;

    protected override Template CreateTemplate(string templatePath, ScriptNode? callerContext)
    {
        var name = HtmlTemplates.PartialsFolder + templatePath;
        return templates.Find(name) ?? throw Fault(
            callerContext?.Span ?? default,
            $"the theme has no `{name}.html`",
            Nearest.Help(templatePath, [.. templates.Names.Where(n => n.StartsWith(HtmlTemplates.PartialsFolder, StringComparison.Ordinal)).Select(n => n[HtmlTemplates.PartialsFolder.Length..])]));
    }

    /// <summary>One sign, a letter or an operator, is near every short name.</summary>
    private static bool IsName(string word) => word.Length > 1 && char.IsAsciiLetter(word[0]);

    /// <summary>The fault of a part that is included with fewer values than it takes.</summary>
    internal static TemplateFaultException MissingValue(string part, int given) => new(
        $"the part `{part}` takes more values than the {(given == 0 ? "none" : given.ToString(CultureInfo.InvariantCulture))} that it is given here",
        $"write them behind its name, `${given + 1}` next: `include \"{part}\" …`");

    internal static TemplateFaultException NoMember(ViewType view, string member) => new($"the view `{view.Name}` has no member `{member}`", Nearest.Help(member, [.. view.Members.Select(m => m.Name)]));

    private static ScriptRuntimeException Fault(SourceSpan span, string message, string? help) => Fault(span, new(message, help));

    private static ScriptRuntimeException Fault(SourceSpan span, TemplateFaultException fault) => new(span, fault.Message, fault);

    /// <summary>The functions of a group of the engine's own; none where there is no such group.</summary>
    internal static IReadOnlyCollection<string> FunctionsOf(string group) => Groups.Contains(group, StringComparer.Ordinal) ? [.. ((ScriptObject)Builtins.Value[group]!).Keys] : [];

    private static ScriptObject MakeBuiltins()
    {
        var builtins = new ScriptObject();
        var engine = GetDefaultBuiltinObject();
        foreach (var group in Groups)
        {
            var functions = (ScriptObject)((ScriptObject)engine[group]!).Clone(deep: false);
            foreach (var refused in (ReadOnlySpan<string>)["random", "uuid", "eval", "eval_template"])
            {
                functions.Remove(refused);
            }

            functions.IsReadOnly = true;
            builtins.SetValue(group, functions, readOnly: true);
        }

        builtins.SetValue("empty", engine["empty"], readOnly: true);
        builtins.SetValue("include", new HtmlInclude(), readOnly: true);
        foreach (var function in TemplateFunction.All)
        {
            builtins.SetValue(function.Name, new Function(function), readOnly: true);
        }

        builtins.IsReadOnly = true;
        return builtins;
    }

    /// <summary>Names of parts are looked up among the theme's templates, never on a disk.</summary>
    private sealed class Loader : ITemplateLoader
    {
        public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

        public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => "";

        public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => ValueTask.FromResult<string?>("");
    }

    /// <summary>The engine's own <c>include</c>, whose result is not escaped a second time.</summary>
    private sealed class HtmlInclude : IScriptCustomFunction
    {
        private const string NoValue = "on the `$`";

        private readonly IncludeFunction include = new();

        public int RequiredParameterCount => include.RequiredParameterCount;

        public int ParameterCount => include.ParameterCount;

        public ScriptVarParamKind VarParamKind => include.VarParamKind;

        public Type ReturnType => typeof(object);

        public ScriptParameterInfo GetParameterInfo(int index) => include.GetParameterInfo(index);

        public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
        {
            try
            {
                return new Html(include.Invoke(context, callerContext!, arguments, blockStatement!) as string ?? "");
            }
            catch (ScriptRuntimeException e) when (e.InnerException is null && e.OriginalMessage.Contains(NoValue, StringComparison.Ordinal) && arguments is [string name, ..])
            {
                throw Fault(callerContext?.Span ?? default, MissingValue(name, arguments.Count - 1));
            }
        }

        public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
    }

    private sealed class Function(TemplateFunction function) : IScriptCustomFunction
    {
        public int RequiredParameterCount => 1;

        public int ParameterCount => 1;

        public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

        public Type ReturnType => typeof(object);

        public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "value");

        public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
        {
            try
            {
                return function.Call(((HtmlTemplateContext)context).Page, [.. arguments]);
            }
            catch (TemplateFaultException e)
            {
                throw new ScriptRuntimeException(callerContext?.Span ?? default, e.Message, e);
            }
        }

        public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
    }

    private sealed class ViewAccessor : IObjectAccessor
    {
        public static readonly ViewAccessor Instance = new();

        public bool HasIndexer => false;

        public Type IndexType => typeof(string);

        public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => ((View)target).Type.Members.Length;

        public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => ((View)target).Type.Members.Select(m => m.Name);

        public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) =>
            ((View)target).Type.Has(member);

        public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
        {
            var view = (View)target;
            return view.TryGet(member, out value)
                ? true
                : throw Fault(span, NoMember(view.Type, member));
        }

        public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) =>
            throw Fault(span, $"the view `{((View)target).Type.Name}` cannot be changed", "assign to a variable of your own");

        public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value) =>
            TryGetValue(context, span, target, index as string ?? "", out value);

        public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) =>
            TrySetValue(context, span, target, index as string ?? "", value);
    }
}

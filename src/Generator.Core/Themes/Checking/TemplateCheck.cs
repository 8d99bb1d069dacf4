using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Sources;
using Scriban;

namespace Generator.Core.Themes.Checking;

/// <summary>
/// Finds in all templates of a theme what would fail only when something is printed for the first time, which can be on the day of an
/// incident: names of phrases, parts, files, functions, variables and members that are not there, and values of the wrong kind. Told is what is
/// sure; what is put together while a page is made is left to that.
/// </summary>
internal sealed class TemplateCheck
{
    private const string Pages = "pages/";

    /// <summary>Names that the engine gives a meaning of their own.</summary>
    private static readonly string[] Special = ["for", "while", "tablerow", "continue", "blank"];

    private readonly IReadOnlyDictionary<string, (SourceFile File, Template Template)> templates;
    private readonly KnownNames known;

    private TemplateCheck(IReadOnlyDictionary<string, (SourceFile File, Template Template)> templates, KnownNames known)
    {
        (this.templates, this.known) = (templates, known);
        Set = new(templates.Values.Select(t => t.Template.Page));
        Globals = [.. known.Pages.SelectMany(p => p.Variables).Distinct(StringComparer.Ordinal)];
        Parts = templates.Where(t => t.Key.StartsWith(HtmlTemplates.PartialsFolder, StringComparison.Ordinal))
            .ToDictionary(t => t.Key[HtmlTemplates.PartialsFolder.Length..], t => PartValues.Needed(t.Value.Template), StringComparer.Ordinal);
        Kinds = new(known.Options, Set, Globals);
    }

    /// <summary>What templates give a name to.</summary>
    public SetNames Set { get; }

    /// <summary>The variables of all pages.</summary>
    public ImmutableArray<string> Globals { get; }

    /// <summary>The parts, and how many values each needs.</summary>
    public IReadOnlyDictionary<string, int> Parts { get; }

    public Kinds Kinds { get; }

    /// <summary>Variables that every page has.</summary>
    public IEnumerable<string> Everywhere => Globals.Where(g => known.Pages.All(p => p.Variables.Contains(g)));

    public static IEnumerable<Diagnostic> Of(IReadOnlyDictionary<string, (SourceFile File, Template Template)> templates, KnownNames known)
    {
        var check = new TemplateCheck(templates, known);
        return templates.Where(t => !known.Unread.Contains(t.Key, StringComparer.Ordinal)).OrderBy(t => t.Key, StringComparer.Ordinal).SelectMany(t => check.In(t.Key)).Distinct();
    }

    private IEnumerable<Diagnostic> In(string name)
    {
        var (file, template) = templates[name];
        var page = name.StartsWith(Pages, StringComparison.Ordinal) ? known.Pages.FirstOrDefault(p => p.Name == name[Pages.Length..]) : null;
        if (page is null && name.StartsWith(Pages, StringComparison.Ordinal))
        {
            // Nothing makes such a page, which is told apart.
            return [];
        }

        var visit = new TemplateVisit(this, file, page);
        visit.Visit(template.Page);
        return visit.Found.OrderBy(d => d.Location.Span.Start);
    }

    /// <summary>Whether a name means something where it stands.</summary>
    /// <param name="page">The page that it stands in; nothing for a part, which stands in any.</param>
    public bool IsKnown(string name, ThemePage? page) => Set.AreOpen || Set.Has(name) || Special.Contains(name, StringComparer.Ordinal) || HtmlTemplateContext.Functions.Contains(name)
        || (page?.Variables.Contains(name) ?? Globals.Contains(name, StringComparer.Ordinal));

    /// <summary>Whether there is what a function is given the name of.</summary>
    public bool Has(string function, string name) => function == TemplateFunction.Include ? Parts.ContainsKey(name)
        : function == TemplateFunction.Phrases ? known.Phrases?.Has(name) == true
        : TemplateFunction.Assets.Contains(function, StringComparer.Ordinal) && known.Assets.Contains(name, StringComparer.Ordinal);

    /// <summary>The fault of a name that there is not; nothing where it is there, or nobody knows.</summary>
    public TemplateFaultException? WhyUnknown(string function, string name) =>
        Has(function, name) ? null
        : function == TemplateFunction.Phrases ? known.Phrases is { } phrases ? TemplateFunction.NoPhrase(name, phrases) : null
        : TemplateFunction.Assets.Contains(function, StringComparer.Ordinal) ? TemplateFunction.NoAsset(name, known.Assets)
        : null;
}

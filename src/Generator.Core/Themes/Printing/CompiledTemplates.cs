using System.Collections.Frozen;
using Scriban;

namespace Generator.Core.Themes.Printing;

/// <summary>
/// A theme's templates as steps that print straight into the bytes of a page. They know the part of the language that themes are mostly
/// made of, and print the same as Scriban's own evaluation, ten times as fast; whatever else a page asks for, and all that is
/// wrong with it, is left to Scriban: then nothing is printed here.
/// </summary>
internal sealed class CompiledTemplates
{
    private readonly FrozenDictionary<string, CompiledTemplate> templates;
    private readonly FrozenDictionary<string, CompiledTemplate> partials;
    private readonly FrozenDictionary<string, int> slots;
    private readonly FrozenSet<string> assigned;

    private CompiledTemplates(Dictionary<string, CompiledTemplate> templates, Dictionary<string, int> slots, IEnumerable<string> assigned)
    {
        this.templates = templates.ToFrozenDictionary(StringComparer.Ordinal);
        partials = templates.Where(t => t.Key.StartsWith(HtmlTemplates.PartialsFolder, StringComparison.Ordinal))
            .ToFrozenDictionary(t => t.Key[HtmlTemplates.PartialsFolder.Length..], t => t.Value, StringComparer.Ordinal);
        this.slots = slots.ToFrozenDictionary(StringComparer.Ordinal);
        this.assigned = assigned.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The names of the templates that are here.</summary>
    public IEnumerable<string> Names => templates.Keys;

    /// <param name="phrases">The words of all pages, where they are known.</param>
    public static CompiledTemplates Of(IReadOnlyDictionary<string, Template> templates, Phrases? phrases = null)
    {
        var set = templates.Values.SelectMany(t => TemplateCompiler.Set(t.Page)).ToLookup(s => s.IsItem, s => s.Name);
        var (items, assigned) = (set[true].ToHashSet(StringComparer.Ordinal), set[false].ToHashSet(StringComparer.Ordinal));
        var slots = new Dictionary<string, int>(StringComparer.Ordinal);
        var compiled = new Dictionary<string, CompiledTemplate>(StringComparer.Ordinal);

        // A name that is both a variable and a loop's item, or also a function, means one or the other by what was printed before.
        if (!items.Overlaps(assigned) && !HtmlTemplateContext.Functions.Any(name => items.Contains(name) || assigned.Contains(name)))
        {
            foreach (var (name, template) in templates)
            {
                if (TemplateCompiler.Compile(template, slots, phrases) is { } steps)
                {
                    compiled.Add(name, steps);
                }
            }
        }

        return new(compiled, slots, assigned);
    }

    public CompiledTemplate? Partial(string name) => partials.GetValueOrDefault(name);

    /// <summary>Prints a page; false, and nothing is printed, where it is left to Scriban.</summary>
    /// <param name="take">Who takes the page's bytes, which are gone after the call.</param>
    public bool Print(string name, IEnumerable<(string Name, View View)> variables, PageScope page, Action<ArraySegment<byte>> take, CancellationToken stop)
    {
        if (!templates.TryGetValue(name, out var template))
        {
            return false;
        }

        var names = new object?[slots.Count];
        Array.Fill(names, Printer.Unset);
        foreach (var (variable, view) in variables)
        {
            if (assigned.Contains(variable))
            {
                return false;
            }

            if (slots.TryGetValue(variable, out var slot))
            {
                names[slot] = view;
            }
        }

        using var printer = new Printer(this, page, names, stop);
        try
        {
            printer.Print(template, null);
        }
        catch (Exception e) when (IsOfTemplate(e))
        {
            return false;
        }

        take(printer.Written);
        return true;
    }

    /// <summary>Whether something that was thrown is a fault of the template, not of the program.</summary>
    internal static bool IsOfTemplate(Exception e) =>
        e is TemplateFaultException or NotSupportedException or ArgumentException or InvalidCastException or ArithmeticException;
}

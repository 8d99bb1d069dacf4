using System.Text;
using Generator.Core.Diagnostics;
using Generator.Core.Outputs;
using Generator.Core.Sources;
using Generator.Core.Statistics;
using Generator.Core.Themes;
using NodaTime;

namespace Generator.Core.Tests.Themes;

/// <summary>A tiny theme in memory, and templates rendered with it.</summary>
internal static class GivenTheme
{
    public const string English = """
        plural:
          one: [1]
        duration:
          under_a_minute: "<1m"
          days: "{0}d"
          hours: "{0}h"
          minutes: "{0}m"
        number:
          decimal: "."
          percent: "{0} %"
        date:
          day: "{d} {month} {yyyy}"
          month: "{month} {yyyy}"
          month_short: "{mon}"
          time: "{d} {mon} {yyyy}, {HH}:{mm} {zone}"
          months: [January, February, March, April, May, June, July, August, September, October, November, December]
          months_short: [Jan, Feb, Mar, Apr, May, Jun, Jul, Aug, Sep, Oct, Nov, Dec]
        nav:
          archive: Archive
          components: Components
          search: Search
        not_found:
          title: Not found
        incident:
          not_begun: Not begun
        back: Go back
        greeting: "Hello {0} & <all>"
        incidents:
          one: "{0} incident"
          other: "{0} incidents"
        """;

    public const string Nasty = """<b title="x">Tom & 'Jerry'</b>""";

    private const string IncidentText = """
        ---
        title: <b title="x">Tom & 'Jerry'</b>
        severity: minor
        components: [Mail]
        tags: [a, b]
        ---

        A *summary*.

        ## Investigating — 2026-04-08 18:07 UTC

        We look into it.

        ## Resolved — 2026-04-08 19:07 UTC

        It works again.
        """;

    public static BinaryFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    /// <summary>All pages there must be, the words, and more files in place of or besides them.</summary>
    public static ThemeSources Sources(params IEnumerable<BinaryFile> more) => new(
        "default",
        "themes/default",
        [
            .. PageKind.All.Select(k => File($"pages/{k.Name}.html", "{{ page.path }}"))
                .Append(File("languages/en.yaml", English))
                .Concat(more)
                .GroupBy(f => f.Path, StringComparer.Ordinal)
                .Select(g => g.Last()),
        ]);

    /// <summary>The same with all phrases that a whole site needs.</summary>
    public static ThemeSources WholeSources(params IEnumerable<BinaryFile> more) =>
        Sources([File("languages/en.yaml", English + string.Concat(PrintedPhrases.All.Where(k => !Ready().Phrases.Has(k)).Select(k => $"\n{k}: \"{Said(k)}\""))), .. more]);

    private static string Said(string key) => key switch
    {
        "title" => "{0}",
        "separator" => ", ",
        _ => key.Split('.')[^1],
    };

    public static Checked<Theme> Load(params IEnumerable<BinaryFile> more) => Theme.Load(Sources(more), [], Language("en"), Pages);

    /// <summary>All pages, each with the variables that <see cref="Render(string, IEnumerable{BinaryFile})"/> gives.</summary>
    public static IEnumerable<ThemePage> Pages => PageKind.All.Select(k => new ThemePage(k.Name, ["site", "page", "incident", "history"]));

    /// <summary>A language, chosen on the second line of the settings.</summary>
    public static ThemeWishes Language(string name) => new(new ChosenLanguage(name, new SourceFile("content/site.yaml", $"service: Acme\nlanguage: {name}\n").At(new(24, name.Length))));

    public static Theme Ready(params IEnumerable<BinaryFile> more) =>
        Load(more) is { Value: { } theme } ? theme : throw new InvalidOperationException(string.Join('\n', Load(more).Diagnostics.Select(d => d.Short())));

    public static Format Format(string zone = "UTC") => new(Ready().Phrases, new(DateTimeZoneProviders.Tzdb[zone]));

    /// <summary>Renders a template with an incident in the variable <c>incident</c>, as a page in a folder.</summary>
    public static Checked<string> Render(string template, params IEnumerable<BinaryFile> more)
    {
        var loaded = Load([File("pages/index.html", template), .. more]);
        return loaded.Value is { } theme ? Render(theme) : new(null, loaded.Diagnostics);
    }

    public static Checked<string> Render(Theme theme, string page = "index")
    {
        string? html = null;
        var findings = theme.Templates.Render("pages/" + page, Variables, ScopeOf(theme), bytes => html = Encoding.UTF8.GetString(bytes));
        return new(html, findings);
    }

    /// <summary>The same page by way of the compiled templates, and by the engine itself; nothing where the one gives up or the other fails.</summary>
    public static (string? Compiled, string? Interpreted) RenderBothWays(string template, params IEnumerable<BinaryFile> more)
    {
        var files = more.Append(File("pages/index.html", template)).Select(f => (f.Path[..^".html".Length], new SourceFile(f.Path, Encoding.UTF8.GetString(f.Bytes.Span))));
        var (compiled, interpreted) = RenderBothWays(HtmlTemplates.Compile(files, Usual.Value.Phrases).Value!);
        return (compiled, interpreted.Value is { } bytes ? Encoding.UTF8.GetString(bytes) : null);
    }

    public static (string? Compiled, Checked<byte[]> Interpreted) RenderBothWays(HtmlTemplates templates)
    {
        var scope = ScopeOf(Usual.Value);
        string? compiled = null;
        templates.Compiled("pages/index", Variables, scope, bytes => compiled = Encoding.UTF8.GetString(bytes));
        return (compiled, templates.Interpreted("pages/index", Variables, scope));
    }

    private static readonly Lazy<Theme> Usual = new(() => Ready());

    /// <summary>The names that a template finds in the engine itself.</summary>
    public static IEnumerable<string> EngineNames()
    {
        var theme = Ready();
        return new HtmlTemplateContext(theme.Templates, ScopeOf(theme), []).BuiltinObject.Keys;
    }

    private static readonly ViewScope Scope = MakeScope();

    private static (string, View)[] Variables =>
        [("site", Views.Site.Of(Scope.Settings, Scope)), ("incident", Views.Incident.Of(Scope.History.All[0], Scope)), ("history", Views.History.Of(Scope.History, Scope))];

    private static PageScope ScopeOf(Theme theme) => new(theme, new(theme.Phrases, Scope.Calendar), Scope.Root);

    private static ViewScope MakeScope()
    {
        var settings = Given.Settings();
        var history = History.Of([Given.Incident(IncidentText, settings: settings)], settings, Given.At("2026-05-01T00:00:00Z"));
        return new ViewScope(settings, history, new(settings.TimeZone), "../");
    }
}

using System.Text;
using Generator.Core.Sources;
using Generator.Core.Themes;
using Generator.Core.Themes.Printing;
using Scriban;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Themes.Printing;

/// <summary>Compiled templates print what Scriban prints, or nothing at all.</summary>
public sealed class CompiledTemplatesTests
{
    public static TheoryData<string> BuiltIn => ["default", "plain"];

    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void All_templates_of_a_built_in_theme_can_be_compiled(string name)
    {
        var templates = Repository.ReadTheme(Repository.PathOf("themes", name)).Files
            .Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal))
            .ToDictionary(f => f.Path[..^".html".Length], f => Template.Parse(Encoding.UTF8.GetString(f.Bytes.Span)), StringComparer.Ordinal);

        CompiledTemplates.Of(templates).Names.ShouldBe(templates.Keys, ignoreOrder: true);
    }

    /// <summary>A capture is a part of the language that only Scriban evaluates: before each page it leaves the whole page to it.</summary>
    [Theory]
    [MemberData(nameof(BuiltIn))]
    public void A_site_is_the_same_by_Scriban_s_own_evaluation(string name)
    {
        var sources = Repository.ReadSite(Repository.PathOf("tests", "Generator.Core.Tests", "Sites", "odd", "content"));
        sources = sources with { Settings = sources.Settings with { Text = sources.Settings.Text + $"\ntheme: {name}\n" } };
        var interpreted = sources with { Themes = [.. sources.Themes.Select(t => t with { LazyFiles = new([.. t.Files.Select(Captured)]) })] };
        var asOf = Given.At("2026-07-10T00:00:00Z");

        var pages = SiteBuilder.Build(sources, asOf).Outputs.Where(o => o.Path.EndsWith(".html", StringComparison.Ordinal)).ToArray();
        var others = SiteBuilder.Build(interpreted, asOf).Outputs.ToDictionary(o => o.Path, StringComparer.Ordinal);

        pages.Length.ShouldBeGreaterThan(30);
        foreach (var page in pages)
        {
            Encoding.UTF8.GetString(page.Render().Value!).ShouldBe(Encoding.UTF8.GetString(others[page.Path].Render().Value!), page.Path);
        }

        static BinaryFile Captured(BinaryFile file) => file.Path.StartsWith("pages/", StringComparison.Ordinal)
            ? file with { Bytes = Encoding.UTF8.GetBytes("{{ capture nothing }}{{ end }}" + Encoding.UTF8.GetString(file.Bytes.Span)) }
            : file;
    }

    /// <summary>Each phrase is there once, and each block is compiled once, however often the one is used and however deep the other is nested.</summary>
    [Theory]
    [InlineData("{{ t 'long' }}", "", 10_000)]
    [InlineData("{{ if true }}x", "{{ end }}", 60)]
    public void To_compile_a_template_takes_no_more_than_its_length(string start, string end, int times)
    {
        var phrases = Phrases.Parse(new SourceFile("en.yaml", $"long: {new string('x', 200_000)}")).Value;
        var text = string.Concat(Enumerable.Repeat(start, times)) + string.Concat(Enumerable.Repeat(end, times));
        var before = GC.GetAllocatedBytesForCurrentThread();

        HtmlTemplates.Compile([("pages/index", new SourceFile("pages/index.html", text))], phrases).Value.ShouldNotBeNull();

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(50_000_000);
    }

    [Fact]
    public void The_names_of_the_engine_are_known_without_it() => HtmlTemplateContext.Functions.ShouldBe(GivenTheme.EngineNames(), ignoreOrder: true);

    /// <summary>What gives up says so by an exception, and none is seen on the thread that prints.</summary>
    [Theory]
    [InlineData("odd")]
    [InlineData("sample")]
    [InlineData("plain")]
    [InlineData("arabic")]
    public void No_page_of_a_built_in_theme_is_left_to_Scriban(string site)
    {
        var thread = Environment.CurrentManagedThreadId;
        var leftBy = new List<string>();
        void Note(object? sender, System.Runtime.ExceptionServices.FirstChanceExceptionEventArgs e)
        {
            if (Environment.CurrentManagedThreadId == thread)
            {
                leftBy.Add(e.Exception.StackTrace ?? "");
            }
        }

        AppDomain.CurrentDomain.FirstChanceException += Note;
        try
        {
            foreach (var page in SiteTests.OutputsOf(site).Where(o => o.Path.EndsWith(".html", StringComparison.Ordinal)))
            {
                page.Render().Diagnostics.ShouldBeEmpty();
            }
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= Note;
        }

        leftBy.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("a {{- 'b' -}} c\n{{~ 'd' ~}}\n e \n  {{~ if true ~}}\n f\n{{~ end ~}}\n{{ 'g' }}\n h")]
    [InlineData("{{ # a comment }}a{{ ## another ## }}b")]
    [InlineData("{{ '<&>' }}{{ incident.title }}{{ incident.summary }}{{ 7 }}{{ true }}{{ null }}")]
    [InlineData("{{ t 'nav.archive' }}{{ t ('nav.' + 'search') }}{{ t 'greeting' incident.title }}{{ t 'incidents' 2 }}")]
    [InlineData("{{ if incident.is_open }}a{{ else if incident.severity == 'minor' }}b{{ else }}c{{ end }}")]
    [InlineData("{{ if 0 }}a{{ end }}{{ if '' }}b{{ end }}{{ if null }}c{{ end }}{{ if !null && (false || 1) }}d{{ end }}")]
    [InlineData("{{ null == 'a' }}{{ null == 0 }}{{ null == null }}{{ 'a' != 'A' }}{{ 1 == 2 }}{{ true == true }}{{ incident == null }}")]
    [InlineData("{{ 7 // 2 }} {{ 0 - 7 // 2 }} {{ (0 - 7) % 3 }} {{ 3 * 4 - 1 }} {{ 1 < 2 }} {{ 2 >= 2 }} {{ 1 > 2 }} {{ 1 <= 0 }}")]
    [InlineData("{{ case incident.severity }} no {{ when 'major', 'minor' }}a{{ when 'minor' }}b{{ else }}c{{ end }}{{ case 4 }}{{ when 3 }}a{{ else }}c{{ end }}")]
    [InlineData("{{ for tag in incident.tags }}{{ for.index }}{{ tag.name }}{{ for.first }}{{ for.last }}{{ for.length }}{{ end }}")]
    [InlineData("{{ for u in incident.updates }}{{ for tag in incident.tags }}{{ u.state }}{{ tag.name }}{{ for.index }}{{ end }}{{ for.index }}{{ end }}")]
    [InlineData("{{ for none in incident.corrections }}a{{ else }}b{{ end }}{{ for none in incident.resolved_by_no_one }}a{{ else }}b{{ end }}")]
    [InlineData("{{ for none in incident.source }}a{{ else }}b{{ end }}")]
    [InlineData("{{ incident.tags.size }}{{ incident.updates[1].state }}{{ (incident.tags | array.limit 1).size }}{{ (incident.tags | array.offset 1)[0].name }}")]
    [InlineData("{{ for x in incident.tags | array.reverse }}{{ x.name }}{{ end }}{{ for x in incident.tags | array.offset 5 }}{{ x }}{{ else }}-{{ end }}")]
    [InlineData("{{ null ?? 'a' }}{{ 'b' ?? 'a' }}{{ false ?? 'c' }}")]
    [InlineData("{{ incident.is_open ? 'a' : (t 'greeting' 'x') }}{{ x = 'v' }}{{ x; x }}{{ $y = 1; $y + 1 }}")]
    [InlineData("{{ include 'p' 'a'; include 'p' 'b' }}{{ $a = 'x'; include 'own' 'y'; $a }}{{ t 'greeting' (include 'p' '<') }}")]
    [InlineData("{{ include 'set' 'a'; y; y = 'b'; include 'set' 'c'; y }}{{ for z in incident.tags; include 'z'; end }}")]
    [InlineData("{{ for z in incident.tags; for z in incident.updates; z.state; end; z.name; end }}")]
    [InlineData("{{ 'abc' | string.contains 'b' }}{{ string.contains 'abc' 'B' }}{{ t 'greeting' 'x' | string.contains '<' }}{{ t 'nav.archive' | string.contains 'arch' }}")]
    [InlineData("{{ for incident in incident.updates; incident.state; end; incident.severity }}")]
    [InlineData("{{ history.incidents[0] == incident }}{{ incident.updates[0] != incident.last_update }}{{ site.groups[0] == site.groups[0] }}{{ incident == site }}")]
    [InlineData("{{ case incident.tags[1] }}{{ when incident.tags[0] }}a{{ when incident.tags[1] }}b{{ end }}")]
    public void A_page_that_can_be_compiled_is_the_same(string template)
    {
        var (compiled, interpreted) = Both(template);

        (compiled is null && interpreted is null ? "both refuse" : compiled).ShouldBe(interpreted ?? "both refuse");
    }

    [Theory]
    [InlineData("{{ 'a' + 1 }}")]
    [InlineData("{{ 1 == '1' }}{{ 7 / 2 }}{{ 2147483647 + 1 }}")]
    [InlineData("{{ [1, 2] | array.size }}")]
    [InlineData("{{ 'abc'.size }}")]
    [InlineData("{{ 'abc' | string.upcase }}")]
    [InlineData("{{ for i in 1..3; i; end }}")]
    [InlineData("{{ for u in incident.updates limit: 1; u.state; end }}")]
    [InlineData("{{ for u in incident.updates; if for.index == 1; break; end; u.state; end }}")]
    [InlineData("{{ incident.tags[9] }}{{ incident.tags[-1].name }}")]
    [InlineData("{{ incident.source?.x }}")]
    [InlineData("{{ func shout(x); ret x + '!'; end; shout 'a' }}")]
    [InlineData("{{ capture x }}a{{ end }}{{ x }}")]
    [InlineData("{{ include 'odd' 'a' }}")]
    [InlineData("{{ x = 1; x += 1; x }}")]
    [InlineData("{{ for x in incident.tags; end; x = 1; for x in incident.tags; x.name; end; x }}")]
    [InlineData("{{ number = 3; number }}")]
    [InlineData("{{ with incident; title; end }}")]
    [InlineData("{{ while x == null; x = 1; end }}")]
    [InlineData("{{ case incident.severity }} {{ ', 'major' }}{{ time incident.start }}{{ else }}{{ $a = 3; $a *when 'minor 2 - 1 }}{{ end }}")]
    [InlineData("{{ nope }}")]
    [InlineData("{{ $1 }}")]
    [InlineData("{{ incident.titel }}")]
    [InlineData("{{ include 'nope' }}")]
    [InlineData("{{ include 'missing' 1 }}")]
    [InlineData("{{ '' | string.contains 'a' }}{{ 'a' | string.contains '' }}")]
    [InlineData("{{ t 'nope' }}")]
    [InlineData("{{ site = 1 }}")]
    [InlineData("{{ 1 // 0 }}")]
    [InlineData("{{ include 'endless' }}")]
    public void Whatever_else_is_left_to_Scriban(string template) => Both(template).Compiled.ShouldBeNull();

    private static (string? Compiled, string? Interpreted) Both(string template) => GivenTheme.RenderBothWays(
        template,
        GivenTheme.File("partials/p.html", "<p>{{ $1 }}</p>"),
        GivenTheme.File("partials/own.html", "{{ $a = $1; $a }}"),
        GivenTheme.File("partials/set.html", "{{ y = $1 }}"),
        GivenTheme.File("partials/z.html", "{{ z.name }}{{ for.index }}"),
        GivenTheme.File("partials/missing.html", "{{ $0 }}{{ $1 }}{{ $2 }}"),
        GivenTheme.File("partials/odd.html", "{{ capture x }}{{ $1 }}{{ end }}{{ x }}"),
        GivenTheme.File("partials/endless.html", "{{ include 'endless' }}"));
}

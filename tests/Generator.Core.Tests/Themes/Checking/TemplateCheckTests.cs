using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Sources;
using Generator.Core.Themes;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Themes.Checking;

/// <summary>What would fail only on the day on which something is first printed is found when the theme is loaded.</summary>
public sealed class TemplateCheckTests
{
    private static readonly BinaryFile[] Files =
    [
        GivenTheme.File("partials/head.html", "<head>"),
        GivenTheme.File("partials/severity.html", "{{ case $1 }}{{ when 'minor' }}!{{ end }}"),
        GivenTheme.File("partials/maybe.html", "{{ if $1 }}{{ $2 }}{{ end }}"),
        GivenTheme.File("partials/counts.html", "{{ if $.size > 1 }}{{ $1 }}{{ end }}"),
        GivenTheme.File("partials/leaves.html", "{{ if $1 == 'x'; ret; end }}{{ $2 }}"),
        GivenTheme.File("partials/reads.html", "{{ func f; ret 1; end }}{{ ret $2 }}{{ $3 }}"),
        GivenTheme.File("partials/use.html", "{{ include 'maybe' 1 }}{{ include 'leaves' 'x' }}{{ include 'reads' 1 2 }}{{ include 'counts' }}{{ include 'head' }}{{ include 'severity' 'x' }}"),
        GivenTheme.File("assets/style.css", "a"),
        GivenTheme.File("theme.yaml", "options:\n  tone: {type: choice, choices: [red, blue], default: red, meaning: the tone}"),
    ];

    [Theory]
    [InlineData("t 'nav.archve'", "1:13", "the language file has no phrase `nav.archve`", "did you mean `nav.archive`?")]
    [InlineData("'nav.archve' | t", "1:28", "the language file has no phrase `nav.archve`", "did you mean `nav.archive`?")]
    [InlineData("t (true ? 'back' : 'bakc')", "1:13", "the language file has no phrase `bakc`", "did you mean `back`?")]
    [InlineData("include 'heda'", "1:13", "the theme has no `partials/heda.html`", "did you mean `head`?")]
    [InlineData("include 'severity'", "1:13", "the part `severity` takes more values than the none that it is given here", "write them behind its name, `$1` next: `include \"severity\" …`")]
    [InlineData("include 'leaves'", "1:13", "the part `leaves` takes more values than the none that it is given here", "write them behind its name, `$1` next: `include \"leaves\" …`")]
    [InlineData("include 'reads' 1", "1:13", "the part `reads` takes more values than the 1 that it is given here", "write them behind its name, `$2` next: `include \"reads\" …`")]
    [InlineData("asset 'stlye.css'", "1:13", "the theme has no file `assets/stlye.css`", "did you mean `style.css`?")]
    [InlineData("duraton 3", "1:13", "there is no variable or function `duraton`", "did you mean `duration`?")]
    [InlineData("incidnt.title", "1:13", "there is no variable or function `incidnt`", "did you mean `incident`?")]
    [InlineData("5 | numbr", "1:17", "there is no variable or function `numbr`", "did you mean `number`?")]
    [InlineData("history.opne", "1:21", "the view `history` has no member `opne`", "did you mean `open`?")]
    [InlineData("history.open[0].titel", "1:29", "the view `incident` has no member `titel`", "did you mean `title`?")]
    [InlineData("history.open.title", "1:26", "a list has no member `title`", "take it of each item in a `for`, or of the first: `[0]`")]
    [InlineData("for x in history.open; x.titel; end", "1:38", "the view `incident` has no member `titel`", "did you mean `title`?")]
    [InlineData("for x in history.open | array.limit 3; x.titel; end", "1:54", "the view `incident` has no member `titel`", "did you mean `title`?")]
    [InlineData("y = history.figures; y.cuont", "1:36", "the view `figures` has no member `cuont`", "did you mean `count`?")]
    [InlineData("site.options.tome", "1:26", "the view `options` has no member `tome`", "did you mean `tone`?")]
    [InlineData("duration 3", "1:13", "`duration` takes a duration, not a number", "see the reference of functions in themes/README.md")]
    [InlineData("duration", "1:13", "`duration` takes a duration, not nothing", "write `duration x`")]
    [InlineData("duration incident.title", "1:13", "`duration` takes a duration, not text", "see the reference of functions in themes/README.md")]
    [InlineData("percent history.figures", "1:13", "`percent` takes a share, not the view `figures`", "see the reference of functions in themes/README.md")]
    [InlineData("time 'x'", "1:13", "`time` takes a time, not text", "see the reference of functions in themes/README.md")]
    [InlineData("incident.start", "1:13", "a time, duration, day or month has no form of its own", "print it through `time`, `iso`, `date`, `month`, `duration` or `hours`")]
    [InlineData("for x in history.figures.by_month; x.month; end", "1:48", "a time, duration, day or month has no form of its own", "print it through `time`, `iso`, `date`, `month`, `duration` or `hours`")]
    [InlineData("history.open", "1:13", "a list cannot be printed", "print its items in a `for`")]
    [InlineData("include head", "1:21", "the name `head` stands without quotes", "write `include \"head\"`")]
    [InlineData("t nav.archive", "1:15", "the name `nav.archive` stands without quotes", "write `t \"nav.archive\"`")]
    [InlineData("asset style.css", "1:19", "the name `style.css` stands without quotes", "write `asset \"style.css\"`")]
    [InlineData("elseif true", "1:13", "there is no variable or function `elseif`", "write `else if`")]
    [InlineData("string.upcas 'x'", "1:20", "there is no function `string.upcas`", "did you mean `upcase`?")]
    [InlineData("site = 5", "1:13", "`site` cannot be changed", "assign to a variable of your own")]
    [InlineData("site.service = 5", "1:13", "the view `site` cannot be changed", "assign to a variable of your own")]
    [InlineData("for x in site; end", "1:22", "`for` takes a list, not the view `site`", "name the member that is a list")]
    [InlineData("chart history.calendar_chart 'a b'", "1:13", "`a b` cannot be the id of a chart", "write a word without spaces, another for each chart of a page")]
    [InlineData("chart history.calendar_chart 'c'; chart history.figures.week_chart 'c'", "1:47", "there are two charts with the id `c`", "give each another")]
    [InlineData("chart history.calendar_chart ''", "1:13", "`` cannot be the id of a chart", "write a word without spaces, another for each chart of a page")]
    public void What_would_fail_is_found_where_it_is_not_reached(string code, string place, string message, string help)
    {
        var finding = Findings("{{ if 1==2;" + " " + code + "; end }}").ShouldHaveSingleItem();

        (finding.Rule, finding.Message, finding.Help).ShouldBe((Rules.TemplateFailed, message, help));
        finding.Short().ShouldStartWith($"GEN052 {place} ");
    }

    [Theory]
    [InlineData("t ('nav.' + incident.severity)")]
    [InlineData("t 'incidents' 3; t 'incidents'")]
    [InlineData("include ('he' + 'ad'); include 'maybe' 1; include 'counts'")]
    [InlineData("for history in history.open; history.title; end; history.whatever")]
    [InlineData("component = {titel: 1}; component.titel")]
    [InlineData("incident.source; incident.summary; link incident.path; duration incident.duration; time incident.resolved")]
    [InlineData("with incident; titel; end")]
    [InlineData("capture x; 'a'; end; x; x | string.size")]
    [InlineData("func twice(y); ret y.titel; end; twice 2; 3 | twice")]
    [InlineData("x = {a: 1}; import x; a; anything")]
    [InlineData("for tag in incident.tags; for.index; tag.name; end; for i in 1..3; i; end")]
    [InlineData("duration = 3; duration; number = 5; number.x")]
    [InlineData("incident.tags | array.map 'name' | array.join ', '; history.open.size; incident.title.size; incident.tags.empty?")]
    [InlineData("x = incident; x = 'text'; x.titel")]
    [InlineData("number (history.count / 3); percent history.availability; percent 0.5; number incident.update_count; history.figures.per_month")]
    [InlineData("site.options.tone; for y in site.years; for m in y.months; month m.month; m.anchor; end; end")]
    [InlineData("if true; chart history.calendar_chart 'c'; else; chart history.figures.week_chart 'c'; end")]
    [InlineData("while false; while.index; end; x = 1; x++; x += 2")]
    [InlineData("case incident.severity; when 'minor'; 1; end; x = @string.upcase; 'a' | string.upcase; empty")]
    public void What_may_be_right_is_not_found(string code) => Findings("{{ if 1==2; " + code + "; end }}").ShouldBeEmpty();

    [Fact]
    public void A_page_has_its_own_variables_and_a_part_those_of_all_pages()
    {
        ThemePage[] pages = [.. PageKind.All.Select(k => k.ForTheme)];
        var sources = GivenTheme.Sources([.. Files, GivenTheme.File("partials/any.html", "{{ if site.url }}{{ year.path }}{{ incident.path }}{{ end }}"), GivenTheme.File("pages/year.html", "{{ include 'any' }}{{ year = 1 }}{{ if false; incident.path; end }}")]);

        Theme.Load(sources, [], GivenTheme.Language("en"), pages).Diagnostics.Where(d => d.IsError).Select(d => $"{d.Location.File.Path} {d.Message} | {d.Help}").ShouldBe(
        [
            "themes/default/pages/year.html `year` cannot be changed | assign to a variable of your own",
            "themes/default/pages/year.html there is no variable or function `incident` in this page | it has `site`, `page`, `year`",
        ]);
    }

    [Theory]
    [InlineData("default")]
    [InlineData("plain")]
    public void The_built_in_themes_have_nothing_of_it(string name)
    {
        var sources = Repository.ReadSite(Repository.PathOf("tests", "Generator.Core.Tests", "Sites", "odd", "content"));

        SiteBuilder.Build(sources with { Settings = sources.Settings with { Text = sources.Settings.Text + $"\ntheme: {name}\n" } }, Given.At("2026-07-10T00:00:00Z")).Diagnostics
            .Where(d => d.Location.File.Path.StartsWith("themes/", StringComparison.Ordinal)).Select(d => $"{d.Short()} {d.Location.File.Path}").ShouldBeEmpty();
    }

    [Fact]
    public void A_part_that_nothing_includes_fails_nowhere() =>
        GivenTheme.Load(GivenTheme.File("partials/none.html", "{{ nope }}")).Diagnostics.ShouldHaveSingleItem().Rule.ShouldBe(Rules.IdleThemeFile);

    private static ImmutableArray<Diagnostic> Findings(string template) =>
        GivenTheme.Load([.. Files, GivenTheme.File("pages/index.html", template), GivenTheme.File("pages/archive.html", "{{ include 'use' }}")]).Diagnostics;
}

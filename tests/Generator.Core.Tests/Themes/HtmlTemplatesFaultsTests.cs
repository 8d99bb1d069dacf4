using Generator.Core.Diagnostics;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Themes;

/// <summary>What templates cannot do: each is one finding at the template's place.</summary>
public sealed class HtmlTemplatesFaultsTests
{
    [Theory]
    [InlineData("a\n  {{ incidnt.title }}", "2:6", "incidnt", "did you mean `incident`?")]
    [InlineData("a\n  {{ incident.titel }}", "2:15", "the view `incident` has no member `titel`", "did you mean `title`?")]
    [InlineData("a\n  {{ incident['titel'] }}", "2:15", "the view `incident` has no member `titel`", "did you mean `title`?")]
    [InlineData("a\n  {{ incident.last_update.stat }}", "2:27", "the view `update` has no member `stat`", "did you mean `state`?")]
    [InlineData("a\n  {{ duraton incident.duration }}", "2:6", "duraton", "did you mean `duration`?")]
    [InlineData("a\n  {{ string.upcas 'x' }}", "2:13", "upcas", "did you mean `upcase`?")]
    [InlineData("a\n  {{ t 'greting' }}", "2:6", "the language file has no phrase `greting`", "did you mean `greeting`?")]
    [InlineData("a\n  {{ asset 'styl.css' }}", "2:6", "the theme has no file `assets/styl.css`", "did you mean `style.css`?")]
    [InlineData("a\n  {{ include 'hed' }}", "2:6", "the theme has no `partials/hed.html`", "did you mean `head`?")]
    public void An_unknown_name_is_a_finding_with_a_suggestion(string template, string place, string message, string help)
    {
        var finding = Fault(template);

        finding.Short().ShouldStartWith($"GEN052 {place} ");
        finding.Message.ShouldContain(message);
        finding.Help.ShouldBe(help);
        finding.Location.File.Path.ShouldBe("themes/default/pages/index.html");
    }

    [Fact]
    public void A_fault_in_a_part_is_shown_in_the_parts_own_file()
    {
        var finding = GivenTheme.Render("{{ include 'head' }}", GivenTheme.File("partials/head.html", "<p>\n{{ incident.titel }}")).Diagnostics.ShouldHaveSingleItem();

        finding.Short().ShouldStartWith("GEN052 2:13 ");
        finding.Location.File.Path.ShouldBe("themes/default/partials/head.html");
    }

    [Theory]
    [InlineData("{{ duration incident.title }}", "`duration` takes a duration, not text")]
    [InlineData("{{ duration incident.source }}", "`duration` takes a duration, not text")]
    [InlineData("{{ duration incident.started }}", "`duration` takes a duration, not a time")]
    [InlineData("{{ time incident.started }}", "`time` takes a time, not nothing")]
    [InlineData("{{ time incident.title }}", "`time` takes a time, not text")]
    [InlineData("{{ date 7 }}", "`date` takes a time or a day, not a number")]
    [InlineData("{{ percent incident }}", "`percent` takes a share, not the view `incident`")]
    [InlineData("{{ t 7 }}", "`t` takes a key, not a number")]
    [InlineData("{{ link incident.start }}", "`link` takes a path, not a time")]
    [InlineData("{{ incident }}", "the view `incident` cannot be printed")]
    [InlineData("{{ incident.duration }}", "a time, duration, day or month has no form of its own")]
    [InlineData("{{ incident.start }}", "a time, duration, day or month has no form of its own")]
    [InlineData("{{ t 'greeting' incident.start }}", "a time, duration, day or month has no form of its own")]
    [InlineData("{{ 'on ' + incident.start }}", "a time, duration, day or month has no form of its own")]
    [InlineData("{{ incident.start | string.upcase }}", "a time, duration, day or month has no form of its own")]
    [InlineData("{{ capture x; incident.start; end }}", "a time, duration, day or month has no form of its own")]
    [InlineData("{{ incident.tags }}", "a list cannot be printed")]
    [InlineData("{{ incident.updates }}", "a list cannot be printed")]
    public void A_value_of_the_wrong_kind_is_a_finding(string template, string message) => Fault(template).Message.ShouldBe(message);

    [Theory]
    [InlineData("a\n{{ incident.tags }}\nb")]
    [InlineData("a\n{{ incident.tags | array.uniq }}\nb")]
    [InlineData("a\n{{ if true; incident.start; end }}\nb")]
    [InlineData("a\n{{ while true; incident.start; end }}\nb")]
    public void What_cannot_be_printed_is_found_at_its_line(string template)
    {
        var finding = Fault(template);

        finding.Location.File.Position(finding.Location.Span.Start).Line.ShouldBe(2);
        finding.Location.File.Slice(finding.Location.Span).ShouldStartWith("incident.");
        finding.Location.File.Slice(finding.Location.Span).ShouldNotContain("\n");
    }

    [Theory]
    [InlineData("{{ while true; end }}")]
    [InlineData("{{ include 'endless' }}")]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ (1..2000000000) | array.size }}")]
    [InlineData("{{ x = 'aaaaaaaaaaaaaaaa'; for i in 1..40; x = x + x; end; x }}")]
    public void What_meets_a_bound_has_help(string template) =>
        GivenTheme.Render(template, GivenTheme.File("partials/endless.html", "{{ include 'endless' }}")).Diagnostics.ShouldHaveSingleItem().Help
            .ShouldBe("a page needs far less: look for a loop, function or part that does not end");

    [Theory]
    [InlineData("{{ incident.start }}")]
    [InlineData("{{ 'on ' + incident.start }}")]
    [InlineData("{{ incident.start | string.upcase }}")]
    public void A_time_within_a_text_has_the_help_of_one_alone(string template) =>
        Fault(template).Help.ShouldBe("print it through `time`, `iso`, `date`, `month`, `duration` or `hours`");

    [Fact]
    public void Views_are_sorted_by_a_member() => Fault("{{ for tag in incident.tags | array.sort; tag.name; end }}").Help.ShouldBe("say by which member: `array.sort \"name\"`");

    [Theory]
    [InlineData("{{ date.now }}")]
    [InlineData("{{ math.random 1 6 }}")]
    [InlineData("{{ math.uuid }}")]
    [InlineData("{{ object.eval '1 + 1' }}")]
    [InlineData("{{ object.eval_template 'x' }}")]
    [InlineData("{{ timespan.from_days 1 }}")]
    [InlineData("{{ regex.match 'a' 'a' }}")]
    [InlineData("{{ html.escape 'a' }}")]
    [InlineData("{{ import incident }}")]
    public void Clock_chance_and_evaluation_are_out_of_reach(string template) => Fault(template).Rule.ShouldBe(Rules.TemplateFailed);

    [Theory]
    [InlineData("{{ incident.title = 'x' }}")]
    [InlineData("{{ incident['title'] = 'x' }}")]
    [InlineData("{{ incident.tags[0] = 'x' }}")]
    [InlineData("{{ string.upcase = 'x' }}")]
    [InlineData("{{ string.mine = 'x' }}")]
    public void What_a_template_is_given_cannot_be_assigned_to(string template) => Fault(template).Rule.ShouldBe(Rules.TemplateFailed);

    [Theory]
    [InlineData("{{ while true; end }}")]
    [InlineData("{{ for i in 1..100000000; for j in 1..100000000; end; end }}")]
    [InlineData("{{ include 'endless' }}")]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ func f(x); ret f(x + 1); end; f 1 }}")]
    [InlineData("{{ x = 'aaaaaaaaaaaaaaaa'; for i in 1..40; x = x + x; end; x }}")]
    [InlineData("{{ x = [1]; for i in 1..40; x = array.concat x x; end; x | array.size }}")]
    [InlineData("{{ (1..2000000000) | array.size }}")]
    [InlineData("{{ 'abc' * 2000000000 }}")]
    [InlineData("{{ math.format 1.5 'N999999999' }}")]
    [InlineData("{{ x = {}; x.x = x; object.to_json x }}")]
    [InlineData("{{ object.to_json incident }}")]
    [InlineData("{{ string.pad_left 'a' 2000000000 }}")]
    [InlineData("{{ x = []; x[2000000000] = 1 }}")]
    public void What_would_never_end_is_stopped(string template) =>
        GivenTheme.Render(template, GivenTheme.File("partials/endless.html", "{{ include 'endless' }}")).Diagnostics.ShouldHaveSingleItem().Rule.ShouldBe(Rules.TemplateFailed);

    [Theory]
    [InlineData("{{ math.format 1 'Q' }}")]
    [InlineData("{{ 1 / 0 }}")]
    [InlineData("{{ 'a' | string.to_int | math.divided_by 0 }}")]
    [InlineData("{{ string.slice 'a' 7 9 }}")]
    [InlineData("{{ 1 | math.format '0' 'xx-nowhere' }}")]
    public void Whatever_a_template_does_it_ends_with_a_page_or_a_finding(string template)
    {
        var rendered = GivenTheme.Render(template);

        (rendered.Value is null).ShouldBe(rendered.Diagnostics.Any(d => d.IsError));
    }

    [Theory]
    [InlineData("a\n{{ if incident.is_open }}\nb", "GEN051 2:")]
    [InlineData("a\n  {{ incident. }}", "GEN051 2:")]
    [InlineData("a\n  {{ for }}{{ end }}", "GEN051 2:")]
    [InlineData("a\n  {{ end }}", "GEN051 2:")]
    public void Broken_syntax_is_a_finding_with_its_place(string template, string start)
    {
        var findings = GivenTheme.Load(GivenTheme.File("pages/index.html", template)).Diagnostics;

        findings.ShouldNotBeEmpty();
        findings[0].Short().ShouldStartWith(start);
        findings.ShouldAllBe(d => d.Rule == Rules.BadTemplate);
    }

    [Theory]
    [InlineData("a\n{{ 1 +", "GEN051 2:6 error while parsing binary expression")]
    [InlineData("a\n{{ x = [1,\n\n", "GEN051 2:10 error while parsing array initializer")]
    public void What_breaks_off_is_found_at_its_end(string template, string start) => Broken(template)[0].ShouldStartWith(start);

    [Theory]
    [InlineData("a\n  {{ if incident.is_open }}\nb{{ for x in incident.tags }}\nc{{ end }}\n", "GEN051 2:6 this `if` has no `end`")]
    [InlineData("{{ capture x }}a", "GEN051 1:4 this `capture` has no `end`")]
    [InlineData("{{ if true }}{{ else }}", "GEN051 1:4 this `if` has no `end`")]
    [InlineData("{{ x = do; ret 1 }}", "GEN051 1:8 this `do` has no `end`")]
    [InlineData("{{ func f(x); ret x; if true; end }}", "GEN051 1:4 this `func` has no `end`")]
    [InlineData("a\n{{ end }}b", "GEN051 2:4 this `end` ends no block")]
    [InlineData("{{ if true }}{{ end }}{{ end }}", "GEN051 1:26 this `end` ends no block")]
    public void A_block_without_an_end_is_found_where_it_begins(string template, string finding) => Broken(template).ShouldBe([finding]);

    [Theory]
    [InlineData("a\n{{ share = 5 / history.open.size; number share }}", "2:")]
    [InlineData("a\n{{ 5 // history.open.size }}", "2:")]
    [InlineData("a\n{{ 5 % history.open.size }}", "2:")]
    public void A_division_by_zero_has_its_place(string template, string place)
    {
        var finding = Fault(template);

        finding.Message.ShouldBe("this divides by zero");
        finding.Short().ShouldStartWith("GEN052 " + place);
    }

    /// <summary>The part is right; who includes it is not.</summary>
    [Fact]
    public void A_part_without_its_value_is_told_where_it_is_included()
    {
        var finding = GivenTheme.Render("a\n{{ x = 'sev'; include (x + 'erity') }}", GivenTheme.File("partials/severity.html", "\n\n{{ if $1 == 'minor' }}!{{ end }}")).Diagnostics.Where(d => d.IsError).ShouldHaveSingleItem();

        finding.Short().ShouldStartWith("GEN052 2:");
        (finding.Location.File.Path, finding.Message).ShouldBe(("themes/default/pages/index.html", "the part `severity` takes more values than the none that it is given here"));
    }

    [Theory]
    [InlineData("{{ x = incident; x = 1 > 0 ? incident : 2; for y in x; end }}")]
    [InlineData("{{ x = incident; x = 1 > 0 ? incident : 2; x + 1 }}")]
    [InlineData("{{ x = incident; x = 1 > 0 ? incident : 2; x < x }}")]
    public void No_message_names_a_type_of_the_program(string template)
    {
        var message = Fault(template).Message;

        message.ShouldContain("incident");
        message.ShouldNotContain("Generator.");
        message.ShouldNotContain("View");
    }

    private static string[] Broken(string template) => [.. GivenTheme.Load(GivenTheme.File("pages/index.html", template)).Diagnostics.Select(d => d.Short())];

    [Theory]
    [InlineData("(", "1", ")")]
    [InlineData("[", "", "]")]
    [InlineData("!", "true", "")]
    [InlineData("{a:", "1", "}")]
    [InlineData("", "1", "+1")]
    public void Nesting_without_end_is_a_finding(string open, string inner, string close)
    {
        var template = $"{{{{ x = {string.Concat(Enumerable.Repeat(open, 5000))}{inner}{string.Concat(Enumerable.Repeat(close, 5000))} }}}}";

        GivenTheme.Load(GivenTheme.File("pages/index.html", template)).Diagnostics[0].Rule.ShouldBe(Rules.BadTemplate);
    }

    [Theory]
    [InlineData("{{ 1e5000000 }}")]
    [InlineData("{{ 1e-5000000 }}")]
    [InlineData("{{ 1E99999999999999 }}")]
    [InlineData("{{ 1.5e400f }}")]
    [InlineData("{{ include 'x' 1e5000000 }}")]
    public void A_huge_number_is_refused_before_it_is_read(string template)
    {
        var finding = GivenTheme.Load(GivenTheme.File("pages/index.html", template)).Diagnostics.ShouldHaveSingleItem();

        (finding.Rule, finding.Message).ShouldBe((Rules.BadTemplate, "this number is too large"));
    }

    [Fact]
    public void Text_outside_of_code_is_no_number() => GivenTheme.Render("1e5000000").Value.ShouldBe("1e5000000");

    private static Diagnostic Fault(string template) => GivenTheme
        .Render(template, GivenTheme.File("assets/style.css", ""), GivenTheme.File("partials/head.html", "")).Diagnostics.Where(d => d.IsError).ShouldHaveSingleItem();
}

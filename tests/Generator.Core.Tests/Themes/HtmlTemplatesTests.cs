using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Themes;

/// <summary>What templates print.</summary>
public sealed class HtmlTemplatesTests
{
    private const string Escaped = "&lt;b title=&quot;x&quot;&gt;Tom &amp; &#39;Jerry&#39;&lt;/b&gt;";

    [Theory]
    [InlineData("{{ number (7 / 2) }} {{ number (6 / 3) }} {{ number (10 / 3) }}", "3.5 2 3.333")]
    [InlineData("{{ 10 / 3 }} {{ 6 / 3 }} {{ 3.25 }} {{ 0 - 1 / 3 }}", "3.3 2 3.3 -0.3")]
    [InlineData("{{ number (math.round 2.6) }} {{ number (2147483647 * 2) }} {{ number (2147483647 * 2147483647 * 4) }}", "3 4294967294 18446744056529682436")]
    [InlineData("{{ t 'incidents' (2 / 2) }}, {{ t 'incidents' (3 / 2) }}", "1 incident, 1.5 incidents")]
    [InlineData("{{ percent (1 / 2) }}", "50 %")]
    public void What_is_computed_is_a_number(string template, string html) => GivenTheme.Render(template).Value.ShouldBe(html);

    [Theory]
    [InlineData("{{ x = 10.0; for i in 1..40; x = x * 10; end; x }}", "this number is too large to be printed")]
    [InlineData("{{ x = 10.0; for i in 1..40; x = x * 10; end; number x }}", "`number` takes a number, not one that is too large")]
    public void A_number_has_a_bound(string template, string message) => GivenTheme.Render(template).Diagnostics.ShouldHaveSingleItem().Message.ShouldBe(message);

    [Theory]
    [InlineData("{{ capture x }}{{ incident.title }}{{ end }}{{ x }}")]
    [InlineData("{{ capture x }}{{ if true }}{{ capture y }}{{ incident.title }}{{ end }}{{ y }}{{ end }}{{ end }}{{ x }}")]
    public void What_is_captured_is_escaped_once(string template) =>
        GivenTheme.Render(template).Value.ShouldBe("&lt;b title=&quot;x&quot;&gt;Tom &amp; &#39;Jerry&#39;&lt;/b&gt;");

    [Theory]
    [InlineData("{{ history.incidents[0] == history.incidents[0] }}{{ history.incidents[0] != incident }}", "truefalse")]
    [InlineData("{{ history.incidents | array.contains incident }}{{ incident.updates | array.contains incident.last_update }}", "truetrue")]
    [InlineData("{{ incident.updates[0] == incident.updates[1] }}{{ incident == site }}", "falsefalse")]
    public void Two_views_of_one_thing_are_equal(string template, string html) => GivenTheme.Render(template).Value.ShouldBe(html);

    [Theory]
    [InlineData("{{ incident.title }}", Escaped)]
    [InlineData("""<a title="{{ incident.title }}">""", $"""<a title="{Escaped}">""")]
    [InlineData("<a title='{{ incident.title }}'>", $"<a title='{Escaped}'>")]
    [InlineData("""{{ incident.title + "<i>" }}""", Escaped + "&lt;i&gt;")]
    [InlineData("{{ incident.title | string.upcase | string.slice 0 2 }}", "&lt;B")]
    [InlineData("{{ '<i>' }}", "&lt;i&gt;")]
    [InlineData("{{ $\"<i>{incident.severity}\" }}", "&lt;i&gt;minor")]
    [InlineData("""{{ t "greeting" incident.title }}""", $"Hello {Escaped} &amp; &lt;all&gt;")]
    [InlineData("{{ func shout(x); ret x + '!'; end; shout incident.title }}", Escaped + "!")]
    public void Text_is_escaped(string template, string html) => Rendered(template).ShouldBe(html);

    [Theory]
    [InlineData("{{ incident.summary }}", "<p>A <em>summary</em>.</p>")]
    [InlineData("{{ x = incident.summary; x }}", "<p>A <em>summary</em>.</p>")]
    [InlineData("{{ time incident.start }}", """<time datetime="2026-04-08T18:07:00Z">8 Apr 2026, 18:07 UTC</time>""")]
    [InlineData("{{ date incident.start }}", """<time datetime="2026-04-08">8 April 2026</time>""")]
    public void Html_is_not_escaped(string template, string html) => Rendered(template).ShouldBe(html);

    [Fact]
    public void What_an_include_prints_is_escaped_once() =>
        GivenTheme.Render(
            "{{ include 'outer' incident }}",
            GivenTheme.File("partials/outer.html", "<p>{{ include 'inner' $1 }}</p>"),
            GivenTheme.File("partials/inner.html", "<b>{{ $1.title }}</b>{{ $1.summary }}")).Value.ShouldBe($"<p><b>{Escaped}</b><p>A <em>summary</em>.</p></p>");

    [Theory]
    [InlineData("{{ iso incident.start }}", "2026-04-08T18:07:00Z")]
    [InlineData("{{ duration incident.duration }}", "1h")]
    [InlineData("{{ hours history.figures.total_downtime }}", "1h")]
    [InlineData("{{ percent 0.5m }}", "50 %")]
    [InlineData("{{ for m in history.figures.by_month limit:2; month m.month; month_short m.month; end }}", "May 2024MayJune 2024Jun")]
    [InlineData("{{ link incident.path }}", "../incidents/2026-04-08-mail-delayed.html")]
    [InlineData("""{{ t "incidents" history.count }}""", "1 incident")]
    [InlineData("""{{ t "incidents" 0 }}""", "0 incidents")]
    [InlineData("{{ history.figures.per_month }}", "0.0")]
    [InlineData("{{ incident.is_open }} {{ history.count + 1 }}", "false 2")]
    [InlineData("{{ incident.source }}{{ incident.source ?? 'none' }}", "none")]
    [InlineData("{{ for tag in incident.tags; tag.name; end }}", "ab")]
    [InlineData("{{ if incident.older; 1; else; 2; end }}", "2")]
    [InlineData("{{ for incident in history.incidents; incident.severity; end }}", "minor")]
    [InlineData("{{ incident.updates | array.size }}", "2")]
    [InlineData("{{ incident.updates[1].state }} {{ incident['severity'] }}", "resolved minor")]
    public void Functions_and_members_print_what_they_promise(string template, string html) => Rendered(template).ShouldBe(html);

    [Fact]
    public void An_asset_is_linked_under_its_hashed_name() =>
        GivenTheme.Render("{{ asset 'style.css' }}", GivenTheme.File("assets/style.css", "body {}")).Value!.ShouldMatch(@"^\.\./assets/style\.[0-9a-f]{10}\.css$");

    [Fact]
    public void The_lines_of_preformatted_text_stay_where_they_are() =>
        GivenTheme.Render("<p>\n    {{ include 'pre' }}\n</p>", GivenTheme.File("partials/pre.html", "<pre>a\nb</pre>")).Value
            .ShouldBe("<p>\n    <pre>a\nb</pre>\n</p>");

    [Fact]
    public void Nothing_leaks_from_one_rendering_into_the_next()
    {
        var theme = GivenTheme.Ready(GivenTheme.File("pages/index.html", "{{ n = (object.has_key this 'n') ? 'again' : 'first'; n }}"));

        GivenTheme.Render(theme).Value.ShouldBe("first");
        GivenTheme.Render(theme).Value.ShouldBe("first");
    }

    [Theory]
    [InlineData("{{ leaked = 1 }}")]
    [InlineData("{{ func leaked; ret 1; end }}")]
    [InlineData("{{ leaked = [1]; readonly leaked }}")]
    public void A_variable_of_one_page_is_unknown_to_another(string template)
    {
        var theme = GivenTheme.Ready(GivenTheme.File("pages/year.html", template), GivenTheme.File("pages/index.html", "{{ leaked }}"));

        GivenTheme.Render(theme, "year").Diagnostics.ShouldBeEmpty();
        GivenTheme.Render(theme).Diagnostics.ShouldHaveSingleItem().Message.ShouldContain("leaked");
    }

    private static string Rendered(string template)
    {
        var rendered = GivenTheme.Render(template);
        rendered.Diagnostics.Select(d => d.Short()).ShouldBeEmpty();
        return rendered.Value.ShouldNotBeNull();
    }
}

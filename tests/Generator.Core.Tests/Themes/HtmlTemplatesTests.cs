using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Themes;

/// <summary>What templates print.</summary>
public sealed class HtmlTemplatesTests
{
    private const string Escaped = "&lt;b title=&quot;x&quot;&gt;Tom &amp; &#39;Jerry&#39;&lt;/b&gt;";

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

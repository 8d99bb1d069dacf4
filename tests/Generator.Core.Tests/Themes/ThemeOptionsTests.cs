using System.Text;
using Generator.Core.Diagnostics;
using Generator.Core.Sources;
using Generator.Core.Tests.Outputs;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Themes;

/// <summary>What a site says of a theme's options, through the whole program.</summary>
public sealed class ThemeOptionsTests
{
    private const string ThemeYaml = """
        options:
          entries: {type: number, default: 5, meaning: how many there are}
          open: {type: yes/no, default: no, meaning: whether it is open}
          footer: {type: text, meaning: a line}
        """;

    [Fact]
    public void A_template_sees_the_default_until_the_site_says_otherwise()
    {
        const string Template = "{{ site.options.entries }} {{ if site.options.open }}open{{ else }}closed{{ end }} [{{ site.options.footer }}]";

        Index(Template, "").ShouldBe("5 closed []");
        Index(Template, "theme_options: {entries: 7, open: yes, footer: <b>}").ShouldBe("7 open [&lt;b&gt;]");
    }

    [Theory]
    [InlineData("{entires: 7}", "GEN010 content/site.yaml", "did you mean `entries`?")]
    [InlineData("{entries: many}", "GEN040 content/site.yaml", "write a whole number with digits alone, at most 1000000")]
    [InlineData("{open: 1}", "GEN040 content/site.yaml", "write `yes` or `no`")]
    public void A_wrong_option_is_a_finding_in_the_settings(string options, string found, string help)
    {
        var finding = GivenSite.Build(Sources("x", $"theme_options: {options}")).Diagnostics.ShouldHaveSingleItem();

        ($"{finding.Rule.Code} {finding.Location.File.Path}", finding.Help).ShouldBe((found, help));
        finding.Location.File.Slice(finding.Location.Span).ShouldBe(finding.Rule == Rules.UnknownField ? "entires" : options.Split(' ')[1].TrimEnd('}'));
    }

    [Fact]
    public void An_option_that_the_theme_does_not_have_is_an_error_in_a_template()
    {
        var built = GivenSite.Build(Sources("{{ site.options.entires }}", ""));

        built.Diagnostics.Select(d => (d.Short(), d.Help)).ShouldBe([("GEN052 1:17 the view `options` has no member `entires`", "did you mean `entries`?")]);
    }

    [Theory]
    [InlineData("density: compact", """<body class="compact">""")]
    [InlineData("open_timelines: yes", "<details open>")]
    [InlineData("full_entries: 1", """<h2 id="earlier">""")]
    [InlineData("theme_color: \"#20455E\"", """<meta name="theme-color" content="#20455e">""")]
    [InlineData("footer: Published by <Acme>", "<p>Published by &lt;Acme&gt;</p>")]
    public void Each_option_of_the_default_theme_does_what_it_says(string option, string html)
    {
        Shipped("default", "").ShouldNotContain(html);
        Shipped("default", $"theme_options: {{{option}}}").ShouldContain(html);
    }

    [Fact]
    public void Each_option_of_the_plain_theme_does_what_it_says()
    {
        Shipped("plain", "").ShouldContain("We look into <em>it</em>");
        Shipped("plain", "theme_options: {timelines: no}").ShouldNotContain("We look into <em>it</em>");
        Shipped("plain", "theme_options: {footer: Published by us}").ShouldContain("<p>Published by us</p>");
    }

    private static string Index(string template, string settings) => Text(Sources(template, settings));

    private static string Shipped(string theme, string settings) => Text(new SiteSources(
        new("content/site.yaml", $"{Given.SettingsYaml}\ntheme: {theme}\n{settings}\n"),
        [GivenSite.Incident("a"), GivenSite.Incident("b")],
        [],
        [.. Directory.GetDirectories(Repository.PathOf("themes")).Select(Repository.ReadTheme)],
        []));

    private static string Text(SiteSources sources)
    {
        var result = GivenSite.Build(sources);
        result.Diagnostics.Where(d => d.IsError).Select(d => d.Short()).ShouldBeEmpty();
        return Encoding.UTF8.GetString(result.Outputs.Single(o => o.Path == "index.html").Render().Value.ShouldNotBeNull());
    }

    private static SiteSources Sources(string template, string settings) => new(
        new("content/site.yaml", $"{Given.SettingsYaml}\n{settings}\noutputs: {{feeds: no}}\n"),
        [],
        [],
        [GivenTheme.WholeSources(GivenTheme.File("pages/index.html", template), GivenTheme.File("theme.yaml", ThemeYaml))],
        []);
}

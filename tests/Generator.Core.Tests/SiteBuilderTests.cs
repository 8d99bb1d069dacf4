using System.Text;
using Generator.Core.Diagnostics;
using Generator.Core.Sources;
using Generator.Core.Tests.Outputs;
using Generator.Core.Tests.Themes;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests;

public sealed class SiteBuilderTests
{
    [Fact]
    public void The_plan_of_a_small_site_has_all_its_pages_and_files()
    {
        var sources = GivenSite.Sources(GivenSite.Incident("b", more: "aliases: [old-b]"), GivenSite.Incident("a", "2025-04-08")) with
        {
            Files = [GivenTheme.File("images/shot.png", "png")],
            Themes = [GivenTheme.WholeSources(GivenTheme.File("assets/style.css", ""))],
        };

        var result = GivenSite.Build(sources);

        result.Diagnostics.ShouldBeEmpty();
        result.Outputs.Select(o => o.Path).ShouldBe(
        [
            "history.json", "history.schema.json", "history.csv",
            "index.html", "incidents/b.html", "incidents/old-b.html", "incidents/a.html", "archive/index.html", "archive/2026.html", "archive/2025.html",
            "components/index.html", "components/mail.html", "components/web-console.html",
            "statistics.html", "search.html", "search/index.json", "search/terms-0.json", "search/prefixes-0.json", "search/documents-0.json", "404.html",
            "api/v2/status.json", "api/v2/components.json", "api/v2/summary.json", "api/v2/incidents/unresolved.json",
            "api/v2/scheduled-maintenances/upcoming.json", "api/v2/scheduled-maintenances/active.json", "api/v2/incidents.json", "api/v2/scheduled-maintenances.json",
            "embed.html", "history.ics", "components/mail.ics", "components/web-console.ics",
            "components/mail.badge.svg", "components/mail.badge.json", "components/web-console.badge.svg", "components/web-console.badge.json", "badge.svg", "badge.json",
            "assets/style.e3b0c44298.css", "images/shot.png", ".nojekyll", "robots.txt", "llms.txt",
        ]);
    }

    [Fact]
    public void A_site_without_incidents_is_a_site()
    {
        var result = GivenSite.Build(GivenSite.Sources());

        result.Diagnostics.ShouldBeEmpty();
        result.History.ShouldNotBeNull().All.ShouldBeEmpty();
        result.Outputs.Select(o => o.Path).ShouldContain("index.html");
        result.Outputs.ShouldAllBe(o => o.Render().Diagnostics.IsEmpty);
    }

    [Fact]
    public void The_page_of_an_incident_that_is_over_does_not_change_with_the_day()
    {
        var sources = Repository.ReadSite(Repository.PathOf("content"));
        var days = new[] { "2026-07-10T00:00:00Z", "2026-07-11T03:04:05Z" }.Select(day => SiteBuilder.Build(sources, Given.At(day)).Outputs
            .Where(o => o.Path.StartsWith("incidents/", StringComparison.Ordinal) || o.Path == "feed.json")
            .Select(o => Encoding.UTF8.GetString(o.Render().Value!)).ToArray()).ToArray();

        days[0].Length.ShouldBeGreaterThan(20);
        days[1].ShouldBe(days[0]);
    }

    [Fact]
    public void Every_page_is_rendered_with_its_own_facts()
    {
        var index = GivenTheme.File("pages/incident.html", "{{ page.path }} {{ page.title }} {{ page.description }} {{ link 'index.html' }}");

        GivenSite.Rendered(GivenSite.Sources(GivenSite.Incident("a")) with { Themes = [GivenTheme.WholeSources(index)] })["incidents/a.html"]
            .ShouldBe("incidents/a.html About a We look into it. ../index.html");
    }

    [Fact]
    public void Links_of_the_page_for_unknown_addresses_begin_with_the_public_path()
    {
        var sources = GivenSite.Sources() with { Themes = [GivenTheme.WholeSources(GivenTheme.File("pages/not-found.html", "{{ link 'index.html' }}"))] };

        GivenSite.Rendered(sources)["404.html"].ShouldBe("index.html");
        GivenSite.Rendered(sources with { Settings = new("content/site.yaml", Given.SettingsYaml + "\nurl: https://example.org/outages") })["404.html"]
            .ShouldBe("/outages/index.html");
    }

    [Fact]
    public void Faults_of_all_files_are_told_in_one_run_in_order()
    {
        var theme = GivenTheme.WholeSources(GivenTheme.File("pages/year.html", "{{ if }}"));
        var sources = GivenSite.Sources(
            GivenSite.Incident("z", more: "severty: minor"),
            GivenSite.Incident("a", more: "compnents: [Mail]\nresolved: tomorrow")) with
        {
            Settings = new("content/site.yaml", Given.SettingsYaml + "\ntime_zon: UTC"),
            Themes = [theme with { Name = "other" }],
        };

        var result = GivenSite.Build(sources);

        result.Diagnostics.Select(d => (d.Location.File.Path, d.Rule)).ShouldBe(
        [
            ("content/incidents/2026/a.md", Rules.UnknownField), ("content/incidents/2026/a.md", Rules.NotATime),
            ("content/incidents/2026/z.md", Rules.UnknownField), ("content/site.yaml", Rules.UnknownField),
        ]);
    }

    [Fact]
    public void Faults_of_content_and_theme_are_told_together()
    {
        var sources = GivenSite.Sources(GivenSite.Incident("a", more: "severty: minor")) with
        {
            Themes = [GivenTheme.WholeSources(GivenTheme.File("pages/year.html", "{{ year. }}"))],
        };

        GivenSite.Build(sources).Diagnostics.Select(d => (d.Location.File.Path, d.Rule)).Distinct()
            .ShouldBe([("content/incidents/2026/a.md", Rules.UnknownField), ("themes/default/pages/year.html", Rules.BadTemplate)]);
    }

    [Fact]
    public void With_an_error_there_is_no_plan_and_no_history()
    {
        var result = GivenSite.Build(GivenSite.Sources(GivenSite.Incident("good"), GivenSite.Incident("bad", more: "severty: minor")));

        result.HasErrors.ShouldBeTrue();
        result.Outputs.ShouldBeEmpty();
        result.History.ShouldBeNull();
    }

    [Fact]
    public void An_unknown_theme_is_a_finding_that_names_the_nearest()
    {
        var result = GivenSite.Build(GivenSite.Sources() with { Settings = new("content/site.yaml", "service: Acme\ntheme: defalt\noutputs: {feeds: no}") });

        var finding = result.Diagnostics.ShouldHaveSingleItem();
        (finding.Rule, finding.Message, finding.Help).ShouldBe((Rules.UnknownTheme, "there is no theme `defalt`", "did you mean `default`?"));
        result.Outputs.ShouldBeEmpty();
    }

    [Fact]
    public void Two_incidents_with_one_id_are_an_error_at_the_second()
    {
        var other = GivenSite.Incident("a") with { Path = "content/incidents/2025/a.md" };

        var finding = GivenSite.Build(GivenSite.Sources(GivenSite.Incident("a"), other)).Diagnostics.ShouldHaveSingleItem();

        (finding.Rule, finding.Message).ShouldBe((Rules.DuplicateId, "the id `a` is taken by content/incidents/2025/a.md"));
        finding.Location.File.Path.ShouldBe("content/incidents/2026/a.md");
    }

    [Fact]
    public void An_alias_that_is_the_id_of_another_is_an_error() =>
        GivenSite.Build(GivenSite.Sources(GivenSite.Incident("a", more: "aliases: [b]"), GivenSite.Incident("b")))
            .Diagnostics.ShouldHaveSingleItem().Message.ShouldBe("the alias `b` is the id of content/incidents/2026/b.md");

    [Theory]
    [InlineData("aliases: [d]", "GEN025 5:11 the alias `d` is the incident's own id")]
    [InlineData("aliases: [a-b, a, a-b]", "GEN025 5:19 the alias `a-b` stands twice")]
    [InlineData("aliases: [b-b, b, b-c]", "GEN025 5:16 the alias `b` is the id of content/incidents/2026/b.md")]
    [InlineData("aliases: [c]", "GEN025 5:11 the alias `c` is taken by content/incidents/2026/b.md, as an alias")]
    public void An_alias_that_is_taken_is_found_where_it_stands(string aliases, string finding) =>
        GivenSite.Build(GivenSite.Sources(GivenSite.Incident("b", more: "aliases: [c]"), GivenSite.Incident("d", more: aliases)))
            .Diagnostics.ShouldHaveSingleItem().Short().ShouldBe(finding);

    [Theory]
    [InlineData("index.html")]
    [InlineData("INDEX.HTML")]
    [InlineData("incidents/A.html")]
    [InlineData("Components/index.html")]
    public void Two_outputs_with_one_address_are_an_error_whatever_their_case(string path)
    {
        var result = GivenSite.Build(GivenSite.Sources(GivenSite.Incident("a")) with { Files = [new BinaryFile(path, default)] });

        var finding = result.Diagnostics.ShouldHaveSingleItem();
        (finding.Rule, finding.Message).ShouldBe((Rules.AddressTaken, $"two pages would be written to `{path}`"));
        result.Outputs.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("files/caf\u00e9.png", "files/cafe\u0301.png")]
    [InlineData("files/cafe\u0301.png", "files/caf\u00e9.png")]
    [InlineData("files/cafe\u0301.png", "files/CAF\u00c9.png")]
    [InlineData("files/\uAC00.png", "files/\u1100\u1161.png")]
    [InlineData("files/\u30DD.png", "files/\u30DB\u309A.png")]
    public void Two_outputs_whose_accents_differ_in_form_are_an_error(string one, string two) =>
        GivenSite.Build(GivenSite.Sources(GivenSite.Incident("a")) with { Files = [new(one, default), new(two, default)] })
            .Diagnostics.ShouldHaveSingleItem().Message.ShouldBe($"two pages would be written to `{two}`");

    [Fact]
    public void Names_with_other_accents_are_other_names() =>
        GivenSite.Build(GivenSite.Sources(GivenSite.Incident("a")) with { Files = [new("files/caf\u00e9.png", default), new("files/caf\u00e8.png", default), new("files/cafe.png", default)] })
            .Outputs.ShouldNotBeEmpty();

    [Fact]
    public void A_component_called_index_takes_the_address_of_the_list() =>
        GivenSite.Build(GivenSite.Sources() with { Settings = new("content/site.yaml", "service: Acme\ncomponents: [Index]") })
            .Diagnostics.ShouldHaveSingleItem().Message.ShouldBe("`index` is the address of the list of all components");
}

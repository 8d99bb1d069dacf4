using System.Text;
using Generator.Core.Diagnostics;
using Generator.Core.Sources;
using Generator.Core.Tests.Outputs;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Published;

public sealed class LostAddressesTests
{
    private const string Page = $"incidents/{GivenPublished.Id}.html";

    private static readonly SiteSources Before = GivenPublished.Sources(GivenPublished.Incident());

    [Fact]
    public void A_site_is_the_same_as_itself() => GivenPublished.Found(GivenPublished.Files(Before), Before).ShouldBeEmpty();

    [Fact]
    public void New_incidents_take_nothing_away() =>
        GivenPublished.Found(GivenPublished.Files(Before), GivenPublished.Sources(GivenPublished.Incident(), GivenPublished.Incident("2026-04-20-mail"))).ShouldBeEmpty();

    [Fact]
    public void A_file_with_another_name_is_an_error_that_points_at_it()
    {
        var found = GivenPublished.Found(GivenPublished.Files(Before), GivenPublished.Sources(GivenPublished.Incident("2026-04-08-mail-late"))).ShouldHaveSingleItem();

        GivenPublished.Told(found).ShouldBe($"2026-04-08-mail-late.md GEN110 1:1 `{Page}` would vanish; this seems to be that incident under another name");
        found.Level.ShouldBe(Level.Error);
        found.Help.ShouldBe($"add `aliases: [{GivenPublished.Id}]`, so that the old address leads here");
    }

    [Fact]
    public void With_its_old_name_among_its_aliases_it_is_silent_but_for_a_note_on_feeds()
    {
        var now = GivenPublished.Sources(GivenPublished.Incident("2026-04-08-mail-late", $"severity: minor\naliases: [{GivenPublished.Id}]\n"));

        GivenPublished.Lost(GivenPublished.Files(Before), now).ShouldBeEmpty();
        GivenPublished.Found(GivenPublished.Files(Before), now).Select(GivenPublished.Told).ShouldBe(
            [$"2026-04-08-mail-late.md GEN114 5:10 feeds and calendars knew this incident as `{GivenPublished.Id}`, and would show it once more"]);
    }

    [Fact]
    public void A_file_that_has_aliases_already_is_pointed_at_there()
    {
        var now = GivenPublished.Sources(GivenPublished.Incident("2026-04-08-mail-late", "severity: minor\naliases: [older]\n"));

        var found = GivenPublished.Found(GivenPublished.Files(Before), now).ShouldHaveSingleItem();

        GivenPublished.Told(found).ShouldStartWith("2026-04-08-mail-late.md GEN110 5:10 ");
        found.Help!.ShouldStartWith($"add `{GivenPublished.Id}` to `aliases`");
    }

    [Fact]
    public void A_renamed_file_is_known_by_its_words_when_its_title_changed_too()
    {
        var renamed = GivenPublished.Incident("2026-04-08-mail-late");

        GivenPublished.Lost(Before, GivenPublished.Sources(renamed with { Text = renamed.Text.Replace("title: Mail is delayed", "title: Mail is late", StringComparison.Ordinal) }))
            .ShouldHaveSingleItem().ShouldStartWith("2026-04-08-mail-late.md GEN110");
    }

    [Fact]
    public void An_incident_that_is_gone_is_told_at_the_settings()
    {
        var other = GivenPublished.Incident("2026-04-20-other", updates: "\n## Resolved — 2026-04-20 10:00 UTC\n\nOther words.\n");

        var found = GivenPublished.Found(GivenPublished.Files(GivenPublished.Sources(GivenPublished.Incident(), other)), GivenPublished.Sources(other)).ShouldHaveSingleItem();

        GivenPublished.Told(found).ShouldBe($"site.yaml GEN110 1:1 `{Page}` would vanish");
        found.Help!.ShouldContain($"`aliases: [{GivenPublished.Id}]`");
    }

    [Fact]
    public void An_alias_that_is_taken_away_was_an_address_too() =>
        GivenPublished.Lost(GivenPublished.Sources(GivenPublished.Incident(fields: "severity: minor\naliases: [old-name]\n")), Before)
            .ShouldBe(["site.yaml GEN110 1:1 `incidents/old-name.html` would vanish"]);

    [Fact]
    public void A_component_with_another_address_is_one_finding()
    {
        var settings = GivenPublic.Settings.Replace("Web Console", "Console", StringComparison.Ordinal);

        var found = GivenPublished.Found(GivenPublished.Files(Before), GivenPublic.Sources(settings, GivenPublished.Incident())).ShouldHaveSingleItem();

        GivenPublished.Told(found).ShouldBe("site.yaml GEN110 3:13 `components/web-console.html`, and 6 more addresses, would vanish");
        found.Help!.ShouldContain("`slug: web-console`");
    }

    [Fact]
    public void Feeds_that_are_turned_off_are_one_finding() =>
        GivenPublished.Lost(Before, GivenPublic.Sources(GivenPublic.Settings + "outputs: {feeds: no}\n", GivenPublished.Incident()))
            .ShouldBe(["site.yaml GEN110 4:10 `components/mail.atom.xml`, and 8 more addresses, would vanish"]);

    [Fact]
    public void Files_of_each_incident_that_are_turned_off_are_one_finding() =>
        GivenPublished.Lost(
            GivenPublic.Sources(GivenPublic.Settings + "outputs: {incident_json: yes}\n", GivenPublished.Incident(), GivenPublished.Incident("2026-04-20-mail")),
            GivenPublished.Sources(GivenPublished.Incident(), GivenPublished.Incident("2026-04-20-mail")))
            .ShouldBe(["site.yaml GEN110 1:1 `api/v2/incidents/ytpd308fg26e.json`, and 1 more address, would vanish"]);

    [Fact]
    public void An_incident_vanishes_with_all_its_files()
    {
        var settings = GivenPublic.Settings + "outputs: {incident_json: yes, incident_markdown: yes}\n";
        var renamed = GivenPublished.Incident("2026-04-08-mail-late");

        GivenPublished.Lost(GivenPublic.Sources(settings, GivenPublished.Incident()), GivenPublic.Sources(settings, renamed)).ShouldBe(
            [$"2026-04-08-mail-late.md GEN110 1:1 `{Page}`, and 2 more addresses, would vanish; this seems to be that incident under another name"]);
        GivenPublished.Lost(GivenPublic.Sources(settings, GivenPublished.Incident()), GivenPublic.Sources(settings, GivenPublished.Incident("2026-04-08-mail-late", $"severity: minor\naliases: [{GivenPublished.Id}]\n")))
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_tag_that_no_incident_has_any_more_takes_its_pages_along() =>
        GivenPublished.Lost(GivenPublished.Sources(GivenPublished.Incident(fields: "severity: minor\ntags: [dns]\n")), Before)
            .ShouldBe([$"{GivenPublished.Id}.md GEN110 1:1 `tags/dns.html`, and 1 more address, would vanish; this incident had the tag"]);

    [Fact]
    public void A_provider_that_goes_while_another_stays_is_told_at_its_field() =>
        GivenPublished.Lost(
            GivenPublished.Sources(GivenPublished.Incident(fields: "severity: minor\nupstream: [One, Two]\n")),
            GivenPublished.Sources(GivenPublished.Incident(fields: "severity: minor\nupstream: [One]\n")))
            .ShouldBe([$"{GivenPublished.Id}.md GEN110 5:11 `upstream/two.html` would vanish; this incident had the provider"]);

    [Fact]
    public void An_incident_takes_the_pages_of_its_tags_and_providers_along()
    {
        var other = GivenPublished.Incident("2026-04-20-other", updates: "\n## Resolved — 2026-04-20 10:00 UTC\n\nOther words.\n");

        GivenPublished.Lost(GivenPublished.Sources(GivenPublished.Incident(fields: "severity: minor\ntags: [dns]\nupstream: [Two]\n"), other), GivenPublished.Sources(other))
            .ShouldBe([$"site.yaml GEN110 1:1 `{Page}`, and 4 more addresses, would vanish"]);
    }

    [Fact]
    public void Where_nobody_knows_who_had_them_tags_are_one_finding() =>
        GivenPublished.Lost(GivenPublished.SitemapOf(GivenPublished.Sources(GivenPublished.Incident(fields: "severity: minor\ntags: [dns]\n"))), Before)
            .ShouldBe(["site.yaml GEN110 1:1 `tags/dns.html`, and 1 more address, would vanish"]);

    [Fact]
    public void A_picture_that_is_gone_is_told()
    {
        var file = new BinaryFile("files/graph.png", Encoding.UTF8.GetBytes("x"));

        GivenPublished.Lost(Before with { Files = [file] }, Before).ShouldBe(["site.yaml GEN110 1:1 `files/graph.png` would vanish"]);
    }

    [Fact]
    public void Assets_and_parts_of_the_search_have_no_address_to_keep() =>
        GivenPublished.Lost(GivenPublished.Files(Before) with { Listed = ["assets/style.0000000000.css", "search/terms-9.json", "sitemap-2.xml", "404.html"] }, Before).ShouldBeEmpty();

    [Fact]
    public void A_saved_sitemap_gives_addresses_alone() =>
        GivenPublished.Lost(GivenPublished.SitemapOf(Before), GivenPublished.Sources(GivenPublished.Incident("2026-04-08-mail-late", "severity: critical\n")))
            .ShouldBe([$"site.yaml GEN110 1:1 `{Page}` would vanish"]);

    [Fact]
    public void Without_a_public_address_the_list_of_files_gives_the_addresses()
    {
        const string Settings = "service: Acme\ncomponents: [Mail, Web Console]\n";

        GivenPublished.Lost(GivenPublic.Sources(Settings, GivenPublished.Incident()), GivenPublic.Sources(Settings, GivenPublished.Incident("2026-04-08-mail-late")))
            .ShouldHaveSingleItem().ShouldStartWith($"2026-04-08-mail-late.md GEN110 1:1 `{Page}` would vanish");
    }

    [Fact]
    public void A_sitemap_in_parts_is_read_whole()
    {
        var files = GivenPublished.Only("sitemap.xml", $"<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>{GivenPublic.Url}sitemap-1.xml</loc></sitemap><sitemap><loc>{GivenPublic.Url}sitemap-2.xml</loc></sitemap></sitemapindex>")
            .With("sitemap-1.xml", Urls("", "statistics.html")).With("sitemap-2.xml", Urls("incidents/gone.html"));

        GivenPublished.Lost(files, Before).ShouldBe(["site.yaml GEN110 1:1 `incidents/gone.html` would vanish"]);
    }

    [Theory]
    [InlineData("archive/", new string[0])]
    [InlineData("archive", new[] { "`archive` would vanish" })]
    [InlineData("issues/caf%C3%A9%20two/", new[] { "`issues/café two/index.html` would vanish" })]
    public void Addresses_are_read_as_servers_read_them(string address, string[] expected) =>
        GivenPublished.Lost(GivenPublished.Only("sitemap.xml", Urls("", address)), Before).Select(l => l.Split(' ', 4)[^1]).ShouldBe(expected);

    [Fact]
    public void Addresses_of_another_generator_lie_below_the_same_root() =>
        GivenPublished.Lost(GivenPublished.Only("sitemap.xml", Urls("issues/a/", "issues/b/")), Before)
            .ShouldBe(["site.yaml GEN110 1:1 `issues/a/index.html` would vanish", "site.yaml GEN110 1:1 `issues/b/index.html` would vanish"]);

    [Fact]
    public void A_site_gives_the_findings_another_level()
    {
        var now = GivenPublic.Sources(GivenPublic.Settings + "rules: {GEN110: warning}\n", GivenPublished.Incident("2026-04-08-mail-late"));

        GivenPublished.Found(GivenPublished.Files(Before), now).ShouldHaveSingleItem().Level.ShouldBe(Level.Warning);
        GivenPublished.Found(GivenPublished.Files(Before), now with { Settings = now.Settings with { Text = now.Settings.Text.Replace("warning", "off", StringComparison.Ordinal) } }).ShouldBeEmpty();
    }

    [Fact]
    public void A_finding_takes_no_output_away() =>
        SiteBuilder.Build(GivenPublished.Sources(GivenPublished.Incident("2026-04-08-mail-late")), GivenPublished.AsOf, against: GivenPublished.Site(GivenPublished.Files(Before)))
            .Outputs.ShouldNotBeEmpty();

    [Fact]
    public void An_incident_that_cannot_be_read_is_not_called_lost() =>
        GivenPublished.Found(GivenPublished.Files(Before), GivenPublished.Sources(GivenPublished.Incident("2026-04-08-mail-late", "severity: mayor\n"))).ShouldBeEmpty();

    private static string Urls(params string[] paths) =>
        $"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>{string.Concat(paths.Select(p => $"<url><loc>{GivenPublic.Url}{p}</loc></url>"))}</urlset>";
}

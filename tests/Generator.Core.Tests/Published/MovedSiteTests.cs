using Generator.Core.Sources;
using Generator.Core.Tests.Outputs;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Published;

public sealed class MovedSiteTests
{
    private static readonly SiteSources Before = GivenPublished.Sources([.. Enumerable.Range(10, 15).Select(n => GivenPublished.Incident($"2026-04-08-mail-{n}"))]);

    private static readonly SiteSources Moved = Before with { Settings = Before.Settings with { Text = Before.Settings.Text.Replace("history.example.org/odd", "example.net/outages", StringComparison.Ordinal) } };

    [Fact]
    public void A_move_is_one_finding_at_the_new_address() => GivenPublished.Lost(Before, Moved).ShouldBe(
        ["site.yaml GEN112 2:6 the site was published at https://history.example.org/odd/ and would be at https://example.net/outages/, so that all its addresses and all ids in feeds change"]);

    [Fact]
    public void So_it_is_against_a_saved_sitemap() => GivenPublished.Lost(GivenPublished.SitemapOf(Before), Moved).ShouldHaveSingleItem().ShouldStartWith("site.yaml GEN112 2:6 ");

    [Fact]
    public void What_is_lost_on_the_way_is_told_too() =>
        GivenPublished.Lost(Before, Moved with { Incidents = [.. Moved.Incidents.Skip(1)] }).Select(l => l.Split(' ')[1]).ShouldBe(["GEN110", "GEN112"]);

    [Fact]
    public void An_address_that_is_not_known_now_is_one_finding_without_its_feeds()
    {
        var now = Before with { Settings = Before.Settings with { Text = "service: Acme\ncomponents: [Mail, Web Console]\n" } };

        GivenPublished.Lost(Before, now).ShouldHaveSingleItem().ShouldStartWith("site.yaml GEN112 1:1 the site was published at https://history.example.org/odd/, and its public address is not known now");
        GivenPublished.Lost(GivenPublished.Files(Before), now with { Url = GivenPublic.Url }).ShouldBeEmpty();
    }

    [Fact]
    public void A_site_that_had_no_address_cannot_move() => GivenPublished.Lost(GivenPublic.Sources("service: Acme\ncomponents: [Mail, Web Console]\n", Before.Incidents), Before).ShouldBeEmpty();
}

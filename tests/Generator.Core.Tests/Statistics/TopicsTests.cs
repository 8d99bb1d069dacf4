using Generator.Core.Incidents;
using Generator.Core.Statistics;
using NodaTime;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Statistics;

public sealed class TopicsTests
{
    [Fact]
    public void Those_with_most_incidents_stand_first_then_by_address()
    {
        var topics = new Topics([Incident("c", "[mail, dns]"), Incident("b", "[dns]"), Incident("a", "[web]")]);

        topics.Tags.Select(t => $"{t.Name} {t.Slug} {string.Concat(t.Incidents.Select(i => i.Id))}").ShouldBe(["dns dns cb", "mail mail c", "web web a"]);
        topics.Providers.ShouldBeEmpty();
    }

    [Fact]
    public void Names_with_one_address_share_a_page_under_the_most_used_one()
    {
        var tag = new Topics([Incident("c", "[dns]"), Incident("b", "[DNS]"), Incident("a", "[DNS, 'dns!']")]).Tags.ShouldHaveSingleItem();

        (tag.Name, tag.Slug).ShouldBe(("DNS", "dns"));
        tag.Incidents.Select(i => i.Id).ShouldBe(["c", "b", "a"]);
    }

    [Theory]
    [InlineData("障害")]
    [InlineData("'?!'")]
    [InlineData("Index")]
    public void A_name_without_an_address_is_shown_but_has_no_page(string name)
    {
        var incident = Incident("a", $"[{name}]");
        var topics = new Topics([incident]);

        topics.Tags.ShouldBeEmpty();
        var shown = topics.Of(TopicKind.Tag, incident).ShouldHaveSingleItem();
        (shown.Name, shown.Slug).ShouldBe((name.Trim('\''), null));
    }

    [Fact]
    public void An_incident_shows_its_own_spelling()
    {
        var slip = Incident("a", "[Dns]");

        new Topics([Incident("c", "[dns]"), Incident("b", "[dns]"), slip]).Of(TopicKind.Tag, slip).ShouldHaveSingleItem().Name.ShouldBe("Dns");
    }

    /// <summary>An hour each: minor counts, a notice does not by these settings, planned work never, an open one up to now.</summary>
    [Fact]
    public void The_downtime_of_a_provider_is_what_the_figures_count()
    {
        var settings = Given.Settings(Given.SettingsYaml + "\ndowntime: {counts: [minor, major, critical]}\n");
        var provider = new Topics([Caused("minor"), Caused("notice"), Caused("maintenance"), Caused("major", end: "")]).Providers.ShouldHaveSingleItem();

        provider.Incidents.Length.ShouldBe(4);
        provider.Downtime(settings.Downtime, Given.At("2026-04-08T20:07:00Z")).ShouldBe(Duration.FromHours(3));
    }

    private static Incident Incident(string id, string tags) => Given.Incident(
        $"---\ntitle: x\nseverity: minor\ntags: {tags}\n---\n\n## Resolved — 2026-04-08 18:07 UTC\n\nx\n", id);

    private static Incident Caused(string severity, string end = "resolved: 2026-04-08T19:07:00Z") => Given.Incident(
        $"---\ntitle: x\nseverity: {severity}\nupstream: [Example Cloud]\nstarted: 2026-04-08T18:07:00Z\n{end}\n---\n\n## {(severity == "maintenance" ? "Scheduled" : "Investigating")} — 2026-04-08 18:07 UTC\n\nx\n", severity);
}

using System.Collections.Immutable;
using Generator.Core.Checks;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Checks;

/// <summary>Where the findings of more than one incident, of the time and of the settings begin: at each limit and beside it. The site is true as of 1 June 2026.</summary>
public sealed class SiteChecksTests
{
    private const string AsOf = "2026-06-01T00:00:00Z";
    private const string AfterAsOf = "2026-06-01T00:00:01Z";

    [Theory]
    [InlineData("2026-05-18T00:00:00Z", false)]
    [InlineData("2026-05-17T23:59:59Z", true)]
    public void An_incident_may_be_open_for_fourteen_days(string start, bool isFound) =>
        Finds(Rules.OpenTooLong, Given.Incident(Given.At(start), null)).ShouldBe(isFound);

    [Theory]
    [InlineData("2026-03-02T00:00:00Z", false)]
    [InlineData("2026-03-02T00:00:01Z", true)]
    [InlineData(AsOf, true)]
    [InlineData(AfterAsOf, false)]
    public void An_incident_that_is_over_may_have_taken_sixty_days(string end, bool isFound) =>
        Finds(Rules.TooLong, Given.Incident(Given.At("2026-01-01T00:00:00Z"), Given.At(end))).ShouldBe(isFound);

    [Theory]
    [InlineData("Mail is delayed", "2026-04-09T09:59:59Z", true)]
    [InlineData("MAIL IS DELAYED", "2026-04-09T09:59:59Z", true)]
    [InlineData("Mail is delayed", "2026-04-09T10:00:00Z", false)]
    [InlineData("Mail is late", "2026-04-08T10:00:00Z", false)]
    public void A_title_may_come_again_after_a_day(string title, string start, bool isFound)
    {
        var first = Given.Incident(Given.At("2026-04-08T10:00:00Z"), null, id: "first") with { Title = "Mail is delayed" };

        Finds(Rules.ToldTwice, first, Given.Incident(Given.At(start), null, id: "second") with { Title = title }).ShouldBe(isFound);
    }

    [Theory]
    [InlineData("2026-04-08T21:59:59Z", false)]
    [InlineData("2026-04-08T22:00:00Z", true)]
    public void A_component_can_be_hit_until_its_last_day_ends_where_the_site_is(string time, bool isFound)
    {
        const string Settings = "service: Acme\ntime_zone: Europe/Berlin\ncomponents: [{name: Fax, until: 2026-04-08}]\n";

        Finds(Rules.RetiredComponent, Settings, Told($"components: [Fax]\nstarted: {time}", settings: Settings)).ShouldBe(isFound);
        Finds(Rules.RetiredComponent, Settings, Told($"components: [{{name: Fax, from: {time}}}]", settings: Settings)).ShouldBe(isFound);
    }

    [Theory]
    [InlineData("started: @", true)]
    [InlineData("detected: @", true)]
    [InlineData("resolved: @", true)]
    [InlineData("components: [{name: Mail, from: @}]", true)]
    [InlineData("components: [{name: Mail, to: @}]", true)]
    [InlineData("components: [{name: Mail, to: @}]\nresolved: 2026-05-01T00:00:00Z", false)]
    public void A_time_may_be_the_one_at_which_the_site_is_true(string field, bool isFound)
    {
        Finds(Rules.InTheFuture, Told(field.Replace("@", AsOf, StringComparison.Ordinal))).ShouldBeFalse();
        Finds(Rules.InTheFuture, Told(field.Replace("@", AfterAsOf, StringComparison.Ordinal))).ShouldBe(isFound);
    }

    [Theory]
    [InlineData("2026-06-01 00:00:00 UTC", false)]
    [InlineData("2026-06-01 00:00:01 UTC", true)]
    public void An_update_lies_in_the_future_even_of_work_that_does(string time, bool isFound)
    {
        const string Planned = "started: 2026-07-01T00:00:00Z\ncomponents: [{name: Mail, from: 2026-07-01T00:00:00Z}]";

        Finds(Rules.InTheFuture, Told(Planned, $"## Scheduled — {time}\n\nx\n", "maintenance")).ShouldBe(isFound);
    }

    [Theory]
    [InlineData("2026-04-08T18:59:59Z", false)]
    [InlineData("2026-04-08T19:00:00Z", false)]
    [InlineData("2026-04-08T19:00:01Z", true)]
    public void The_last_update_may_say_that_it_is_over_once_it_is(string resolved, bool isFound) =>
        Finds(Rules.ResolvedBeforeItsEnd, Told($"resolved: {resolved}", "## Resolved — 2026-04-08 19:00 UTC\n\nx\n")).ShouldBe(isFound);

    [Theory]
    [InlineData(AsOf, true)]
    [InlineData(AfterAsOf, false)]
    public void An_update_has_to_say_that_it_is_over_once_it_is(string resolved, bool isFound) =>
        Finds(Rules.ResolvedWithoutUpdate, Told($"resolved: {resolved}")).ShouldBe(isFound);

    /// <summary>It started at noon on the 4th, was noticed at noon on the 6th, and was told on the 8th, which was the 9th where the site is.</summary>
    [Theory]
    [InlineData("2026-04-03-mail", true)]
    [InlineData("2026-04-04-mail", false)]
    [InlineData("2026-04-05-mail", true)]
    [InlineData("2026-04-06-mail", false)]
    [InlineData("2026-04-07-mail", true)]
    [InlineData("2026-04-08-mail", false)]
    [InlineData("2026-04-09-mail", false)]
    [InlineData("2026-04-10-mail", true)]
    [InlineData("2026-04-10-m", true)]
    [InlineData("2026-04-10", false)]
    [InlineData("2026-04-100", false)]
    [InlineData("2026-04-31-mail", false)]
    public void A_date_before_a_hyphen_is_a_day_on_which_the_incident_began(string id, bool isFound) => Finds(
        Rules.DateInNameDiffers,
        $"{Given.SettingsYaml}\ntime_zone: Europe/Berlin",
        Told("started: 2026-04-04T12:00:00Z\ndetected: 2026-04-06T12:00:00Z", "## Investigating — 2026-04-08 22:30 UTC\n\nx\n", id: id)).ShouldBe(isFound);

    [Theory]
    [InlineData("tags: [C, C++]", true, false)]
    [InlineData("tags: [C]\nupstream: [C++]", false, false)]
    [InlineData("upstream: [Index]", false, true)]
    [InlineData("upstream: [Indexes]", false, false)]
    [InlineData("tags: [con]", false, true)]
    public void A_topic_has_an_address_of_its_own_among_its_kind(string field, bool isShared, bool isMissing)
    {
        Finds(Rules.SharedAddress, Told(field)).ShouldBe(isShared);
        Finds(Rules.NoAddress, Told(field)).ShouldBe(isMissing);
    }

    [Fact]
    public void Topics_that_differ_in_case_alone_are_one() => Finds(Rules.SharedAddress, Told("tags: [dns]"), Told("tags: [DNS]", id: "other")).ShouldBeFalse();

    private static Incident Told(
        string fields,
        string updates = "## Investigating — 2026-04-08 18:07 UTC\n\nx\n",
        string severity = "minor",
        string id = "mail-delayed",
        string settings = Given.SettingsYaml) =>
        Given.Incident($"---\ntitle: Mail is delayed\nseverity: {severity}\n{fields}\n---\n\n{updates}", id, Given.Settings(settings));

    private static bool Finds(Rule rule, params ImmutableArray<Incident> incidents) => Finds(rule, Given.SettingsYaml, incidents);

    private static bool Finds(Rule rule, string settings, params ImmutableArray<Incident> incidents)
    {
        var input = new CheckInput(new("content/site.yaml", settings), Given.Settings(settings), incidents, Given.At(AsOf));
        return SiteChecks.All.SelectMany(check => check(input)).Any(d => d.Rule == rule);
    }
}

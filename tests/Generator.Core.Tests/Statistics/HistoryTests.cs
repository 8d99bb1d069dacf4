using Generator.Core.Incidents;
using Generator.Core.Settings;
using Generator.Core.Statistics;
using NodaTime;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Statistics;

public sealed class HistoryTests
{
    private static readonly Instant AsOf = Given.At("2026-05-01T12:00:00Z");

    [Fact]
    public void All_stand_newest_first_and_by_id_where_they_began_together()
    {
        var older = Incident("2026-04-01T00:00:00Z", "2026-04-01T01:00:00Z", id: "z");
        var first = Incident("2026-04-02T00:00:00Z", "2026-04-02T01:00:00Z", id: "a");
        var second = Incident("2026-04-02T00:00:00Z", "2026-04-02T01:00:00Z", id: "b");

        Of(older, second, first).All.Select(i => i.Id).ShouldBe(["a", "b", "z"]);
    }

    [Fact]
    public void Open_incidents_stand_the_worst_first_then_the_newest()
    {
        var minor = Incident("2026-05-01T11:00:00Z", null);
        var critical = Incident("2026-04-30T00:00:00Z", null, "critical");
        var newerCritical = Incident("2026-05-01T00:00:00Z", null, "critical");
        var closed = Incident("2026-05-01T10:00:00Z", "2026-05-01T12:00:00Z", "critical");
        var notYet = Incident("2026-05-01T12:00:01Z", null, "critical");

        Of(minor, critical, newerCritical, closed, notYet).Open.Select(i => i.Id).ShouldBe([newerCritical.Id, critical.Id, minor.Id]);
    }

    [Fact]
    public void Planned_work_is_ahead_until_it_begins_and_underway_until_it_ends()
    {
        var next = Planned("2026-05-02", "2026-05-03");
        var later = Planned("2026-06-01", "2026-06-02");
        var underway = Planned("2026-05-01", "2026-05-02");
        var over = Planned("2026-04-01", "2026-04-02");

        var history = Of(later, next, underway, over);

        history.MaintenanceAhead.Select(i => i.Id).ShouldBe([next.Id, later.Id]);
        history.MaintenanceUnderway.Select(i => i.Id).ShouldBe([underway.Id]);
        history.Open.ShouldBeEmpty();
    }

    [Fact]
    public void Years_stand_newest_first_and_only_where_something_happened() =>
        Of(Incident("2023-04-01T00:00:00Z", "2023-04-01T01:00:00Z"), Incident("2026-04-01T00:00:00Z", "2026-04-01T01:00:00Z"))
            .Years.Select(y => y.Year).ShouldBe([2026, 2023]);

    [Fact]
    public void A_year_is_cut_in_the_time_zone_of_the_site() =>
        Of("service: Acme\ntime_zone: Asia/Tokyo", Incident("2025-12-31T15:00:00Z", "2025-12-31T16:00:00Z", components: "[]"))
            .Years.Single().Year.ShouldBe(2026);

    [Fact]
    public void The_running_year_counts_its_months_so_far_and_a_past_year_twelve()
    {
        // Five months of 2026 have begun: 2 ÷ 5 = 0.4. Of 2025 there are twelve: 3 ÷ 12 = 0.25, half away from zero 0.3.
        var history = Of(
            Incident("2026-01-01T00:00:00Z", "2026-01-01T01:00:00Z"), Incident("2026-04-01T00:00:00Z", "2026-04-01T01:00:00Z"),
            Incident("2025-01-01T00:00:00Z", "2025-01-01T01:00:00Z"), Incident("2025-04-01T00:00:00Z", "2025-04-01T01:00:00Z"),
            Incident("2025-06-01T00:00:00Z", "2025-06-01T01:00:00Z"));

        history.Years.Select(y => y.Figures.PerMonth).ShouldBe([0.4m, 0.3m]);
    }

    [Theory]
    [InlineData("2026-05-01T00:00:00Z", "0.5")]
    [InlineData("2026-05-01T00:00:01Z", "0.4")]
    [InlineData("2027-01-01T00:00:00Z", "0.2")]
    public void A_month_that_has_not_begun_is_none_of_a_year_and_none_of_all_time(string asOf, string rate)
    {
        // Two incidents in four months, in five, in twelve.
        var history = History.Of(
            [Incident("2026-01-01T00:00:00Z", "2026-01-01T01:00:00Z"), Incident("2026-04-01T00:00:00Z", "2026-04-01T01:00:00Z")], Given.Settings(), Given.At(asOf));

        var expected = decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture);
        (history.Years.Single().Figures.PerMonth, history.Whole.PerMonth).ShouldBe((expected, expected));
    }

    [Fact]
    public void A_year_to_come_has_planned_work_and_no_figures()
    {
        var year = Of(Planned("2027-01-10", "2027-01-11")).Years.Single();

        year.All.Length.ShouldBe(1);
        (year.Figures.Count, year.Figures.PerMonth, year.Figures.ByMonth.Length).ShouldBe((0, 0m, 0));
    }

    [Fact]
    public void The_record_begins_with_the_first_incident_or_the_first_component()
    {
        var incident = Incident("2025-03-01T12:00:00Z", "2025-03-01T13:00:00Z", components: "[]");

        Of("service: Acme", incident).RecordFrom.ShouldBe(new(2025, 3, 1));
        Of("service: Acme\ncomponents: [{name: Mail, since: 2024-01-01}]", incident).RecordFrom.ShouldBe(new(2024, 1, 1));
        Of("service: Acme\ncomponents: [{name: Mail, since: 2025-06-01}]", incident).RecordFrom.ShouldBe(new(2025, 3, 1));
    }

    [Fact]
    public void What_lies_ahead_begins_no_record()
    {
        var history = Of("service: Acme\ncomponents: [{name: Mail, since: 2026-05-02}]", Incident("2026-06-01T00:00:00Z", null, components: "[]"));

        history.RecordFrom.ShouldBeNull();
        history.Availability.ShouldBeNull();
        history.Components.Single().Availability.ShouldBeNull();
    }

    [Fact]
    public void Availability_is_weighted_and_counts_from_the_first_record()
    {
        // The record begins on 21 April: 252 hours until as of. A minor incident of 12.6 hours weighs 0.3.
        var history = Of(Incident("2026-04-21T12:00:00Z", "2026-04-22T00:36:00Z"));

        history.Availability.ShouldBe(1 - (12.6m * 0.3m / 252));
        history.Components.Select(c => (c.Component.Name, c.Availability)).ShouldBe([("Mail", 1 - (12.6m * 0.3m / 252)), ("Web Console", 1m)]);
    }

    [Fact]
    public void A_component_has_the_incidents_that_hit_it()
    {
        var mail = Incident("2026-04-01T00:00:00Z", null);
        var console = Incident("2026-04-02T00:00:00Z", "2026-04-02T01:00:00Z", components: "[Web Console, Mail]");

        var components = Of(mail, console).Components;

        components.Select(c => c.All.Length).ShouldBe([2, 1]);
        components.Select(c => c.Open.Length).ShouldBe([1, 0]);
        components.Select(c => c.Window.Count).ShouldBe([2, 1]);
    }

    [Theory]
    [InlineData("2012-01-30T12:00:00Z", 1)]
    [InlineData("2012-03-30T02:00:00Z", 3)]
    [InlineData("2012-12-30T12:00:00Z", 12)]
    public void A_window_may_begin_on_a_day_that_the_calendar_left_out(string asOf, int months)
    {
        var settings = Given.Settings(
            $"""
            service: Acme
            time_zone: Pacific/Apia
            window: {months} months
            components:
              - name: Mail
                since: 2011-12-30
            """);

        var history = History.Of([], settings, Given.At(asOf));

        history.Window.Period.Start.ShouldBe(Given.At("2011-12-30T10:00:00Z"));
        history.Components.Single().Availability.ShouldBe(1m);
    }

    [Theory]
    [InlineData("UTC")]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("America/Los_Angeles")]
    public void The_first_and_the_last_day_that_can_be_written_are_no_fault(string zone)
    {
        var first = Incident("1900-01-02T00:00:00Z", "1900-01-02T01:00:00Z", components: "[]");
        var last = Incident("2999-12-30T23:59:59Z", null, components: "[]");

        Of($"service: Acme\ntime_zone: {zone}", first, last).Years.Length.ShouldBe(2);
    }

    private static History Of(params Incident[] incidents) => Of(Given.SettingsYaml, incidents);

    private static History Of(string yaml, params Incident[] incidents)
    {
        var settings = Given.Settings(yaml);
        return History.Of([.. incidents.Select(i => Rebound(i, settings))], settings, AsOf);
    }

    private static Incident Rebound(Incident incident, SiteSettings settings) => incident with
    {
        Components = [.. incident.Components.Select(c => c with { Component = settings.Find(c.Component.Name)! })],
    };

    private static Incident Incident(string start, string? end, string severity = "minor", string components = "[Mail]", string? id = null) =>
        Given.Incident(Given.At(start), end is null ? null : Given.At(end), severity, components, id);

    private static Incident Planned(string from, string to) => Given.Incident(
        $"""
        ---
        title: Upgrade
        severity: maintenance
        started: {from}T00:00:00Z
        resolved: {to}T00:00:00Z
        ---

        ## Scheduled — 2026-03-01 00:00 UTC
        """,
        "upgrade-" + from);
}

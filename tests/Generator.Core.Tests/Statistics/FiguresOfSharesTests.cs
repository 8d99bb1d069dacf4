using Generator.Core.Incidents;
using Generator.Core.Settings;
using Generator.Core.Statistics;
using NodaTime;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Statistics;

/// <summary>The shares of severities, components and months in <see cref="FiguresOf"/>.</summary>
public sealed class FiguresOfSharesTests
{
    private static readonly SiteSettings Settings = Given.Settings();

    [Fact]
    public void Severities_stand_from_the_most_severe_and_only_those_that_occur()
    {
        var figures = Window(
            Hours("2026-04-01T00:00:00Z", 1, "minor"), Hours("2026-04-02T00:00:00Z", 2, "critical"), Hours("2026-04-03T00:00:00Z", 4, "minor"));

        figures.BySeverity.ShouldBe(
        [
            new(Severity.Critical, 1, Duration.FromHours(2)),
            new(Severity.Minor, 2, Duration.FromHours(5)),
        ]);
    }

    [Fact]
    public void Components_stand_in_the_settings_order_and_share_their_incidents()
    {
        var figures = Window(
            Hours("2026-04-01T00:00:00Z", 1, components: "[Web Console, Mail]"),
            Hours("2026-04-02T00:00:00Z", 2, components: "[Web Console]"),
            Hours("2026-04-03T00:00:00Z", 4, components: "[]"));

        figures.ByComponent.ShouldBe(
        [
            new(Settings.Find("Mail")!, 1, Duration.FromHours(1)),
            new(Settings.Find("Web Console")!, 2, Duration.FromHours(3)),
        ]);
    }

    [Fact]
    public void A_component_that_an_incident_names_twice_counts_once() =>
        Window(Hours("2026-04-01T00:00:00Z", 1, components: "[Mail, Old Mail, {name: Mail, severity: major}]")).ByComponent
            .ShouldBe([new(Settings.Find("Mail")!, 1, Duration.FromHours(1))]);

    [Fact]
    public void A_component_that_was_hit_for_another_span_has_its_own_downtime()
    {
        var figures = Window(Hours(
            "2026-04-01T00:00:00Z", 10, components: "[Web Console, {name: Mail, from: 2026-04-01T01:00:00Z, to: 2026-04-01T03:00:00Z}, {name: Mail, from: 2026-04-01T02:00:00Z, to: 2026-04-01T04:00:00Z}]"));

        figures.TotalDowntime.ShouldBe(Duration.FromHours(10));
        figures.ByComponent.ShouldBe(
        [
            new(Settings.Find("Mail")!, 1, Duration.FromHours(3)),
            new(Settings.Find("Web Console")!, 1, Duration.FromHours(10)),
        ]);
    }

    [Fact]
    public void A_component_counts_by_the_severity_with_which_it_was_hit()
    {
        var settings = Given.Settings(Given.SettingsYaml + "\ndowntime: {counts: [major]}\n");
        var incident = Given.Incident(
            """
            ---
            title: Something broke
            severity: minor
            components: [Web Console, {name: Mail, severity: major, to: 2026-04-01T01:00:00Z}]
            ---

            ## Investigating — 2026-04-01 00:00 UTC

            ## Resolved — 2026-04-01 10:00 UTC
            """,
            settings: settings);
        var history = History.Of([incident], settings, Given.At("2026-05-01T00:00:00Z"));

        history.Window.TotalDowntime.ShouldBe(Duration.Zero);
        history.Components[0].Window.TotalDowntime.ShouldBe(Duration.FromHours(1));
        history.Components[0].Window.TimeAffected.ShouldBe(Duration.FromHours(1));
        history.Components[0].Window.ByMonth.Single(m => m.Count > 0).Downtime.ShouldBe(Duration.FromHours(1));
        history.Components[1].Window.TotalDowntime.ShouldBe(Duration.Zero);
    }

    [Fact]
    public void Every_month_of_the_period_is_there_oldest_first()
    {
        var months = Window().ByMonth;

        months.Length.ShouldBe(24);
        months[0].ShouldBe(new(new(2024, 5), 0, Duration.Zero));
        months[^1].ShouldBe(new(new(2026, 4), 0, Duration.Zero));
    }

    [Fact]
    public void A_month_counts_starts_and_holds_the_downtime_that_fell_into_it()
    {
        // 31 January 22:00 to 1 February 03:00.
        var months = Window(Hours("2026-01-31T22:00:00Z", 5)).ByMonth;

        months.Single(m => m.Month == new YearMonth(2026, 1)).ShouldBe(new(new(2026, 1), 1, Duration.FromHours(2)));
        months.Single(m => m.Month == new YearMonth(2026, 2)).ShouldBe(new(new(2026, 2), 0, Duration.FromHours(3)));
    }

    [Fact]
    public void Of_a_month_without_a_known_duration_nothing_is_known()
    {
        var months = Window(Hours("2026-01-10T00:00:00Z", 0), Hours("2026-02-10T00:00:00Z", 0), Hours("2026-02-11T00:00:00Z", 1)).ByMonth;

        months.Where(m => m.Unknown > 0).Select(m => (m.Month.Month, m.Unknown, m.IsUnknown)).ShouldBe([(1, 1, true), (2, 1, false)]);
    }

    [Fact]
    public void Months_are_cut_in_the_time_zone_of_the_site()
    {
        // In Berlin 1 April begins at 22:00 UTC: one hour in March, two in April.
        var settings = Given.Settings(
            """
            service: Acme
            time_zone: Europe/Berlin
            """);
        var incident = Given.Incident(Given.At("2026-03-31T21:00:00Z"), Given.At("2026-04-01T00:00:00Z"), components: "[]");

        var months = History.Of([incident], settings, Given.At("2026-05-01T00:00:00Z")).Window.ByMonth;

        months.Where(m => m.Downtime > Duration.Zero).ShouldBe(
        [
            new(new(2026, 3), 1, Duration.FromHours(1)),
            new(new(2026, 4), 0, Duration.FromHours(2)),
        ]);
    }

    private static Figures Window(params Incident[] incidents) => History.Of(incidents, Settings, Given.At("2026-05-01T00:00:00Z")).Window;

    private static Incident Hours(string start, int hours, string severity = "minor", string components = "[Mail]")
    {
        var incident = Given.Incident(Given.At(start), Given.At(start) + Duration.FromHours(hours), severity, components);
        return incident with { Components = [.. incident.Components.Select(c => c with { Component = Settings.Find(c.Component.Name)! })] };
    }
}

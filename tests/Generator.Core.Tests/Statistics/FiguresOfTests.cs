using Generator.Core.Incidents;
using Generator.Core.Statistics;
using NodaTime;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Statistics;

/// <summary>Counts and downtime of a window that ends on 1 May 2026 and is 24 months long.</summary>
public sealed class FiguresOfTests
{
    private static readonly Instant AsOf = Given.At("2026-05-01T00:00:00Z");

    [Fact]
    public void The_window_is_whole_days_long_and_ends_as_of() =>
        Window().Period.ShouldBe(new(Given.At("2024-05-01T00:00:00Z"), AsOf));

    [Fact]
    public void An_incident_belongs_to_the_window_by_its_start()
    {
        var before = Incident("2024-04-30T23:59:59Z", "2024-05-01T01:00:00Z");
        var first = Incident("2024-05-01T00:00:00Z", "2024-05-01T02:00:00Z");
        var last = Incident("2026-04-30T23:00:00Z", "2026-05-01T01:00:00Z");
        var after = Incident("2026-05-01T00:00:00Z", null);

        Window(before, first, last, after).Incidents.ShouldBe([last, first]);
    }

    [Fact]
    public void Planned_work_is_counted_apart_and_is_no_downtime()
    {
        var planned = Given.Incident(
            """
            ---
            title: Upgrade
            severity: maintenance
            components: [Mail]
            started: 2026-04-08T03:00:00Z
            resolved: 2026-04-08T04:00:00Z
            ---

            ## Scheduled — 2026-04-01 00:00 UTC
            """,
            "upgrade");

        var figures = Window(planned, Incident("2026-04-09T12:00:00Z", "2026-04-09T12:10:00Z"));

        figures.Count.ShouldBe(1);
        figures.Maintenance.ShouldBe([planned]);
        figures.TotalDowntime.ShouldBe(Duration.FromMinutes(10));
        figures.ByMonth[^1].ShouldBe(new(new(2026, 4), 1, Duration.FromMinutes(10)));
    }

    [Fact]
    public void Downtime_in_all_adds_up_known_durations() =>
        // 1 h 10 m + 2 h.
        Window(Incident("2026-04-08T12:00:00Z", "2026-04-08T13:10:00Z"), Incident("2025-01-02T00:00:00Z", "2025-01-02T02:00:00Z"))
            .TotalDowntime.ShouldBe(Duration.FromMinutes(190));

    [Fact]
    public void Overlapping_incidents_count_once_in_the_time_affected()
    {
        // 12:00–14:00 and 13:00–15:00: four hours of downtime in three hours.
        var figures = Window(Incident("2026-04-08T12:00:00Z", "2026-04-08T14:00:00Z"), Incident("2026-04-08T13:00:00Z", "2026-04-08T15:00:00Z"));

        figures.TotalDowntime.ShouldBe(Duration.FromHours(4));
        figures.TimeAffected.ShouldBe(Duration.FromHours(3));
    }

    [Fact]
    public void An_open_incident_counts_up_to_as_of()
    {
        var figures = Window(Incident("2026-04-30T20:00:00Z", null));

        figures.TotalDowntime.ShouldBe(Duration.FromHours(4));
        figures.UnknownDurations.ShouldBe(0);
    }

    [Fact]
    public void An_end_after_as_of_is_not_known_yet() =>
        Window(Incident("2026-04-30T20:00:00Z", "2026-05-01T09:00:00Z")).TotalDowntime.ShouldBe(Duration.FromHours(4));

    [Fact]
    public void An_unknown_duration_is_counted_and_left_out_of_the_downtime()
    {
        var figures = Window(Retroactive, Incident("2026-04-08T12:00:00Z", "2026-04-08T13:00:00Z"));

        figures.Count.ShouldBe(2);
        figures.UnknownDurations.ShouldBe(1);
        figures.TotalDowntime.ShouldBe(Duration.FromHours(1));
        figures.TimeAffected.ShouldBe(Duration.FromHours(1));
        figures.MeanTimeToResolve.ShouldBe(Duration.FromHours(1));
    }

    [Fact]
    public void A_retroactive_incident_with_a_start_has_a_duration()
    {
        var figures = Window(Given.Incident(
            """
            ---
            title: Posted late, but it is known when it began
            severity: minor
            started: 2026-04-01T14:30:00Z
            resolved: 2026-04-01T15:00:00Z
            ---

            ## Resolved — 2026-04-01 16:52 UTC
            """));

        figures.UnknownDurations.ShouldBe(0);
        figures.TotalDowntime.ShouldBe(Duration.FromMinutes(30));
        figures.MeanTimeToResolve.ShouldBeNull();
    }

    [Fact]
    public void An_incident_that_began_before_the_window_is_not_counted_but_its_downtime_falls_into_the_first_month()
    {
        // Six hours, of which five lie in the window.
        var figures = Window(Incident("2024-04-30T23:00:00Z", "2024-05-01T05:00:00Z"));

        figures.Count.ShouldBe(0);
        figures.TotalDowntime.ShouldBe(Duration.Zero);
        figures.ByMonth[0].ShouldBe(new(new(2024, 5), 0, Duration.FromHours(5)));
    }

    [Theory]
    [InlineData("2024-04-30T23:00:00Z", "2024-05-01T00:00:01Z", 1)]
    [InlineData("2024-04-30T23:00:00Z", null, 1)]
    [InlineData("2024-04-30T23:00:00Z", "2024-05-01T00:00:00Z", 0)]
    [InlineData("2024-05-01T00:00:00Z", "2024-05-01T00:00:01Z", 0)]
    public void Incidents_that_began_before_the_window_and_went_on_in_it_are_told_apart(string start, string? end, int earlier) =>
        Window(Incident(start, end)).Earlier.ShouldBe(earlier);

    [Fact]
    public void Severities_that_do_not_count_are_no_downtime_but_keep_their_duration()
    {
        var settings = Given.Settings(
            """
            service: Acme
            downtime:
              counts: [major, critical]
            """);
        var notice = Given.Incident(At("2026-04-08T12:00:00Z"), At("2026-04-08T18:00:00Z"), "notice", "[]");
        var major = Given.Incident(At("2026-04-09T12:00:00Z"), At("2026-04-09T13:00:00Z"), "major", "[]");

        var figures = History.Of([notice, major], settings, AsOf).Window;

        figures.TotalDowntime.ShouldBe(Duration.FromHours(1));
        figures.TimeAffected.ShouldBe(Duration.FromHours(1));
        figures.UnknownDurations.ShouldBe(0);
        figures.Longest.ShouldBe(notice);
    }

    [Theory]
    [InlineData(33, 24, "1.4")]
    [InlineData(1, 4, "0.3")]
    [InlineData(3, 4, "0.8")]
    [InlineData(1, 24, "0.0")]
    [InlineData(6, 24, "0.3")]
    [InlineData(29, 20, "1.5")]
    [InlineData(24, 24, "1")]
    [InlineData(0, 24, "0")]
    [InlineData(5, 0, "0")]
    public void A_rate_has_one_decimal_and_rounds_half_away_from_zero(int count, int months, string rate) =>
        FiguresOf.Rate(count, months).ShouldBe(decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void The_rate_divides_by_the_months_of_the_window()
    {
        var incidents = Enumerable.Range(0, 33)
            .Select(day => Given.Incident(AsOf - Duration.FromDays(20 * (day + 1)), AsOf - Duration.FromDays((20 * day) + 19)))
            .ToArray();

        Window(incidents).PerMonth.ShouldBe(1.4m);
    }

    private static Incident Retroactive => Given.Incident(
        """
        ---
        title: It was over before it was posted
        severity: notice
        resolved: 2026-04-01T15:00:00Z
        ---

        ## Resolved — 2026-04-01 16:52 UTC
        """,
        "retroactive");

    private static Figures Window(params Incident[] incidents) => History.Of(incidents, Given.Settings(), AsOf).Window;

    private static Incident Incident(string start, string? end) => Given.Incident(At(start), end is null ? null : At(end));

    private static Instant At(string iso) => Given.At(iso);
}

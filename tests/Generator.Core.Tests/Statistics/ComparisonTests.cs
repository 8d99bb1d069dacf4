using Generator.Core.Incidents;
using Generator.Core.Statistics;
using NodaTime;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Statistics;

/// <summary>A period against the one before it, with numbers worked out by hand.</summary>
public sealed class ComparisonTests
{
    private static readonly Instant AsOf = Given.At("2026-01-01T00:00:00Z");

    [Fact]
    public void A_year_is_compared_with_the_one_before()
    {
        // 2025: 10, 20 and 60 minutes, the last two together. 2024: 100 minutes.
        var change = Year(Lasting("2024-01-01T00:00:00Z", 100), Lasting("2025-02-01T00:00:00Z", 10), Lasting("2025-03-01T00:00:00Z", 20), Lasting("2025-03-01T00:00:00Z", 60));

        (change.Count, change.TotalDowntime, change.TimeAffected).ShouldBe((2, Duration.FromMinutes(-10), Duration.FromMinutes(-30)));
        (change.MeanTimeToResolve, change.MedianTimeToResolve).ShouldBe((Duration.FromMinutes(-70), Duration.FromMinutes(-80)));
    }

    [Fact]
    public void Availability_is_compared_in_percentage_points_as_it_is_printed()
    {
        // A minor incident weighs 0.3. 2024 has 527040 minutes: 30 of 100 are lost, 99.994 %. 2025 has 525600: 300 of 1000 are lost, 99.942 %.
        Year(Lasting("2024-01-01T00:00:00Z", 100), Lasting("2025-02-01T00:00:00Z", 1000)).Availability.ShouldBe(-0.052m);
    }

    [Fact]
    public void Durations_are_compared_in_whole_minutes()
    {
        // 2 minutes and 59 seconds are 2 minutes.
        var start = Given.At("2025-02-01T00:00:00Z");
        var change = Year(Lasting("2024-01-01T00:00:00Z", 2), Given.Incident(start, start + Duration.FromSeconds(179)));

        (change.TotalDowntime, change.MeanTimeToResolve).ShouldBe((Duration.Zero, Duration.Zero));
    }

    [Fact]
    public void There_is_no_difference_to_what_the_other_year_does_not_have()
    {
        // The incident of 2024 has no known end of its own: it was posted after it was over.
        var late = Given.Incident(
            """
            ---
            title: It was over before it was posted
            severity: minor
            components: [Mail]
            resolved: 2024-01-01T00:00:00Z
            ---

            ## Resolved — 2024-01-01 00:00 UTC

            It works again.
            """,
            "late");
        var change = Year(late, Lasting("2025-02-01T00:00:00Z", 10));

        (change.Count, change.TotalDowntime, change.TimeAffected, change.MeanTimeToResolve, change.MedianTimeToResolve).ShouldBe((0, null, null, null, null));
    }

    [Theory]
    [InlineData("2024-12-31T23:00:00Z")]
    [InlineData("2023-12-31T23:00:00Z")]
    public void Downtime_is_not_compared_where_an_earlier_incident_went_on(string start)
    {
        var change = Year(Lasting("2023-01-01T00:00:00Z", 10), Lasting(start, 120), Lasting("2025-02-01T00:00:00Z", 10));

        (change.TotalDowntime, change.TimeAffected).ShouldBe((null, null));
        change.Availability.ShouldNotBeNull();
    }

    [Fact]
    public void The_window_is_compared_with_the_months_before_it()
    {
        var change = History.Of([Lasting("2022-01-01T00:00:00Z", 10), Lasting("2023-01-01T00:00:00Z", 10), Lasting("2025-01-01T00:00:00Z", 50)], Given.Settings(), AsOf).Change.ShouldNotBeNull();

        (change.Count, change.TotalDowntime).ShouldBe((-1, Duration.FromMinutes(30)));
    }

    [Fact]
    public void A_period_is_not_compared_with_one_that_the_record_does_not_cover()
    {
        var history = History.Of([Lasting("2024-01-02T00:00:00Z", 10), Lasting("2025-01-01T00:00:00Z", 50)], Given.Settings(), AsOf);

        (history.Change, history.Years[0].Change).ShouldBe((null, null));
    }

    private static Comparison Year(params Incident[] incidents) => History.Of(incidents, Given.Settings(), AsOf).Years[0].Change.ShouldNotBeNull();

    private static Incident Lasting(string start, int minutes) => Given.Incident(Given.At(start), Given.At(start) + Duration.FromMinutes(minutes));
}

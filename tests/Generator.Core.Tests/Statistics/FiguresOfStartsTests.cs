using Generator.Core.Incidents;
using Generator.Core.Statistics;
using NodaTime;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Statistics;

/// <summary>When incidents start, how long they last, their updates; and what a period is compared with.</summary>
public sealed class FiguresOfStartsTests
{
    private static readonly Instant AsOf = Given.At("2026-05-01T00:00:00Z");

    [Fact]
    public void Starts_are_counted_by_weekday_and_hour_in_the_zone_of_the_site()
    {
        // A Sunday 23:30 in UTC is Monday 01:30 in Berlin's summer.
        var settings = Given.Settings(Given.SettingsYaml + "\ntime_zone: Europe/Berlin");
        var figures = History.Of([Lasting("2026-04-05T23:30:00Z", 5)], settings, AsOf).Window;

        (figures.ByHourOfWeek[1], figures.ByWeekday[0], figures.ByHourOfWeek.Sum()).ShouldBe((1, 1, 1));
    }

    [Fact]
    public void A_duration_at_a_bound_is_of_the_class_above_it() =>
        Window(Lasting("2026-04-01T00:00:00Z", 4), Lasting("2026-04-02T00:00:00Z", 5), Lasting("2026-04-03T00:00:00Z", 60 * 24 * 28))
            .ByDuration.Select(d => d.Count).ShouldBe([1, 1, 0, 0, 0, 0, 0, 0, 1]);

    [Fact]
    public void Updates_are_counted_per_incident_and_timed_within_each()
    {
        // Two updates 10 and 30 minutes apart, and one alone.
        var figures = Window(Lasting("2026-04-01T00:00:00Z", 10), Lasting("2026-04-02T00:00:00Z", 30), Given.Incident(AsOf - Duration.FromHours(1), null));

        figures.UpdatesPerIncident.ShouldBe(5 / 3m);
        figures.MeanTimeBetweenUpdates.ShouldBe(Duration.FromMinutes(20));
        Window().UpdatesPerIncident.ShouldBeNull();
        Window().MeanTimeBetweenUpdates.ShouldBeNull();
    }

    [Fact]
    public void The_longest_come_first() =>
        Window(Lasting("2026-04-01T00:00:00Z", 10), Lasting("2026-04-02T00:00:00Z", 30)).LongestFirst.Select(i => i.Id).ShouldBe(["2026-04-02-0000", "2026-04-01-0000"]);

    [Fact]
    public void A_day_has_what_started_on_it_and_the_time_that_lay_in_incidents_once()
    {
        var settings = Given.Settings();
        var days = new FiguresOf(settings, new(settings.TimeZone), AsOf).Days(
            [Lasting("2026-04-01T23:00:00Z", 120), Lasting("2026-04-01T23:30:00Z", 60)],
            new(Given.At("2026-04-01T00:00:00Z"), AsOf));

        days.ShouldBe([new(new(2026, 4, 1), 2, Duration.FromHours(1)), new(new(2026, 4, 2), 0, Duration.FromHours(1))]);
    }

    [Theory]
    [InlineData("2022-05-01T00:00:00Z", 1)]
    [InlineData("2022-05-02T00:00:00Z", null)]
    public void The_period_before_is_told_only_where_the_record_covers_all_of_it(string first, int? count) =>
        (History.Of([Lasting(first, 10)], Given.Settings(), AsOf).Before?.Count).ShouldBe(count);

    [Fact]
    public void A_year_is_compared_only_when_it_is_over()
    {
        var years = History.Of([Lasting("2024-01-01T00:00:00Z", 10), Lasting("2025-03-01T00:00:00Z", 10), Lasting("2026-03-01T00:00:00Z", 10)], Given.Settings(), AsOf).Years;

        years.Select(y => y.Before?.Count).ShouldBe([null, 1, null]);
    }

    private static Figures Window(params Incident[] incidents) => History.Of(incidents, Given.Settings(), AsOf).Window;

    private static Incident Lasting(string start, int minutes) => Given.Incident(Given.At(start), Given.At(start) + Duration.FromMinutes(minutes), id: $"{start[..10]}-{start[11..13]}{start[14..16]}");
}

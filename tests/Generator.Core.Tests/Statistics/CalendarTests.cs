using Generator.Core.Statistics;
using NodaTime;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Statistics;

public sealed class CalendarTests
{
    [Theory]
    [InlineData("UTC", "2026-03-29", 24 * 60)]
    [InlineData("Europe/Berlin", "2026-03-29", 23 * 60)]
    [InlineData("Europe/Berlin", "2026-10-25", 25 * 60)]
    [InlineData("Australia/Lord_Howe", "2026-04-05", (24 * 60) + 30)]
    [InlineData("Australia/Lord_Howe", "2026-10-04", (24 * 60) - 30)]
    [InlineData("America/Sao_Paulo", "2018-11-04", 23 * 60)]
    [InlineData("Pacific/Apia", "2011-12-29", 24 * 60)]
    [InlineData("Pacific/Apia", "2011-12-30", 0)]
    [InlineData("Pacific/Apia", "2011-12-31", 24 * 60)]
    public void A_day_is_as_long_as_its_zone_makes_it(string zone, string day, int minutes) =>
        In(zone).Day(Date(day)).Duration.ShouldBe(Duration.FromMinutes(minutes));

    [Theory]
    [InlineData("Europe/Berlin", 2026, 3, (31 * 24) - 1)]
    [InlineData("Europe/Berlin", 2026, 10, (31 * 24) + 1)]
    [InlineData("Europe/Berlin", 2026, 2, 28 * 24)]
    [InlineData("Pacific/Apia", 2011, 12, 30 * 24)]
    public void A_month_is_as_long_as_its_zone_makes_it(string zone, int year, int month, int hours) =>
        In(zone).Month(new(year, month)).Duration.ShouldBe(Duration.FromHours(hours));

    [Theory]
    [InlineData("Europe/Berlin", 2024, 366)]
    [InlineData("Europe/Berlin", 2026, 365)]
    [InlineData("Pacific/Apia", 2012, 366)]
    public void A_year_with_both_changes_of_the_clock_has_whole_days(string zone, int year, int days) =>
        In(zone).Year(year).Duration.ShouldBe(Duration.FromDays(days));

    [Fact]
    public void A_day_can_begin_at_one_in_the_morning() =>
        In("America/Sao_Paulo").Day(new(2018, 11, 4)).Start.ShouldBe(Given.At("2018-11-04T03:00:00Z"));

    [Fact]
    public void A_month_ends_where_the_next_begins_even_when_its_last_day_is_missing() =>
        In("Pacific/Apia").Between(new(2011, 12, 1), new(2011, 12, 30)).End.ShouldBe(Given.At("2011-12-30T10:00:00Z"));

    [Theory]
    [InlineData("UTC", "2026-03-31T23:30:00Z", "2026-03-31")]
    [InlineData("Europe/Berlin", "2026-03-31T22:30:00Z", "2026-04-01")]
    [InlineData("America/New_York", "2026-04-01T03:30:00Z", "2026-03-31")]
    [InlineData("Pacific/Apia", "2011-12-30T09:59:59Z", "2011-12-29")]
    [InlineData("Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31")]
    public void An_instant_belongs_to_the_day_and_month_of_its_zone(string zone, string instant, string day)
    {
        In(zone).DateOf(Given.At(instant)).ShouldBe(Date(day));
        In(zone).MonthOf(Given.At(instant)).ShouldBe(Date(day).ToYearMonth());
    }

    [Fact]
    public void The_clock_that_jumps_ahead_shortens_an_outage()
    {
        var berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var start = berlin.AtStrictly(new(2020, 3, 29, 1, 49)).ToInstant();
        var end = berlin.AtStrictly(new(2020, 3, 29, 3, 15)).ToInstant();

        (end - start).ShouldBe(Duration.FromMinutes(26));
        Intervals.Cut(new Interval(start, end), In("Europe/Berlin").Day(new(2020, 3, 29)))!.Value.Duration.ShouldBe(Duration.FromMinutes(26));
    }

    [Fact]
    public void An_interval_touches_the_months_from_its_start_to_just_before_its_end() =>
        In("UTC").MonthsOf(new(Given.At("2025-11-30T23:59:59Z"), Given.At("2026-02-01T00:00:00Z")))
            .ShouldBe([new(2025, 11), new(2025, 12), new(2026, 1)]);

    [Fact]
    public void An_instant_past_midnight_opens_the_next_month() =>
        In("Europe/Berlin").MonthsOf(new(Given.At("2026-01-31T22:00:00Z"), Given.At("2026-01-31T23:00:01Z")))
            .ShouldBe([new(2026, 1), new(2026, 2)]);

    private static Calendar In(string zone) => new(DateTimeZoneProviders.Tzdb[zone]);

    private static LocalDate Date(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;
}

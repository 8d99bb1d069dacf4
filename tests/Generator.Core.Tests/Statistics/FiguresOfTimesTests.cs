using Generator.Core.Incidents;
using Generator.Core.Statistics;
using NodaTime;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Statistics;

/// <summary>Means, medians, the longest and the quiet times of <see cref="FiguresOf"/>.</summary>
public sealed class FiguresOfTimesTests
{
    private static readonly Instant AsOf = Given.At("2026-05-01T00:00:00Z");

    [Fact]
    public void Time_to_detect_is_the_mean_over_incidents_that_say_when_they_started()
    {
        // 10 and 20 minutes; the third does not say, the fourth was noticed before it started.
        var figures = Window(
            Started("2026-04-01", "11:50"), Started("2026-04-02", "11:40"), Hours("2026-04-03T12:00:00Z", 1), Started("2026-04-04", "12:30"));

        figures.MeanTimeToDetect.ShouldBe(Duration.FromMinutes(15));
    }

    [Fact]
    public void Nothing_is_said_of_the_time_to_detect_when_no_incident_says_when_it_started() =>
        Window(Hours("2026-04-03T12:00:00Z", 1)).MeanTimeToDetect.ShouldBeNull();

    [Fact]
    public void Time_to_resolve_runs_from_detection()
    {
        // Started 11:50, detected 12:00, resolved 13:00.
        var figures = Window(Started("2026-04-01", "11:50"));

        figures.MeanTimeToResolve.ShouldBe(Duration.FromHours(1));
        figures.TotalDowntime.ShouldBe(Duration.FromMinutes(70));
    }

    [Fact]
    public void The_mean_time_to_resolve_is_the_sum_over_the_count() =>
        Window(Hours("2026-04-01T00:00:00Z", 1), Hours("2026-04-02T00:00:00Z", 2), Hours("2026-04-03T00:00:00Z", 9))
            .MeanTimeToResolve.ShouldBe(Duration.FromHours(4));

    [Fact]
    public void The_median_of_an_odd_count_is_the_middle_one() =>
        Window(Hours("2026-04-01T00:00:00Z", 9), Hours("2026-04-02T00:00:00Z", 1), Hours("2026-04-03T00:00:00Z", 2))
            .MedianTimeToResolve.ShouldBe(Duration.FromHours(2));

    [Fact]
    public void The_median_of_an_even_count_is_the_mean_of_the_two_in_the_middle() =>
        Window(Hours("2026-04-01T00:00:00Z", 9), Hours("2026-04-02T00:00:00Z", 1), Hours("2026-04-03T00:00:00Z", 2), Hours("2026-04-04T00:00:00Z", 3))
            .MedianTimeToResolve.ShouldBe(Duration.FromMinutes(150));

    [Fact]
    public void An_open_incident_has_no_time_to_resolve()
    {
        var figures = Window(Given.Incident(Given.At("2026-04-30T12:00:00Z"), null));

        figures.MeanTimeToResolve.ShouldBeNull();
        figures.MedianTimeToResolve.ShouldBeNull();
    }

    [Fact]
    public void The_mean_time_between_runs_from_start_to_start() =>
        // Starts on the 1st, 4th and 11th: (3 + 7) ÷ 2 days.
        Window(Hours("2026-04-01T00:00:00Z", 1), Hours("2026-04-04T00:00:00Z", 30), Hours("2026-04-11T00:00:00Z", 1))
            .MeanTimeBetween.ShouldBe(Duration.FromDays(5));

    [Fact]
    public void One_incident_has_nothing_between() => Window(Hours("2026-04-01T00:00:00Z", 1)).MeanTimeBetween.ShouldBeNull();

    [Fact]
    public void The_longest_incident_is_the_one_with_the_longest_known_duration()
    {
        var longest = Hours("2026-04-02T00:00:00Z", 5);

        Window(Hours("2026-04-01T00:00:00Z", 1), longest, Hours("2026-04-03T00:00:00Z", 2)).Longest.ShouldBe(longest);
    }

    [Fact]
    public void Of_two_equally_long_the_newer_is_the_longest()
    {
        var newer = Hours("2026-04-02T00:00:00Z", 5);

        Window(Hours("2026-04-01T00:00:00Z", 5), newer).Longest.ShouldBe(newer);
    }

    [Fact]
    public void The_longest_quiet_time_lies_between_the_end_of_one_incident_and_the_start_of_the_next()
    {
        // Busy 1 April 0–1 h, 11 April 0–2 h, 20 April 0 h to 30 April 0 h.
        var quiet = Window(Hours("2026-04-01T00:00:00Z", 1), Hours("2026-04-11T00:00:00Z", 2), Hours("2026-04-20T00:00:00Z", 240)).LongestQuiet;

        quiet.ShouldBe(new(Given.At("2026-04-01T01:00:00Z"), Given.At("2026-04-11T00:00:00Z")));
    }

    [Fact]
    public void The_longest_quiet_time_can_be_the_one_that_goes_on() =>
        Window(Hours("2026-04-01T00:00:00Z", 1), Hours("2026-04-03T00:00:00Z", 1)).LongestQuiet
            .ShouldBe(new(Given.At("2026-04-03T01:00:00Z"), AsOf));

    [Fact]
    public void Time_before_the_first_record_is_not_known_to_have_been_quiet() =>
        Window(Hours("2026-04-30T00:00:00Z", 20)).LongestQuiet.ShouldBe(new(Given.At("2026-04-30T20:00:00Z"), AsOf));

    [Fact]
    public void Time_on_record_before_the_first_incident_was_quiet_and_after_the_end_of_the_record_none_is()
    {
        var record = new FiguresOf(Given.Settings(), new(DateTimeZone.Utc), AsOf) { CoveredFrom = Given.At("2026-01-01T00:00:00Z"), CoveredTo = Given.At("2026-03-02T00:00:00Z") };

        record.Period([Hours("2026-03-01T00:00:00Z", 1)], new(Given.At("2025-05-01T00:00:00Z"), AsOf), 12).LongestQuiet
            .ShouldBe(new(Given.At("2026-01-01T00:00:00Z"), Given.At("2026-03-01T00:00:00Z")));
        record.Period([Hours("2026-01-01T00:00:00Z", 1)], new(Given.At("2025-05-01T00:00:00Z"), AsOf), 12).LongestQuiet
            .ShouldBe(new(Given.At("2026-01-01T01:00:00Z"), Given.At("2026-03-02T00:00:00Z")));
    }

    [Fact]
    public void A_quiet_time_that_began_before_the_window_counts_from_the_window_on() =>
        Window(Hours("2024-03-01T00:00:00Z", 1), Hours("2024-05-11T00:00:00Z", 24 * 720)).LongestQuiet
            .ShouldBe(new(Given.At("2024-05-01T00:00:00Z"), Given.At("2024-05-11T00:00:00Z")));

    [Fact]
    public void Within_a_long_incident_nothing_is_quiet()
    {
        // A short one within a long one must not open a gap at its own end.
        var figures = Window(Hours("2026-04-01T00:00:00Z", 24 * 30), Hours("2026-04-02T00:00:00Z", 1));

        figures.LongestQuiet.ShouldBeNull();
        figures.CurrentQuiet.ShouldBeNull();
    }

    [Fact]
    public void The_current_quiet_time_runs_from_the_last_end() =>
        // The longer one ends last, though it started first.
        Window(Hours("2026-04-28T00:00:00Z", 48), Hours("2026-04-29T00:00:00Z", 1)).CurrentQuiet.ShouldBe(Duration.FromDays(1));

    [Theory]
    [InlineData("2026-04-30T12:00:00Z")]
    [InlineData("2024-01-01T00:00:00Z")]
    [InlineData("2026-04-30T23:59:59Z")]
    public void Nothing_is_quiet_while_an_incident_is_open(string start) =>
        Window(Hours("2026-04-01T00:00:00Z", 1), Given.Incident(Given.At(start), null)).CurrentQuiet.ShouldBeNull();

    [Theory]
    [InlineData("2026-05-02T00:00:00Z")]
    [InlineData("2026-05-01T00:00:00Z")]
    public void An_incident_to_come_does_not_end_the_quiet_and_is_neither_counted_nor_open(string start)
    {
        var history = History.Of([Hours("2026-04-29T00:00:00Z", 24), Given.Incident(Given.At(start), null)], Given.Settings(), AsOf);

        history.Window.CurrentQuiet.ShouldBe(Duration.FromDays(1));
        history.Window.Incidents.Length.ShouldBe(1);
        history.Open.ShouldBeEmpty();
    }

    private static Figures Window(params Incident[] incidents) => History.Of(incidents, Given.Settings(), AsOf).Window;

    private static Incident Hours(string start, int hours) => Given.Incident(Given.At(start), Given.At(start) + Duration.FromHours(hours));

    /// <summary>Noticed at 12:00, resolved at 13:00.</summary>
    private static Incident Started(string day, string time) => Given.Incident(
        $"""
        ---
        title: Something broke
        severity: minor
        started: {day}T{time}:00Z
        ---

        ## Investigating — {day} 12:00 UTC

        ## Resolved — {day} 13:00 UTC
        """,
        "started-" + day);
}

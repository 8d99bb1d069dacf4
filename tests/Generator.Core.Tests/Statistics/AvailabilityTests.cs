using Generator.Core.Statistics;
using NodaTime;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Statistics;

public sealed class AvailabilityTests
{
    private static readonly Instant Start = Given.At("2026-04-01T00:00:00Z");
    private static readonly Interval TenHours = Hours(0, 10);

    [Fact]
    public void It_is_one_less_the_weighted_share_of_the_time() =>
        Availability.Of([(Hours(1, 3), 1m), (Hours(5, 6), 0.3m)], TenHours, Start).ShouldBe(1 - (2.3m / 10));

    [Fact]
    public void Overlapping_incidents_count_once() =>
        Availability.Of([(Hours(1, 3), 1m), (Hours(2, 4), 1m)], TenHours, Start).ShouldBe(0.7m);

    [Fact]
    public void What_lies_outside_the_period_does_not_count() =>
        Availability.Of([(Hours(-5, 1), 1m), (Hours(9, 20), 1m)], TenHours, Start).ShouldBe(0.8m);

    [Fact]
    public void It_is_one_without_incidents() => Availability.Of([], TenHours, Start).ShouldBe(1m);

    [Fact]
    public void It_is_zero_when_everything_was_down() => Availability.Of([(Hours(-1, 11), 1m)], TenHours, Start).ShouldBe(0m);

    [Fact]
    public void Time_before_the_record_is_not_covered() =>
        Availability.Of([(Hours(7, 8), 1m), (Hours(1, 2), 1m)], TenHours, Hour(5)).ShouldBe(0.8m);

    [Fact]
    public void Time_after_the_component_is_gone_is_not_covered() =>
        Availability.Of([(Hours(1, 2), 1m), (Hours(7, 8), 1m)], TenHours, Start, Hour(5)).ShouldBe(0.8m);

    [Fact]
    public void There_is_none_without_a_record() => Availability.Of([], TenHours, null).ShouldBeNull();

    [Fact]
    public void There_is_none_when_the_record_begins_after_the_period() => Availability.Of([], TenHours, Hour(10)).ShouldBeNull();

    [Fact]
    public void There_is_none_when_the_component_was_gone_before_the_period() => Availability.Of([], TenHours, Hour(-9), Hour(0)).ShouldBeNull();

    [Fact]
    public void There_is_none_when_the_component_was_gone_before_it_came() => Availability.Of([], TenHours, Hour(5), Hour(4)).ShouldBeNull();

    [Fact]
    public void A_moment_too_short_to_measure_gives_none() =>
        Availability.Of([], new(Start, Start + Duration.FromNanoseconds(50)), Start).ShouldBeNull();

    [Fact]
    public void A_component_can_be_hit_harder_and_for_another_span_than_its_incident()
    {
        var settings = Given.Settings();
        var incident = Given.Incident(
            """
            ---
            title: Mail delayed
            severity: minor
            components:
              - Web Console
              - {name: Mail, severity: major, from: 2026-04-01T02:00:00Z, to: 2026-04-01T03:00:00Z}
            ---

            ## Investigating — 2026-04-01 01:00 UTC

            ## Resolved — 2026-04-01 05:00 UTC
            """,
            settings: settings);

        Availability.Impacts([incident], new(Hour(9), settings.Find("Mail")!), settings.Downtime).ShouldBe([(Hours(2, 3), 1m)]);
        Availability.Impacts([incident], new(Hour(9), settings.Find("Web Console")!), settings.Downtime).ShouldBe([(Hours(1, 5), 0.3m)]);
        Availability.Impacts([incident], new(Hour(9)), settings.Downtime).ShouldBe([(Hours(1, 5), 0.3m)]);
    }

    [Fact]
    public void Planned_work_and_unknown_durations_do_not_count()
    {
        var settings = Given.Settings();
        var retroactive = Given.Incident(
            """
            ---
            title: It was over before it was posted
            severity: critical
            components: [Mail]
            resolved: 2026-04-01T01:00:00Z
            ---

            ## Resolved — 2026-04-01 02:00 UTC
            """,
            settings: settings);
        var planned = Given.Incident(
            """
            ---
            title: Upgrade
            severity: maintenance
            components: [Mail]
            started: 2026-04-01T03:00:00Z
            resolved: 2026-04-01T04:00:00Z
            ---

            ## Scheduled — 2026-04-01 00:00 UTC
            """,
            settings: settings);

        Availability.Impacts([retroactive, planned], new(Hour(9)), settings.Downtime).ShouldBeEmpty();
        Availability.Impacts([retroactive, planned], new(Hour(9), settings.Find("Mail")!), settings.Downtime).ShouldBeEmpty();
    }

    [Fact]
    public void An_open_incident_counts_up_to_as_of()
    {
        var settings = Given.Settings();
        var open = Given.Incident(Hour(1), null, "major");

        Availability.Impacts([open], new(Hour(4)), settings.Downtime).ShouldBe([(Hours(1, 4), 1m)]);
    }

    private static Instant Hour(int hour) => Start + Duration.FromHours(hour);

    private static Interval Hours(int from, int to) => new(Hour(from), Hour(to));
}

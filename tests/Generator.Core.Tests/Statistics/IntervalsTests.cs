using Generator.Core.Statistics;
using NodaTime;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Statistics;

public sealed class IntervalsTests
{
    private static readonly Instant Noon = Given.At("2026-04-08T12:00:00Z");

    [Fact]
    public void A_union_joins_what_overlaps_and_keeps_gaps() =>
        Intervals.Union([Minutes(40, 50), Minutes(0, 10), Minutes(5, 20)]).ShouldBe([Minutes(0, 20), Minutes(40, 50)]);

    [Fact]
    public void A_union_joins_what_only_touches() => Intervals.Union([Minutes(10, 20), Minutes(0, 10)]).ShouldBe([Minutes(0, 20)]);

    [Fact]
    public void A_union_swallows_what_lies_within() =>
        Intervals.Union([Minutes(0, 60), Minutes(10, 20), Minutes(30, 40)]).ShouldBe([Minutes(0, 60)]);

    [Fact]
    public void The_union_of_nothing_is_nothing() => Intervals.Union([]).ShouldBeEmpty();

    [Fact]
    public void A_sum_counts_overlaps_as_often_as_they_occur() =>
        Intervals.Sum([Minutes(0, 10), Minutes(5, 20)]).ShouldBe(Duration.FromMinutes(25));

    [Fact]
    public void The_sum_of_nothing_is_zero() => Intervals.Sum([]).ShouldBe(Duration.Zero);

    [Theory]
    [InlineData(0, 10, 0, 10)]
    [InlineData(-5, 5, 0, 5)]
    [InlineData(5, 15, 5, 10)]
    [InlineData(-5, 15, 0, 10)]
    [InlineData(2, 8, 2, 8)]
    public void A_cut_keeps_what_lies_in_both(int from, int to, int cutFrom, int cutTo) =>
        Intervals.Cut(Minutes(from, to), Minutes(0, 10)).ShouldBe(Minutes(cutFrom, cutTo));

    [Theory]
    [InlineData(-10, 0)]
    [InlineData(10, 20)]
    [InlineData(30, 40)]
    [InlineData(5, 5)]
    public void Nothing_is_left_where_two_only_touch_or_one_is_empty(int from, int to) =>
        Intervals.Cut(Minutes(from, to), Minutes(0, 10)).ShouldBeNull();

    [Fact]
    public void Cutting_many_leaves_out_those_outside() =>
        Intervals.Cut([Minutes(-5, 5), Minutes(20, 30), Minutes(8, 9)], Minutes(0, 10)).ShouldBe([Minutes(0, 5), Minutes(8, 9)]);

    [Fact]
    public void Where_weights_overlap_the_greatest_counts()
    {
        // 0–10 at 0.3, 10–20 at 1 (though 0.3 goes on), 20–30 at 0.3: 3 + 10 + 3 minutes.
        var ticks = Intervals.WeightedTicks([(Minutes(0, 30), 0.3m), (Minutes(10, 20), 1m)]);

        ticks.ShouldBe(16 * NodaConstants.TicksPerMinute);
    }

    [Fact]
    public void Equal_weights_that_overlap_count_once() =>
        Intervals.WeightedTicks([(Minutes(0, 20), 0.5m), (Minutes(10, 30), 0.5m)]).ShouldBe(15 * NodaConstants.TicksPerMinute);

    [Fact]
    public void A_weight_of_zero_weighs_nothing() => Intervals.WeightedTicks([(Minutes(0, 20), 0m)]).ShouldBe(0);

    private static Interval Minutes(int from, int to) => new(Noon + Duration.FromMinutes(from), Noon + Duration.FromMinutes(to));
}

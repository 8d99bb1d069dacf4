using System.Collections.Immutable;
using NodaTime;

namespace Generator.Core.Statistics;

/// <summary>Sums and unions of half-open intervals with a start and an end.</summary>
public static class Intervals
{
    /// <summary>The same time without overlaps, in order; intervals that touch become one.</summary>
    public static ImmutableArray<Interval> Union(IEnumerable<Interval> intervals)
    {
        var ordered = intervals.ToArray();
        if (ordered.Length < 2)
        {
            return [.. ordered];
        }

        Array.Sort(ordered, static (one, other) => one.Start.CompareTo(other.Start));
        var union = ImmutableArray.CreateBuilder<Interval>();
        foreach (var next in ordered)
        {
            if (union.Count > 0 && next.Start <= union[^1].End)
            {
                union[^1] = new(union[^1].Start, Instant.Max(union[^1].End, next.End));
            }
            else
            {
                union.Add(next);
            }
        }

        return union.DrainToImmutable();
    }

    /// <summary>The time in all, overlaps counted as often as they occur.</summary>
    public static Duration Sum(IEnumerable<Interval> intervals) => intervals.Aggregate(Duration.Zero, (sum, i) => sum + i.Duration);

    /// <summary>What of an interval lies in another; nothing when they only touch.</summary>
    public static Interval? Cut(Interval interval, Interval to)
    {
        var (start, end) = (Instant.Max(interval.Start, to.Start), Instant.Min(interval.End, to.End));
        return start < end ? new(start, end) : null;
    }

    public static IEnumerable<Interval> Cut(IEnumerable<Interval> intervals, Interval to)
    {
        foreach (var interval in intervals)
        {
            if (Cut(interval, to) is { } cut)
            {
                yield return cut;
            }
        }
    }

    /// <summary>How much of the time lies in each day, or each month, or another part of the calendar; overlaps count as often as they occur.</summary>
    /// <param name="partOf">The part that an instant lies in.</param>
    /// <param name="next">The part behind another.</param>
    /// <param name="whole">From a part's beginning to its end.</param>
    public static Dictionary<T, Duration> Split<T>(IEnumerable<Interval> intervals, Func<Instant, T> partOf, Func<T, T> next, Func<T, Interval> whole)
        where T : struct, IComparable<T>
    {
        var split = new Dictionary<T, Duration>();
        foreach (var interval in intervals)
        {
            var (first, last) = (partOf(interval.Start), partOf(interval.End - Duration.Epsilon));
            var isInOne = first.CompareTo(last) == 0;
            for (var part = first; part.CompareTo(last) <= 0; part = next(part))
            {
                var share = isInOne ? interval.Duration : Cut(interval, whole(part))?.Duration ?? Duration.Zero;
                split[part] = split.GetValueOrDefault(part) + share;
            }
        }

        return split;
    }

    /// <summary>
    /// The time in all with a weight: at each instant the greatest weight of the intervals that hold it.
    /// </summary>
    /// <returns>Ticks of 100 ns, each counted with its weight.</returns>
    public static decimal WeightedTicks(IReadOnlyCollection<(Interval Interval, decimal Weight)> weighted)
    {
        var (total, below) = (0m, 0m);
        if (weighted.Count == 0)
        {
            return 0;
        }

        foreach (var weight in weighted.Select(w => w.Weight).Where(w => w > 0).Distinct().Order())
        {
            var atLeast = Union(weighted.Where(w => w.Weight >= weight).Select(w => w.Interval));
            total += (weight - below) * (decimal)Sum(atLeast).BclCompatibleTicks;
            below = weight;
        }

        return total;
    }
}

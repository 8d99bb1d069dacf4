using NodaTime;
using NodaTime.TimeZones;

namespace Generator.Core.Statistics;

/// <summary>Cuts time into the days, months and years of a time zone, with daylight saving honoured.</summary>
public sealed record Calendar(DateTimeZone Zone)
{
    public LocalDate DateOf(Instant instant) => instant.InZone(Zone).Date;

    public YearMonth MonthOf(Instant instant) => DateOf(instant).ToYearMonth();

    public Interval Day(LocalDate date) => Between(date, date.PlusDays(1));

    public Interval Month(YearMonth month) => Between(month.OnDayOfMonth(1), month.OnDayOfMonth(1).PlusMonths(1));

    public Interval Year(int year) => Between(new(year, 1, 1), new(year + 1, 1, 1));

    /// <summary>From the first instant of one day to the first instant of another.</summary>
    public Interval Between(LocalDate from, LocalDate to) => new(StartOf(from), StartOf(to));

    /// <summary>
    /// A day's first instant. A day may begin at 01:00; one that the zone left out, as Samoa did on 30 December 2011, is empty and
    /// begins where the next one does.
    /// </summary>
    public Instant StartOf(LocalDate date) => Zone.ResolveLocal(date.AtMidnight(), Midnight).ToInstant();

    private static readonly ZoneLocalMappingResolver Midnight =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>The months that an interval touches, in order; none of an empty one.</summary>
    public IEnumerable<YearMonth> MonthsOf(Interval interval)
    {
        if (interval.Start == interval.End)
        {
            yield break;
        }

        var last = MonthOf(interval.End - Duration.Epsilon);
        for (var month = MonthOf(interval.Start); month <= last; month = month.PlusMonths(1))
        {
            yield return month;
        }
    }
}

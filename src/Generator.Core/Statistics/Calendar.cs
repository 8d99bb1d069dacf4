using NodaTime;

namespace Generator.Core.Statistics;

/// <summary>Cuts time into the days, months and years of a time zone, with daylight saving honoured.</summary>
public sealed record Calendar(DateTimeZone Zone)
{
    public LocalDate DateOf(Instant instant) => instant.InZone(Zone).Date;

    public YearMonth MonthOf(Instant instant) => DateOf(instant).ToYearMonth();

    public Interval Day(LocalDate date) => Between(date, date.PlusDays(1));

    public Interval Month(YearMonth month) => Between(month.OnDayOfMonth(1), month.OnDayOfMonth(1).PlusMonths(1));

    public Interval Year(int year) => Between(new(year, 1, 1), new(year + 1, 1, 1));

    /// <summary>From the first instant of one day to the first instant of another; a day may begin at 01:00.</summary>
    public Interval Between(LocalDate from, LocalDate to) => new(Zone.AtStartOfDay(from).ToInstant(), Zone.AtStartOfDay(to).ToInstant());

    /// <summary>The months that an interval touches, in order.</summary>
    public IEnumerable<YearMonth> MonthsOf(Interval interval)
    {
        var last = MonthOf(interval.End - Duration.Epsilon);
        for (var month = MonthOf(interval.Start); month <= last; month = month.PlusMonths(1))
        {
            yield return month;
        }
    }
}

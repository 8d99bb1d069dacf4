using System.Globalization;
using Generator.Core.Markup;
using NodaTime;

namespace Generator.Core.Themes.Charts;

/// <summary>The words of a page's language as charts need them: escaped.</summary>
internal sealed class ChartWords(PageScope page)
{
    public Html Text(string key, params object?[] values) => page.Theme.Phrases.Format(key, values, page.InPhrase)
        ?? throw TemplateFunction.NoPhrase(key, page.Theme.Phrases);

    public Html Number(decimal number) => Html.Encode(page.Format.Number(number));

    public Html Percent(decimal share) => Html.Encode(page.Format.Percent(share));

    /// <summary>A total, or that nothing is known of it.</summary>
    public Html Hours(Duration duration, bool isUnknown) => isUnknown ? Text("incident.unknown") : Hours(duration);

    public Html Hours(Duration duration) => Html.Encode(page.Format.Hours(duration));

    public Html Duration(Duration duration) => Html.Encode(page.Format.Duration(duration));

    public Html Month(YearMonth month) => Html.Encode(page.Format.Month(month));

    public Html MonthShort(YearMonth month) => Html.Encode(page.Format.MonthShort(month));

    public Html Date(LocalDate date) => Html.Encode(page.Format.Date(date));

    /// <summary>A number that is no amount and so has no groups: a year, a month.</summary>
    public static Html Plain(int number) => new(number.ToString(CultureInfo.InvariantCulture));

    /// <param name="day">0 is Monday.</param>
    public Html Weekday(int day) => Text(string.Create(CultureInfo.InvariantCulture, $"chart.weekdays.{day + 1}"));

    /// <summary>The same in full, as it stands in a sentence.</summary>
    public Html WeekdayName(int day) => Text(string.Create(CultureInfo.InvariantCulture, $"chart.weekday_names.{day + 1}"));

    /// <summary>A class of durations: “under 5m”, “5m to 15m”, “28d or more”.</summary>
    public Html Range(Duration from, Duration? to) => (from, to) switch
    {
        (_, null) => Text("chart.at_least", Duration(from)),
        ({ } none, { } end) when none == NodaTime.Duration.Zero => Text("chart.under", Duration(end)),
        (_, { } end) => Text("chart.from_to", Duration(from), Duration(end)),
    };
}

using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Generator.Core.Markup;
using NodaTime;

using TextHandler = System.Runtime.CompilerServices.DefaultInterpolatedStringHandler;

namespace Generator.Core.Themes;

/// <summary>Prints times, durations and numbers in the words of a language and the site's time zone.</summary>
public sealed class Format(Phrases phrases, Statistics.Calendar calendar)
{
    internal const string PercentKey = "number.percent";
    internal const string GroupFromKey = "number.group_from";

    /// <summary>Keys of phrases that are dates with named places.</summary>
    public static readonly ImmutableArray<string> Patterns = ["date.day", "date.month", "date.month_short", "date.time"];

    /// <summary>The places that a pattern can have.</summary>
    public static readonly ImmutableArray<string> Places = ["{yyyy}", "{month}", "{mon}", "{MM}", "{M}", "{dd}", "{d}", "{HH}", "{mm}", "{zone}"];

    /// <summary>Keys of units of time, whose phrases have a place for how many there are.</summary>
    public static readonly ImmutableArray<string> UnitKeys = ["duration.days", "duration.hours", "duration.minutes"];

    /// <summary>Keys that every language has, whatever its theme prints.</summary>
    public static readonly ImmutableArray<string> Needed =
    [
        .. UnitKeys, "duration.under_a_minute", "number.decimal", PercentKey, .. Patterns,
        .. Numbered("date.months"), .. Numbered("date.months_short"),
    ];

    /// <summary>Keys that a language can do without.</summary>
    public static readonly ImmutableArray<string> Optional = ["number.group", GroupFromKey, "duration.separator", "date.first"];

    private const int MinutesPerHour = 60;
    private const int HoursPerDay = 24;
    private const int MonthsPerYear = 12;
    private const int GroupSize = 3;
    private const int DefaultGroupFrom = 1000;

    /// <summary>Below it there is but one group of digits.</summary>
    private const int UngroupedBelow = 1000;

    /// <summary>Two digits of each number of an hour, a minute, a day or a month.</summary>
    private static readonly string[] TwoDigits = [.. Enumerable.Range(0, MinutesPerHour).Select(n => n.ToString("00", CultureInfo.InvariantCulture))];

    private readonly string[] day = Cut(phrases, "date.day");
    private readonly string[] month = Cut(phrases, "date.month");
    private readonly string[] monthShort = Cut(phrases, "date.month_short");
    private readonly string[] time = Cut(phrases, "date.time");
    private readonly string[] months = Names(phrases, "date.months");
    private readonly string[] monthsShort = Names(phrases, "date.months_short");

    /// <summary>Many pages and lists tell the same day.</summary>
    private readonly ConcurrentDictionary<LocalDate, Html> dates = new();

    /// <summary>Likewise, by minutes.</summary>
    private readonly ConcurrentDictionary<long, string> durations = new();

    /// <summary>
    /// Floored to whole minutes: days and hours from a day on, hours and minutes below, units of zero dropped; under a minute
    /// <c>&lt;1m</c>.
    /// </summary>
    public string Duration(Duration duration) => durations.GetOrAdd(Minutes(duration), static (minutes, format) => format.Duration(minutes), this);

    private string Duration(long minutes)
    {
        var (hours, days) = (minutes / MinutesPerHour, minutes / (MinutesPerHour * HoursPerDay));
        return minutes == 0
            ? Phrase("duration.under_a_minute")
            : days > 0
                ? Units((days, "duration.days"), (hours % HoursPerDay, "duration.hours"))
                : Units((hours, "duration.hours"), (minutes % MinutesPerHour, "duration.minutes"));
    }

    /// <summary>Hours and minutes however long it is, for totals: <c>3212h 56m</c>; <c>&lt;1m</c>, and <c>0m</c> for none.</summary>
    public string Hours(Duration duration)
    {
        var minutes = Minutes(duration);
        return minutes == 0
            ? duration > NodaTime.Duration.Zero ? Phrase("duration.under_a_minute") : Unit(0, "duration.minutes")
            : Units((minutes / MinutesPerHour, "duration.hours"), (minutes % MinutesPerHour, "duration.minutes"));
    }

    /// <summary>A share as a percentage with three decimals, floored: 100 % means no impact at all.</summary>
    public string Percent(decimal share)
    {
        var percent = Statistics.Availability.Percent(share);
        return Phrase(PercentKey).Replace("{0}", Number(percent == 100 ? 100m : decimal.Round(percent, 3)), StringComparison.Ordinal);
    }

    /// <summary>A number with up to three decimals, in groups of three digits where the language has them.</summary>
    public string Number(decimal number) => decimal.IsInteger(number) && number is >= 0 and < UngroupedBelow
        ? ((int)number).ToString(CultureInfo.InvariantCulture)
        : Localized(number, "0.###");

    /// <summary>A number with one decimal: 1.0 stays 1.0.</summary>
    public string Rate(decimal number) => Localized(number, "0.0");

    public string Date(LocalDate date) => Fill(day, date.AtMidnight(), "");

    public string Month(YearMonth date) => Fill(month, date.OnDayOfMonth(1).AtMidnight(), "");

    public string MonthShort(YearMonth date) => Fill(monthShort, date.OnDayOfMonth(1).AtMidnight(), "");

    public LocalDate DateOf(Instant time) => calendar.DateOf(time);

    /// <summary>Day and time of day with the zone's name, to the minute.</summary>
    public string Time(Instant at)
    {
        var zoned = at.InZone(calendar.Zone);
        return Fill(time, zoned.LocalDateTime, zoned.GetZoneInterval().Name);
    }

    /// <summary>A <c>time</c> element with the exact instant.</summary>
    public Html TimeElement(Instant time) => new($"<time datetime=\"{TimeText.Iso(time)}\">{Html.Encode(Time(time)).Text}</time>");

    public Html DateElement(LocalDate date) => dates.GetOrAdd(
        date,
        static (day, format) => new($"<time datetime=\"{NodaTime.Text.LocalDatePattern.Iso.Format(day)}\">{Html.Encode(format.Date(day))}</time>"),
        this);

    private static long Minutes(Duration duration) => Math.Max(0, (long)Math.Floor(duration.TotalMinutes));

    private string Localized(decimal number, string pattern)
    {
        var parts = number.ToString(pattern, CultureInfo.InvariantCulture).Split('.');
        return string.Join(Phrase("number.decimal"), [Math.Abs(number) >= GroupFrom ? Grouped(parts[0]) : parts[0], .. parts[1..]]);
    }

    /// <summary>The smallest number that is written in groups; some languages leave those of four digits whole.</summary>
    private decimal GroupFrom => phrases.Text("number.group") is null ? decimal.MaxValue
        : decimal.TryParse(phrases.Text(GroupFromKey), NumberStyles.None, CultureInfo.InvariantCulture, out var from) ? from
        : DefaultGroupFrom;

    private string Grouped(string digits)
    {
        var text = new StringBuilder(digits);
        var first = digits[0] == '-' ? 2 : 1;
        for (var at = digits.Length - GroupSize; at >= first; at -= GroupSize)
        {
            text.Insert(at, Phrase("number.group"));
        }

        return text.ToString();
    }

    private string Units(params ReadOnlySpan<(long Count, string Key)> units)
    {
        var text = "";
        foreach (var (count, key) in units)
        {
            if (count > 0)
            {
                text = text.Length > 0 ? string.Concat(text, phrases.Text("duration.separator") ?? " ", Unit(count, key)) : Unit(count, key);
            }
        }

        return text;
    }

    private string Unit(long count, string key) =>
        (phrases.Text(key, count) ?? key).Replace("{0}", count.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private string Phrase(string key) => phrases.Text(key) ?? key;

    private static string[] Names(Phrases phrases, string list) => [.. Numbered(list).Select(key => phrases.Text(key) ?? key)];

    private static IEnumerable<string> Numbered(string list) =>
        Enumerable.Range(1, MonthsPerYear).Select(n => string.Create(CultureInfo.InvariantCulture, $"{list}.{n}"));

    /// <summary>Cuts a pattern of named places, such as <c>{month} {d}, {yyyy}</c>, into these and what stands between them.</summary>
    private static string[] Cut(Phrases phrases, string key)
    {
        var rest = phrases.Text(key) ?? key;
        var parts = new List<string>();
        while (rest.IndexOf('{', StringComparison.Ordinal) is >= 0 and var open && rest.IndexOf('}', open) is > 0 and var close)
        {
            parts.AddRange(rest[..open], rest[open..(close + 1)]);
            rest = rest[(close + 1)..];
        }

        return [.. parts, rest];
    }

    /// <summary>Fills the places of a pattern.</summary>
    private string Fill(string[] pattern, LocalDateTime date, string zone)
    {
        var text = new TextHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[128]);
        foreach (var part in pattern)
        {
            text.AppendLiteral(ValueOf(part, date, zone) ?? part);
        }

        return text.ToStringAndClear();
    }

    private string? ValueOf(string place, LocalDateTime date, string zone) => place switch
    {
        "{yyyy}" => date.Year.ToString("D4", CultureInfo.InvariantCulture),
        "{month}" => months[date.Month - 1],
        "{mon}" => monthsShort[date.Month - 1],
        "{MM}" => TwoDigits[date.Month],
        "{M}" => date.Month.ToString(CultureInfo.InvariantCulture),
        "{dd}" => TwoDigits[date.Day],
        "{d}" => (date.Day == 1 ? phrases.Text("date.first") : null) ?? date.Day.ToString(CultureInfo.InvariantCulture),
        "{HH}" => TwoDigits[date.Hour],
        "{mm}" => TwoDigits[date.Minute],
        "{zone}" => zone,
        _ => null,
    };
}

using System.Globalization;
using Generator.Core.Diagnostics;
using Generator.Core.Sources;
using NodaTime;
using NodaTime.Text;

namespace Generator.Core.Markup;

/// <summary>
/// Times as authors write them: <c>2026-04-08T18:07:30Z</c>, <c>2026-04-08 18:07 UTC</c>, <c>2026-04-08 20:07 +02:00</c>.
/// A zone is always required: the same words must mean the same instant on every machine.
/// </summary>
public static class TimeText
{
    // A slip such as `0206`; near either end of what can be held, a zone or the next day would be past it.
    private const int MinYear = 1900;
    private const int MaxYear = 2999;

    /// <summary>The form of a day, as a regular expression; whether its month has that day is another question.</summary>
    internal const string DateForm = "(?:19|2[0-9])[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])";

    /// <summary>The form of a time with its zone, as a regular expression.</summary>
    internal const string Form = DateForm
        + "[Tt ]\\s*(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9](?:[.,][0-9]{1,9})?)?\\s*"
        + "(?:[Uu][Tt][Cc]|[Gg][Mm][Tt]|[Zz]|[+-](?:(?:0[0-9]|1[0-7]):[0-5][0-9]|18:00))";

    private static readonly LocalDatePattern DatePattern = LocalDatePattern.Iso;

    private static readonly LocalTimePattern[] TimePatterns =
    [
        LocalTimePattern.CreateWithInvariantCulture("HH':'mm"),
        LocalTimePattern.CreateWithInvariantCulture("HH':'mm':'ss"),
        LocalTimePattern.CreateWithInvariantCulture("HH':'mm':'ss;FFFFFFFFF"),
    ];

    private static readonly OffsetPattern Offset = OffsetPattern.CreateWithInvariantCulture("+HH:mm");

    private static readonly InstantPattern HeadingMinutes = InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm 'UTC'");
    private static readonly InstantPattern HeadingSeconds = InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm':'ss.FFFFFFFFF 'UTC'");

    /// <summary>Reads a time, or adds the finding that says what to write instead.</summary>
    public static Instant? Read(string text, Location at, Findings findings) => Usual(text) ?? ReadAny(text, at, findings);

    /// <summary>The same, whichever of the forms it has.</summary>
    internal static Instant? ReadAny(string text, Location at, Findings findings)
    {
        var (local, zone) = SplitZone(text.Trim());
        var split = local.IndexOfAny(['T', 't', ' ']);
        var datePart = split < 0 ? local : local[..split];
        if (FalseSpaces.IndexIn(datePart) > 0 && FalseSpaces.AreIn(at, Rules.NotATime, findings))
        {
            return null;
        }

        if (ReadDate(datePart, at, findings, text, isTime: true) is not { } date)
        {
            return null;
        }

        var clock = split < 0 ? "" : local[(split + 1)..].Trim();
        if (ClockOf(clock) is not { } time)
        {
            if (zone is null && Rest(clock) is { } word)
            {
                findings.Add(Rules.NoZone, at, $"`{word}` is not a zone", OfZone(word) is { } offset
                    ? $"write `{Zoned(at, $"{datePart} {clock[..^word.Length].TrimEnd()}", offset)}`"
                    : "write in its place the offset from UTC, such as `+02:00`, or `UTC` if it was that");
                return null;
            }

            findings.Add(
                Rules.NotATime,
                at,
                clock.Length == 0 ? $"`{text}` has no time of day" : $"`{clock}` is not a time of day",
                $"write hours and minutes from 00:00 to 23:59: `{datePart} 18:07 UTC`");
            return null;
        }

        if (zone is null)
        {
            findings.Add(Rules.NoZone, at, $"`{text}` has no zone, so it could be meant anywhere", $"write `{Zoned(at, $"{datePart} {clock}", "UTC")}`, or an offset such as `+02:00` instead of `UTC`");
            return null;
        }

        return (date + time).WithOffset(zone.Value).ToInstant();
    }

    /// <summary>The forms that nearly all times have, <c>2026-04-08T18:07Z</c> and <c>2026-04-08 18:07:30 UTC</c>; nothing for any other, right or wrong.</summary>
    internal static Instant? Usual(ReadOnlySpan<char> text)
    {
        const int Seconds = 3;
        if (text.Length <= MinutesLength || text[4] != '-' || text[7] != '-' || text[10] is not ('T' or ' ') || text[13] != ':')
        {
            return null;
        }

        var hasSeconds = text[MinutesLength] == ':' && text.Length > MinutesLength + Seconds;
        var zone = text[(hasSeconds ? MinutesLength + Seconds : MinutesLength)..];
        return zone is "Z" or " UTC"
            && Digits(text[..4]) is >= MinYear and <= MaxYear and var year
            && Digits(text[5..7]) is >= 1 and <= 12 and var month
            && Digits(text[8..10]) is >= 1 and var day && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            && Digits(text[11..13]) is >= 0 and < NodaConstants.HoursPerDay and var hour
            && Digits(text[14..16]) is >= 0 and < NodaConstants.MinutesPerHour and var minute
            && (hasSeconds ? Digits(text[17..19]) : 0) is >= 0 and < NodaConstants.SecondsPerMinute and var second
                ? Instant.FromUtc(year, month, day, hour, minute, second)
                : null;
    }

    /// <summary>The number that digits make; less than 0 where there is anything else.</summary>
    private static int Digits(ReadOnlySpan<char> text)
    {
        var number = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
            {
                return -1;
            }

            number = (10 * number) + c - '0';
        }

        return number;
    }

    /// <summary>How many characters at the beginning of a text are a time with its zone; 0 when it begins with none.</summary>
    public static int LengthOfTimeAtStart(string text)
    {
        if (Usual(text) is not null)
        {
            return text.Length;
        }

        var nowhere = new SourceFile("", "").Start;
        for (var end = Math.Min(text.Length, MaxTimeLength); end > 0; end = text.LastIndexOf(' ', end - 1))
        {
            var words = text[..end].TrimEnd(',', ';', '.', ':');
            if (Read(words, nowhere, new()) is not null)
            {
                return words.Length;
            }
        }

        return 0;
    }

    /// <summary>The same for a day, hours and minutes that no zone follows: <c>2026-04-08 18:07</c>.</summary>
    public static int LengthOfClockAtStart(string text) => text.Length >= MinutesLength && Usual($"{text[..MinutesLength]} UTC") is not null ? MinutesLength : 0;

    /// <summary>Whether a text begins with a day and a time of day, be there a zone or not.</summary>
    public static bool BeginsWithTime(string text) => LengthOfTimeAtStart(text) > 0 || LengthOfClockAtStart(text) > 0;

    private static LocalTime? ClockOf(string text) => TimePatterns.Select(p => p.Parse(text)).FirstOrDefault(r => r.Success)?.Value;

    /// <summary>What stands behind a time of day where its zone should be.</summary>
    private static string? Rest(string clock)
    {
        var end = clock.AsSpan().IndexOfAnyExcept(ClockCharacters);
        var rest = end > 0 && ClockOf(clock[..end]) is not null ? clock[end..].TrimStart() : "";
        return rest.Length == 0 || rest.StartsWith("AM", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("PM", StringComparison.OrdinalIgnoreCase) ? null : rest;
    }

    private static readonly System.Buffers.SearchValues<char> ClockCharacters = System.Buffers.SearchValues.Create("0123456789:.,");

    /// <summary>The offset that a zone's usual abbreviation, <c>UTC+2</c> or an offset that is not written out means; nothing where it is not known for certain.</summary>
    private static string? OfZone(string zone) => ZoneAbbreviations.Offsets.TryGetValue(zone, out var known) ? known
        : AsOffset(zone.StartsWith("UTC", StringComparison.OrdinalIgnoreCase) || zone.StartsWith("GMT", StringComparison.OrdinalIgnoreCase) ? zone[3..].TrimStart() : zone);

    /// <summary>An offset that lacks its colon or minutes, as it would be right: the line that help shows must not move the time.</summary>
    private static string? AsOffset(string zone)
    {
        var digits = zone is ['+' or '-', ..] ? zone[1..].Replace(":", "", StringComparison.Ordinal) : "";
        var padded = digits.Length switch { 1 => $"0{digits}00", 2 => $"{digits}00", 3 => $"0{digits}", _ => digits };
        return padded.Length == 4 && Offset.Parse($"{zone[0]}{padded[..2]}:{padded[2..]}") is { Success: true } offset ? Offset.Format(offset.Value) : null;
    }

    /// <summary>The line as it would be right.</summary>
    private static string Zoned(Location at, string time, string zone)
    {
        var line = at.File.LineAt(at.Span.Start);
        var (_, column) = at.File.Position(at.Span.Start);
        var zoned = $"{time} {zone}";
        var whole = line.Remove(column - 1, Math.Min(at.Span.Length, line.Length - column + 1)).Insert(column - 1, zoned).Trim();
        return whole.Length <= MaxLine ? whole : zoned;
    }

    private const int MaxLine = 120;
    private const int MaxTimeLength = 50;

    /// <summary>The years that a time can have: <c>1900 to 2999</c>.</summary>
    public static string Years => $"{MinYear} to {MaxYear}";

    /// <summary>The length of <c>2026-04-08 18:07</c>.</summary>
    private const int MinutesLength = 16;

    /// <summary>Whether a time reads back when it is written in UTC.</summary>
    public static bool CanBeWritten(OffsetDateTime time) => time.Year is >= MinYear and <= MaxYear && time.ToInstant().InUtc().Year is >= MinYear and <= MaxYear;

    /// <summary>Reads a day, or adds the finding that says what to write instead.</summary>
    public static LocalDate? ReadDate(string text, Location at, Findings findings) => ReadDate(text.Trim(), at, findings, text, isTime: false);

    private static LocalDate? ReadDate(string day, Location at, Findings findings, string whole, bool isTime)
    {
        if (DatePattern.Parse(day) is { Success: true } parsed && parsed.Value.Year is >= MinYear and <= MaxYear)
        {
            return parsed.Value;
        }

        var (date, behind) = day.Length > DateLength ? (day[..DateLength], day[DateLength..]) : (day, "");
        if (behind.Length > 0 && DatePattern.Parse(date).Success)
        {
            findings.Add(
                Rules.NotATime,
                at,
                $"`{behind.Trim()}` stands behind the date",
                isTime ? $"put only a space between the date and the time: `{date} 18:07 UTC`" : $"write the day alone: `{date}`");
            return null;
        }

        findings.Add(Rules.NotATime, at, ImpossibleDate(day) ?? $"`{whole}` does not begin with a date", "write year, month and day: `2026-04-08`");
        return null;
    }

    private const int DateLength = 10;

    private static string? ImpossibleDate(string day)
    {
        var parts = day.Split('-');
        if (parts.Length != 3 || parts[0].Length != 4 || parts[1].Length != 2 || parts[2].Length != 2
            || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var month)
            || !int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return null;
        }

        return year is < MinYear or > MaxYear ? $"`{day}` is not a date here: years go from {MinYear} to {MaxYear}"
            : month is < 1 or > 12 ? $"`{day}` is not a date: there is no month {parts[1]}"
            : $"`{day}` is not a date: that month has {CalendarSystem.Iso.GetDaysInMonth(year, month)} days";
    }

    /// <summary>Cuts <c>Z</c>, <c>UTC</c> or an offset off the end.</summary>
    private static (string Local, Offset? Zone) SplitZone(string text)
    {
        foreach (var word in (ReadOnlySpan<string>)["UTC", "GMT", "Z"])
        {
            if (text.EndsWith(word, StringComparison.OrdinalIgnoreCase) && !EndsWithLetter(text[..^word.Length]))
            {
                return (text[..^word.Length].TrimEnd(), NodaTime.Offset.Zero);
            }
        }

        const int OffsetLength = 6;
        return text.Length > OffsetLength && Offset.Parse(text[^OffsetLength..]) is { Success: true } offset && !EndsWithLetter(text[..^OffsetLength].TrimEnd())
            ? (text[..^OffsetLength].TrimEnd(), offset.Value)
            : (text, null);
    }

    /// <summary>Whether what is to be a zone is the end of something longer, such as <c>MEZ</c> or <c>UTC+01:00</c>.</summary>
    private static bool EndsWithLetter(string text) => text.Length > 0 && char.IsLetter(text[^1]);

    /// <summary>The form for timeline headings: seconds only where there are any.</summary>
    public static string Heading(Instant time) =>
        (time.ToUnixTimeTicks() % NodaConstants.TicksPerMinute == 0 ? HeadingMinutes : HeadingSeconds).Format(time);

    /// <summary>The form for front matter, attributes and data: ISO 8601 in UTC.</summary>
    public static string Iso(Instant time) => WholeSecond(time) is { } second
        ? string.Create(SecondsLength + 1, second, static (text, second) =>
        {
            second.TryFormat(text, out _, "s", CultureInfo.InvariantCulture);
            text[^1] = 'Z';
        })
        : InstantPattern.ExtendedIso.Format(time);

    /// <summary>The length of <c>2026-04-08T18:07:30</c>.</summary>
    internal const int SecondsLength = 19;

    /// <summary>A time in UTC without a fraction, which is written much faster than others; nothing for those.</summary>
    internal static DateTime? WholeSecond(Instant time)
    {
        var second = time.ToUnixTimeSeconds();
        return second is >= FirstSecond and <= LastSecond && Instant.FromUnixTimeSeconds(second) == time ? DateTime.UnixEpoch.AddTicks(second * TimeSpan.TicksPerSecond) : null;
    }

    // Of the years 1900 and 2999.
    private const long FirstSecond = -2_208_988_800;
    private const long LastSecond = 32_503_679_999;
}

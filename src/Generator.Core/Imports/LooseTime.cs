using System.Globalization;
using System.Text.RegularExpressions;
using Generator.Core.Markup;
using NodaTime;

namespace Generator.Core.Imports;

/// <summary>A time as other programs take it: the zone may be missing and is UTC then, the hour may have one digit, the clock may be missing.</summary>
/// <param name="HasClock">Nothing but a day was written where this is false; <paramref name="At"/> is its midnight.</param>
/// <param name="HasZone">Whether one was written.</param>
internal readonly partial record struct LooseTime(Instant At, bool HasClock, bool HasZone)
{
    private const int MaxLength = 64;

    public static LooseTime? Read(string text) =>
        Parse(text) is var (time, hasClock, hasZone) && TimeText.CanBeWritten(time) ? new(time.ToInstant(), hasClock, hasZone) : null;

    /// <summary>What is wrong with a text that is no time here, to be said behind it.</summary>
    /// <param name="kind">What it should be: <c>a time</c>.</param>
    public static string Fault(string text, string kind = "a time") =>
        Parse(text) is var (time, _, _) && !TimeText.CanBeWritten(time) ? $"lies outside the years {TimeText.Years}" : $"is not {kind}";

    private static (OffsetDateTime Time, bool HasClock, bool HasZone)? Parse(string text)
    {
        var match = text.Length > MaxLength ? Match.Empty : Form().Match(text.Trim());
        if (!match.Success || Day(match) is not { } day || Clock(match) is not { } clock || Zone(match) is not { } zone)
        {
            return null;
        }

        return ((day + clock).WithOffset(zone), match.Groups["hour"].Success, match.Groups["zone"].Success);
    }

    private static LocalDate? Day(Match match)
    {
        var (year, month, day) = (Number(match, "year"), Number(match, "month"), Number(match, "day"));
        return year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;
    }

    private static LocalTime? Clock(Match match)
    {
        var (hour, minute, second) = (Number(match, "hour"), Number(match, "minute"), Number(match, "second"));
        var nanoseconds = match.Groups["fraction"] is { Success: true } fraction ? long.Parse(fraction.Value.PadRight(9, '0'), CultureInfo.InvariantCulture) : 0;
        return hour < 24 && minute < 60 && second < 60 ? new LocalTime(hour, minute, second).PlusNanoseconds(nanoseconds) : null;
    }

    private static Offset? Zone(Match match)
    {
        var (hours, minutes) = (Number(match, "offsetHours"), Number(match, "offsetMinutes"));
        var sign = match.Groups["sign"].ValueSpan is "-" ? -1 : 1;
        return hours <= 17 && minutes < 60 ? Offset.FromSeconds(sign * ((hours * 60) + minutes) * 60) : null;
    }

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true } found ? int.Parse(found.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex("""
        ^(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})
        (?:(?:[Tt]|[ ]+)(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:[.,](?<fraction>[0-9]{1,9})[0-9]*)?)?
        [ ]*(?<zone>[Zz]|UTC|GMT|(?<sign>[+-])(?<offsetHours>[0-9]{2}):?(?<offsetMinutes>[0-9]{2})?)?)?$
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}

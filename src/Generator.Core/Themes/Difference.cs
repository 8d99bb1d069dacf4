using NodaTime;

namespace Generator.Core.Themes;

/// <summary>A difference as templates say it in words: of numbers or of durations, without a sign.</summary>
/// <param name="Direction"><c>more</c>, <c>less</c> or <c>same</c>.</param>
/// <param name="Number">An <c>int</c> when it is whole, as plural forms tell 1 from 1.0, else a <c>decimal</c>; nothing of durations.</param>
/// <param name="Time">Nothing of numbers.</param>
public sealed record Difference(string Direction, object? Number, Duration? Time)
{
    public static Difference Of(Duration time) => new(Word(time.CompareTo(Duration.Zero)), null, time < Duration.Zero ? -time : time);

    public static Difference Of(decimal number) =>
        new(Word(Math.Sign(number)), decimal.IsInteger(number) ? (object)(int)Math.Abs(number) : Math.Abs(number), null);

    private static string Word(int sign) => sign switch { > 0 => "more", < 0 => "less", _ => "same" };
}

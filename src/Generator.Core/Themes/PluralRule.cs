using System.Globalization;
using System.Text.RegularExpressions;

namespace Generator.Core.Themes;

/// <summary>
/// Some numbers, as a language file names them: <c>1</c>, <c>3-10</c>, <c>3-10 mod 100</c>. Alone they are numbers written without
/// decimals; with <c>.0</c> behind them also those with zeros (1.0), with <c>.*</c> those with any decimals (1.5).
/// </summary>
/// <param name="Modulus">The number is divided by it, and the remainder is compared; nothing for the number itself.</param>
public sealed partial record PluralRule(long From, long To, PluralDecimals Decimals, long? Modulus)
{
    /// <summary>How a language file writes it, for help lines.</summary>
    public const string Forms = "`1`, `2-4`, `3-10 mod 100`, `1.0` for also 1.0, `1.*` for also 1.5";

    /// <summary>Nothing when the text is not a rule.</summary>
    public static PluralRule? Parse(string text)
    {
        var match = Syntax().Match(text.Trim());
        if (!match.Success)
        {
            return null;
        }

        var from = Number(match.Groups["from"]);
        var to = match.Groups["to"].Success ? Number(match.Groups["to"]) : from;
        long? modulus = match.Groups["modulus"].Success ? Number(match.Groups["modulus"]) : null;
        var decimals = match.Groups["decimals"].Value switch { ".0" => PluralDecimals.Zeros, ".*" => PluralDecimals.Any, _ => PluralDecimals.None };
        return to < from || modulus == 0 ? null : new(from, to, decimals, modulus);
    }

    /// <summary>Whether a number is one of these; decimals count as they are printed, so that 1 and 1.0 can differ.</summary>
    public bool Fits(decimal number)
    {
        var size = Math.Abs(number);
        var whole = Math.Floor(size);
        var fits = Decimals switch
        {
            PluralDecimals.None => number.Scale == 0,
            PluralDecimals.Zeros => size == whole,
            _ => true,
        };
        var compared = Modulus is { } modulus ? whole % modulus : whole;
        return fits && compared >= From && compared <= To;
    }

    private static long Number(Group digits) => long.Parse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<from>[0-9]{1,9})(?:-(?<to>[0-9]{1,9}))?(?<decimals>\.0|\.\*)?(?: mod (?<modulus>[0-9]{1,9}))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Syntax();
}

/// <summary>Which decimals a number may have.</summary>
public enum PluralDecimals
{
    /// <summary>None: 1 and not 1.0.</summary>
    None,

    /// <summary>None, or zeros alone: 1.0.</summary>
    Zeros,

    /// <summary>Any: 1.5 counts as 1.</summary>
    Any,
}

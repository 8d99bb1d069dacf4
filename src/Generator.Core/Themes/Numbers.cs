using System.Numerics;

namespace Generator.Core.Themes;

/// <summary>What counts as a number in a template: the engine makes whole numbers of three sizes of its own, and fractions of two.</summary>
internal static class Numbers
{
    /// <summary>Larger ones are not exact any more where they are fractions, and no page needs them.</summary>
    private const double TooLarge = 1e27;

    /// <summary>Nothing for what is no number, and for one that is too large.</summary>
    public static decimal? Of(object? value) => value switch
    {
        int number => number,
        long number => number,
        decimal number => number,
        double number when Math.Abs(number) < TooLarge => (decimal)number,
        float number when Math.Abs(number) < TooLarge => (decimal)number,
        BigInteger number when BigInteger.Abs(number) < (BigInteger)TooLarge => (decimal)number,
        _ => null,
    };

    public static bool Are(object? value) => value is int or long or decimal or double or float or BigInteger;
}

using System.Text;

namespace Generator.Core.Outputs.Search;

/// <summary>Writes which incidents have a word, as short as it can be in text.</summary>
public static class Postings
{
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private const int BitsPerDigit = 5;
    private const int More = 1 << BitsPerDigit;
    private const int BitsPerMapDigit = 6;

    /// <summary>
    /// Steps from each number to the next, five bits a digit with the lowest first and a sixth that says that more follow; or, where
    /// it is shorter, <c>!</c> and a bit for each incident, six a digit. So a list is never longer than a sixth of all incidents.
    /// </summary>
    /// <param name="numbers">Ascending, from 0.</param>
    /// <param name="count">How many incidents there are.</param>
    public static string Write(IReadOnlyList<int> numbers, int count)
    {
        var steps = Steps(numbers);
        var mapLength = ((count + BitsPerMapDigit - 1) / BitsPerMapDigit) + 1;
        return steps.Length <= mapLength ? steps : Map(numbers, count);
    }

    private static string Steps(IReadOnlyList<int> numbers)
    {
        var text = new StringBuilder(numbers.Count);
        var last = -1;
        foreach (var number in numbers)
        {
            var step = number - last - 1;
            for (; step >= More; step >>= BitsPerDigit)
            {
                text.Append(Digits[More + (step % More)]);
            }

            text.Append(Digits[step]);
            last = number;
        }

        return text.ToString();
    }

    private static string Map(IReadOnlyList<int> numbers, int count)
    {
        var bits = new byte[(count + BitsPerMapDigit - 1) / BitsPerMapDigit];
        foreach (var number in numbers)
        {
            bits[number / BitsPerMapDigit] |= (byte)(1 << (number % BitsPerMapDigit));
        }

        return "!" + string.Concat(bits.Select(b => Digits[b]));
    }
}

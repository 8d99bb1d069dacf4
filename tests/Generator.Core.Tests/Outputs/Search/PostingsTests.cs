using CsCheck;
using Generator.Core.Outputs.Search;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Outputs.Search;

public sealed class PostingsTests
{
    private const string Digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    [Theory]
    [InlineData(new int[0], 0, "")]
    [InlineData(new[] { 0 }, 100, "A")]
    [InlineData(new[] { 0, 1, 2, 40 }, 100, "AAAlB")]
    [InlineData(new[] { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 }, 12, "!_P")]
    public void Numbers_are_written_as_steps_or_as_bits(int[] numbers, int count, string written) =>
        Postings.Write(numbers, count).ShouldBe(written);

    [Fact]
    public void Whatever_is_written_can_be_read_again_and_is_never_longer_than_a_bit_each() => Gen.Int[1, 3000].SelectMany(count => Gen.Int[0, count - 1].Array[0, 400].Select(numbers => (numbers, count)))
        .Sample(given =>
        {
            int[] numbers = [.. given.numbers.Distinct().Order()];
            var written = Postings.Write(numbers, given.count);

            Read(written).ShouldBe(numbers);
            written.Length.ShouldBeLessThanOrEqualTo(((given.count + 5) / 6) + 1);
        });

    private static IEnumerable<int> Read(string written)
    {
        if (written.StartsWith('!'))
        {
            return Enumerable.Range(0, (written.Length - 1) * 6).Where(n => (Digits.IndexOf(written[1 + (n / 6)], StringComparison.Ordinal) >> (n % 6) & 1) == 1);
        }

        var (numbers, number, step, shift) = (new List<int>(), -1, 0, 0);
        foreach (var digit in written.Select(c => Digits.IndexOf(c, StringComparison.Ordinal)))
        {
            step += (digit & 31) << shift;
            shift += 5;
            if (digit < 32)
            {
                numbers.Add(number += step + 1);
                (step, shift) = (0, 0);
            }
        }

        return numbers;
    }
}

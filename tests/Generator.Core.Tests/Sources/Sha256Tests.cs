using System.Security.Cryptography;
using CsCheck;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Sources;

public sealed class Sha256Tests
{
    [Fact]
    public void Bytes_of_any_number_have_the_platforms_hash() => Gen.Byte.Array[0, 300].Sample(bytes => Sha256.Of(bytes).ShouldBe(SHA256.HashData(bytes)));

    [Theory]
    [InlineData(0)]
    [InlineData(55)]
    [InlineData(56)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(119)]
    [InlineData(120)]
    [InlineData(1_000_000)]
    public void Lengths_at_the_end_of_a_block_are_no_exception(int length)
    {
        var bytes = Enumerable.Repeat((byte)'a', length).ToArray();

        Sha256.Of(bytes).ShouldBe(SHA256.HashData(bytes));
    }
}

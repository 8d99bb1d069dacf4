using System.Text;
using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Markup;

public sealed class TextDecoderTests
{
    [Fact]
    public void A_byte_order_mark_is_taken_off() => Decode([0xEF, 0xBB, 0xBF, .. "a"u8]).Value!.Text.ShouldBe("a");

    [Fact]
    public void A_second_byte_order_mark_is_refused() =>
        Only(Decode([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF])).ShouldBe("GEN001 1:1 the character U+FEFF cannot be shown");

    [Fact]
    public void Every_language_and_both_line_endings_are_kept()
    {
        var text = "障害\r\n\tÜmlaut \U0001F600\nשלום";
        Decode(Encoding.UTF8.GetBytes(text)).Value!.Text.ShouldBe(text);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00 }, "GEN001 1:1 this is not UTF-8")]
    [InlineData(new byte[] { 0x61, 0x0A, 0x62, 0xE4, 0x63 }, "GEN001 2:2 this is not UTF-8")]
    [InlineData(new byte[] { 0x61, 0xC0, 0xAF }, "GEN001 1:2 this is not UTF-8")]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, "GEN001 1:1 this is not UTF-8")]
    public void Bytes_that_are_not_utf8_are_refused_at_their_place(byte[] bytes, string finding) => Only(Decode(bytes)).ShouldBe(finding);

    [Theory]
    [InlineData("a\0b", "GEN001 1:2 the character U+0000 cannot be shown")]
    [InlineData("a\nb\rc", "GEN001 2:2 the character U+000D cannot be shown")]
    [InlineData("a\r", "GEN001 1:2 the character U+000D cannot be shown")]
    [InlineData("\r\n\r\r\n", "GEN001 2:1 the character U+000D cannot be shown")]
    [InlineData("\e[0m", "GEN001 1:1 the character U+001B cannot be shown")]
    [InlineData("a\u0085", "GEN001 1:2 the character U+0085 cannot be shown")]
    [InlineData("\uFFFF", "GEN001 1:1 the character U+FFFF cannot be shown")]
    public void Characters_that_cannot_be_shown_are_refused_at_their_place(string text, string finding) =>
        Only(Decode(Encoding.UTF8.GetBytes(text))).ShouldBe(finding);

    [Fact]
    public void A_file_of_the_greatest_size_is_read_and_one_byte_more_is_not()
    {
        Decode(new string('a', Limits.TextFileBytes).Select(c => (byte)c).ToArray()).Value.ShouldNotBeNull();
        Only(Decode(new string('a', Limits.TextFileBytes + 1).Select(c => (byte)c).ToArray()))
            .ShouldBe("GEN008 1:1 the file has 262145 bytes; at most 262144 are read");
    }

    private static Checked<SourceFile> Decode(byte[] bytes) => TextDecoder.Decode("a.md", bytes);

    private static string Only(Checked<SourceFile> result)
    {
        result.Value.ShouldBeNull();
        return result.Diagnostics.ShouldHaveSingleItem().Short();
    }
}

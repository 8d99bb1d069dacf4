using Generator.Core.Markup;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Markup;

public sealed class UnicodeFormsTests
{
    [Theory]
    [InlineData("がぞう.png", "か\u3099そ\u3099う.png")]
    [InlineData("ポスター", "ホ\u309Aスター")]
    [InlineData("ヴ", "ウ\u3099")]
    [InlineData("힣", "\u1112\u1175\u11C2")]
    [InlineData("각가", "\u1100\u1161\u11A8\u1100\u1161")]
    [InlineData("か\u3099", "か\u3099")]
    [InlineData("file.png", "file.png")]
    public void Kana_and_Hangul_are_taken_apart(string text, string parts) => UnicodeForms.InParts(text).ShouldBe(parts);

    [Fact]
    public void Every_syllable_has_parts_of_its_own() =>
        Enumerable.Range(0xAC00, 11_172).Select(c => UnicodeForms.InParts(((char)c).ToString())).Where(p => p.Length is 2 or 3).Distinct(StringComparer.Ordinal).Count().ShouldBe(11_172);

    [Fact]
    public void As_many_kana_have_parts_as_the_Unicode_standard_says() =>
        Enumerable.Range(0x3040, 0xC0).Select(c => UnicodeForms.InParts(((char)c).ToString())).Where(p => p.Length == 2).Distinct(StringComparer.Ordinal).Count().ShouldBe(58);
}

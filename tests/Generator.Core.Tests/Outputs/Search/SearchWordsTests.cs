using Generator.Core.Outputs.Search;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Outputs.Search;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" — ", "")]
    [InlineData("Mail is LATE, again", "mail is late again")]
    [InlineData("Größe Ærøskøbing ĲSSELMEER Łódź", "grosse aeroskobing ĳsselmeer lodz")]
    [InlineData("Cafe\u0301 Café CAFÉ", "cafe cafe cafe")]
    [InlineData("İstanbul ısı Οδός Ελλάδα Ёлка", "istanbul isi οδοσ ελλαδα елка")]
    [InlineData("ｗｉｄｅ　ＡＢＣ１２", "wide abc12")]
    [InlineData("SMTP-5.7.1 can't user_id", "smtp 5 7 1 can t user id")]
    [InlineData("so\u00adft hyphen", "soft hyphen")]
    [InlineData("البريد والبريد بَرِيد مدرسة مستوى ـــ", "بريد بريد بريد مدرسه مستوي")]
    [InlineData("日本語", "日本 本語 語")]
    [InlineData("メールが遅延 OK", "メー ール ルが が遅 遅延 延 ok")]
    [InlineData("東", "東")]
    [InlineData("𠮷野家", "𠮷野 野家 家")]
    [InlineData("한국어 메일", "한국어 메일")]
    [InlineData("हिन्दी", "हिन्दी")]
    public void A_text_is_cut_into_words(string text, string words) =>
        string.Join(' ', SearchWords.Of(text)).ShouldBe(words);

    [Fact]
    public void The_rest_of_a_very_long_word_is_left_out_but_no_half_character_stays() =>
        SearchWords.Of(string.Concat(Enumerable.Repeat("x", 31)) + "𐐨𐐨𐐨").ShouldHaveSingleItem().ShouldBe(new string('x', 31) + "𐐨");
}

using CsCheck;
using Generator.Core.Markup;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Markup;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Mail", "mail")]
    [InlineData("CloudFilter and SafeSend Email Security", "cloudfilter-and-safesend-email-security")]
    [InlineData("  A -- B!  ", "a-b")]
    [InlineData("Bob's Mail", "bobs-mail")]
    [InlineData("Ümlaut", "mlaut")]
    [InlineData("障害", "")]
    [InlineData("İI", "i")]
    public void A_slug_is_made_of_ascii_letters_and_digits(string name, string slug) => Slug.Of(name).ShouldBe(slug);

    [Theory]
    [InlineData("Datenbank-Umzug: größer & schöner", "datenbank-umzug-groesser-schoener")]
    [InlineData("ÄRGER, ä\u0308rger", "aerger-aerger")]
    [InlineData("Café: ñandú, Ærø, œuvre, Łódź, İstanbul, ＷＩＤＥ", "cafe-nandu-aero-oeuvre-lodz-istanbul-wide")]
    [InlineData("Sauvegarde de l'été", "sauvegarde-de-lete")]
    [InlineData("障害", "")]
    public void A_title_keeps_its_Latin_letters(string title, string slug) => Slug.OfTitle(title).ShouldBe(slug);

    [Theory]
    [InlineData("aaaa bbbb cccc", 11, "aaaa-bbbb")]
    [InlineData("aaaa bbbb cccc", 9, "aaaa-bbbb")]
    [InlineData("a bbbbbbbbbbbbbbbb", 8, "a-bbbbbb")]
    public void A_long_one_is_cut_at_the_end_of_a_word_that_is_near(string name, int length, string slug) => Slug.Of(name, length).ShouldBe(slug);

    [Theory]
    [InlineData("2026-04-08-mail", true)]
    [InlineData("a", true)]
    [InlineData("", false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("Mail", false)]
    [InlineData("a.b", false)]
    [InlineData("a_b", false)]
    [InlineData("ä", false)]
    [InlineData("con", false)]
    [InlineData("lpt9", false)]
    [InlineData("console", true)]
    [InlineData("com10", true)]
    [InlineData("con-1", true)]
    public void Only_lower_case_ascii_with_inner_hyphens_is_valid(string slug, bool valid) => Slug.IsValid(slug).ShouldBe(valid);

    [Fact]
    public void A_hundred_characters_are_valid_and_one_more_is_not()
    {
        Slug.IsValid(new string('a', 100)).ShouldBeTrue();
        Slug.IsValid(new string('a', 101)).ShouldBeFalse();
    }

    [Fact]
    public void A_slug_of_any_name_is_empty_or_valid() => Gen.String.Sample(name => IsEmptyOrValid(Slug.Of(name)) && IsEmptyOrValid(Slug.OfTitle(name)));

    private static bool IsEmptyOrValid(string slug) => slug.Length == 0 || Slug.IsValid(slug);
}

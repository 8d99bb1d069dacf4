using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Themes;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Themes;

public sealed class PhrasesTests
{
    [Fact]
    public void Places_are_filled_in_any_order_and_more_than_once() =>
        Filled("{1}, {0} and {1}", "a", "b").ShouldBe("b, a and b");

    [Fact]
    public void The_phrase_and_its_values_are_escaped() => Filled("Q & {0}", "<b>").ShouldBe("Q &amp; &lt;b&gt;");

    [Fact]
    public void As_plain_text_nothing_is_escaped() =>
        Parse("plural: {one: 1}\nx: {one: \"{0} < {1}\", other: \"{0} & {1}\"}").Value.ShouldNotBeNull().Say("x", [2, "<b>"], value => $"{value}").ShouldBe("2 & <b>");

    [Fact]
    public void A_value_is_not_taken_for_a_place() => Filled("{0} {1}", "{1}", "x").ShouldBe("{1} x");

    [Theory]
    [InlineData("{", "{")]
    [InlineData("{0", "{0")]
    [InlineData("{a} {{ }", "{a} {{ }")]
    [InlineData("{{0}}", "{a}")]
    [InlineData("{0}{0}", "aa")]
    [InlineData("{7}.", ".")]
    public void Other_braces_are_text_and_places_without_a_value_are_empty(string phrase, string text) => Filled(phrase, "a").ShouldBe(text);

    [Theory]
    [InlineData(0, "0 updates")]
    [InlineData(1, "1 update")]
    [InlineData(2, "2 updates")]
    [InlineData(21, "21 updates")]
    public void The_first_value_chooses_the_plural_form(int number, string text) => Parse(
        """
        plural: {one: [1]}
        updates: {one: "{0} update", other: "{0} updates"}
        """).Value.ShouldNotBeNull().Format("updates", [number], Print)!.Value.Text.ShouldBe(text);

    [Fact]
    public void A_language_may_have_more_plural_forms()
    {
        var phrases = Parse(
            """
            plural: {one: [1, 21], few: [2, 3, 4]}
            days: {one: день, few: дня, other: дней}
            """).Value.ShouldNotBeNull();

        new[] { 1, 2, 5, 21 }.Select(n => phrases.Format("days", [n], Print)!.Value.Text).ShouldBe(["день", "дня", "дней", "день"]);
    }

    [Fact]
    public void A_form_that_a_phrase_does_not_have_falls_back_to_other() =>
        Parse("plural: {one: [1], few: [2]}\ndays: {one: day, other: days}").Value.ShouldNotBeNull()
            .Format("days", [2], Print)!.Value.Text.ShouldBe("days");

    [Fact]
    public void A_phrase_with_plural_forms_but_no_value_takes_the_form_other() =>
        Parse("plural: {one: [1]}\ndays: {one: day, other: days}").Value.ShouldNotBeNull().Format("days", [], Print)!.Value.Text.ShouldBe("days");

    [Fact]
    public void A_phrase_without_the_form_other_is_a_finding() =>
        Parse("plural: {one: [1]}\nupdates:\n  one: \"{0} update\"\n").Diagnostics.Select(d => d.Short())
            .ShouldBe(["GEN054 3:3 the phrase `updates` has no form `other`"]);

    [Fact]
    public void Keys_of_inner_fields_and_lists_are_joined_by_dots() =>
        Parse("a:\n  b: x\n  c: [y, z]\n").Value.ShouldNotBeNull().Keys.ShouldBe(["a.b", "a.c.1", "a.c.2"]);

    [Fact]
    public void An_unknown_key_has_no_phrase()
    {
        var phrases = Parse("a: x").Value.ShouldNotBeNull();

        phrases.Text("b").ShouldBeNull();
        phrases.Format("b", [], Print).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a\n- b\n")]
    public void A_file_without_phrases_is_a_finding(string yaml) =>
        Parse(yaml).Diagnostics.ShouldHaveSingleItem().Rule.ShouldBe(Rules.BadPhrase);

    [Fact]
    public void Broken_yaml_is_a_finding() => Parse("a: [").Diagnostics.ShouldHaveSingleItem().Rule.ShouldBe(Rules.InvalidYaml);

    private static Checked<Phrases> Parse(string yaml) => Phrases.Parse(new("themes/default/languages/en.yaml", yaml));

    private static string Filled(string phrase, params object?[] values) =>
        Parse($"key: '{phrase}'").Value.ShouldNotBeNull().Format("key", values, Print)!.Value.Text;

    private static string Print(object? value) => Html.Encode(value?.ToString() ?? "").Text;
}

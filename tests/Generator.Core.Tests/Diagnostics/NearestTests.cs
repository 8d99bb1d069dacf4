using Generator.Core.Diagnostics;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Diagnostics;

public sealed class NearestTests
{
    private static readonly string[] Severities = ["notice", "minor", "major", "critical", "maintenance"];

    [Theory]
    [InlineData("minr", "minor")]
    [InlineData("MINOR", "minor")]
    [InlineData("mijor", "major")]
    [InlineData("mnior", "minor", "minor", "motor")]
    [InlineData("crtical", "critical")]
    [InlineData("maintainance", "maintenance")]
    public void A_word_with_few_edits_is_found(string word, string nearest, params string[] known) =>
        Nearest.To(word, known.Length == 0 ? Severities : known).ShouldBe(nearest);

    [Theory]
    [InlineData("outage")]
    [InlineData("")]
    [InlineData("x")]
    public void A_word_that_is_like_none_is_not_guessed(string word) => Nearest.To(word, Severities).ShouldBeNull();

    [Fact]
    public void Neighbours_that_swapped_places_are_one_edit() => Nearest.To("ab", ["ba", "zz"]).ShouldBe("ba");

    [Fact]
    public void Of_two_that_are_as_near_the_first_by_letters_is_taken() => Nearest.To("maior", ["manor", "major"]).ShouldBe("major");

    [Fact]
    public void Words_of_any_length_can_be_asked_for() => Nearest.To(new string('a', 100_000), Severities).ShouldBeNull();

    [Fact]
    public void The_help_asks_or_lists_or_says_that_there_is_none()
    {
        Nearest.Help("minr", Severities).ShouldBe("did you mean `minor`?");
        Nearest.Help("outage", ["one", "two"]).ShouldBe("known: one, two");
        Nearest.Help("outage", []).ShouldBe("there is none to choose from");
    }
}

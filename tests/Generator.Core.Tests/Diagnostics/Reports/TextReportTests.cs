using Generator.Core.Diagnostics;
using Generator.Core.Diagnostics.Reports;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Diagnostics.Reports;

public sealed class TextReportTests
{
    [Fact]
    public void A_finding_shows_its_place_the_line_carets_and_help() => Report("a: 1\nb: 22\n", 8, 2, help: "write\nthis").ShouldBe(
        """
        a.yaml:2:4: error GEN017: not a time
         2 | b: 22
           |    ^^
           = help: write
           =       this


        """);

    [Fact]
    public void A_line_without_anything_to_help_has_none() => Report("x", 0, 1).ShouldBe("a.yaml:1:1: error GEN017: not a time\n 1 | x\n   | ^\n\n");

    [Fact]
    public void A_file_without_text_has_no_excerpt() => Report("", 0, 0).ShouldBe("a.yaml:1:1: error GEN017: not a time\n\n");

    [Fact]
    public void The_gutter_grows_with_the_line_number() =>
        Report(new string('\n', 99) + "x", 99, 1).ShouldEndWith("\n 100 | x\n     | ^\n\n");

    [Fact]
    public void A_place_of_no_length_has_one_caret() => Carets("abc", 1, 0).ShouldBe(" ^");

    [Fact]
    public void Carets_end_with_the_place() => Carets("abc\ndef", 1, 2).ShouldBe(" ^^");

    [Fact]
    public void A_place_behind_the_line_has_a_caret_there() => Carets("abc\ndef", 3, 1).ShouldBe("   ^");

    [Fact]
    public void A_line_ending_of_two_characters_is_not_shown() => Report("abc\r\nd", 0, 1).ShouldContain(" | abc\n");

    [Fact]
    public void A_tab_is_shown_as_four_spaces_wherever_it_stands()
    {
        Report("\ta\tb", 3, 1).ShouldEndWith("\n 1 |     a    b\n   |          ^\n\n");
        Carets("a\tb", 0, 3).ShouldBe("^^^^^^");
    }

    [Fact]
    public void A_place_of_several_lines_shows_each_with_carets() => Report("one\ntwo\r\nthree", 1, 9).ShouldBe(
        """
        a.yaml:1:2: error GEN017: not a time
         1 | one
           |  ^^
         2 | two
           | ^^^
         3 | three
           | ^


        """);

    [Fact]
    public void A_place_that_ends_with_a_line_ending_does_not_show_the_next_line() =>
        Report("one\ntwo\n", 0, 4).ShouldBe("a.yaml:1:1: error GEN017: not a time\n 1 | one\n   | ^^^\n\n");

    [Fact]
    public void A_place_of_many_lines_shows_its_first_two_and_its_last() =>
        Report(string.Join('\n', Enumerable.Range(1, 12)), 0, 25, help: "less").ShouldBe(
            """
            a.yaml:1:1: error GEN017: not a time
              1 | 1
                | ^
              2 | 2
                | ^
                …
             12 | 12
                | ^
                = help: less


            """);

    [Fact]
    public void A_line_is_not_cut_through_a_character() =>
        Report(string.Concat(Enumerable.Repeat("\U0001F600", 300)), 201, 1).ShouldNotContain('\ufffd');

    [Theory]
    [InlineData("障害x", 2, 1, "    ^")]
    [InlineData("障害x", 0, 2, "^^^^")]
    [InlineData("e\u0301x", 2, 1, " ^")]
    [InlineData("\U0001F600x", 2, 1, "  ^")]
    [InlineData("\U0001F600x", 0, 2, "^^")]
    [InlineData("\U00020000x", 0, 3, "^^^")]
    [InlineData("한x", 1, 1, "  ^")]
    public void Carets_stand_below_wide_characters_and_marks(string line, int start, int length, string carets) =>
        Carets(line, start, length).ShouldBe(carets);

    [Fact]
    public void A_long_line_is_cut_around_the_place()
    {
        var lines = Report(new string('a', 500) + "X" + new string('b', 500), 500, 1).Split('\n');
        lines[1].ShouldBe($" 1 | …{new string('a', 80)}X{new string('b', 79)}…");
        lines[2].ShouldBe($"   | {new string(' ', 81)}^");
    }

    [Fact]
    public void A_long_line_is_cut_at_its_end_when_the_place_is_near_the_beginning()
    {
        var lines = Report(new string('a', 500), 3, 1).Split('\n');
        lines[1].ShouldBe($" 1 | {new string('a', 160)}…");
        lines[2].ShouldBe("   |    ^");
    }

    [Fact]
    public void Control_and_direction_characters_cannot_reach_the_terminal()
    {
        var report = Report("a\e[31m\u202eb", 0, 1, message: "bad \e[0m\u200f", help: "no \a");
        report.ShouldContain(" | a\ufffd[31m\ufffdb\n");
        report.ShouldContain("bad \ufffd[0m\ufffd\n");
        report.ShouldContain("help: no \ufffd\n");
        report.ShouldNotContain("\e");
        Report("\U000E0001\u2028x", 0, 1).ShouldContain(" | \ufffd\ufffdx\n");
    }

    [Fact]
    public void With_colour_place_level_and_carets_are_painted() => Report("x", 0, 1, colour: true).ShouldBe(
        "\e[1ma.yaml:1:1:\e[0m \e[1;31merror GEN017:\e[0m \e[1mnot a time\e[0m\n\e[2m 1 | \e[0mx\n\e[2m   | \e[0m\e[1;31m^\e[0m\n\n");

    [Fact]
    public void A_note_is_called_a_note() =>
        TextReport.Write([new(Rules.PostedAfterItsEnd, new SourceFile("a", "x").Start, "late")], colour: false).ShouldStartWith("a:1:1: note GEN024: late\n");

    [Fact]
    public void All_findings_are_shown_in_the_order_given()
    {
        var file = new SourceFile("a", "x");
        var report = TextReport.Write([new(Rules.NotATime, file.Start, "one"), new(Rules.NoZone, file.Start, "two")], colour: false);
        report.IndexOf("one", StringComparison.Ordinal).ShouldBeInRange(0, report.IndexOf("two", StringComparison.Ordinal) - 1);
    }

    private static string Report(string text, int start, int length, string message = "not a time", string? help = null, bool colour = false) =>
        TextReport.Write([new(Rules.NotATime, new SourceFile("a.yaml", text).At(new(start, length)), message, help)], colour);

    private static string Carets(string text, int start, int length) => Report(text, start, length).Split('\n')[2]["   | ".Length..];
}

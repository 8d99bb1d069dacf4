using Generator.Core.Diagnostics;
using Generator.Core.Sources;
using Generator.Core.Themes;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Themes;

/// <summary>What is found in a language file when it is loaded, before any page is printed.</summary>
public sealed class LanguageCheckTests
{
    [Fact]
    public void A_language_with_all_phrases_is_fine() => Found(GivenTheme.English).ShouldBeEmpty();

    [Fact]
    public void Every_missing_phrase_is_an_error_at_its_group_or_the_first_line()
    {
        var english = Lines(GivenTheme.English, "back:", "  archive:", "  search:", "  months:");

        Found(english).ShouldBe(
        [
            "GEN057 1:1 the language file has no `back` | add it; in English it is “Go back”",
            "GEN057 11:1 the language file has no `date.months` | add it, a list of 12 words",
            "GEN057 17:1 the language file has no `nav.archive` | add it; in English it is “Archive”",
            "GEN057 17:1 the language file has no `nav.search` | add it; in English it is “Search”",
        ]);
        Load(english).Value.ShouldBeNull();
    }

    [Fact]
    public void A_key_without_a_phrase_is_one_that_is_missing() => Found(Changed("back: Go back", "back:"))
        .ShouldBe(["GEN057 26:1 the language file has no `back` | add it; in English it is “Go back”"]);

    [Fact]
    public void A_phrase_without_letters_is_there() => Found(Changed("back: Go back", "back: ''")).ShouldBeEmpty();

    /// <summary>Languages have other plural forms than English, and need only the form that stands for all.</summary>
    [Fact]
    public void A_plural_form_of_english_is_not_missing_elsewhere() => Found(Changed("  one: \"{0} incident\"\n", "")).ShouldBeEmpty();

    [Fact]
    public void What_a_language_can_do_without_is_neither_missing_nor_unknown()
    {
        var whole = Changed("  decimal: \".\"", "  decimal: \".\"\n  group: \",\"");

        Found(GivenTheme.English, GivenTheme.File("languages/en.yaml", whole)).ShouldBeEmpty();
        Found(whole).ShouldBeEmpty();
    }

    [Fact]
    public void A_phrase_that_nothing_prints_is_a_warning()
    {
        Found(Changed("back:", "bakc:")).ShouldBe(
        [
            "GEN057 1:1 the language file has no `back` | add it; in English it is “Go back”",
            "GEN058 26:1 nothing prints the phrase `bakc` | did you mean `back`?",
        ]);
        Found(GivenTheme.English + "\nextra: x").ShouldBe(["GEN058 31:1 nothing prints the phrase `extra` | remove it, or print it in a template: `{{ t \"extra\" }}`"]);
        Load(GivenTheme.English + "\nextra: x").Value.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("<p title=\"{{ t \"ours.note\" }}\">")]
    [InlineData("{{ t 'ours.note' }}")]
    [InlineData("{{ t (\"ours.\" + incident.severity) }}")]
    public void A_phrase_that_a_template_of_the_content_prints_is_fine(string template) =>
        Found(GivenTheme.English + "\nours: {note: x}", GivenTheme.File("pages/index.html", template)).ShouldBeEmpty();

    [Fact]
    public void Phrases_that_the_content_adds_to_english_are_phrases_of_other_languages_too()
    {
        var ours = GivenTheme.File("languages/en.yaml", GivenTheme.English + "\nours: Note");

        var printed = GivenTheme.File("pages/index.html", "{{ t 'ours' }}");

        Found(GivenTheme.English + "\nours: Nota", ours, printed).ShouldBeEmpty();
        Found(GivenTheme.English, ours, printed).ShouldBe(["GEN057 1:1 the language file has no `ours` | add it; in English it is “Note”"]);
        Found(GivenTheme.English, ours).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_wrong_with_the_theme_s_english_is_told_where_another_language_is_chosen()
    {
        var theme = GivenTheme.Sources(GivenTheme.File("languages/en.yaml", GivenTheme.English + "\nstatus: {one: x}"), GivenTheme.File("languages/pt.yaml", GivenTheme.English));

        Told(Theme.Load(theme, [], GivenTheme.Language("pt"), Pages)).ShouldContain(f => f.StartsWith("GEN054 ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_content_s_english_file_is_held_to_the_theme_s() =>
        Told(Theme.Load(GivenTheme.Sources(), [GivenTheme.File("languages/en.yaml", Lines(GivenTheme.English, "back:"))], GivenTheme.Language("en"), Pages))
            .ShouldBe(["GEN057 1:1 the language file has no `back` | add it; in English it is “Go back”"]);

    [Fact]
    public void A_theme_decides_itself_which_phrases_there_are_besides_those_of_dates_and_numbers() =>
        Told(GivenTheme.Load(GivenTheme.File("languages/en.yaml", Lines(GivenTheme.English, "back:", "  month:") + "\nextra: x")))
            .ShouldBe(["GEN057 11:1 the language file has no `date.month` | add it; themes/README.md says what it is"]);

    /// <summary>Nobody can change a file of the program, but a theme can bring one of its own.</summary>
    [Fact]
    public void What_a_language_of_the_program_lacks_for_a_theme_is_told_where_it_was_chosen()
    {
        var known = GivenTheme.Sources(GivenTheme.File("languages/pt.yaml", GivenTheme.English)) with { IsBuiltIn = true };
        var mine = GivenTheme.Sources(GivenTheme.File("theme.yaml", "words: default"), GivenTheme.File("languages/en.yaml", Lines(GivenTheme.English, "back:") + "\nours: Note"));

        var finding = Theme.Load(mine with { Name = "mine" }, [], GivenTheme.Language("pt") with { Known = [known] }, Pages).Diagnostics.ShouldHaveSingleItem();

        (finding.Location.File.Path, finding.Message, finding.Help)
            .ShouldBe(("content/site.yaml", "themes/default/languages/pt.yaml has no `ours`", "add it in a copy of that file; in English it is “Note”"));
    }

    [Fact]
    public void Every_place_that_a_pattern_can_have_is_filled()
    {
        var phrases = Phrases.Parse(new("x.yaml", $"date: {{time: \"{string.Concat(Format.Places)}\"}}")).Value.ShouldNotBeNull();

        new Format(phrases, new(NodaTime.DateTimeZone.Utc)).Time(Given.At("2026-07-10T18:07:00Z")).ShouldNotContain("{");
    }

    [Theory]
    [InlineData("Hello {0}", "Hello {1}", "{1}", "it has values for `{0}`")]
    [InlineData("Hello {0}", "Hello {name}", "{name}", "it has values for `{0}`")]
    [InlineData("Go back", "Go {0}", "{0}", "write it without places for values")]
    public void A_place_that_gets_no_value_is_a_warning(string from, string to, string place, string help) =>
        Found(Changed(from, to)).ShouldHaveSingleItem().ShouldEndWith($"has no value for `{place}` | {help}");

    [Fact]
    public void A_form_can_have_the_values_of_another_and_braces_are_text() =>
        Found(Changed("\"Hello {0} & <all>\"", "{one: \"{ }{0}\", other: \"{a b}\"}")).ShouldBeEmpty();

    [Theory]
    [InlineData("November, December]", "November]", "16:3 the list `date.months` has 11 words, not 12", "write 12 in their order: `[first, second, …]`")]
    [InlineData("months: [January", "months: {0: a, 1: b, 2: c, 3: d, 4: e, 5: f, 6: g, 7: h, 8: i, 9: j, 10: k, 11: l}\n  names: [January", "16:3 `date.months` is not a list", "write 12 in their order: `[first, second, …]`")]
    [InlineData("months: [January", "months: {a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8, i: 9, j: 10, k: 11, l: 12}\n  names: [January", "16:3 `date.months` is not a list", "write 12 in their order: `[first, second, …]`")]
    [InlineData("Nov, Dec]", "Nov, Dec, Undecimber]", "17:3 the list `date.months_short` has 13 words, not 12", "write 12 in their order: `[first, second, …]`")]
    [InlineData("back:", "chart: {weekdays: [Mon, Tue]}\nback:", "26:9 the list `chart.weekdays` has 2 words, not 7", "write 7 in their order: `[first, second, …]`")]
    [InlineData("back:", "direction: left\nback:", "26:12 there is no direction `left`", "known: ltr, rtl")]
    [InlineData("{d} {mon} {yyyy}", "{day} {mon} {yyyy}", "15:10 the pattern `date.time` cannot have `{day}`", "known: {yyyy}, {month}, {mon}, {MM}, {M}, {dd}, {d}, {HH}, {mm}, {zone}")]
    [InlineData("{HH}:{mm}", "{hh}:{mm}", "15:28 the pattern `date.time` cannot have `{hh}`", "did you mean `{HH}`?")]
    public void What_no_page_can_read_is_an_error_in_any_language_file(string from, string to, string finding, string help)
    {
        var text = Changed(from, to);

        Found(text).ShouldContain(f => f.StartsWith($"GEN054 {finding}", StringComparison.Ordinal) && f.EndsWith(help, StringComparison.Ordinal));
        Load(text).Value.ShouldBeNull();
        Phrases.Parse(new("x.yaml", text)).Diagnostics.ShouldHaveSingleItem().Rule.ShouldBe(Rules.BadPhrase);
    }

    [Theory]
    [InlineData("decimal: \".\"", "decimal: {one: \".\", other: \",\"}", "9:3 `number.decimal` cannot have plural forms", "write one phrase")]
    [InlineData("percent: \"{0} %\"", "percent: \"%\"", "10:3 the phrase `number.percent` has no place for its number", "write `{0}` where the number stands")]
    [InlineData("days: \"{0}d\"", "days: {one: \"a day\", other: \"days\"}", "5:3 the phrase `duration.days` has no place for its number", "write `{0}` where the number stands")]
    [InlineData("decimal:", "group: ','\n  group_from: abc\n  decimal:", "10:3 `number.group_from` takes a whole number, not `abc`", "write the smallest number that has groups, such as `1000`")]
    [InlineData("{d} {month} {yyyy}", "{d} {month {yyyy}", "12:8 the pattern `date.day` has a brace that is not of a place", "write each place as in `{yyyy}`")]
    [InlineData("one: \"{0} incident\"", "one:", "29:3 the form `one` of `incidents` has no phrase", "write one, or `\"\"` for nothing")]
    [InlineData("one: \"{0} incident\"", "one: [a]", "29:3 the form `one` of `incidents` has no phrase", "write one, or `\"\"` for nothing")]
    [InlineData("one: \"{0} incident\"", "on: \"{0} incident\"", "29:3 there is no plural form `on`", "did you mean `one`?")]
    [InlineData("other: \"{0} incidents\"", "otehr: \"{0} incidents\"", "30:3 there is no plural form `otehr`", "did you mean `other`?")]
    [InlineData("plural:\n  one: [1]\n", "", "27:3 no line under `plural` says for which numbers the form `one` is", "begin the file with `plural:` and a line for each form; themes/README.md says how")]
    public void What_would_be_printed_wrongly_is_an_error(string from, string to, string finding, string help) =>
        Found(Changed(from, to)).ShouldBe([$"GEN054 {finding} | {help}"]);

    [Fact]
    public void A_form_that_no_number_has_is_a_warning() => Found(Changed("  other: \"{0} incidents\"", "  few: x\n  other: \"{0} incidents\""))
        .ShouldBe(["GEN058 30:3 nothing prints the form `few` of `incidents` | remove it, or say under `plural` for which numbers it is: `few: …`"]);

    [Theory]
    [InlineData("ours: {one: a, title: b}")]
    [InlineData("ours: {new: a, one: b}")]
    public void Phrases_of_a_group_can_be_named_like_forms(string words) =>
        Phrases.Parse(new("x.yaml", words)).Value.ShouldNotBeNull().Has("ours.one").ShouldBeTrue();

    [Fact]
    public void A_theme_s_own_english_has_all_that_the_program_prints() =>
        Told(Theme.Load(GivenTheme.Sources(), [], GivenTheme.Language("en") with { Printed = ["back", "badge.up", "badge.gone", "chart.weekdays.1", "chart.weekdays.2"] }, Pages)).ShouldBe(
        [
            "GEN057 1:1 the language file has no `badge.gone` | add it; themes/README.md says what it is",
            "GEN057 1:1 the language file has no `badge.up` | add it; themes/README.md says what it is",
            "GEN057 1:1 the language file has no `chart.weekdays` | add it, a list of 7 words",
        ]);

    [Fact]
    public void What_the_program_prints_is_told_in_its_own_english_where_the_theme_has_none()
    {
        var known = GivenTheme.Sources(GivenTheme.File("languages/en.yaml", GivenTheme.English + "\nbadge: {up: up}")) with { IsBuiltIn = true };
        var language = GivenTheme.Language("en") with { Known = [known], Printed = ["badge.up", "badge.gone"] };

        Told(Theme.Load(GivenTheme.Sources() with { Name = "mine" }, [], language, Pages)).ShouldBe(
        [
            "GEN057 1:1 the language file has no `badge.gone` | add it; themes/README.md says what it is",
            "GEN057 1:1 the language file has no `badge.up` | add it; in English it is “up”",
        ]);
    }

    private static readonly ThemePage[] Pages = [.. GivenTheme.Pages];

    private static string Changed(string from, string to) => GivenTheme.English.Replace(from, to, StringComparison.Ordinal);

    /// <summary>A text without the lines that begin so.</summary>
    private static string Lines(string text, params string[] without) =>
        string.Join('\n', text.Split('\n').Where(line => !without.Any(w => line.StartsWith(w, StringComparison.Ordinal))));

    /// <summary>The content has a language of its own, and more files.</summary>
    private static Checked<Theme> Load(string words, params BinaryFile[] more) =>
        Theme.Load(GivenTheme.Sources(), [GivenTheme.File("languages/pt.yaml", words), .. more], GivenTheme.Language("pt"), Pages);

    private static string[] Found(string words, params BinaryFile[] more) => Told(Load(words, more));

    private static string[] Told(Checked<Theme> theme) => [.. Diagnostic.InOrder(theme.Diagnostics).Select(d => $"{d.Short()} | {d.Help}")];
}

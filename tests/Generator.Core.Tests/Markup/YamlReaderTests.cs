using Generator.Core.Markup;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Markup;

public sealed class YamlReaderTests
{
    [Theory]
    [InlineData("NO")]
    [InlineData("010")]
    [InlineData("1e3")]
    [InlineData("0x10")]
    [InlineData("true")]
    [InlineData("2026-04-08")]
    [InlineData("12:30:45")]
    [InlineData(".inf")]
    [InlineData("~")]
    public void A_plain_value_stays_the_text_that_was_written(string text) =>
        Read($"a: {text}").ShouldBeOfType<YamlMap>().Fields.ShouldHaveSingleItem().Value.ShouldBe(new YamlScalar(new(3, text.Length), text, false));

    [Fact]
    public void A_quoted_value_is_told_from_a_plain_one() =>
        Read("a: \"x\\ny\"").ShouldBeOfType<YamlMap>().Fields.ShouldHaveSingleItem().Value.ShouldBe(new YamlScalar(new(3, 6), "x\ny", true));

    [Theory]
    [InlineData(@"\0", "0000")]
    [InlineData(@"\x07", "0007")]
    [InlineData(@"\r", "000D")]
    [InlineData(@"\u0085", "0085")]
    [InlineData(@"\uFFFE", "FFFE")]
    public void A_character_that_no_file_may_hold_cannot_come_in_by_an_escape(string escape, string code) =>
        Findings($"a: \"x{escape}\"").ShouldBe([$"GEN001 1:4 the character U+{code} cannot be shown"]);

    [Fact]
    public void Nodes_keep_their_places_in_the_whole_file()
    {
        var file = new SourceFile("a.md", "---\r\na: [\U0001F600, {b: c}]\r\n---\r\n");
        var map = YamlReader.Read(file, new(5, 17)).Value.ShouldBeOfType<YamlMap>();
        var list = map.Fields[0].Value.ShouldBeOfType<YamlList>();
        file.Slice(map.Fields[0].Key.Span).ShouldBe("a");
        file.Slice(list.Span).ShouldBe("[\U0001F600, {b: c}]");
        list.Items.Select(i => file.Slice(i.Span)).ShouldBe(["\U0001F600", "{b: c}"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# only a comment\n")]
    public void A_text_without_values_gives_nothing_and_no_finding(string text)
    {
        var file = new SourceFile("a.yaml", text);
        var result = YamlReader.Read(file, file.Whole);
        result.Value.ShouldBeNull();
        result.Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void Every_field_that_stands_again_is_found() => Findings("a: 1\nb: 2\na: 3\nb: 4\n").ShouldBe(
    [
        "GEN006 3:1 `a` stands twice, first on line 1",
        "GEN006 4:1 `b` stands twice, first on line 2",
    ]);

    [Fact]
    public void Fields_that_differ_in_case_are_two() => Findings("a: 1\nA: 2\n").ShouldBeEmpty();

    [Theory]
    [InlineData("[a, b]: c\n", "GEN004 1:1 a field's name must be a single word")]
    [InlineData("? {a: b}\n: c\n", "GEN004 1:3 a field's name must be a single word")]
    public void A_list_or_fields_cannot_be_a_name(string text, string finding) => Findings(text).ShouldBe([finding]);

    [Theory]
    [InlineData("a: &x 1\n", "GEN007 1:4 an anchor (`&name`) is not allowed here")]
    [InlineData("a: *x\n", "GEN007 1:4 an alias (`*name`) is not allowed here")]
    [InlineData("a: !!int 1\n", "GEN007 1:4 a tag (`!name`) is not allowed here")]
    [InlineData("a: !x {b: c}\n", "GEN007 1:4 a tag (`!name`) is not allowed here")]
    [InlineData("&x a: 1\n", "GEN007 1:1 an anchor (`&name`) is not allowed here")]
    [InlineData("a: 1\n---\nb: 2\n", "GEN007 2:1 a second document (after `---` or `...`) is not allowed here")]
    public void Features_that_are_not_used_here_are_refused(string text, string finding) => Findings(text).ShouldBe([finding]);

    [Fact]
    public void Sixteen_levels_are_read_and_seventeen_are_not()
    {
        Findings(new string('[', 16) + new string(']', 16)).ShouldBeEmpty();
        Findings(new string('[', 17) + new string(']', 17)).ShouldBe(["GEN007 1:17 values nested more than 16 deep"]);
    }

    [Theory]
    [InlineData("[", 200)]
    [InlineData("[", 200 * 1024)]
    [InlineData("{", 200 * 1024)]
    [InlineData("{a: ", 5000)]
    [InlineData("- ", 200)]
    [InlineData("? ", 200)]
    public void Deep_nesting_is_refused_before_it_is_built(string opening, int times) =>
        Findings(string.Concat(Enumerable.Repeat(opening, times))).ShouldHaveSingleItem().ShouldEndWith(" values nested more than 16 deep");

    [Fact]
    public void Indented_fields_count_as_levels_too() =>
        Findings(string.Concat(Enumerable.Range(0, 20).Select(i => $"{new string(' ', i)}a:\n"))).ShouldBe(["GEN007 17:17 values nested more than 16 deep"]);

    [Fact]
    public void Too_many_values_are_refused() =>
        Findings($"[{string.Concat(Enumerable.Repeat("a,", 20_001))}]").ShouldHaveSingleItem().ShouldEndWith(" more than 20000 values");

    private static YamlNode? Read(string text)
    {
        var file = new SourceFile("a.yaml", text);
        return YamlReader.Read(file, file.Whole).Value;
    }

    private static IEnumerable<string> Findings(string text)
    {
        var file = new SourceFile("a.yaml", text);
        var result = YamlReader.Read(file, file.Whole);
        (result.Value is null).ShouldBe(!result.Diagnostics.IsEmpty);
        return result.Diagnostics.Select(d => d.Short());
    }
}

using Generator.Core.Diagnostics;
using Generator.Core.Themes;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Themes;

public sealed class ThemeFileTests
{
    [Fact]
    public void Options_have_a_type_a_default_and_a_meaning()
    {
        var file = Parse("""
            description: Calm
            words: default
            options:
              density: {type: choice, choices: [wide, compact], default: Compact, meaning: how close lines are}
              entries: {type: number, default: 5, meaning: how many there are}
              open: {type: yes/no, default: no, meaning: whether it is open}
              footer: {type: text, meaning: a line}
              accent: {type: color, default: "#AbC", meaning: a colour}
            """).Value.ShouldNotBeNull();

        (file.Description, file.Words).ShouldBe(("Calm", "default"));
        file.Options.Select(o => (o.Name, o.Type, o.Default)).ShouldBe(
        [
            ("density", ThemeOptionType.Choice, "compact"), ("entries", ThemeOptionType.Number, 5), ("open", ThemeOptionType.YesNo, false),
            ("footer", ThemeOptionType.Text, null), ("accent", ThemeOptionType.Color, "#abc"),
        ]);
    }

    [Theory]
    [InlineData("", "GEN055 1:1", "begin with")]
    [InlineData("colour: red", "GEN010 1:1", "known: description")]
    [InlineData("options: [a]", "GEN012 1:10", "write `options:`")]
    [InlineData("options: {a: b}", "GEN055 1:11", "write `name:")]
    [InlineData("options: {Big: {type: text, meaning: x}}", "GEN055 1:11", "letters a to z")]
    [InlineData("options: {a: {meaning: x}}", "GEN011 1:14", "add `type: …`")]
    [InlineData("options: {a: {type: text}}", "GEN011 1:14", "add `meaning: …`")]
    [InlineData("options: {a: {type: txt, meaning: x}}", "GEN055 1:21", "did you mean `text`?")]
    [InlineData("options: {a: {type: choice, meaning: x}}", "GEN055 1:21", "`choices: [one, two]`")]
    [InlineData("options: {a: {type: text, choices: [b], meaning: x}}", "GEN055 1:36", "or neither")]
    [InlineData("options: {a: {type: yes/no, meaning: x}}", "GEN055 1:14", "add `default: no`")]
    [InlineData("options: {a: {type: choice, choices: [big, small], meaning: x}}", "GEN055 1:14", "add `default: big`")]
    [InlineData("options: {a: {type: number, meaning: x}}", "GEN055 1:14", "add `default: 0`")]
    [InlineData("options: {a: {type: yes/no, default: ja, meaning: x}}", "GEN055 1:38", "`yes` or `no`")]
    [InlineData("options: {a: {type: number, default: -1, meaning: x}}", "GEN055 1:38", "whole number")]
    [InlineData("options: {a: {type: color, default: red, meaning: x}}", "GEN055 1:37", "in quotes")]
    [InlineData("options: {a: {type: choice, choices: [big], default: bigg, meaning: x}}", "GEN055 1:54", "did you mean `big`?")]
    public void A_fault_is_found_at_its_place_with_help(string yaml, string expected, string help)
    {
        var file = Parse(yaml);

        file.Value.ShouldBeNull();
        string.Join(' ', file.Diagnostics[0].Short().Split(' ').Take(2)).ShouldBe(expected);
        file.Diagnostics[0].Help!.ShouldContain(help);
    }

    [Theory]
    [InlineData(ThemeOptionType.Number, "12", 12)]
    [InlineData(ThemeOptionType.Number, "1000000", 1000000)]
    [InlineData(ThemeOptionType.Number, "1000001", null)]
    [InlineData(ThemeOptionType.Number, "1.5", null)]
    [InlineData(ThemeOptionType.Number, "-1", null)]
    [InlineData(ThemeOptionType.YesNo, "Yes", true)]
    [InlineData(ThemeOptionType.YesNo, "false", false)]
    [InlineData(ThemeOptionType.YesNo, "on", null)]
    [InlineData(ThemeOptionType.Text, "<b>", "<b>")]
    [InlineData(ThemeOptionType.Choice, "WIDE", "wide")]
    [InlineData(ThemeOptionType.Choice, "wid", null)]
    [InlineData(ThemeOptionType.Color, "#20455E", "#20455e")]
    [InlineData(ThemeOptionType.Color, "#20455", null)]
    [InlineData(ThemeOptionType.Color, "red", null)]
    public void A_value_is_read_by_its_type(ThemeOptionType type, string written, object? value) =>
        ThemeOption.Read(type, ["wide", "compact"], written).ShouldBe(value);

    private static Checked<ThemeFile> Parse(string yaml) => ThemeFile.Parse(new("themes/x/theme.yaml", yaml));
}

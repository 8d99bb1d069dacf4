using Generator.Core.Diagnostics;
using Generator.Core.Settings;
using Generator.Core.Sources;
using Generator.Core.Tests.Outputs;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Settings;

public sealed class RuleLevelsTests
{
    private static readonly SourceFile Empty = WithoutText(GivenSite.Incident("a"));

    [Theory]
    [InlineData("", Level.Warning)]
    [InlineData("rules: {GEN080: note}", Level.Note)]
    [InlineData("rules: {GEN080: warning}", Level.Warning)]
    [InlineData("rules: {gen080: error}", Level.Error)]
    public void A_site_gives_a_warning_another_level(string rules, Level expected)
    {
        var result = Build(rules);

        result.Diagnostics.ShouldHaveSingleItem().Level.ShouldBe(expected);
        result.Outputs.IsEmpty.ShouldBe(expected == Level.Error);
    }

    [Fact]
    public void A_rule_that_is_turned_off_is_not_reported() => Build("rules: {GEN080: off}").Diagnostics.ShouldBeEmpty();

    [Theory]
    [InlineData("off")]
    [InlineData("note")]
    [InlineData("warning")]
    [InlineData("error")]
    public void An_error_that_stops_no_build_may_have_any_level(string level) =>
        SettingsParser.Parse(new("content/site.yaml", $"{Given.SettingsYaml}\nrules: {{GEN110: {level}, GEN113: {level}}}\n")).Diagnostics.ShouldBeEmpty();

    [Theory]
    [InlineData("rules: {GEN016: off}", "GEN040 8:17 GEN016 is an error, and errors stay errors")]
    [InlineData("rules: {GEN016: warning}", "GEN040 8:17 GEN016 is an error, and errors stay errors")]
    [InlineData("rules: {GEN110: fatal}", "GEN040 8:17 this is not the level of a rule")]
    [InlineData("rules: {GEN777: off}", "GEN040 8:9 there is no rule `GEN777`")]
    [InlineData("rules: {GEN080: fatal}", "GEN040 8:17 this is not the level of a rule")]
    [InlineData("rules: {GEN080: [off]}", "GEN040 8:17 this is not the level of a rule")]
    [InlineData("rules: off", "GEN012 8:8 `rules` takes fields")]
    public void What_cannot_be_changed_is_an_error_at_its_place(string rules, string expected) =>
        SettingsParser.Parse(new("content/site.yaml", $"{Given.SettingsYaml}\n{rules}\n")).Diagnostics.Select(d => d.Short()).ShouldBe([expected]);

    private static SourceFile WithoutText(SourceFile file) => file with { Text = file.Text.Replace("It works again.", "", StringComparison.Ordinal) };

    private static BuildResult Build(string rules) =>
        GivenSite.Build(GivenSite.Sources(Empty) with { Settings = new("content/site.yaml", $"{Given.SettingsYaml}\n{rules}\noutputs: {{feeds: no}}\n") });
}

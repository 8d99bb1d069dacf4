using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Markup;

public sealed class MergeConflictTests
{
    private const string Head = "---\ntitle: x\nseverity: minor\n---\n\n## Resolved — 2026-04-08 18:07 UTC\n\n";
    private const string Finding = "a merge conflict is not solved here";

    [Theory]
    [InlineData(Head + "<<<<<<< HEAD\na\n=======\nb\n>>>>>>> main\n", "8:1")]
    [InlineData(Head + "a\r\n=======\r\nb\r\n>>>>>>> main\r\n", "11:1")]
    [InlineData(Head + "a\n||||||| base\nb\n", "9:1")]
    [InlineData("---\n<<<<<<< HEAD\ntitle: x\n=======\ntitle: y\n>>>>>>> main\nseverity: minor\n---\n", "2:1")]
    [InlineData("<<<<<<< HEAD\n---\ntitle: x\n", "1:1")]
    public void The_first_mark_is_the_only_finding_of_an_incident(string text, string place)
    {
        var parsed = IncidentParser.Parse(Given.File(text), Given.Settings());

        parsed.Value.ShouldBeNull();
        parsed.Diagnostics.Select(d => d.Short()).ShouldBe([$"GEN140 {place} {Finding}"]);
    }

    [Fact]
    public void It_is_the_only_one_of_settings_too() => SettingsParser.Parse(new("content/site.yaml", "service: x\n<<<<<<< HEAD\nurl: https://a.example/\n=======\nurl: https://b.example/\n>>>>>>> main\n"))
        .Diagnostics.Select(d => d.Short()).ShouldBe([$"GEN140 2:1 {Finding}"]);

    [Theory]
    [InlineData("Words\n=======\n\nb\n")]
    [InlineData("```\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> main\n```\n")]
    [InlineData("    <<<<<<< HEAD\n")]
    [InlineData("<<<<<<<<< a\n\n>>>>>>>>> b\n\n<<<<<<<c\n")]
    [InlineData("||||||| a |\n|---|---|---|---|---|---|---|---|\n")]
    public void What_may_be_meant_is_left_alone(string body) => IncidentParser.Parse(Given.File(Head + body), Given.Settings()).Diagnostics
        .ShouldAllBe(d => d.Rule == Rules.PostedAfterItsEnd);
}

using Generator.Core.Markup;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Markup;

public sealed class SuspectYamlTests
{
    [Theory]
    [InlineData("a:\u00a0 b", "GEN009 1:3 this is not a space but U+00A0, which looks like one")]
    [InlineData("a:\tb", "GEN009 1:3 this is a tab")]
    [InlineData("a\u00a0: b", "GEN009 1:2 this is not a space but U+00A0, which looks like one")]
    [InlineData("a: b\u00a0", "GEN009 1:5 this is not a space but U+00A0, which looks like one")]
    [InlineData("a: “b”", "GEN030 1:4 these quotes are part of the value")]
    [InlineData("a: [„b“]", "GEN030 1:5 these quotes are part of the value")]
    [InlineData("a: Issue #1 broke", "GEN089 1:10 everything from this `#` on is a comment, and no part of the value")]
    [InlineData("a: #1 broke\nb: c", "GEN089 1:4 everything from this `#` on is a comment, and no part of the value")]
    [InlineData("a:\n  - Issue\t#1\r\n  - c", "GEN089 2:11 everything from this `#` on is a comment, and no part of the value")]
    public void What_only_looks_right_is_found(string yaml, string expected) => Findings(yaml).ShouldBe([expected]);

    [Theory]
    [InlineData("a: \"Panne\u00a0: le courrier\"")]
    [InlineData("a: \"S’abonner\u00a0:\"")]
    [InlineData("a: 10\u00a0000 messages")]
    [InlineData("a: \"“b” and c\"")]
    [InlineData("a: \"“b”\"")]
    [InlineData("a: the “b” and “c”")]
    [InlineData("a: “b” and “c”")]
    [InlineData("a: b # 1")]
    [InlineData("a: b#1")]
    [InlineData("a: \"b #1\"")]
    [InlineData("a: \"b\" #c")]
    [InlineData("a: b #### c")]
    [InlineData("a: |\n  b #1")]
    [InlineData("# a\n#b: c\nd: e")]
    [InlineData("---\n\n")]
    public void What_may_be_meant_is_left_alone(string yaml) => Findings(yaml).ShouldBeEmpty();

    [Theory]
    [InlineData("severity: minor #was major", "put a space behind the `#` of a comment; if it is part of the value, put this into quotes: `\"minor #was major\"`")]
    [InlineData("started: 2026-04-08 18:07 UTC #guessed", "put a space behind the `#` of a comment; if it is part of the value, put this into quotes: `\"2026-04-08 18:07 UTC #guessed\"`")]
    [InlineData("title: Issue #1", "put the value into quotes: `\"Issue #1\"`; or put a space behind the `#` of a comment")]
    public void What_is_more_likely_meant_is_told_first(string yaml, string help)
    {
        var file = Given.File(yaml);
        YamlReader.Read(file, file.Whole).Diagnostics.ShouldHaveSingleItem().Help.ShouldBe(help);
    }

    private static IEnumerable<string> Findings(string yaml)
    {
        var file = Given.File(yaml);
        return YamlReader.Read(file, file.Whole).Diagnostics.Select(d => d.Short());
    }
}

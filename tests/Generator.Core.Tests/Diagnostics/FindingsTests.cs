using Generator.Core.Diagnostics;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Diagnostics;

public sealed class FindingsTests
{
    private static readonly Location Place = new SourceFile("a", "x").Start;

    [Fact]
    public void A_note_does_not_keep_the_value_back()
    {
        var findings = new Findings();
        findings.Add(Rules.PostedAfterItsEnd, Place, "late");
        var closed = findings.Close(() => "value");
        closed.Value.ShouldBe("value");
        closed.Diagnostics.Length.ShouldBe(1);
    }

    [Fact]
    public void An_error_keeps_the_value_back_and_is_handed_on()
    {
        var findings = new Findings();
        findings.Add(Rules.NotATime, Place, "bad");
        findings.Close<string>(() => throw new InvalidOperationException()).ShouldSatisfyAllConditions(
            c => c.Value.ShouldBeNull(),
            c => c.Diagnostics.ShouldHaveSingleItem().IsError.ShouldBeTrue());
    }

    [Fact]
    public void The_findings_of_another_parse_are_taken_over()
    {
        var findings = new Findings();
        findings.Take(new Checked<string>("x", [new Diagnostic(Rules.NotATime, Place, "bad")])).ShouldBe("x");
        findings.HasErrors.ShouldBeTrue();
    }
}

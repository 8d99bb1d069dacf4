using Generator.Core.Diagnostics;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Diagnostics;

public sealed class DiagnosticTests
{
    [Fact]
    public void Findings_are_shown_by_file_then_place_then_code_then_words()
    {
        var (a, b) = (new SourceFile("a", "xxxx"), new SourceFile("b", "xxxx"));
        Diagnostic[] findings =
        [
            new(Rules.NotATime, b.At(new(0, 1)), "5"),
            new(Rules.NotATime, b.At(new(0, 1)), "4"),
            new(Rules.NotATime, a.At(new(2, 1)), "3"),
            new(Rules.NoZone, a.At(new(2, 1)), "2"),
            new(Rules.NotATime, a.At(new(1, 1)), "1"),
        ];
        Diagnostic.InOrder(findings).Select(d => d.Message).ShouldBe(["1", "2", "3", "4", "5"]);
    }
}

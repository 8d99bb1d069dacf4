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

    [Fact]
    public void Each_rule_of_the_catalogue_has_a_code_of_its_own_in_order()
    {
        Rules.All.Select(r => r.Code).ShouldBe(Rules.All.Select(r => r.Code).Distinct().Order(StringComparer.Ordinal));
        Rules.All.ShouldAllBe(r => r.Code.Length == 6 && r.Code.StartsWith("GEN", StringComparison.Ordinal));
    }

    [Fact]
    public void The_catalogue_holds_every_rule_that_is_defined() =>
        typeof(Rules).GetFields().Select(f => f.GetValue(null)).OfType<Rule>().ShouldBe(Rules.All, ignoreOrder: true);

    [Fact]
    public void Titles_begin_in_lower_case_and_have_no_full_stop() =>
        Rules.All.ShouldAllBe(r => !r.Title.EndsWith('.') && (char.IsLower(r.Title[0]) || r.Title.StartsWith("YAML", StringComparison.Ordinal)));
}

using Generator.Core.Checks;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Checks;

/// <summary>An incident that nothing ends but, perhaps, a line that was meant to.</summary>
public sealed class LookalikeHeadingsTests
{
    private const string Whole = "write `## Resolved — 2026-04-08 11:00 UTC` to begin an update here";
    private const string NoZone = "write `## Resolved — 2026-04-08 11:00 UTC`, or an offset such as `+02:00` instead of `UTC`, to begin an update here";
    private const string NoTime = "write `## Resolved — 2026-04-08 18:07 UTC`, with its own time, to begin an update here";

    [Theory]
    [InlineData("### Resolved — 2026-04-08 11:00 UTC", Whole)]
    [InlineData("### Resolved — 2026-04-08 11:00", NoZone)]
    [InlineData("### Resolved", NoTime)]
    [InlineData("# resolved #", NoTime)]
    [InlineData("### **Resolved**", NoTime)]
    [InlineData("- ## Resolved — 2026-04-08 11:00 UTC", Whole)]
    [InlineData("> ## Resolved — 2026-04-08 11:00 UTC", Whole)]
    [InlineData("＃＃ Resolved — 2026-04-08 11:00 UTC", Whole)]
    [InlineData("＃＃\u3000Resolved — 2026-04-08 11:00 UTC", Whole)]
    [InlineData("##\u00a0Resolved — 2026-04-08 11:00 UTC", Whole)]
    [InlineData("*Resolved* - 2026-04-08 11:00 UTC", Whole)]
    [InlineData("_Resolved_ - 2026-04-08 11:00 UTC", Whole)]
    [InlineData("**Resolved** — 2026-04-08 11:00 UTC", Whole)]
    [InlineData("**Resolved — 2026-04-08 11:00 UTC** Mail flows again.", Whole)]
    [InlineData("**Resolvd — 2026-04-08 11:00 UTC**", Whole)]
    [InlineData("Resolved — 2026-04-08 11:00 UTC\n---", Whole)]
    [InlineData("Words before it\n    ## Resolved — 2026-04-08 11:00 UTC", Whole)]
    public void A_line_that_was_meant_to_begin_an_update_is_found(string line, string help) => Helps(line).ShouldBe([help]);

    [Theory]
    [InlineData("    ## Resolved — 2026-04-08 11:00 UTC")]
    [InlineData("    An example:\n\n    ## Resolved — 2026-04-08 11:00 UTC")]
    [InlineData("\t## Resolved — 2026-04-08 11:00 UTC")]
    [InlineData("```\n## Resolved — 2026-04-08 11:00 UTC\n```")]
    [InlineData("### Update")]
    [InlineData("### Resolved in part")]
    [InlineData("### Resolved\n\n- EU\n\n### Still affected\n\n- US")]
    [InlineData("> ### Resolved")]
    [InlineData("* Resolved")]
    [InlineData("### Update — 3 of 5 disks")]
    [InlineData("> Resolved — 2026-04-08 11:00 UTC")]
    public void What_may_be_meant_is_left_alone(string line) => Helps(line).ShouldBeEmpty();

    [Fact]
    public void Once_it_has_an_end_a_word_without_a_time_is_a_heading_of_its_own() =>
        Helps("### Resolved\n\nx\n\n## Resolved — 2026-04-08 11:00 UTC").ShouldBeEmpty();

    private static string?[] Helps(string line) =>
        [.. LookalikeHeadings.Check(Given.Incident($"---\ntitle: x\nseverity: minor\n---\n\n## Investigating — 2026-04-08 10:00 UTC\n\nx\n\n{line}\n")).Select(d => d.Help)];
}

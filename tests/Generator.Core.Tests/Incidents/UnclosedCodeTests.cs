using Generator.Core.Incidents;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Incidents;

public sealed class UnclosedCodeTests
{
    private const string First = "## Investigating — 2026-04-08 10:00 UTC\n\n";
    private const string Last = "## Resolved — 2026-04-08 11:00 UTC\n\n";

    [Theory]
    [InlineData(First + "```\nx\n```\n\n" + Last + "```\nx\n```\n")]
    [InlineData("```\nx\n\n" + First + "x\n", "GEN088 6:1 the block of code that begins here is not closed before line 9, `## Investigating — 2026-04-08 10:00 UTC`")]
    [InlineData(First + "```\nx\n\n" + Last + "x\n", "GEN088 8:1 the block of code that begins here is not closed before line 11, `## Resolved — 2026-04-08 11:00 UTC`")]
    [InlineData(First + "```\nx\n\n" + Last + "```\nx\n```\n", "GEN088 8:1 the block of code that begins here is not closed before line 11, `## Resolved — 2026-04-08 11:00 UTC`")]
    [InlineData(First + "```sh\nx\n\n" + Last + "```sh\nx\n```\n", "GEN088 8:1 the block of code that begins here is not closed before line 11, `## Resolved — 2026-04-08 11:00 UTC`")]
    [InlineData(First + "````\n```\n" + Last + "```\n````\n")]
    [InlineData(First + "x\n\n" + Last + "x\n\n~~~\nx\n", "GEN087 14:1 the block of code that begins here is not closed")]
    [InlineData(First + "```\nx\n\n## Postmortem\n\nx\n", "GEN088 8:1 the block of code that begins here is not closed before line 11, `## Postmortem`")]
    [InlineData(First + "x\n\n## Postmortem\n\n```\nx\n", "GEN087 12:1 the block of code that begins here is not closed")]
    public void Code_is_closed(string body, string? finding = null) => IncidentParser.Parse(Given.File($"---\ntitle: x\nseverity: minor\n---\n\n{body}"), Given.Settings())
        .Diagnostics.Select(d => d.Short()).FirstOrDefault(d => !d.StartsWith("GEN020", StringComparison.Ordinal)).ShouldBe(finding);
}

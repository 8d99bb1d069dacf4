using Generator.Core.Incidents;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Markup;

public sealed class FalseSpacesTests
{
    private const string End = "\n## Resolved — 2026-04-09 18:07 UTC\n\nDone.\n";

    [Theory]
    [InlineData("title: x\n", "## Update — 2026-04-08\u00a011:00 UTC\n\nx\n", "GEN017 6:23 this is not a space but U+00A0, which looks like one")]
    [InlineData("title: x\n", "## Update — 2026-04-08\t11:00 UTC\n\nx\n", "GEN017 6:23 this is a tab")]
    [InlineData("title: x\n", "## In\u202fprogress — 2026-04-08 11:00 UTC\n\nx\n", "GEN014 6:6 this is not a space but U+202F, which looks like one")]
    [InlineData("title: x\nstarted: 2026-04-08\u00a011:00 UTC\n", "", "GEN017 3:20 this is not a space but U+00A0, which looks like one")]
    [InlineData("title: x\nstarted: \"2026-04-08\u00a011:00 UTC\"\n", "", "GEN017 3:21 this is not a space but U+00A0, which looks like one")]
    [InlineData("title: x\ncomponents: [Mail, Web\u00a0Console]\n", "", "GEN015 3:23 this is not a space but U+00A0, which looks like one")]
    [InlineData("title: x\n", "## Update\u00a0—\u00a02026-04-08 11:00\u00a0UTC\n\nx\n", null)]
    public void What_takes_the_place_of_a_space_is_named(string fields, string body, string? finding)
    {
        var errors = IncidentParser.Parse(Given.File($"---\n{fields}severity: minor\n---\n{(body.Length > 0 ? "\n" : "")}{body}{End}"), Given.Settings()).Diagnostics.Where(d => d.IsError).ToArray();

        errors.Select(d => d.Short()).SingleOrDefault().ShouldBe(finding);
        errors.ShouldAllBe(d => d.Help == "replace it by a space");
    }
}

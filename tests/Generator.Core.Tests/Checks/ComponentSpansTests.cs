using Generator.Core.Checks;
using Generator.Core.Incidents;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Checks;

/// <summary>An incident of one hour, from ten to eleven, and the spans of its component.</summary>
public sealed class ComponentSpansTests
{
    [Theory]
    [InlineData("from: 2026-04-08T10:00:00Z, to: 2026-04-08T11:00:00Z", null)]
    [InlineData("from: 2026-04-08T10:30:00Z", null)]
    [InlineData("to: 2026-04-08T10:30:00Z", null)]
    [InlineData("from: 2026-04-08T10:30:00Z, to: 2027-04-08T10:30:00Z", "GEN086 4:59 `Mail` recovered after the incident's end, 2026-04-08 11:00 UTC")]
    [InlineData("from: 2025-04-08T10:30:00Z", "GEN086 4:33 `Mail` was hit before the incident's start, 2026-04-08 10:00 UTC")]
    [InlineData("from: 2026-04-08T09:00:00Z, to: 2026-04-08T10:00:00Z", "GEN086 4:33 `Mail` was hit before the incident's start, 2026-04-08 10:00 UTC")]
    [InlineData("to: 2026-04-08T10:00:00Z", "GEN023 4:31 this is not after the incident's start, 2026-04-08 10:00 UTC")]
    [InlineData("from: 2026-04-08T11:00:00Z", "GEN023 4:33 this is not before the incident's end, 2026-04-08 11:00 UTC")]
    [InlineData("from: 2026-04-08T11:00:00Z, to: 2026-04-08T12:00:00Z", "GEN023 4:33 this is not before the incident's end, 2026-04-08 11:00 UTC")]
    public void A_component_is_hit_while_its_incident_lasts(string span, string? finding) =>
        Found(span, "", "## Investigating — 2026-04-08 10:00 UTC\n\nx\n\n").ShouldBe(finding);

    [Theory]
    [InlineData("from: 2026-04-08T09:00:00Z, to: 2026-04-08T10:00:00Z", "GEN023 4:59 this is not after the incident's start, 2026-04-08 10:00 UTC")]
    [InlineData("from: 2026-04-08T09:00:00Z", "GEN086 4:33 `Mail` was hit before the incident's start, 2026-04-08 10:00 UTC")]
    public void Where_the_start_is_written_there_is_no_doubt_about_it(string span, string? finding) =>
        Found(span, "started: 2026-04-08T10:00:00Z\n", "").ShouldBe(finding);

    [Theory]
    [InlineData("from: 2026-04-08T09:00:00Z, to: 2026-04-08T10:00:00Z", null)]
    [InlineData("to: 2026-04-08T10:00:00Z", null)]
    [InlineData("to: 2026-04-08T11:30:00Z", "GEN086 4:31 `Mail` recovered after the incident's end, 2026-04-08 11:00 UTC")]
    public void An_incident_told_afterwards_may_have_begun_at_any_time(string span, string? finding) => Found(span, "", "").ShouldBe(finding);

    private static string? Found(string span, string field, string update) => IncidentChecks.Run(IncidentParser.Parse(
            Given.File($"---\ntitle: x\nseverity: minor\ncomponents: [{{name: Mail, {span}}}]\n{field}---\n\n{update}## Resolved — 2026-04-08 11:00 UTC\n\nx\n"),
            Given.Settings())).Diagnostics
        .Where(d => d.Rule.Code is "GEN023" or "GEN086").Select(d => d.Short()).SingleOrDefault();
}

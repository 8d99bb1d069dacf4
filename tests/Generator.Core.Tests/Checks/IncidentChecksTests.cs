using Generator.Core.Checks;
using Generator.Core.Diagnostics;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Checks;

/// <summary>Where the findings of an incident alone begin: at each limit and beside it.</summary>
public sealed class IncidentChecksTests
{
    [Theory]
    [InlineData("18:07:00", "18:07:59", 1)]
    [InlineData("18:07:59", "18:08:00", 0)]
    [InlineData("18:07:30", "19:07:30", 0)]
    public void Two_updates_are_of_one_minute_as_a_clock_shows_it(string first, string second, int count) => Count(
        Rules.UpdatesInOneMinute,
        $"## Investigating — 2026-04-08 {first} UTC\n\nx\n\n## Identified — 2026-04-08 {second} UTC\n\nx\n").ShouldBe(count);

    [Theory]
    [InlineData("Monitoring", "Resolved", 0)]
    [InlineData("Resolved", "Monitoring", 1)]
    [InlineData("Resolved", "Resolved", 1)]
    public void The_first_update_that_ends_an_incident_is_its_last(string first, string second, int count) => Count(
        Rules.UpdateAfterResolution,
        $"## {first} — 2026-04-08 18:07 UTC\n\nx\n\n## {second} — 2026-04-08 19:00 UTC\n\nx\n").ShouldBe(count);

    [Theory]
    [InlineData("", 1)]
    [InlineData(" \n\t\n", 1)]
    [InlineData("x", 0)]
    public void An_update_says_something(string text, int count) => Count(Rules.EmptyUpdate, Told(text)).ShouldBe(count);

    [Theory]
    [InlineData("[email]", 0)]
    [InlineData("[email protected]", 1)]
    [InlineData("[email\u00a0protected]", 1)]
    [InlineData("[email protected][email protected], [email\u00a0protected]", 3)]
    public void Each_hidden_address_is_found(string text, int count) => Count(Rules.HiddenAddress, Told(text)).ShouldBe(count);

    [Theory]
    [InlineData("Monitoring — 2026-04-08 18:30 UTC", 0)]
    [InlineData("# Monitoring — 2026-04-08 18:30 UTC", 1)]
    [InlineData("### Monitoring — 2026-04-08 18:30 UTC", 1)]
    [InlineData("**Monitoring — 2026-04-08 18:30 UTC**", 1)]
    [InlineData("Monitoring — 2026-04-08 18:30 UTC\n--", 1)]
    [InlineData("Monitoring — 2026-04-08 18:30 UTC\n==", 1)]
    [InlineData("Monitoring — 2026-04-08 18:30 UTC\n--=", 0)]
    [InlineData("### Monitoring — 2026-04-08 18:30 UTC\n---", 1)]
    [InlineData("```\n### Monitoring — 2026-04-08 18:30 UTC\n```", 0)]
    [InlineData("x\n\n## Postmortem\n\n### Monitoring — 2026-04-08 18:30 UTC", 0)]
    public void What_is_set_apart_like_an_update_is_none(string text, int count) => Count(Rules.LooksLikeAnUpdate, Told(text)).ShouldBe(count);

    private static string Told(string text) => $"## Investigating — 2026-04-08 18:07 UTC\n\n{text}\n";

    private static int Count(Rule rule, string body)
    {
        var incident = Given.Incident($"---\ntitle: Mail is delayed\nseverity: minor\n---\n\n{body}");
        return IncidentChecks.All.SelectMany(check => check(incident)).Count(d => d.Rule == rule);
    }
}

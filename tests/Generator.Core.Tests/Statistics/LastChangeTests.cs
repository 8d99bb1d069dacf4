using Generator.Core.Statistics;
using NodaTime;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Statistics;

public sealed class LastChangeTests
{
    private static readonly Calendar Berlin = new(DateTimeZoneProviders.Tzdb["Europe/Berlin"]);

    [Theory]
    [InlineData("", "2026-04-08T19:00:00Z")]
    [InlineData("resolved: 2026-04-08T20:00:00Z", "2026-04-08T20:00:00Z")]
    [InlineData("resolved: 2026-04-08T18:30:00Z", "2026-04-08T19:00:00Z")]
    [InlineData("corrections: [{date: 2026-04-10, text: x}]", "2026-04-09T22:00:00Z")]
    [InlineData("corrections: [{date: 2026-04-08, text: x}]", "2026-04-08T19:00:01Z")]
    [InlineData("corrections: [{date: 2026-04-08, text: x}, {date: 2026-04-07, text: y}]", "2026-04-08T19:00:02Z")]
    [InlineData("resolved: 2027-01-01T00:00:00Z", "2026-04-08T19:00:00Z")]
    public void It_is_the_newest_thing_that_is_dated_and_not_ahead(string field, string changed) =>
        LastChange.Of(Incident(field), Berlin, Given.At("2026-05-01T00:00:00Z")).ShouldBe(Given.At(changed));

    [Theory]
    [InlineData("minor", "Monitoring", "2026-04-08T20:00:00Z", "2026-04-08T20:00:00Z", "2026-04-08T20:00:00Z")]
    [InlineData("minor", "Monitoring", "2026-04-08T18:30:00Z", "2026-04-08T19:00:01Z", "2026-04-08T19:00:01Z")]
    [InlineData("maintenance", "In progress", "2026-04-08T20:00:00Z", "2026-04-08T20:00:00Z", "2026-04-08T19:00:00Z")]
    [InlineData("maintenance", "In progress", "2027-04-08T20:00:00Z", "2026-04-08T19:00:00Z", "2026-04-08T19:00:00Z")]
    public void An_end_that_no_update_tells_is_a_change_yet_a_planned_one_only_when_it_has_come(string severity, string state, string end, string changed, string byContent)
    {
        var incident = Given.Incident($"---\ntitle: x\nseverity: {severity}\nresolved: {end}\n---\n\n## Update — 2026-04-08 18:07 UTC\n\nx\n\n## {state} — 2026-04-08 19:00 UTC\n\nx\n");

        LastChange.Of(incident, Berlin, Given.At("2026-05-01T00:00:00Z")).ShouldBe(Given.At(changed));
        LastChange.Of(incident, Berlin).ShouldBe(Given.At(byContent));
    }

    [Fact]
    public void It_never_lies_ahead() =>
        LastChange.Of(Incident("corrections: [{date: 2026-04-08, text: x}]"), Berlin, Given.At("2026-04-08T19:00:00Z")).ShouldBe(Given.At("2026-04-08T19:00:00Z"));

    [Fact]
    public void It_does_not_move_with_the_clock() =>
        LastChange.Of([Incident("")], Berlin, Given.At("2036-05-01T00:00:00Z")).ShouldBe(Given.At("2026-04-08T19:00:00Z"));

    [Fact]
    public void What_lies_wholly_ahead_has_not_changed_yet() => LastChange.Of(Incident(""), Berlin, Given.At("2026-04-01T00:00:00Z")).ShouldBeNull();

    [Fact]
    public void Of_no_incidents_there_is_none() => LastChange.Of([], Berlin, Given.At("2026-05-01T00:00:00Z")).ShouldBeNull();

    private static Core.Incidents.Incident Incident(string field) => Given.Incident(
        $"---\ntitle: x\nseverity: minor\n{field}\n---\n\n## Investigating — 2026-04-08 18:07 UTC\n\nx\n\n## Resolved — 2026-04-08 19:00 UTC\n\nx\n");
}

using Generator.Core.Diagnostics;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Published;

public sealed class ChangedFactsTests
{
    private const string Minor = "severity: minor\n";
    private const string Correction = "corrections: [{date: 2026-04-10, text: It was worse.}]\n";
    private const string Whole = GivenPublished.Investigating + GivenPublished.Monitoring + GivenPublished.Resolved;

    [Fact]
    public void Another_severity_is_an_error_at_its_line()
    {
        var found = Found(GivenPublished.Incident(), GivenPublished.Incident(fields: "severity: major\n")).ShouldHaveSingleItem();

        found.Short().ShouldBe("GEN113 4:11 the severity was published as `minor`");
        found.Level.ShouldBe(Level.Error);
        found.Help.ShouldBe("tell readers of the change: add `- {date: 2026-05-01, text: \"what was corrected\"}` to `corrections`");
    }

    [Theory]
    [InlineData("", "GEN113 2:8 the correction of 2026-04-10 was published, and is gone")]
    [InlineData("corrections: [{date: 2026-04-11, text: It was worse.}]\n", "GEN113 5:14 the correction of 2026-04-10 was published, and is gone")]
    [InlineData("corrections: [{date: 2026-04-10, text: It was much worse.}]\n", null)]
    public void A_correction_that_was_published_stays(string corrections, string? finding) =>
        Lost(GivenPublished.Incident(fields: Minor + Correction), GivenPublished.Incident(fields: Minor + corrections)).ShouldBe(finding is null ? [] : [finding]);

    [Fact]
    public void With_a_new_correction_it_is_silent() =>
        Found(GivenPublished.Incident(), GivenPublished.Incident(fields: "severity: major\n" + Correction)).ShouldBeEmpty();

    [Fact]
    public void A_correction_that_was_published_does_not_cover_the_next_change()
    {
        var before = GivenPublished.Incident(fields: "severity: major\n" + Correction);

        Lost(before, GivenPublished.Incident(fields: "severity: critical\n" + Correction)).ShouldBe(["GEN113 4:11 the severity was published as `major`"]);
        Lost(before, GivenPublished.Incident(fields: "severity: critical\n" + Correction.Replace("It was worse.", "It was the worst.", StringComparison.Ordinal))).Length.ShouldBe(1);
        Lost(before, GivenPublished.Incident(fields: "severity: critical\n" + Correction.Replace("}]", "}, {date: 2026-04-11, text: Much worse.}]", StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("started: 2026-04-08T17:00:00Z\n", "started: 2026-04-08T17:30:00Z\n", "GEN113 5:10 the start was published as 2026-04-08 17:00 UTC")]
    [InlineData("", "started: 2026-04-08T17:30:00Z\n", "GEN113 5:10 the start was published as unknown")]
    [InlineData("started: 2026-04-08T17:30:00Z\n", "", "GEN113 15:1 the start was published as 2026-04-08 17:30 UTC, and is gone")]
    [InlineData("", "detected: 2026-04-08T18:00:00Z\n", "GEN113 5:11 the detection was published as 2026-04-08 18:07 UTC")]
    [InlineData("", "resolved: 2026-04-08T19:00:00Z\n", "GEN113 5:11 the end was published as 2026-04-08 19:07 UTC")]
    public void Another_time_is_an_error_where_it_stands(string before, string now, string expected) =>
        Lost(GivenPublished.Incident(fields: Minor + before, updates: Whole), GivenPublished.Incident(fields: Minor + now, updates: Whole)).ShouldBe([expected]);

    [Theory]
    [InlineData("Monitoring — 2026-04-08 18:30", "Monitoring — 2026-04-08 18:40", "GEN113 11:1 this update was published as `Monitoring — 2026-04-08 18:30 UTC`")]
    [InlineData("Monitoring — 2026-04-08 18:30", "Identified — 2026-04-08 18:30", "GEN113 11:1 this update was published as `Monitoring — 2026-04-08 18:30 UTC`")]
    [InlineData("Investigating — 2026-04-08 18:07", "Investigating — 2026-04-08 18:08", "GEN113 7:1 this update was published as `Investigating — 2026-04-08 18:07 UTC`")]
    [InlineData("Resolved — 2026-04-08 19:07", "Resolved — 2026-04-08 19:08", "GEN113 15:1 this update was published as `Resolved — 2026-04-08 19:07 UTC`")]
    [InlineData("Monitoring — 2026-04-08 18:30", "Monitoring — 2026-04-08 20:30 +02:00", null)]
    public void Another_time_or_state_of_an_update_is_one_error_at_its_heading(string before, string now, string? expected) =>
        Lost(GivenPublished.Incident(updates: Whole), GivenPublished.Incident(updates: Whole.Replace(before, now, StringComparison.Ordinal).Replace("+02:00 UTC", "+02:00", StringComparison.Ordinal)))
            .ShouldBe(expected is null ? [] : [expected]);

    [Fact]
    public void An_update_that_is_gone_is_told_at_the_next_one() =>
        Lost(GivenPublished.Incident(updates: Whole), GivenPublished.Incident(updates: GivenPublished.Investigating + GivenPublished.Resolved))
            .ShouldBe(["GEN113 11:1 the update `Monitoring — 2026-04-08 18:30 UTC` was published, and is gone"]);

    [Fact]
    public void Another_last_state_is_a_change_of_what_was_over()
    {
        Lost(GivenPublished.Incident(), GivenPublished.Incident(updates: GivenPublished.Investigating + GivenPublished.Resolved + "\n## Monitoring — 2026-04-08 20:00 UTC\n\nAgain.\n"))
            .ShouldBe(["GEN113 15:1 the last state was published as `Resolved`"]);
        Lost(GivenPublished.Incident(), GivenPublished.Incident(updates: GivenPublished.Investigating + GivenPublished.Resolved + "\n## Update — 2026-04-08 20:00 UTC\n\nThanks.\n")).ShouldBeEmpty();
    }

    [Fact]
    public void Planned_work_that_becomes_an_incident_is_a_change()
    {
        const string Begun = "\n## In progress — 2026-04-08 18:07 UTC\n\nWe begin.\n\n## Completed — 2026-04-08 19:07 UTC\n\nDone.\n";

        Lost(GivenPublished.Incident(fields: "severity: maintenance\n", updates: Begun), GivenPublished.Incident())
            .ShouldContain("GEN113 4:11 the severity was published as `maintenance`");
    }

    [Fact]
    public void New_updates_the_end_and_another_severity_of_what_was_open_are_no_corrections() => Lost(
        GivenPublished.Incident(updates: GivenPublished.Investigating),
        GivenPublished.Incident(fields: "severity: critical\nstarted: 2026-04-08T17:00:00Z\n", updates: Whole)).ShouldBeEmpty();

    [Fact]
    public void A_published_update_of_what_is_open_is_a_fact_all_the_same() => Lost(
        GivenPublished.Incident(updates: GivenPublished.Investigating + GivenPublished.Monitoring),
        GivenPublished.Incident(updates: GivenPublished.Investigating + GivenPublished.Monitoring.Replace("18:30", "18:45", StringComparison.Ordinal)))
        .ShouldBe(["GEN113 11:1 this update was published as `Monitoring — 2026-04-08 18:30 UTC`"]);

    [Fact]
    public void Other_words_are_no_facts()
    {
        var before = GivenPublished.Incident(updates: Whole);
        var now = before with { Text = before.Text.Replace("A fix is out.", "A better fix is out.", StringComparison.Ordinal).Replace("title: Mail is delayed", "title: Mail is late", StringComparison.Ordinal) + "\n## Postmortem\n\nA disk was full.\n" };

        Lost(before, now).ShouldBeEmpty();
    }

    [Fact]
    public void Facts_follow_an_incident_to_its_new_name() =>
        Lost(GivenPublished.Incident(), GivenPublished.Incident("2026-04-08-mail-late", $"severity: major\naliases: [{GivenPublished.Id}]\n"))
            .ShouldBe(["GEN113 4:11 the severity was published as `minor`"]);

    [Fact]
    public void An_update_and_an_end_that_lay_ahead_were_no_facts_yet()
    {
        var asOf = Given.At("2026-04-08T18:10:00Z");
        var old = GivenPublished.Files(GivenPublished.Sources(GivenPublished.Incident(updates: Whole)), asOf);
        var now = GivenPublished.Incident(fields: "severity: major\n", updates: GivenPublished.Investigating + GivenPublished.Resolved.Replace("19:07", "20:07", StringComparison.Ordinal));

        GivenPublished.Found(old, GivenPublished.Sources(now)).ShouldBeEmpty();
    }

    [Fact]
    public void Planned_work_may_end_at_another_time_until_somebody_says_that_it_did()
    {
        const string Planned = "severity: maintenance\nstarted: 2026-04-20T20:00:00Z\nresolved: 2026-04-20T22:00:00Z\n";
        const string Scheduled = "\n## Scheduled — 2026-04-08 18:07 UTC\n\nRequests may be slow.\n", Completed = "\n## Completed — 2026-04-20 22:00 UTC\n\nDone.\n";
        var later = Planned.Replace("T22:00", "T23:00", StringComparison.Ordinal);
        var earlier = Planned.Replace("T22:00", "T21:00", StringComparison.Ordinal);

        Lost(GivenPublished.Incident(fields: Planned, updates: Scheduled), GivenPublished.Incident(fields: later, updates: Scheduled)).ShouldBeEmpty();
        Lost(GivenPublished.Incident(fields: Planned, updates: Scheduled + Completed), GivenPublished.Incident(fields: later, updates: Scheduled + Completed)).ShouldBeEmpty();
        Lost(GivenPublished.Incident(fields: Planned, updates: Scheduled + Completed), GivenPublished.Incident(fields: earlier, updates: Scheduled + Completed))
            .ShouldBe(["GEN113 6:11 the end was published as 2026-04-20 22:00 UTC"]);
    }

    [Fact]
    public void A_time_more_exact_than_published_is_the_same() =>
        Lost(GivenPublished.Incident(fields: Minor + "started: 2026-04-08T17:00:00.123456Z\n"), GivenPublished.Incident(fields: Minor + "started: 2026-04-08T17:00:00.123456Z\n")).ShouldBeEmpty();

    private static Diagnostic[] Found(SourceFile before, SourceFile now) =>
        [.. GivenPublished.Found(GivenPublished.Files(GivenPublished.Sources(before)), GivenPublished.Sources(now)).Where(d => d.Level > Level.Note)];

    private static string[] Lost(SourceFile before, SourceFile now) => [.. Found(before, now).Select(d => d.Short())];
}

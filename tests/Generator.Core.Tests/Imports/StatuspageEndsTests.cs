using Generator.Core.Imports;
using Generator.Core.Incidents;
using NodaTime;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Imports;

/// <summary>When an incident or planned work of a Statuspage began and ended, where its record does not say so plainly.</summary>
public sealed class StatuspageEndsTests
{
    private const string WentOn = "it went on after an update said that it was over; that one is taken for an update";

    [Fact]
    public void An_incident_that_was_opened_again_is_open()
    {
        var (draft, notes) = One("\"status\": \"investigating\", \"resolved_at\": null", ("investigating", "08T10"), ("resolved", "08T11"), ("investigating", "08T12"));

        draft.Updates.Select(u => u.State).ShouldBe([State.Investigating, State.Update, State.Investigating]);
        Written(draft).Resolved.ShouldBeNull();
        notes.ShouldBe([WentOn, "it was last seen as `investigating`; it stays open"]);
    }

    [Theory]
    [InlineData("\"status\": \"resolved\"")]
    [InlineData("\"status\": \"resolved\", \"resolved_at\": \"2026-04-08T14:00:00Z\"")]
    [InlineData("\"status\": \"postmortem\"")]
    [InlineData("\"status\": null")]
    public void An_incident_that_was_opened_again_ends_when_it_is_resolved_again(string fields)
    {
        var (draft, notes) = One(fields, ("investigating", "08T10"), ("resolved", "08T11"), ("monitoring", "08T12"), ("resolved", "08T14"));

        draft.Updates.Select(u => u.State).ShouldBe([State.Investigating, State.Update, State.Monitoring, State.Resolved]);
        Written(draft).Resolved.ShouldBe(At("08T14"));
        notes.ShouldBe([WentOn]);
    }

    [Fact]
    public void What_is_said_twice_to_be_over_ended_the_first_time()
    {
        var (draft, notes) = One("\"status\": \"resolved\"", ("investigating", "08T10"), ("resolved", "08T11"), ("resolved", "08T12"));

        Written(draft).Resolved.ShouldBe(At("08T11"));
        notes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("08T18", "08T12")]
    [InlineData("08T11", "08T18")]
    public void Planned_work_that_was_not_done_by_its_planned_end_is_under_way(string update, string updated)
    {
        var (draft, notes) = Planned($"\"status\": \"in_progress\", \"updated_at\": \"2026-04-{updated}:00:00Z\"", ("scheduled", "01T10"), ("in_progress", "08T10"), ("in_progress", update));

        var incident = Written(draft);
        (incident.Start, incident.Resolved, incident.IsOpenAt(At("09T00"))).ShouldBe((At("08T10"), null, true));
        notes.ShouldBe(["it was still `in_progress` after `scheduled_until`; it stays under way"]);
    }

    [Theory]
    [InlineData("scheduled", "01T10", "08T12")]
    [InlineData("in_progress", "08T10", "08T12")]
    [InlineData("completed", "08T11", "08T11")]
    [InlineData("completed", "08T14", "08T14")]
    public void Planned_work_ends_as_planned_or_when_it_is_told_to_be_done(string status, string at, string end)
    {
        var (draft, notes) = Planned($"\"status\": \"{status}\"", ("scheduled", "01T10"), (status, at));

        Written(draft).Resolved.ShouldBe(At(end));
        notes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData(", \"resolved_at\": \"2026-04-05T10:00:00Z\"")]
    public void Planned_work_that_was_called_off_took_no_time(string fields)
    {
        var (draft, notes) = Planned($"\"status\": \"completed\"{fields}", ("scheduled", "01T10"), ("completed", "05T10"));

        var incident = Written(draft);
        (draft.Id, incident.Start, incident.IsCalledOff, incident.PhaseAt(At("06T00"))).ShouldBe(("2026-04-08-mail", At("08T10"), true, Phase.Over));
        notes.ShouldBe(["`Mail` ended before it was to begin; taken for called off"]);
    }

    [Fact]
    public void Planned_work_that_was_done_early_began_when_it_was_told_to_be_in_progress()
    {
        var (draft, notes) = Planned("\"status\": \"completed\"", ("scheduled", "01T10"), ("in_progress", "07T08"), ("completed", "07T09"));

        var incident = Written(draft);
        (draft.Id, incident.Start, incident.Resolved).ShouldBe(("2026-04-07-mail", At("07T08"), At("07T09")));
        notes.ShouldBe(["`Mail` ended before it was to begin; taken to have begun with its first In progress update"]);
    }

    [Fact]
    public void A_file_has_the_name_of_the_day_that_its_incident_is_left_with()
    {
        var (draft, _) = One("\"started_at\": \"2026-04-10T00:00:00Z\", \"resolved_at\": \"2026-04-08T12:00:00Z\"", ("investigating", "08T10"));

        (draft.Id, draft.Started).ShouldBe(("2026-04-08-mail", null));
    }

    [Theory]
    [InlineData("", "07T08", "its first update is older; taken to have been noticed then, 2026-04-07 08:00 UTC")]
    [InlineData("\"started_at\": \"2026-04-08T09:00:00Z\", ", "08T09")]
    public void A_backdated_incident_was_noticed_with_its_first_update_unless_the_page_says_when_it_started(string fields, string detected, params string[] expected)
    {
        var (draft, notes) = One($"{fields}\"status\": \"resolved\"", ("investigating", "07T08"), ("resolved", "08T12"));

        (draft.Id, Written(draft).Detected).ShouldBe(($"2026-04-{detected[..2]}-mail", At(detected)));
        notes.ShouldBe(expected);
    }

    private static (Draft Draft, string[] Notes) One(string fields, params (string Status, string At)[] updates) =>
        Read($"\"impact\": \"minor\", \"created_at\": \"2026-04-08T09:00:00Z\", {fields}", updates);

    private static (Draft Draft, string[] Notes) Planned(string fields, params (string Status, string At)[] updates) => Read(
        $"\"impact\": \"maintenance\", \"created_at\": \"2026-04-01T10:00:00Z\", \"scheduled_for\": \"2026-04-08T10:00:00Z\", \"scheduled_until\": \"2026-04-08T12:00:00Z\", {fields}", updates);

    private static (Draft Draft, string[] Notes) Read(string fields, (string Status, string At)[] updates)
    {
        var told = updates.Reverse().Select(u => $$"""{"status": "{{u.Status}}", "body": "x", "display_at": "2026-04-{{u.At}}:00:00Z"}""");
        var result = StatuspageImport.Read(new("incidents.json", $$"""{"incidents": [{"id": "a", "name": "Mail", {{fields}}, "incident_updates": [{{string.Join(',', told)}}]}]}"""));
        return (result.Incidents.ShouldHaveSingleItem(), [.. result.Diagnostics.Select(d => d.Message)]);
    }

    private static Incident Written(Draft draft) => Given.Incident(IncidentWriter.Write(draft), draft.Id);

    private static Instant At(string hour) => Given.At($"2026-04-{hour}:00:00Z");
}

using Generator.Core.Diagnostics;
using Generator.Core.Imports;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Imports;

/// <summary>The forms in which a Statuspage's incidents lie about: each fixture is made up, with the fields of the real ones.</summary>
public sealed class StatuspageFormsTests
{
    [Theory]
    [InlineData("""{"page": {"name": "Acme"}, "incidents": [RECORD]}""")]
    [InlineData("""{"page": {"name": "Acme"}, "incident": RECORD}""")]
    [InlineData("[RECORD]")]
    [InlineData("RECORD")]
    [InlineData("[{\"incident\": RECORD}]")]
    [InlineData("RECORD\n\nRECORD2\n")]
    [InlineData("{\"incident\": RECORD}\n{\"incident\": RECORD2}")]
    [InlineData("""{"page": {"name": "Acme"}, "incidents": [RECORD], "scheduled_maintenances": [], "components": [], "status": {"indicator": "none"}}""")]
    public void Every_form_gives_the_incident(string form)
    {
        var result = Read(form.Replace("RECORD2", Record("b2", "Web down"), StringComparison.Ordinal).Replace("RECORD", Record("a1", "Mail delayed"), StringComparison.Ordinal));

        result.Diagnostics.ShouldBeEmpty();
        result.Incidents[0].Title.ShouldBe("Mail delayed");
        result.Incidents.Length.ShouldBe(form.Contains("RECORD2", StringComparison.Ordinal) ? 2 : 1);
    }

    [Theory]
    [InlineData("""{"scheduled_maintenances": [RECORD]}""")]
    [InlineData("""{"scheduled_maintenance": RECORD}""")]
    public void Scheduled_maintenances_are_planned_work_whatever_impact_they_are_given(string form)
    {
        const string Record = """
            {"id": "m1", "name": "Upgrade", "impact": "none", "status": "completed", "created_at": "2026-04-01T00:00:00Z",
             "scheduled_for": "2026-04-08T20:00:00.000-06:00", "scheduled_until": "2026-04-08T22:00:00.000-06:00",
             "incident_updates": [{"status": "scheduled", "body": "Soon.", "created_at": "2026-04-01T00:00:00Z"}]}
            """;

        var draft = Read(form.Replace("RECORD", Record, StringComparison.Ordinal)).Incidents.ShouldHaveSingleItem();

        (draft.Severity, draft.Started, draft.Resolved).ShouldBe((Severity.Maintenance, Given.At("2026-04-09T02:00:00Z"), Given.At("2026-04-09T04:00:00Z")));
    }

    [Fact]
    public void A_bad_line_of_json_lines_is_left_out_and_the_others_are_kept()
    {
        var result = StatuspageImport.Read(new("a.jsonl", $"{Record("a1", "Mail")}\n{{\"id\": oops}}\n{Record("b2", "Web")}\n[7]\n"));

        result.Incidents.Select(i => i.Title).ShouldBe(["Mail", "Web"]);
        result.Diagnostics.Select(d => d.Short()).ShouldBe(
        [
            "GEN070 2:8 this line is not JSON, and was left out",
            "GEN070 4:1 this is not the record of an incident, and was left out",
        ]);
    }

    [Fact]
    public void Of_the_same_incident_in_several_files_the_newest_one_counts()
    {
        SourceFile[] files =
        [
            new("a.json", Record("a1", "Mail was delayed", "2026-04-09T00:00:00Z")),
            new("b.json", Record("a1", "Mail delayed", "2026-04-08T00:00:00Z")),
            new("c.json", Record("b2", "Web", "2026-04-08T00:00:00Z")),
        ];

        foreach (var order in (SourceFile[][])[files, [.. files.Reverse()]])
        {
            var result = StatuspageImport.ReadAll([.. order]);

            result.Incidents.Select(i => i.Title).ShouldBe(["Mail was delayed", "Web"], ignoreOrder: true);
            result.Records.ShouldBe(3);
            var note = result.Diagnostics.ShouldHaveSingleItem();
            (note.Location.File.Path, note.Rule.Level, note.Message).ShouldBe(("a.json", Level.Note, "this incident stands in 2 places; the one with the newest `updated_at` was taken"));
        }
    }

    [Fact]
    public void A_payload_of_2016_is_read()
    {
        var result = Read("""
            {"page": {"id": "p", "name": "Acme", "url": "https://status.example.org", "updated_at": "2016-05-01T10:00:00.000-07:00"}, "incidents": [
             {"name": "API errors", "status": "postmortem", "created_at": "2016-05-01T09:00:00.000-07:00", "updated_at": "2016-05-03T10:00:00.000-07:00",
              "monitoring_at": null, "resolved_at": "2016-05-01T10:00:00.000-07:00", "impact": "major", "shortlink": "http://stspg.io/abc",
              "postmortem_ignored": false, "postmortem_body": "### What happened\r\n\r\nA **disk** filled up.", "postmortem_body_last_updated_at": null,
              "postmortem_published_at": null, "postmortem_notified_subscribers": true, "postmortem_notified_twitter": false, "backfilled": false,
              "scheduled_for": null, "scheduled_until": null, "scheduled_remind_prior": false, "scheduled_reminded_at": null, "impact_override": null,
              "scheduled_auto_in_progress": false, "scheduled_auto_completed": false, "id": "x1", "page_id": "p", "incident_updates": [
               {"status": "postmortem", "body": "### What happened\r\n\r\nA **disk** filled up.", "created_at": "2016-05-03T10:00:00.000-07:00", "display_at": "2016-05-03T10:00:00.000-07:00",
                "wants_twitter_update": false, "twitter_updated_at": null, "affected_components": {"name": "No components were affected by this update."}},
               {"status": "resolved", "body": "Back.<br />All well.", "created_at": "2016-05-01T10:00:00.000-07:00", "display_at": "2016-05-01T10:00:00.000-07:00",
                "affected_components": [{"code": "c1", "name": "API", "old_status": "major_outage", "new_status": "operational"}]},
               {"status": "investigating", "body": "Looking.\r\nMore soon.", "created_at": "2016-05-01T09:00:00.000-07:00", "display_at": "2016-05-01T09:00:00.000-07:00"}]}]}
            """);

        result.Diagnostics.ShouldBeEmpty();
        (result.Site.Service, result.Site.Source, result.Site.TimeZone).ShouldBe(("Acme", "https://status.example.org", null));
        result.Site.Components.ShouldBe([new("API")]);
        IncidentWriter.Write(result.Incidents.Single()).ShouldBe("""
            ---
            title: API errors
            severity: major
            components: [API]
            source: "http://stspg.io/abc"
            ---

            ## Investigating — 2016-05-01 16:00 UTC

            Looking.
            More soon.

            ## Resolved — 2016-05-01 17:00 UTC

            Back.\
            All well.

            ## Postmortem

            ### What happened

            A **disk** filled up.

            """);
    }

    [Fact]
    public void The_postmortem_of_an_update_becomes_the_postmortem()
    {
        var draft = Read("""
            {"id": "x", "name": "Mail", "status": "postmortem", "impact": "minor", "created_at": "2026-04-08T18:00:00Z", "incident_updates": [
             {"status": "postmortem", "body": "<p>We <strong>learned</strong>.</p>", "created_at": "2026-04-10T18:00:00Z"},
             {"status": "resolved", "body": "Over.", "created_at": "2026-04-08T19:00:00Z"}]}
            """).Incidents.Single();

        draft.Updates.Select(u => u.State).ShouldBe([State.Resolved]);
        draft.Postmortem.ShouldBe("We **learned**.");
    }

    [Theory]
    [InlineData("A [link](javascript:alert(1))", "A \\[link](javascript:alert(1))")]
    [InlineData("## A\n\nA **[link](/incidents/x)**, ![a](b.png) and [one](https://example.org/).", "## A\n\nA **\\[link](/incidents/x)**, !\\[a](b.png) and [one](https://example.org/).")]
    [InlineData("## A\n\nOne.<br>\n\nTwo.<br/>three<br>\nfour<br><br>\n\n* five", "## A\n\nOne.  \n\nTwo.  \nthree  \nfour\n\n\n\n* five")]
    [InlineData("| a<br>b | c |\n|---|---|\n| `<br>` | d<br>e |", "| a b | c |\n|---|---|\n| `<br>` | d<br>e |")]
    [InlineData("Run:\n\n```\nx <b>\n<br>\n```", "Run:\n\n```\nx <b>\n<br>\n```")]
    [InlineData("* <u>a</u>", "* <u>a</u>")]
    [InlineData("We <b>lost</b> mail &amp; time.", "We **lost** mail & time.")]
    [InlineData("<ul><li>`a`</li></ul>", "- \\`a\\`")]
    [InlineData("## Resolved — 2026-04-08 18:00 UTC\n\nNo.", "\\## Resolved — 2026-04-08 18:00 UTC\n\nNo.")]
    [InlineData("## Causes\n\n1. one\n2. two", "## Causes\n\n1. one\n2. two")]
    public void A_postmortem_stays_markdown_where_that_is_safe(string body, string markdown) => Read($$"""
        {"id": "x", "name": "Mail", "impact": "minor", "created_at": "2026-04-08T18:00:00Z", "postmortem_body": {{System.Text.Json.JsonSerializer.Serialize(body)}},
         "incident_updates": [{"status": "resolved", "body": "Over.", "created_at": "2026-04-08T19:00:00Z"}]}
        """).Incidents.Single().Postmortem.ShouldBe(markdown);

    [Fact]
    public void An_incident_last_seen_unresolved_stays_open_and_a_note_says_so()
    {
        var result = Read(Record("a1", "Mail").Replace("\"resolved\"", "\"monitoring\"", StringComparison.Ordinal));

        result.Incidents.Single().Resolved.ShouldBeNull();
        result.Diagnostics.ShouldHaveSingleItem().Message.ShouldBe("it was last seen as `monitoring`; it stays open");
    }

    [Fact]
    public void A_resolved_one_that_does_not_say_when_ends_with_its_last_update()
    {
        var result = Read("""
            {"id": "x", "name": "Mail", "status": "resolved", "impact": "minor", "created_at": "2026-04-08T18:00:00Z", "incident_updates": [
             {"status": "monitoring", "body": "b", "created_at": "2026-04-08T19:00:00Z"}, {"status": "investigating", "body": "a", "created_at": "2026-04-08T18:00:00Z"}]}
            """);

        result.Incidents.Single().Resolved.ShouldBe(Given.At("2026-04-08T19:00:00Z"));
        result.Diagnostics.ShouldHaveSingleItem().Rule.ShouldBe(Rules.ImportGuess);
    }

    [Fact]
    public void A_start_after_the_creation_is_the_start_and_noted()
    {
        var result = Read(Record("a1", "Mail").Replace("\"impact\"", "\"started_at\": \"2026-04-08T18:30:00Z\", \"impact\"", StringComparison.Ordinal));

        (result.Incidents.Single().Started, result.Incidents.Single().Detected).ShouldBe((Given.At("2026-04-08T18:30:00Z"), Given.At("2026-04-08T18:00:00Z")));
        result.Diagnostics.ShouldHaveSingleItem().Message.ShouldStartWith("`started_at` is after `created_at`");
    }

    [Fact]
    public void A_backfilled_incident_was_noticed_when_its_first_update_says()
    {
        var draft = Read(Record("a1", "Mail").Replace("\"impact\"", "\"backfilled\": true, \"impact\"", StringComparison.Ordinal).Replace("2026-04-08T18:00:00Z", "2026-05-01T00:00:00Z", StringComparison.Ordinal))
            .Incidents.Single();

        (draft.Id, draft.Detected).ShouldBe(("2026-04-08-mail", Given.At("2026-04-08T19:00:00Z")));
    }

    [Fact]
    public void Components_have_the_groups_and_descriptions_that_any_file_gives_them()
    {
        var site = StatuspageImport.ReadAll(
        [
            new("components.json", """
                {"page": {"name": "Acme"}, "components": [
                 {"id": "g", "name": "Front", "group": true, "components": ["c1"]},
                 {"id": "c1", "name": "Web Console", "group_id": "g", "description": "What you see\r\nfirst", "group": false},
                 {"id": "c2", "name": "Mail", "group_id": null, "description": null}]}
                """),
            new("incidents.json", Record("a1", "Mail").Replace("\"impact\"", "\"components\": [{\"name\": \"mail\"}, {\"name\": \"API\"}], \"impact\"", StringComparison.Ordinal)),
        ]).Site;

        site.Components.ShouldBe([new("Web Console", "Front", "What you see first"), new("Mail"), new("API")]);
    }

    private static ImportResult Read(string text) => StatuspageImport.Read(new SourceFile("incidents.json", text));

    private static string Record(string id, string name, string updated = "2026-04-08T19:00:00Z") => $$"""
        {"id": "{{id}}", "name": "{{name}}", "status": "resolved", "impact": "minor", "created_at": "2026-04-08T18:00:00Z", "updated_at": "{{updated}}", "incident_updates": [{"status": "resolved", "body": "Over.", "created_at": "2026-04-08T19:00:00Z"}]}
        """;
}

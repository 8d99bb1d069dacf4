using Generator.Core.Imports;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using NodaTime;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Imports;

public sealed class StatuspageImportTests
{
    private const string Created = """ "created_at": "2026-04-08T18:07:30Z" """;
    private const string Update = """ "incident_updates": [{"status": "resolved", "body": "Over.", "created_at": "2026-04-08T19:00:00Z"}] """;

    [Fact]
    public void One_record_becomes_one_draft()
    {
        var result = Read($$"""
            {"id": "a1", "name": "Mail delayed", "impact": "major", {{Created}}, "started_at": "2026-04-08T18:00:00Z",
             "resolved_at": "2026-04-08T20:00:00Z", "shortlink": "https://stspg.io/a1", {{Update}},
             "components": [{"name": "Mail"}, {"name": "Everything", "group": true}, {"name": "Mail"}]}
            """);

        result.Diagnostics.ShouldBeEmpty();
        var draft = result.Incidents.Single();
        (draft.Id, draft.Title, draft.Severity, draft.Source).ShouldBe(("2026-04-08-mail-delayed", "Mail delayed", Severity.Major, "https://stspg.io/a1"));
        (draft.Started, draft.Detected, draft.Resolved).ShouldBe((At("18:00:00"), At("18:07:30"), At("20:00:00")));
        draft.Components.ShouldBe(["Mail"]);
        draft.Updates.ShouldBe([new(State.Resolved, At("19:00:00"), "Over.")]);
    }

    [Fact]
    public void Repeated_titles_get_numbers_from_the_oldest_on_whatever_the_order()
    {
        string[] records =
        [
            Record("c", "18:00:00"), Record("a", "09:00:00"), Record("d", "18:00:00", "Another"), Record("b", "12:00:00"),
        ];

        var ids = Read(records).Incidents.Select(i => (i.Id, i.Detected));

        ids.ShouldBe(
        [
            ("2026-04-08-mail-delayed", At("09:00:00")),
            ("2026-04-08-mail-delayed-2", At("12:00:00")),
            ("2026-04-08-another", At("18:00:00")),
            ("2026-04-08-mail-delayed-3", At("18:00:00")),
        ]);
        Read([.. records.Reverse()]).Incidents.Select(i => (i.Id, i.Detected)).ShouldBe(ids);
    }

    [Fact]
    public void Incidents_of_one_title_and_one_time_keep_their_ids_whatever_the_order()
    {
        string[] records = [Record("a", "18:00:00", body: "first"), Record("b", "18:00:00", body: "second")];

        string[] bodies = [.. Read(records).Incidents.Select(i => i.Updates[0].Markdown)];

        bodies.ShouldBe(["first", "second"]);
        Read([.. records.Reverse()]).Incidents.Select(i => i.Updates[0].Markdown).ShouldBe(bodies);
    }

    [Fact]
    public void A_number_never_makes_an_id_longer_than_it_may_be()
    {
        var title = new string('x', 200);

        var ids = Read(Record("a", "09:00:00", title), Record("b", "12:00:00", title)).Incidents.Select(i => i.Id).ToArray();

        ids.ShouldAllBe(id => Core.Markup.Slug.IsValid(id));
        ids[1].ShouldEndWith("x-2");
    }

    [Fact]
    public void The_time_that_is_shown_is_preferred_to_the_time_of_writing() =>
        Read($$"""
            {"id": "a1", "name": "Mail delayed", "impact": "none", {{Created}}, "incident_updates":
              [{"status": "investigating", "body": "", "created_at": "2026-04-08T19:00:00Z", "display_at": "2026-04-08T18:30:00Z"}]}
            """).Incidents.Single().Updates.Single().At.ShouldBe(At("18:30:00"));

    [Fact]
    public void Updates_stand_oldest_first()
    {
        var draft = Read($$"""
            {"id": "a1", "name": "Mail delayed", "impact": "none", {{Created}}, "incident_updates": [
              {"status": "resolved", "body": "3", "created_at": "2026-04-08T21:00:00Z"},
              {"status": "investigating", "body": "1", "created_at": "2026-04-08T18:30:00Z"},
              {"status": "monitoring", "body": "2b", "created_at": "2026-04-08T19:00:00Z"},
              {"status": "identified", "body": "2a", "created_at": "2026-04-08T19:00:00Z"}]}
            """).Incidents.Single();

        draft.Updates.Select(u => u.Markdown).ShouldBe(["1", "2a", "2b", "3"]);
    }

    [Fact]
    public void Planned_work_begins_and_ends_as_planned_unless_it_ended_otherwise()
    {
        const string Planned = """
            "impact": "maintenance", "created_at": "2026-04-01T00:00:00Z", "scheduled_for": "2026-04-08T20:00:00Z", "scheduled_until": "2026-04-08T22:00:00Z",
            "incident_updates": [{"status": "scheduled", "body": "", "created_at": "2026-04-01T00:00:00Z"}]
            """;

        var drafts = Read(
            $$"""{"id": "a", "name": "Upgrade", {{Planned}}}""",
            $$"""{"id": "b", "name": "Upgrade, quick", {{Planned}}, "resolved_at": "2026-04-08T21:00:00Z"}""").Incidents;

        drafts.Select(d => (d.Id, d.Severity, d.Started, d.Detected, d.Resolved)).ShouldBe(
        [
            ("2026-04-08-upgrade", Severity.Maintenance, At("20:00:00"), null, At("22:00:00")),
            ("2026-04-08-upgrade-quick", Severity.Maintenance, At("20:00:00"), null, At("21:00:00")),
        ]);
    }

    [Fact]
    public void A_postmortem_is_taken_over() =>
        Read($$"""{"id": "a", "name": "Mail delayed", "impact": "none", {{Created}}, {{Update}}, "postmortem_body": "What we *learned*"}""")
            .Incidents.Single().Postmortem.ShouldBe("What we *learned*");

    private static ImportResult Read(params string[] records) =>
        StatuspageImport.Read(new("incidents.json", $$"""{"incidents": [{{string.Join(',', records)}}]}"""));

    private static string Record(string id, string time, string title = "Mail delayed", string body = "") => $$"""
        {"id": "{{id}}", "name": "{{title}}", "impact": "minor", "created_at": "2026-04-08T{{time}}Z",
         "incident_updates": [{"status": "investigating", "body": "{{body}}", "created_at": "2026-04-08T{{time}}Z"}]}
        """;

    private static Instant At(string time) => Given.At($"2026-04-08T{time}Z");
}

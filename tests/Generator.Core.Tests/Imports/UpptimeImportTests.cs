using Generator.Core.Imports;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using NodaTime;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Imports;

public sealed class UpptimeImportTests
{
    private const string Created = """ "createdAt": "2023-03-01T10:00:00Z" """;
    private const string Closed = """ "closedAt": "2023-03-01T11:00:00Z" """;
    private const string Labels = """ "labels": [{"name": "status"}, {"name": "api"}] """;

    [Theory]
    [InlineData("🛑 API is down", "API is down", Severity.Critical)]
    [InlineData("⚠️ API has degraded performance", "API has degraded performance", Severity.Minor)]
    [InlineData("API is down", "API is down", Severity.Critical)]
    [InlineData("The API lost mail", "The API lost mail", Severity.Minor)]
    public void A_title_tells_the_severity(string title, string shown, Severity severity)
    {
        var draft = Read($$"""{"number": 1, "title": "{{title}}", {{Created}}, {{Closed}}, {{Labels}}}""").Incidents.Single();

        (draft.Title, draft.Severity).ShouldBe((shown, severity));
    }

    [Fact]
    public void The_last_comment_that_says_so_ends_an_incident()
    {
        var draft = Read($$"""
            {"number": 1, "title": "🛑 API is down", "body": "In `x`.", {{Created}}, {{Closed}}, {{Labels}}, "url": "https://github.com/o/r/issues/1", "comments": [
              {"body": "**Resolved:** Up.", "createdAt": "2023-03-01T10:20:00Z"},
              {"body": "Down again.", "createdAt": "2023-03-01T10:30:00Z"},
              {"body": "**Resolved:** Up.", "createdAt": "2023-03-01T10:50:00Z"},
              {"body": "Thanks.", "createdAt": "2023-03-02T10:50:00Z"}]}
            """).Incidents.Single();

        (draft.Resolved, draft.Source).ShouldBe((At("10:50"), "https://github.com/o/r/issues/1"));
        draft.Updates.Select(u => (u.State, u.Markdown)).ShouldBe(
            [(State.Investigating, "In `x`."), (State.Resolved, "Up."), (State.Update, "Down again."), (State.Resolved, "Up."), (State.Update, "Thanks.")]);
    }

    [Theory]
    [InlineData(Closed, "11:00")]
    [InlineData(""" "closedAt": null """, null)]
    [InlineData(""" "closedAt": "soon" """, "10:00")]
    public void An_issue_that_was_closed_has_ended(string closed, string? end) =>
        Read($$"""{"number": 1, "title": "🛑 API is down", {{Created}}, {{closed}}, {{Labels}}}""").Incidents.Single().Resolved.ShouldBe(end is null ? null : At(end));

    [Fact]
    public void Planned_work_has_its_times_and_services_in_a_comment()
    {
        var draft = Read($$"""
            {"number": 1, "title": "Move", {{Created}}, "labels": [{"name": "maintenance"}],
             "body": "<!--\r\nstart: 2023-03-01T12:00:00.220Z\r\nend: 2023-03-01T13:00:00Z\r\nexpectedDown: api, web\r\n-->\r\nWe move."}
            """).Incidents.Single();

        (draft.Severity, draft.Started, draft.Resolved).ShouldBe((Severity.Maintenance, Given.At("2023-03-01T12:00:00.22Z"), At("13:00")));
        draft.Components.ShouldBe(["api", "web"]);
        draft.Updates.ShouldBe([new(State.Scheduled, At("10:00"), "We move.")]);
    }

    [Theory]
    [InlineData("2023-03-01T12:30:00Z", "12:00", "12:30", "issue 1 was closed before the planned end; taken to have ended then, 2023-03-01 12:30 UTC")]
    [InlineData("2023-03-01T13:10:00Z", "12:00", "13:00")]
    [InlineData(
        "2023-03-01T11:00:00Z", "10:00", "10:00",
        "issue 1 was closed before the planned end; taken to have ended then, 2023-03-01 11:00 UTC",
        "`Move` ended before it was to begin; taken for called off on the day of its first update, without a duration")]
    public void Who_closes_planned_work_before_its_end_ends_it(string closed, string start, string end, params string[] notes)
    {
        var result = Read($$"""
            {"number": 1, "title": "Move", {{Created}}, "closedAt": "{{closed}}", "labels": [{"name": "maintenance"}],
             "body": "<!--\nstart: 2023-03-01T12:00:00Z\nend: 2023-03-01T13:00:00Z\n-->\nWe move."}
            """);

        var draft = result.Incidents.Single();
        (draft.Started, draft.Resolved).ShouldBe((At(start), At(end)));
        result.Diagnostics.Select(d => d.Message).ShouldBe(notes);
        Given.Incident(IncidentWriter.Write(draft), draft.Id).ImpactAt(At("20:00"))?.Duration.ShouldBe(At(end) - At(start));
    }

    [Fact]
    public void An_outage_whose_issue_was_deleted_is_the_one_that_was_imported()
    {
        var log = LogFile("2023-03-01T09:59:30Z\t🟥 API is down (500 in 1 ms)", "2023-03-01T10:59:00Z\t🟩 API is up (200 in 1 ms)");
        var open = Issues($$"""{"number": 1, "title": "🛑 API is down", {{Created}}, "closedAt": null, {{Labels}}}""");
        var there = ImportPlan.Of(UpptimeImport.Read([open, log]).Incidents, []).Files.Select(f => new Core.Sources.SourceFile(f.Path, f.Text));

        var again = ImportPlan.Of(UpptimeImport.Read([Issues(), log]).Incidents, [.. there]);

        again.Files.Select(f => (f.Path, f.Presence)).ShouldBe([("incidents/2023/2023-03-01-api-is-down.md", Presence.Different)]);
    }

    [Fact]
    public void The_log_tells_of_outages_from_the_first_failure_to_the_next_success()
    {
        var drafts = Log(
            "2023-03-01T10:00:00Z\t🟥 API is down (500 in 1 ms) [skip ci] [upptime]",
            "2023-03-01T10:05:00Z\t🟥 API is down (500 in 1 ms) [skip ci] [upptime]",
            "2023-03-01T10:10:00Z\t🟨 Web is experiencing degraded performance (200 in 9000 ms) [skip ci] [upptime]",
            "2023-03-01T11:15:00+01:00\t🟩 API is up (200 in 1 ms) [skip ci] [upptime]",
            "2023-03-01T11:00:00Z\t🟥 API is down (500 in 1 ms) [skip ci] [upptime]").Incidents;

        drafts.Select(d => (d.Id, d.Severity, d.Updates[0].At, End: d.Updates[^1].State.IsEnd() ? d.Updates[^1].At : (Instant?)null)).ShouldBe(
        [
            ("2023-03-01-api-is-down", Severity.Critical, At("10:00"), At("10:15")),
            ("2023-03-01-web-has-degraded-performance", Severity.Minor, At("10:10"), null),
            ("2023-03-01-api-is-down-2", Severity.Critical, At("11:00"), null),
        ]);
    }

    [Theory]
    [InlineData("09:58", "10:59", 1)]
    [InlineData("09:58", "10:00", 1)]
    [InlineData("11:00", "11:10", 1)]
    [InlineData("11:04", "11:10", 2)]
    [InlineData("11:06", "11:10", 2)]
    [InlineData("09:00", "09:50", 2)]
    [InlineData("09:50", "09:58", 2)]
    [InlineData("09:50", "10:02", 1)]
    public void An_outage_that_an_issue_tells_of_is_not_written_twice(string down, string up, int count)
    {
        var issue = Issues($$"""{"number": 1, "title": "🛑 API is down", {{Created}}, {{Closed}}, {{Labels}}}""");
        var log = LogFile($"2023-03-01T{down}:00Z\t🟥 API is down (500 in 1 ms)", $"2023-03-01T{up}:00Z\t🟩 API is up (200 in 1 ms)");

        UpptimeImport.Read([issue, log]).Incidents.Length.ShouldBe(count);
    }

    [Theory]
    [InlineData("12:10", "12:50", 1)]
    [InlineData("12:10", "18:00", 2)]
    [InlineData("11:57", "13:03", 1)]
    [InlineData("13:01", "13:03", 2)]
    public void Planned_work_tells_only_of_outages_within_it(string down, string up, int count)
    {
        var issue = Issues($$"""{"number": 1, "title": "Move", {{Created}}, "labels": [{"name": "maintenance"}], "body": "<!-- \nstart: 2023-03-01T12:00:00Z\nend: 2023-03-01T13:00:00Z\nexpectedDown: api\n-->"}""");
        var log = LogFile($"2023-03-01T{down}:00Z\t🟥 API is down (500 in 1 ms)", $"2023-03-01T{up}:00Z\t🟩 API is up (200 in 1 ms)");

        UpptimeImport.Read([issue, log]).Incidents.Length.ShouldBe(count);
    }

    [Fact]
    public void Services_are_named_as_the_settings_name_them()
    {
        var result = UpptimeImport.Read(
        [
            new(".upptimerc.yml", "sites:\n  - name: GitHub\n    url: x\n  - name: C++\n  - name: C#\nstatus-website:\n  name: Acme\n  cname: up.acme.example\n"),
            new("history/git-hub.yml", "status: up\n"),
            new("history/c.yml", "status: up\n"),
            LogFile("2023-03-01T10:00:00Z\t🟥 C# is down (500 in 1 ms)", "2023-03-01T10:00:00Z\t🟥 Github is down (500 in 1 ms)"),
        ]);

        result.Site.Components.Select(c => c.Name).ShouldBe(["GitHub", "C++", "C#"]);
        (result.Site.Service, result.Site.Source).ShouldBe(("Acme", "https://up.acme.example"));
        result.Incidents.Select(i => i.Title).ShouldBe(["C# is down", "GitHub is down"]);
    }

    [Fact]
    public void An_issue_in_which_a_field_stands_twice_is_left_out_and_told_of()
    {
        var result = Read("""{"number": 1, "title": "A is down", "title": "B is down", "createdAt": "2023-03-01T10:00:00Z", "labels": [{"name": "status"}]}""");

        result.Incidents.ShouldBeEmpty();
        result.Diagnostics.Select(d => d.Short()).ShouldBe(["GEN070 1:38 `title` stands twice in this record, which was left out"]);
    }

    [Fact]
    public void Half_of_a_character_in_an_issue_is_shown_as_such_and_noted()
    {
        var result = Read("""{"number": 1, "title": "🛑 A \ud83d is down", "createdAt": "2023-03-01T10:00:00Z", "closedAt": "2023-03-01T11:00:00Z", "body": "x", "labels": [{"name": "status"}]}""");

        result.Incidents.ShouldHaveSingleItem().Title.ShouldContain("\uFFFD");
        result.Diagnostics.ShouldContain(d => d.Message == "`title` holds half of a character; it is shown as U+FFFD");
    }

    [Theory]
    [InlineData("up/history/api.yml", true)]
    [InlineData("up/.upptimerc.yml", true)]
    [InlineData("up/issues.json", true)]
    [InlineData("history.tsv", true)]
    [InlineData("up/history/summary.json", false)]
    [InlineData("up/.github/workflows/uptime.yml", false)]
    [InlineData("up/api/api/response-time.json", false)]
    public void A_file_is_taken_by_its_path(string path, bool taken) => UpptimeImport.Importer.Takes(path).ShouldBe(taken);

    private static ImportResult Read(params string[] issues) => UpptimeImport.Read([Issues(issues)]);

    private static ImportResult Log(params string[] lines) => UpptimeImport.Read([LogFile(lines)]);

    private static Core.Sources.SourceFile Issues(params string[] issues) => new("issues.json", $"[{string.Join(',', issues)}]");

    private static Core.Sources.SourceFile LogFile(params string[] lines) => new("history.tsv", string.Concat(lines.Select(l => $"0a1b\t{l}\n")));

    private static Instant At(string time) => Given.At($"2023-03-01T{time}:00Z");
}

using Generator.Core.Diagnostics;
using Generator.Core.Imports;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Imports;

public sealed class StatuspageImportFaultsTests
{
    private const string Good = """
        {"id": "good", "name": "Mail delayed", "impact": "minor", "created_at": "2026-04-08T18:07:30Z",
         "incident_updates": [{"status": "resolved", "body": "Over.", "created_at": "2026-04-08T19:00:00Z"}]}
        """;

    private const string TooMany = "the files of an import may have 2000000 values, fields and brackets; nothing was read from here on";

    private const string Updates = """
        "incident_updates": [{"status": "resolved", "body": "Over.", "created_at": "2026-04-08T19:00:00Z"}]
        """;

    [Theory]
    [InlineData("null", "this is not the record of an incident, and was left out")]
    [InlineData("[]", "this is not the record of an incident, and was left out")]
    [InlineData("1e400", "this is not the record of an incident, and was left out")]
    [InlineData("""{"id": "x", "created_at": "2026-04-08T18:07:30Z"}""", "the incident x has no name, and was left out")]
    [InlineData("""{"id": "x", "name": " \u0007 ", "created_at": "2026-04-08T18:07:30Z"}""", "the incident x has no name, and was left out")]
    [InlineData("""{"id": "x", "name": null, "created_at": "2026-04-08T18:07:30Z"}""", "the incident x has no name, and was left out")]
    [InlineData("""{"name": "Mail"}""", "the incident without an id has no created_at, and was left out")]
    [InlineData("""{"id": "x", "name": "Mail", "impact": "none", "created_at": "2026-04-08T18:07:30Z"}""", "the incident `Mail` has no update that can be read, and was left out")]
    [InlineData("""{"id": "x", "name": "Mail", "name": "Web", "created_at": "2026-04-08T18:07:30Z"}""", "`name` stands twice in this record, which was left out")]
    public void A_bad_record_is_reported_and_the_others_are_kept(string record, string message)
    {
        var result = Read(record, Good);

        result.Diagnostics.Select(d => (d.Rule, d.Message)).ShouldBe([(Rules.UnreadableImport, message)]);
        result.Incidents.Select(i => i.Title).ShouldBe(["Mail delayed"]);
    }

    [Theory]
    [InlineData(""" "id": 7 """, "the incident without an id has no name, and was left out")]
    [InlineData(""" "id": "x", "name": 7, "created_at": "2026-04-08T18:07:30Z" """, "`name` is no text here, and was left out", "the incident x has no name, and was left out")]
    [InlineData(""" "id": "x", "name": "Mail", "created_at": 1e400 """, "`created_at` is no text here, and was left out", "the incident x has no created_at, and was left out")]
    [InlineData(""" "id": "x", "name": "Mail", "created_at": "2026-04-08T18:07:30" """, "`2026-04-08T18:07:30` is not a time with a zone; `created_at` was left out", "the incident x has no created_at, and was left out")]
    public void Values_of_the_wrong_kind_are_noted_where_they_stand(string fields, params string[] messages)
    {
        var result = Read($$"""{ {{fields}}, "incident_updates": [] }""", Good);

        result.Diagnostics.Select(d => d.Message).ShouldBe(messages);
        result.Incidents.Select(i => i.Title).ShouldBe(["Mail delayed"]);
    }

    [Fact]
    public void Values_of_the_wrong_kind_in_optional_fields_cost_no_record()
    {
        const string Nothing = """ "shortlink": 7, "status": [], "components": "Mail", "started_at": {}, "resolved_at": 1e400, "postmortem_body": true, "page_id": [[[]]] """;

        var result = Read($$"""{"id": "x", "name": "Mail", "impact": "minor", "created_at": "2026-04-08T18:07:30Z", {{Nothing}}, {{Updates}}}""");

        result.Incidents.ShouldHaveSingleItem().Title.ShouldBe("Mail");
        result.Diagnostics.ShouldAllBe(d => d.Rule == Rules.ImportGuess);
        result.Diagnostics.Length.ShouldBe(5);
    }

    [Fact]
    public void Half_of_a_character_is_shown_as_such_and_noted()
    {
        var result = Read($$"""{"id": "x", "name": "Mail \ud83d, \ude00 and \ud83d\ude00", "impact": "minor", "created_at": "2026-04-08T18:07:30Z", {{Updates}}}""");

        result.Incidents.ShouldHaveSingleItem().Title.ShouldBe("Mail \uFFFD, \uFFFD and 😀");
        result.Diagnostics.ShouldHaveSingleItem().Message.ShouldBe("`name` holds half of a character; it is shown as U+FFFD");
    }

    [Fact]
    public void Everything_null_is_one_finding_a_record() =>
        Read("""{"id": null, "name": null, "status": null, "impact": null, "created_at": null, "incident_updates": null, "components": null}""", Good)
            .Diagnostics.ShouldHaveSingleItem().Message.ShouldBe("the incident without an id has no name, and was left out");

    [Fact]
    public void Brackets_nested_without_end_cost_nothing_but_their_record()
    {
        foreach (var depth in (int[])[65, 10_000])
        {
            var deep = new string('[', depth) + new string(']', depth);

            var result = Read($$"""{"id": "x", "name": {{deep}}, "page": {{deep}}}""", deep, Good);

            result.Incidents.Select(i => i.Title).ShouldBe(["Mail delayed"]);
            result.Diagnostics.Count(d => d.Rule == Rules.UnreadableImport).ShouldBe(2);
        }
    }

    [Fact]
    public void A_bad_record_is_shown_where_it_stands()
    {
        var file = new SourceFile("incidents.json", $$"""
            {"incidents": [
            {{Good}},
            7,
            {"id": "nameless", "created_at": "2026-04-08T18:07:30Z"}]}
            """);

        StatuspageImport.Read(file).Diagnostics.Select(d => d.Short()).ShouldBe(
        [
            "GEN070 4:1 this is not the record of an incident, and was left out",
            "GEN070 5:8 the incident nameless has no name, and was left out",
        ]);
    }

    [Theory]
    [InlineData("", "1:1")]
    [InlineData("{", "1:2")]
    [InlineData("{\"incidents\": [\n", "2:1")]
    [InlineData("{\"incidents\":\n  [}", "2:4")]
    [InlineData("{\"page\": \"ü€😀\", oops}", "1:18")]
    public void Broken_json_is_a_finding_with_its_place(string text, string place)
    {
        var finding = StatuspageImport.Read(new("incidents.json", text)).Diagnostics.ShouldHaveSingleItem();

        finding.Short().ShouldBe($"GEN070 {place} this is not JSON, so nothing was read from here on");
    }

    [Fact]
    public void What_stands_whole_before_a_file_breaks_off_is_kept()
    {
        var whole = $$"""{"page": {"name": "Acme"}, "incidents": [{{Good}}, {{Good.Replace("good", "cut", StringComparison.Ordinal)}}]}""";

        for (var length = 0; length < whole.Length; length++)
        {
            var result = StatuspageImport.Read(new("incidents.json", whole[..length]));

            result.Diagnostics.ShouldContain(d => d.Rule == Rules.UnreadableImport);
            result.Incidents.Length.ShouldBe(length < whole.IndexOf(", {\"id\": \"cut\"", StringComparison.Ordinal) ? 0 : length < whole.Length - 2 ? 1 : 2);
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"incidents": null}""")]
    [InlineData("""{"cases": []}""")]
    public void A_file_without_incidents_is_a_finding(string text) =>
        StatuspageImport.Read(new("incidents.json", text)).Diagnostics.ShouldHaveSingleItem().Message.ShouldBe("there is no incident of a Statuspage in this file");

    [Fact]
    public void Ten_thousand_incidents_of_one_title_and_day_are_read()
    {
        var records = Enumerable.Range(0, 10_000).Select(i => Good.Replace("\"good\"", $"\"i{i:00000}\"", StringComparison.Ordinal)).ToArray();

        var incidents = Read(records).Incidents;
        var plan = ImportPlan.Of(incidents, [.. incidents.Select(d => new SourceFile(d.Path, IncidentWriter.Write(d)))]);

        incidents.Select(i => i.Id).Distinct().Count().ShouldBe(10_000);
        plan.Files.ShouldAllBe(f => f.Presence == Presence.Same);
    }

    [Theory]
    [InlineData("incidents.json")]
    [InlineData("incidents.jsonl")]
    public void Values_beyond_all_measure_are_not_read_and_what_stands_before_them_is(string name)
    {
        const int EachLine = 1_000;
        var line = $"[{string.Join(',', Enumerable.Repeat(0, EachLine - 2))}]";
        var lines = Enumerable.Repeat(line, Limits.ImportedValues / EachLine).Prepend(Good.ReplaceLineEndings(" "));
        var text = name.EndsWith('l') ? string.Join('\n', lines) : $"[{string.Join(",\n", lines)}]";

        var result = StatuspageImport.ReadAll([new(name, text), new("more.json", $"[{Good.Replace("good", "more", StringComparison.Ordinal)}]")]);

        result.Incidents.Select(i => i.Title).ShouldBe(["Mail delayed"]);
        result.Diagnostics.Where(d => d.Rule == Rules.TooLarge).Select(d => (d.Location.File.Path, d.Message)).Distinct().ShouldBe(
            [(name, TooMany), ("more.json", TooMany)]);
    }

    [Fact]
    public void A_text_longer_than_a_file_may_be_counts_as_absent_and_is_told_of()
    {
        var result = Read($$"""{"id": "x", "name": "{{new string('x', Limits.ImportedTextBytes + 1)}}", "created_at": "2026-04-08T18:07:30Z", {{Updates}}}""", Good);

        result.Incidents.Select(i => i.Title).ShouldBe(["Mail delayed"]);
        result.Diagnostics.Select(d => d.Short()).ShouldBe(
        [
            "GEN008 1:36 this text has more than 262144 bytes, and was left out",
            "GEN070 1:23 the incident x has no name, and was left out",
        ]);
    }

    [Fact]
    public void A_field_with_a_name_longer_than_a_file_may_be_is_told_of() =>
        Read($$"""{"{{new string('x', Limits.ImportedTextBytes + 1)}}": 1}""", Good).Diagnostics[0].Message.ShouldBe("this text has more than 262144 bytes, and was left out");

    [Fact]
    public void Of_more_incidents_than_can_be_imported_at_once_the_first_are_read()
    {
        var empty = Good.Replace("incident_updates", "x", StringComparison.Ordinal).Replace("good", "", StringComparison.Ordinal);

        var result = Read([Good, .. Enumerable.Repeat(empty, Limits.ImportedIncidents), Good.Replace("good", "last", StringComparison.Ordinal)]);

        result.Incidents.Length.ShouldBe(1);
        result.Diagnostics.Where(d => d.Rule == Rules.TooLarge).Select(d => d.Message).ShouldBe(["there are 50002 incidents; the first 50000 were read"]);
    }

    [Fact]
    public void An_unknown_impact_is_a_note_and_taken_for_a_notice()
    {
        var result = Read($$"""{"id": "x", "name": "Mail", "impact": "apocalyptic", "created_at": "2026-04-08T18:07:30Z", {{Updates}}}""");

        result.Incidents.Single().Severity.ShouldBe(Severity.Notice);
        result.Diagnostics.ShouldHaveSingleItem().Rule.ShouldBe(Rules.ImportGuess);
    }

    [Theory]
    [InlineData("minor", "dreaming", State.Update, 1)]
    [InlineData("minor", "in_progress", State.Update, 1)]
    [InlineData("minor", "completed", State.Resolved, 1)]
    [InlineData("maintenance", "in_progress", State.InProgress, 0)]
    [InlineData("maintenance", "resolved", State.Completed, 1)]
    [InlineData("maintenance", "investigating", State.Update, 1)]
    [InlineData("minor", "postmortem", State.Update, 0)]
    public void A_status_that_is_unknown_or_does_not_fit_is_a_note(string impact, string status, State state, int notes)
    {
        var result = Read($$"""
            {"id": "x", "name": "Mail", "impact": "{{impact}}", "status": "resolved", "resolved_at": "2026-04-08T19:00:00Z", "created_at": "2026-04-08T18:07:30Z",
             "incident_updates": [{"status": "{{status}}", "body": "", "created_at": "2026-04-08T19:00:00Z"}]}
            """);

        result.Incidents.Single().Updates.Single().State.ShouldBe(state);
        result.Diagnostics.Count(d => d.Rule == Rules.ImportGuess).ShouldBe(notes);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2026-04-08 18:00")]
    [InlineData("2026-04-08T18:00:00")]
    [InlineData("2026-04-08")]
    [InlineData("9999-12-31T23:59:59-12:00")]
    [InlineData("0001-01-01T00:00:00+12:00")]
    [InlineData("-0001-01-01T00:00:00Z")]
    public void A_time_that_cannot_be_read_is_a_note_and_left_out(string time)
    {
        var result = Read($$"""{"id": "x", "name": "Mail", "impact": "minor", "created_at": "2026-04-08T18:07:30Z", "started_at": "{{time}}", {{Updates}}}""");

        result.Incidents.Single().Started.ShouldBeNull();
        result.Diagnostics.ShouldHaveSingleItem().Rule.ShouldBe(Rules.ImportGuess);
    }

    [Theory]
    [InlineData("2026-04-08T18:00:00+0000")]
    [InlineData("2026-04-08T12:00:00-0600")]
    [InlineData("2026-04-08T12:00:00.000-06:00")]
    [InlineData("2026-04-08 18:00:00 UTC")]
    public void A_time_is_read_in_all_forms_that_have_a_zone(string time)
    {
        var result = Read($$"""{"id": "x", "name": "Mail", "impact": "minor", "created_at": "2026-04-08T18:07:30Z", "started_at": "{{time}}", {{Updates}}}""");

        result.Diagnostics.ShouldBeEmpty();
        result.Incidents.Single().Started.ShouldBe(Given.At("2026-04-08T18:00:00Z"));
    }

    [Fact]
    public void A_time_of_another_age_is_told_of_as_such() =>
        Read($$"""{"id": "x", "name": "Mail", "impact": "minor", "created_at": "2026-04-08T18:07:30Z", "started_at": "9999-12-31T23:59:59Z", {{Updates}}}""")
            .Diagnostics.ShouldHaveSingleItem().Message.ShouldBe("`9999-12-31T23:59:59Z` lies outside the years 1900 to 2999; `started_at` was left out");

    [Fact]
    public void A_backdated_incident_begins_with_its_first_update()
    {
        var result = Read("""
            {"id": "x", "name": "Mail", "impact": "minor", "created_at": "2026-04-08T18:07:30Z", "resolved_at": "2026-04-08T12:00:00Z",
             "incident_updates": [{"status": "investigating", "body": "", "created_at": "2026-04-08T11:00:00Z"}]}
            """);

        result.Incidents.Single().Detected.ShouldBe(Given.At("2026-04-08T11:00:00Z"));
        result.Diagnostics.ShouldHaveSingleItem().Rule.ShouldBe(Rules.ImportGuess);
    }

    private static ImportResult Read(params string[] records) =>
        StatuspageImport.Read(new("incidents.json", $$"""{"incidents": [{{string.Join(",\n", records)}}]}"""));
}

using System.Text;
using CsCheck;
using Generator.Core.Diagnostics;
using Generator.Core.Imports;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using Generator.Core.Sources;
using Generator.Core.Tests.Fuzzing;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Imports;

public sealed class GoogleCloudImportTests
{
    private const string Record = """
        {"id": "aBc", "number": "1234", "begin": "2026-03-01T10:00:00+00:00", "created": "2026-03-01T10:30:00+00:00", "end": "2026-03-01T12:00:00+00:00", "modified": "2026-03-02T10:00:00+00:00",
         "external_desc": "**Compute** requests fail in one region.", "updates": [
          {"created": "2026-03-02T10:00:00+00:00", "modified": "2026-03-02T10:00:00+00:00", "when": "2026-03-02T10:00:00+00:00", "text": "# Report\n\n## Causes\n\nA [switch](https://example.org/a_b).\n\n* one\n* two", "status": "AVAILABLE", "affected_locations": []},
          {"created": "2026-03-01T12:10:00+00:00", "when": "2026-03-01T12:10:00+00:00", "text": "Fixed.", "status": "AVAILABLE"},
          {"created": "2026-03-01T11:30:00+00:00", "when": "2026-03-01T11:20:00+00:00", "text": "Again. See [it](/incidents/x).", "status": "SERVICE_OUTAGE"},
          {"created": "2026-03-01T11:00:00+00:00", "when": "2026-03-01T11:00:00+00:00", "text": "Looks well.", "status": "AVAILABLE"},
          {"created": "2026-03-01T10:30:00+00:00", "when": "2026-03-01T10:30:00+00:00", "text": "Summary: failing", "status": "SERVICE_DISRUPTION", "affected_locations": [{"title": "Iowa (us-central1)", "id": "us-central1"}]}],
         "most_recent_update": {"created": "2026-03-02T10:00:00+00:00", "text": "x", "status": "AVAILABLE"}, "status_impact": "SERVICE_DISRUPTION", "severity": "medium",
         "service_key": "zall", "service_name": "Multiple Products", "affected_products": [{"title": "Google Compute Engine", "id": "L3", "current_title": "Compute"}, {"title": "Networking", "id": "N"}],
         "uri": "incidents/aBc", "currently_affected_locations": [], "previously_affected_locations": [{"title": "Iowa (us-central1)", "id": "us-central1"}]}
        """;

    [Fact]
    public void One_record_becomes_one_file()
    {
        var result = Read($"[{Record}]");

        result.Diagnostics.ShouldBeEmpty();
        (result.Site.Service, result.Site.Source).ShouldBe(("Google Cloud", "https://status.cloud.google.com/"));
        result.Site.Components.ShouldBe([new("Compute"), new("Networking")]);
        IncidentWriter.Write(result.Incidents.Single()).ShouldBe("""
            ---
            title: Compute requests fail in one region.
            severity: major
            components: [Compute, Networking]
            started: 2026-03-01T10:00:00Z
            resolved: 2026-03-01T12:00:00Z
            source: "https://status.cloud.google.com/incidents/aBc"
            ---

            **Compute** requests fail in one region.

            ## Investigating — 2026-03-01 10:30 UTC

            Summary: failing

            ## Monitoring — 2026-03-01 11:00 UTC

            Looks well.

            ## Update — 2026-03-01 11:20 UTC

            Again. See \[it](/incidents/x).

            ## Resolved — 2026-03-01 12:10 UTC

            Fixed.

            ## Update — 2026-03-02 10:00 UTC

            ### Report

            #### Causes

            A [switch](https://example.org/a_b).

            * one
            * two

            """);
    }

    [Fact]
    public void A_line_of_code_stays_as_it_is_whatever_marks_stand_around_it() =>
        Read($"[{Record.Replace("Looks well.", @"~~~\n```\n# comment\n~~~\n# Heading", StringComparison.Ordinal)}]").Incidents.Single().Updates
            .ShouldContain(u => u.Markdown == "~~~\n```\n# comment\n~~~\n### Heading");

    [Theory]
    [InlineData("low", "SERVICE_DISRUPTION", Severity.Minor, 0)]
    [InlineData("medium", "SERVICE_DISRUPTION", Severity.Major, 0)]
    [InlineData("high", "SERVICE_OUTAGE", Severity.Critical, 0)]
    [InlineData("high", "SERVICE_INFORMATION", Severity.Notice, 0)]
    [InlineData("odd", "SERVICE_OUTAGE", Severity.Notice, 1)]
    public void Severities_are_translated(string severity, string impact, Severity expected, int notes)
    {
        var result = Read($"[{Record.Replace("\"medium\"", $"\"{severity}\"", StringComparison.Ordinal).Replace("\"status_impact\": \"SERVICE_DISRUPTION\"", $"\"status_impact\": \"{impact}\"", StringComparison.Ordinal)}]");

        result.Incidents.Single().Severity.ShouldBe(expected);
        result.Diagnostics.Count(d => d.Rule == Rules.ImportGuess).ShouldBe(notes);
    }

    [Fact]
    public void A_long_description_becomes_a_headline_and_a_summary()
    {
        var text = $"Requests fail in the region. {string.Join(' ', Enumerable.Repeat("They may be slow.", 20))}\\n\\nMore.";

        var draft = Read($"[{Record.Replace("**Compute** requests fail in one region.", text, StringComparison.Ordinal)}]").Incidents.Single();
        var endless = Read($"[{Record.Replace("**Compute** requests fail in one region.", string.Join(' ', Enumerable.Repeat("word", 100)), StringComparison.Ordinal)}]").Incidents.Single();

        draft.Title.ShouldBe("Requests fail in the region");
        draft.Summary.ShouldNotBeNull().ShouldEndWith("\n\nMore.");
        endless.Title.Length.ShouldBeLessThanOrEqualTo(120);
        endless.Title.ShouldEndWith("word…");
    }

    [Fact]
    public void An_incident_without_an_end_stays_open_and_a_note_says_so()
    {
        var result = Read("""[{"id": "x", "begin": "2026-03-01T10:00:00+00:00", "external_desc": "Mail", "severity": "low", "updates": [{"when": "2026-03-01T10:00:00+00:00", "text": "x", "status": "SERVICE_OUTAGE"}]}]""");

        result.Incidents.Single().Resolved.ShouldBeNull();
        result.Diagnostics.ShouldHaveSingleItem().Message.ShouldBe("it was last seen without an end; it stays open");
    }

    [Theory]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"id": 7, "external_desc": 8, "begin": 1e400}""")]
    [InlineData("""{"id": "x", "external_desc": "Mail", "begin": "2026-03-01T10:00:00"}""")]
    [InlineData("""{"id": "x", "external_desc": "Mail", "begin": "2026-03-01T10:00:00Z", "updates": [null, 7, {"text": "x"}]}""")]
    [InlineData("""{"id": "x", "id": "y", "external_desc": "Mail", "begin": "2026-03-01T10:00:00Z"}""")]
    public void A_bad_record_is_reported_and_the_others_are_kept(string record)
    {
        var result = Read($"[{record}, {Record}]");

        result.Incidents.ShouldHaveSingleItem().Title.ShouldStartWith("Compute");
        result.Diagnostics.ShouldContain(d => d.Rule == Rules.UnreadableImport);
    }

    [Fact]
    public void Ten_thousand_incidents_are_read()
    {
        const string Short = """ "begin": "2026-03-01T10:00:00Z", "external_desc": "Mail", "severity": "low", "updates": [{"when": "2026-03-01T10:00:00Z", "text": "x", "status": "AVAILABLE"}] """;

        var result = Read($"[{string.Join(",\n", Enumerable.Range(0, 10_000).Select(i => $$"""{"id": "a{{i}}", {{Short}}}"""))}]");

        result.Incidents.Length.ShouldBe(10_000);
    }

    [Fact]
    public void A_payload_that_was_tampered_with_is_read_as_far_as_it_can_be() =>
        Gen.Select(Gen.Int[0, 2_600], Gen.OneOf("\"", "{", "}", "[", "]", ",", "null", "1e400", "\\ud83d", "## Resolved — 2026-01-01 00:00 UTC", "\\n## x\\n", "<p>", "[x](y:z)", "\"end\":7,", "2027", "AVAILABLE")).Array[1, 4].Sample(damages =>
        {
            var text = new StringBuilder($"[{Record}, {Record}]");
            foreach (var (at, damage) in damages)
            {
                var place = Math.Min(at, text.Length);
                text.Remove(place, Math.Min(damage.Length, text.Length - place)).Insert(place, damage);
            }

            var result = Read(text.ToString());

            var plan = ImportPlan.Of(result.Incidents, []);
            foreach (var file in plan.Files)
            {
                IncidentParser.Parse(new(file.Path, file.Text), settings: null).Diagnostics.Where(d => d.IsError).ShouldBeEmpty();
            }

            ImportPlan.Of(result.Incidents, [.. plan.Files.Select(f => new SourceFile(f.Path, f.Text))]).Files.ShouldAllBe(f => f.Presence == Presence.Same);
        }, iter: Fuzz.Of(1_000));

    private static ImportResult Read(string text) => GoogleCloudImport.Read([new SourceFile("incidents.json", text)]);
}

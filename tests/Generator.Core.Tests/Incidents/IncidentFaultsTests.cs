using System.Globalization;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Incidents;

/// <summary>Each fault of an incident's file: which rule, at which place, and what the help says.</summary>
public sealed class IncidentFaultsTests
{
    private const string Body = "\n## Resolved — 2026-04-08 18:07 UTC\n\nDone.\n";

    [Theory]
    [InlineData("title: x\n", "GEN002 1:1", "begin with a line `---`")]
    [InlineData("---\ntitle: x\n", "GEN003 1:1", "put a line `---`")]
    [InlineData("---\ntitle: x\nseverity: minor\ncomponents: [Mail\n---\n" + Body, "GEN004 4:13", "close it with `]`")]
    [InlineData("---\n- x\n---\n" + Body, "GEN005 2:1", "write `title: …`")]
    [InlineData("---\ntitle: x\ntitle: y\nseverity: minor\n---\n" + Body, "GEN006 3:1", "remove one of the two")]
    [InlineData("---\ntitle: &a x\nseverity: minor\n---\n" + Body, "GEN007 2:8", "plain YAML")]
    [InlineData("---\ntitel: x\ntitle: x\nseverity: minor\n---\n" + Body, "GEN010 2:1", "did you mean `title`?")]
    [InlineData("---\ntitle: x\n---\n" + Body, "GEN011 2:1", "add `severity: …`")]
    [InlineData("---\ntitle: [x]\nseverity: minor\n---\n" + Body, "GEN012 2:8", "write `title: value`")]
    [InlineData("---\ntitle: x\nseverity: minor\ncomponents:\n  - Mail: major\n---\n" + Body, "GEN012 5:5", "write `{name: Mail, severity: major}`")]
    [InlineData("---\ntitle: x\nseverity: minor\ncomponents:\n  - Web Console: 1\n---\n" + Body, "GEN012 5:5", "write `{name: Web Console}`")]
    [InlineData("---\ntitle: x\nseverity: minor\ncomponents:\n  - {name:Mail}\n---\n" + Body, "GEN010 5:6", "put a space behind the colon: `name: Mail`")]
    [InlineData("---\ntitel: x\nseverity: minor\n---\n" + Body, "GEN010 2:1", "did you mean `title`?")]
    [InlineData("---\ntitle: x\nSeverity: minor\n---\n" + Body, "GEN010 3:1", "did you mean `severity`?")]
    [InlineData("---\ntitle: #123 broke\nseverity: minor\n---\n" + Body, "GEN011 2:1", "put the value into quotes: `title: \"#123 broke\"`")]
    [InlineData("---\ntitle: x\nseverity: mayor\n---\n" + Body, "GEN013 3:11", "did you mean `major`?")]
    [InlineData("---\ntitle: x\nseverity: minor\n---\n\n## Resolvd — 2026-04-08 18:07 UTC\n\nx\n" + Body, "GEN014 6:1", "did you mean `Resolved`?")]
    [InlineData("---\ntitle: x\nseverity: minor\ncomponents: [Mial]\n---\n" + Body, "GEN015 4:14", "did you mean `Mail`?")]
    [InlineData("---\ntitle: x\nseverity: minor\n---\n\n## Resolved — 2026-04-08 18:07\n\nx\n", "GEN016 6:15", "2026-04-08 18:07 UTC")]
    [InlineData("---\ntitle: x\nseverity: minor\nresolved: 2026-02-30T10:00:00Z\n---\n" + Body, "GEN017 4:11", "write year, month and day")]
    [InlineData("---\ntitle: x\nseverity: minor\nstarted: 2026-02-03 25:00 UTC\n---\n" + Body, "GEN017 4:10", "from 00:00 to 23:59")]
    [InlineData("---\ntitle: x\nseverity: minor\nsource: javascript:alert(1)\n---\n" + Body, "GEN018 4:9", "https://")]
    [InlineData("---\ntitle: x\nseverity: minor\n---\n" + Body + "\n[x](https:/example.org/a)\n", "GEN018 10:1", "`https://example.org/a`")]
    [InlineData("---\ntitle: x\nseverity: minor\naliases: [A b]\n---\n" + Body, "GEN019 4:11", "letters a to z")]
    [InlineData("---\ntitle: x\nseverity: minor\naliases: [nul]\n---\n" + Body, "GEN019 4:11", "Windows keeps this name")]
    [InlineData("---\ntitle: x\nseverity: minor\n---\n\nOnly a summary.\n", "GEN020 6:1", "add a heading such as")]
    [InlineData("---\ntitle: x\nseverity: minor\n---\n\nx\n\n# Investigating — 2026-04-08 10:00 UTC\n\nx\n", "GEN020 8:1", "write `## Investigating — 2026-04-08 10:00 UTC`")]
    [InlineData("---\ntitle: x\nseverity: minor\n---\n\nInvestigating — 2026-04-08 10:00 UTC\n---\n\nx\n", "GEN020 6:1", "write `## Investigating — 2026-04-08 10:00 UTC`")]
    [InlineData("---\ntitle: x\nseverity: minor\n---\n\n## Nothing — 2026-04-08 18:07 UTC\n\nx\n" + Body, "GEN014 6:1", "known: Investigating, Identified, Monitoring, Resolved, Update, Postmortem")]
    [InlineData("---\ntitle: x\nseverity: maintenance\n---\n\n## Nothing — 2026-04-08 18:07 UTC\n\nx\n", "GEN014 6:1", "known: Update, Scheduled, In progress, Verifying, Completed, Postmortem")]
    [InlineData("---\ntitle: x\nseverity: minor\ncomponents: Mail, Web Console\n---\n" + Body, "GEN015 4:13", "write a list: `[Mail, Web Console]`")]
    [InlineData("---\ntitle: He: said: \"so\"\nseverity: minor\n---\n" + Body, "GEN004 2:10", "`title: \"He: said: \\\"so\\\"\"`")]
    [InlineData("---\ntitle: \"He said \"hi\"\"\nseverity: minor\n---\n" + Body, "GEN004 2:18", "`title: \"He said \\\"hi\\\"\"`")]
    [InlineData("---\ntitle: x\nseverity: minor\n---\n\n## What we learned\n\nx\n" + Body, "GEN021 6:1", "use `###`")]
    [InlineData("---\ntitle: x\nseverity: minor\n---\n\n## What we learned:\n\nx\n" + Body, "GEN021 6:1", "use `###`")]
    [InlineData("---\ntitle: x\nseverity: minor\n---\n\n## -\n\nx\n" + Body, "GEN021 6:1", "use `###`")]
    [InlineData("---\ntitle: x\nseverity: minor\n---\n\n## Resolved:\n\nx\n" + Body, "GEN014 6:1", "did you mean `Resolved`?")]
    [InlineData("---\ntitle: x\nseverity: minor\n---\n\n## investigating 2026-04-08 10:00 UTC\n\nx\n" + Body, "GEN021 6:1", "write `## Investigating — 2026-04-08 10:00 UTC`")]
    [InlineData("---\ntitle: x\nseverity: minor\n---\n\n## update 2 — 2026-04-08 10:00 UTC\n\nx\n" + Body, "GEN021 6:1", "write `## Update — 2026-04-08 10:00 UTC`")]
    [InlineData("---\ntitle: x\nseverity: minor\n---\n\n## Update #2: 2026-04-08 10:00\n\nx\n" + Body, "GEN021 6:1", "write `## Update — 2026-04-08 10:00`")]
    [InlineData("---\ntitle: x\nseverity: minor\n---\n\n## Update 2026-04-08 10:00 UTC - x\n\nx\n" + Body, "GEN021 6:1", "write `## Update — 2026-04-08 10:00 UTC - x`")]
    [InlineData("---\ntitle: x\nseverity: minor\n---\n" + Body + "\n## postmortem — 2026-04-08 10:00 UTC\n\nx\n", "GEN021 10:1", "write `## Postmortem`")]
    [InlineData("---\ntitle: x\nseverity: minor\n---\n\n## Update — 2026-04-08 12:00 UTC +01:00\n\nx\n" + Body, "GEN016 6:13", "write `## Update — 2026-04-08 12:00 +01:00`")]
    [InlineData("---\ntitle: x\nseverity: minor\n---\n\n## Update — 2026-04-08 12:00 MEZ\n\nx\n" + Body, "GEN016 6:13", "write `## Update — 2026-04-08 12:00 +01:00`")]
    [InlineData("---\ntitle: x\nseverity: minor\ncorrections: [{date: 2026-04-09 10:00 UTC, text: x}]\n---\n" + Body, "GEN017 4:22", "write the day alone: `2026-04-09`")]
    [InlineData("---\ntitle: x\nseverity: minor\n---\n\n## Update — 2026-04-09 10:00 UTC\n\nx\n" + Body, "GEN022 10:1", "the oldest first")]
    [InlineData("---\ntitle: x\nseverity: minor\nstarted: 2026-04-09T10:00:00Z\n---\n\n## Update — 2026-04-08 10:00 UTC\n\nx\n" + Body, "GEN023 4:10", "correct `started`, or the time of the end")]
    [InlineData("---\ntitle: x\nseverity: minor\ndetected: 2026-04-08T19:00:00Z\n---\n" + Body, "GEN023 4:11", "correct `detected`, or the time of the end")]
    [InlineData("---\ntitle: x\nseverity: minor\ndetected: 2026-04-08T19:00:00Z\nresolved: 2026-04-08T18:30:00Z\n---\n" + Body, "GEN023 4:11", "correct `detected`")]
    [InlineData("---\ntitle: x\nseverity: maintenance\nstarted: 2026-04-09T19:00:00Z\nresolved: 2026-04-08T19:00:00Z\n---\n\n## Scheduled — 2026-04-08 10:00 UTC\n\nx\n", "GEN023 5:11", "correct `resolved`")]
    [InlineData("---\ntitle: x\nseverity: maintenance\n---\n\n## Scheduled — 2026-04-08 10:00 UTC\n\nx\n", "GEN026 3:11", "add `started:`")]
    [InlineData("---\ntitle: x\nseverity: minor\n---\n\n## Verifying — 2026-04-08 10:00 UTC\n\nx\n" + Body, "GEN027 6:1", "use one of: Investigating")]
    public void A_fault_is_found_at_its_place_with_help(string text, string expected, string help)
    {
        var errors = IncidentParser.Parse(Given.File(text), Given.Settings()).Diagnostics.Where(d => d.IsError).ToArray();

        errors.Select(e => Place(e)).ShouldContain(expected);
        errors.First(e => Place(e) == expected).Help!.ShouldContain(help);
    }

    [Fact]
    public void A_missing_bracket_is_one_finding_alone() =>
        IncidentParser.Parse(Given.File("---\ntitle: x\nseverity: minor\ncomponents: [Mail\n---\n" + Body), Given.Settings()).Diagnostics.Length.ShouldBe(1);

    [Theory]
    [InlineData("titel: x\nseverity: minor\n")]
    [InlineData("title: x\nSeverity: minor\n")]
    [InlineData("title: x\nseverity: minor\ncomponents:\n  - Mail: major\n")]
    [InlineData("title: x\nseverity: minor\ncomponents:\n  - {name:Mail}\n")]
    public void A_slip_in_a_field_s_name_is_one_error_alone(string fields) =>
        IncidentParser.Parse(Given.File($"---\n{fields}---\n{Body}"), Given.Settings()).Diagnostics.Count(d => d.IsError).ShouldBe(1);

    [Fact]
    public void Where_the_site_has_no_component_none_is_offered() => IncidentParser.Parse(
        Given.File("---\ntitle: x\nseverity: minor\ncomponents: [Mail]\n---\n" + Body), Given.Settings("service: Acme\n"))
        .Diagnostics.First(d => d.IsError).Help.ShouldBe("add it to `components:` of site.yaml");

    [Fact]
    public void All_faults_of_a_file_are_found_in_one_run()
    {
        var parsed = IncidentParser.Parse(
            new SourceFile("content/incidents/Wrong Name.md", "---\ntitel: x\nseverity: mayor\ncomponents: [Nowhere]\nstarted: soon\n---\n\n## Resolvd — 2026-04-08\n\n[x](javascript:1)\n"),
            Given.Settings());

        parsed.Value.ShouldBeNull();
        parsed.Diagnostics.Select(d => d.Rule.Code).Order(StringComparer.Ordinal).ShouldBe(["GEN010", "GEN013", "GEN014", "GEN015", "GEN017", "GEN018", "GEN019"]);
    }

    [Fact]
    public void An_incident_told_after_its_end_is_a_note_and_has_no_duration()
    {
        var parsed = IncidentParser.Parse(Given.File("---\ntitle: x\nseverity: minor\nresolved: 2026-04-08T17:00:00Z\n---\n" + Body), Given.Settings());

        parsed.Diagnostics.Select(Place).ShouldBe(["GEN024 4:11"]);
        parsed.Value!.ImpactAt(Given.At("2026-05-01T00:00:00Z")).ShouldBeNull();
    }

    [Theory]
    [InlineData("Resolved", "GEN024 7:1 correct `started:` if it is wrong")]
    [InlineData("Investigating", "GEN023 5:11 correct `resolved`, `started` or the updates' times")]
    public void A_start_after_the_end_is_wrong_where_updates_tell_the_incident_as_going_on(string state, string finding) =>
        IncidentParser.Parse(
            Given.File($"---\ntitle: x\nseverity: minor\nstarted: 2026-04-08T19:00:00Z\n{(state == "Resolved" ? "" : "resolved: 2026-03-08T19:00:00Z\n")}---\n\n## {state} — 2026-04-08 18:50 UTC\n\nx\n\n## Update — 2026-04-08 19:50 UTC\n\nx\n"),
            Given.Settings()).Diagnostics.Select(d => $"{Place(d)} {d.Help}").ShouldContain(finding);

    [Theory]
    [InlineData("Investigating", "GEN143 4:11 it ended before the update `Investigating` of 2026-04-08 17:50 UTC, which tells it as going on, so its duration is unknown")]
    [InlineData("Monitoring", "GEN143 4:11 it ended before the update `Monitoring` of 2026-04-08 17:50 UTC, which tells it as going on, so its duration is unknown")]
    [InlineData("Update", "GEN024 4:11 the incident was posted after it had ended, so its duration is unknown")]
    public void An_end_before_an_update_that_tells_it_as_going_on_is_a_warning(string state, string finding) => IncidentParser.Parse(
        Given.File($"---\ntitle: x\nseverity: minor\nresolved: 2026-04-08T17:00:00Z\n---\n\n## {state} — 2026-04-08 17:50 UTC\n\nx\n{Body}"), Given.Settings())
        .Diagnostics.Select(d => d.Short()).ShouldBe([finding]);

    [Fact]
    public void What_was_noticed_and_told_after_its_end_is_no_error() => IncidentParser.Parse(
        Given.File("---\ntitle: x\nseverity: minor\ndetected: 2026-04-08T18:00:00Z\nresolved: 2026-04-08T17:00:00Z\n---\n" + Body), Given.Settings())
        .Diagnostics.Select(Place).ShouldBe(["GEN024 5:11"]);

    [Theory]
    [InlineData("tags: dns, network", "GEN141 4:7", "`tags: [dns, network]`; if it is one: `tags: [\"dns, network\"]`")]
    [InlineData("upstream: 'AWS,Cloudflare'", "GEN141 4:11", "`upstream: [AWS, Cloudflare]`; if it is one: `upstream: [\"AWS,Cloudflare\"]`")]
    [InlineData("tags: [\"dns, network\"]", null, null)]
    [InlineData("tags: dns,", null, null)]
    [InlineData("tags: dns", null, null)]
    public void A_list_that_is_written_as_one_text_is_a_warning(string line, string? place, string? help)
    {
        var parsed = IncidentParser.Parse(Given.File($"---\ntitle: x\nseverity: minor\n{line}\n---\n{Body}"), Given.Settings());

        parsed.Value.ShouldNotBeNull();
        var warning = parsed.Diagnostics.SingleOrDefault(d => d.Level == Level.Warning);
        (warning is null ? null : Place(warning)).ShouldBe(place);
        (warning?.Help ?? "").ShouldEndWith(help ?? "");
    }

    private static string Place(Diagnostic diagnostic)
    {
        var (line, column) = diagnostic.Location.File.Position(diagnostic.Location.Span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"{diagnostic.Rule.Code} {line}:{column}");
    }
}

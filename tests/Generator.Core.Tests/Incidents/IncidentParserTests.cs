using Generator.Core.Incidents;
using Generator.Core.Settings;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Incidents;

public sealed class IncidentParserTests
{
    private const string Whole = """
        ---
        title: Mail is delayed
        severity: minor
        components:
          - Web Console
          - {name: Old Mail, severity: major, from: 2026-04-08T18:10:00Z, to: 2026-04-08 20:30 +02:00}
        started: 2026-04-08T18:00:00Z
        tags: [dns, dns, mail]
        corrections:
          - {date: 2026-04-09, text: The start was corrected.}
        ---

        A summary.

        ## Investigating — 2026-04-08 18:07:30 UTC

        ```
        ## Resolved — 2026-01-01 00:00 UTC
        ```

        ## Identified – 2026-04-08T18:20:00Z

        Found.

        ## Monitoring - 2026-04-08 20:25 +02:00

        Watching.

        ## Resolved: 2026-04-08 19:00 UTC

        Done.

        ## Postmortem

        What happened.

        ## Causes

        A cable.
        """;

    [Fact]
    public void A_whole_file_is_read()
    {
        var incident = Given.Incident(Whole);

        incident.Title.ShouldBe("Mail is delayed");
        incident.Severity.ShouldBe(Severity.Minor);
        incident.Components.Select(c => c.Component.Name).ShouldBe(["Web Console", "Mail"]);
        incident.Components[1].Severity.ShouldBe(Severity.Major);
        (incident.Components[1].From, incident.Components[1].To).ShouldBe((Given.At("2026-04-08T18:10:00Z"), Given.At("2026-04-08T18:30:00Z")));
        incident.Started.ShouldBe(Given.At("2026-04-08T18:00:00Z"));
        incident.Detected.ShouldBe(Given.At("2026-04-08T18:07:30Z"));
        incident.Resolved.ShouldBe(Given.At("2026-04-08T19:00:00Z"));
        incident.DetectedBy.ShouldBe("monitoring");
        incident.Tags.ShouldBe(["dns", "mail"]);
        incident.Corrections.Single().Text.ShouldBe("The start was corrected.");
        incident.Summary!.Text.ShouldBe("A summary.");
        incident.Updates.Select(u => u.State).ShouldBe([State.Investigating, State.Identified, State.Monitoring, State.Resolved]);
        incident.Updates[2].At.ShouldBe(Given.At("2026-04-08T18:25:00Z"));
        incident.Postmortem!.Text.ShouldBe("What happened.\n\n## Causes\n\nA cable.");
    }

    [Fact]
    public void Line_endings_of_Windows_change_nothing()
    {
        var unix = Given.Incident(Whole);
        var windows = Given.Incident(Whole.ReplaceLineEndings("\r\n"));

        (windows.Title, windows.Detected, windows.Resolved).ShouldBe((unix.Title, unix.Detected, unix.Resolved));
        windows.Updates.Select(u => (u.State, u.At, u.Body.Text.ReplaceLineEndings("\n"))).ShouldBe(unix.Updates.Select(u => (u.State, u.At, u.Body.Text)));
    }

    [Fact]
    public void Without_an_end_it_is_open_until_now()
    {
        var incident = Given.Incident("---\ntitle: x\nseverity: minor\n---\n\n## Investigating — 2026-04-08 18:00 UTC\n\nx\n");
        var now = Given.At("2026-04-08T20:00:00Z");

        incident.IsOpenAt(now).ShouldBeTrue();
        incident.ImpactAt(now)!.Value.Duration.TotalHours.ShouldBe(2);
    }

    [Theory]
    [InlineData("21:00", "2026-03-10T21:00:00Z")]
    [InlineData("23:00", "2026-03-10T22:00:00Z")]
    public void Planned_work_is_over_once_an_update_says_so_and_at_the_latest_when_it_was_to_end(string told, string end) =>
        Given.Incident($"---\ntitle: x\nseverity: maintenance\nstarted: 2026-03-10T20:00:00Z\nresolved: 2026-03-10T22:00:00Z\n---\n\n## Completed — 2026-03-10 {told} UTC\n\nx\n")
            .Resolved.ShouldBe(Given.At(end));

    [Theory]
    [InlineData("2026-03-10T20:00:00Z", "---\ntitle: x\nseverity: maintenance\nstarted: 2026-03-10T20:00:00Z\n---\n\n## Scheduled — 2026-03-01 09:00 UTC\n\nx\n")]
    [InlineData("2026-03-10T21:00:00Z", "---\ntitle: x\nseverity: maintenance\n---\n\n## Scheduled — 2026-03-01 09:00 UTC\n\nx\n\n## In progress — 2026-03-10 21:00 UTC\n\nx\n")]
    public void Planned_work_starts_when_it_says_or_when_it_is_under_way(string start, string text) => Given.Incident(text).Start.ShouldBe(Given.At(start));

    [Fact]
    public void What_the_writer_writes_the_parser_reads()
    {
        var draft = new Draft(
            "2026-04-08-mail", "Mail: \"late\" [again] # not a comment", Severity.Major, ["Mail", "Web Console"], Given.At("2026-04-08T17:00:00Z"), Given.At("2026-04-08T17:30:00Z"),
            Given.At("2026-04-08T19:30:00.5Z"), "https://example.org/1",
            [new(State.Identified, Given.At("2026-04-08T18:07:30Z"), "We *found* it."), new(State.Resolved, Given.At("2026-04-08T20:00:00Z"), "Done.")], "Why it happened.", null, ["mail", "a: b, [c]"], "How it *looked*.", ["Example Cloud", "\"Net\" & more"]);

        var read = Given.Incident(IncidentWriter.Write(draft), draft.Id);

        (read.Id, read.Title, read.Severity, read.Started, read.Detected, read.Resolved, read.Source)
            .ShouldBe((draft.Id, draft.Title, draft.Severity, draft.Started, draft.Detected!.Value, draft.Resolved, draft.Source));
        read.Components.Select(c => c.Component.Name).ShouldBe(draft.Components);
        read.Updates.Select(u => new DraftUpdate(u.State, u.At, u.Body.Text)).ShouldBe(draft.Updates);
        read.Postmortem!.Text.ShouldBe(draft.Postmortem);
        read.Summary!.Text.ShouldBe(draft.Summary);
        read.Tags.ShouldBe(draft.Tags);
        read.Upstream.ShouldBe(draft.Upstream);
    }

    [Fact]
    public void Of_tags_and_providers_that_differ_in_case_alone_the_first_is_taken()
    {
        var incident = Given.Incident("---\ntitle: x\nseverity: minor\ntags: [DNS, dns, Größe, GRÖSSE, größe, ' ']\nupstream: Example Cloud\n---\n\n## Resolved — 2026-04-08 18:07 UTC\n\nx\n");

        incident.Tags.ShouldBe(["DNS", "Größe", "GRÖSSE"]);
        incident.Upstream.ShouldBe(["Example Cloud"]);
    }
}

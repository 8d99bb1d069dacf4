using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Incidents;

public sealed class IncidentEditorTests
{
    private const string Open = """
        ---
        title: x   # the headline
        severity: minor
        ---
        Summary.

        ## Investigating — 2026-04-08 18:00 UTC

        One.

        ## Monitoring: 2026-04-08 19:00 UTC
        Two.

        """;

    [Fact]
    public void An_update_goes_to_the_end() =>
        Updated(Open, State.Update, "2026-04-08T20:00:00Z").ShouldBe(Open + "\n## Update — 2026-04-08 20:00 UTC\n\nNews.\n");

    [Fact]
    public void An_update_of_a_time_in_between_goes_in_between_and_below_those_of_the_same_time() =>
        Updated(Open, State.Identified, "2026-04-08T18:00:00Z").ShouldBe(
            Open.Replace("One.\n", "One.\n\n## Identified — 2026-04-08 18:00 UTC\n\nNews.\n", StringComparison.Ordinal));

    [Fact]
    public void An_update_before_all_others_goes_below_the_summary() =>
        Updated(Open, State.Update, "2026-04-08T17:00:30Z").ShouldBe(
            Open.Replace("Summary.\n", "Summary.\n\n## Update — 2026-04-08 17:00:30 UTC\n\nNews.\n", StringComparison.Ordinal));

    [Fact]
    public void An_update_before_all_others_goes_below_the_front_matter_when_there_is_no_summary() =>
        Updated("---\ntitle: x\nseverity: minor\n---\n## Investigating — 2026-04-08 18:00 UTC", State.Update, "2026-04-08T17:00:00Z")
            .ShouldBe("---\ntitle: x\nseverity: minor\n---\n\n## Update — 2026-04-08 17:00 UTC\n\nNews.\n\n## Investigating — 2026-04-08 18:00 UTC");

    [Theory]
    [InlineData("\n## Postmortem\n\nWhy.\n\n## Causes\n\nA cable.\n", "\n## Update — 2026-04-08 20:00 UTC\n\nNews.\n")]
    [InlineData("## Postmortem", "\n## Update — 2026-04-08 20:00 UTC\n\nNews.\n\n")]
    public void An_update_goes_above_the_postmortem(string postmortem, string added) =>
        Updated(Open + postmortem, State.Update, "2026-04-08T20:00:00Z").ShouldBe(Open + added + postmortem);

    [Fact]
    public void A_file_with_CRLF_gets_lines_with_CRLF()
    {
        var windows = Open.ReplaceLineEndings("\r\n");

        Updated(windows, State.Update, "2026-04-08T20:00:00Z", "A\nB\r\nC").ShouldBe(windows + "\r\n## Update — 2026-04-08 20:00 UTC\r\n\r\nA\r\nB\r\nC\r\n");
    }

    [Fact]
    public void In_a_file_with_both_line_endings_the_line_above_decides()
    {
        var mixed = Open.Replace("One.\n", "One.\r\n", StringComparison.Ordinal);

        Updated(mixed, State.Update, "2026-04-08T18:30:00Z").ShouldContain("One.\r\n\r\n## Update — 2026-04-08 18:30 UTC\r\n\r\nNews.\r\n\n## Monitoring");
        Updated(mixed, State.Update, "2026-04-08T20:00:00Z").ShouldEndWith("Two.\n\n## Update — 2026-04-08 20:00 UTC\n\nNews.\n");
    }

    [Theory]
    [InlineData("", "\n\n## Update — 2026-04-08 20:00 UTC\n\nNews.")]
    [InlineData("\n", "\n\n## Update — 2026-04-08 20:00 UTC\n\nNews.\n")]
    [InlineData("\n\n  \n\n", "\n\n## Update — 2026-04-08 20:00 UTC\n\nNews.\n\n  \n\n")]
    [InlineData("  \t\n\t", "  \t\n\n## Update — 2026-04-08 20:00 UTC\n\nNews.\n\t")]
    public void The_end_of_the_file_stays_as_it_is(string end, string expected) =>
        Updated(Open.TrimEnd() + end, State.Update, "2026-04-08T20:00:00Z").ShouldBe(Open.TrimEnd() + expected);

    [Fact]
    public void A_heading_in_a_block_of_code_is_none()
    {
        var text = Open + "\n```\n## Resolved — 2026-04-08 19:30 UTC\n```\n";

        Updated(text, State.Resolved, "2026-04-08T20:00:00Z").ShouldBe(text + "\n## Resolved — 2026-04-08 20:00 UTC\n\nNews.\n");
        Updated(Open, State.Update, "2026-04-08T20:00:00Z", "```\n## Resolved — 2026-04-08 19:30 UTC\n```").ShouldEndWith("19:30 UTC\n```\n");
    }

    [Theory]
    [InlineData("  \n\n", "the message is empty")]
    [InlineData("It works.\n\n## Resolved — 2026-04-08 20:00 UTC\n\nx", "the message has a line that would begin a section of its own: `## Resolved — 2026-04-08 20:00 UTC`")]
    [InlineData("## Causes", "the message has a line that would begin a section of its own: `## Causes`")]
    [InlineData("Log:\n```\nx", "the message opens a block of code and does not close it")]
    [InlineData("Log:\n~~~~\nx\n~~~", "the message opens a block of code and does not close it")]
    [InlineData("a\0b", "the message holds the character U+0000, which cannot be shown")]
    [InlineData("a\u001b[2Jb", "the message holds the character U+001B, which cannot be shown")]
    public void A_message_that_would_change_more_than_its_own_section_is_refused(string message, string refusal) =>
        Refused(Open, State.Update, "2026-04-08T20:00:00Z", message).ShouldBe(refusal);

    [Fact]
    public void Half_a_character_is_refused() =>
        Refused(Open, State.Update, "2026-04-08T20:00:00Z", "a" + '\ud83d').ShouldBe("the message holds the character U+D83D, which cannot be shown");

    [Fact]
    public void A_block_of_code_that_is_open_at_the_end_is_refused() =>
        Refused(Open + "\n```\nlog\n", State.Update, "2026-04-08T20:00:00Z")
            .ShouldBe("line 14 of content/incidents/2026/2026-04-08-mail-delayed.md opens a block of code that nothing closes");

    [Theory]
    [InlineData("minor", State.InProgress, "`in_progress` is not a state of an incident")]
    [InlineData("minor", State.Completed, "`completed` is not a state of an incident")]
    [InlineData("maintenance", State.Monitoring, "`monitoring` is not a state of planned work")]
    public void A_state_that_does_not_fit_is_refused(string severity, State state, string refusal)
    {
        var text = $"---\ntitle: x\nseverity: {severity}\nstarted: 2026-04-08T18:00:00Z\n---\n\n## Update — 2026-04-08 18:00 UTC\n\nx\n";

        Refused(text, state, "2026-04-08T20:00:00Z").ShouldBe(refusal);
    }

    [Fact]
    public void A_link_that_is_not_allowed_is_an_error_at_its_place()
    {
        var edit = IncidentEditor.AddUpdate(Given.File(Open), Given.Settings(), new(State.Update, Given.At("2026-04-08T20:00:00Z"), "[x](javascript:alert)"));

        edit.File.ShouldBeNull();
        edit.Diagnostics.Single().Short().ShouldBe("GEN018 16:1 a link may not lead to `javascript:alert`");
    }

    [Fact]
    public void A_file_with_errors_is_left_as_it_is()
    {
        var edit = IncidentEditor.AddUpdate(Given.File(Open.Replace("minor", "mayor", StringComparison.Ordinal)), Given.Settings(), Update(State.Update, "2026-04-08T20:00:00Z"));

        edit.File.ShouldBeNull();
        edit.Diagnostics.Single().Short().ShouldBe("GEN013 3:11 there is no severity `mayor`");
    }

    [Fact]
    public void An_incident_ends_once()
    {
        var resolved = Open + "\n## Resolved — 2026-04-08 20:00 UTC\n\nDone.\n";

        Refused(resolved, State.Resolved, "2026-04-08T21:00:00Z").ShouldBe("2026-04-08-mail-delayed was resolved already, at 2026-04-08 20:00 UTC");
        Resolve(resolved, "2026-04-08T21:00:00Z").Refusal!.Message.ShouldBe("2026-04-08-mail-delayed was resolved already, at 2026-04-08 20:00 UTC");
        Updated(resolved, State.Update, "2026-04-08T21:00:00Z").ShouldEndWith("Done.\n\n## Update — 2026-04-08 21:00 UTC\n\nNews.\n");
    }

    [Fact]
    public void An_incident_does_not_end_before_its_last_update() =>
        Refused(Open, State.Resolved, "2026-04-08T18:30:00Z").ShouldBe("the last update is of 2026-04-08 19:00 UTC, after 2026-04-08 18:30 UTC");

    [Theory]
    [InlineData("minor", "Resolved")]
    [InlineData("maintenance\nstarted: 2026-04-08T18:00:00Z", "Completed")]
    public void Resolving_adds_the_state_that_fits(string severity, string word)
    {
        var text = Open.Replace("minor", severity, StringComparison.Ordinal).Replace("Investigating", "Update", StringComparison.Ordinal).Replace("Monitoring", "Update", StringComparison.Ordinal);

        Resolve(text, "2026-04-08T20:00:00Z").File!.Text.ShouldBe(text + $"\n## {word} — 2026-04-08 20:00 UTC\n\nDone.\n");
    }

    [Fact]
    public void An_incident_that_is_over_by_its_front_matter_is_not_resolved_again()
    {
        var text = Open.Replace("severity", "resolved: 2026-04-08T19:30:00Z # by the graphs\nseverity", StringComparison.Ordinal);

        var refusal = Resolve(text, "2026-04-08T20:00:00Z").Refusal!;

        refusal.Message.ShouldBe("2026-04-08-mail-delayed is over: its `resolved:` says 2026-04-08 19:30 UTC");
        refusal.Help.ShouldContain("`outages update 2026-04-08-mail-delayed --state resolved`");
        Updated(text, State.Resolved, "2026-04-08T20:00:00Z").ShouldBe(text + "\n## Resolved — 2026-04-08 20:00 UTC\n\nNews.\n");
    }

    [Theory]
    [InlineData("from: 2026-04-08T20:00:00Z")]
    [InlineData("from: 2026-04-08T20:30:00Z, to: 2026-04-08T21:00:00Z")]
    public void An_end_before_a_component_was_hit_is_an_error_that_the_file_would_have(string span)
    {
        var edit = Resolve(Open.Replace("severity", $"components: [{{name: Mail, {span}}}]\nseverity", StringComparison.Ordinal), "2026-04-08T20:00:00Z");

        edit.File.ShouldBeNull();
        edit.Diagnostics.Select(d => d.Short()).ShouldBe(["GEN023 3:33 this is not before the incident's end, 2026-04-08 20:00 UTC"]);
    }

    [Theory]
    [InlineData("resolved:   2026-04-08 22:00 UTC   # planned", "resolved:   2026-04-08T20:00:00Z   # planned")]
    [InlineData("resolved: \"2026-04-08T22:00:00Z\"", "resolved: 2026-04-08T20:00:00Z")]
    [InlineData("'resolved' : 2026-04-08T22:00:00Z", "'resolved' : 2026-04-08T20:00:00Z")]
    [InlineData("resolved: # at night\n  2026-04-08T22:00:00Z", "resolved: # at night\n  2026-04-08T20:00:00Z")]
    public void A_planned_end_that_lies_ahead_is_moved_to_the_end(string written, string expected)
    {
        var text = $"---\ntitle: x\n# planned work\nseverity: maintenance\nstarted: 2026-04-08T18:00:00Z\n{written}\n---\n\n## Scheduled — 2026-04-01 18:00 UTC\n\nx\n";

        Resolve(text, "2026-04-08T20:00:00Z").File!.Text
            .ShouldBe(text.Replace(written, expected, StringComparison.Ordinal) + "\n## Completed — 2026-04-08 20:00 UTC\n\nDone.\n");
    }

    [Fact]
    public void A_planned_end_that_has_passed_is_moved_to_the_end_where_the_work_is_resolved()
    {
        const string Text = "---\ntitle: x\nseverity: maintenance\nstarted: 2026-04-08T18:00:00Z\nresolved: 2026-04-08T20:00:00Z # planned\n---\n\n## Scheduled — 2026-04-01 18:00 UTC\n\nx\n";
        const string Told = "\n## Completed — 2026-04-08 21:30 UTC\n\n";

        Resolve(Text, "2026-04-08T21:30:00Z").File!.Text.ShouldBe(Text.Replace("20:00", "21:30", StringComparison.Ordinal) + $"{Told}Done.\n");
        Updated(Text, State.Completed, "2026-04-08T21:30:00Z").ShouldBe($"{Text}{Told}News.\n");
        Resolve(Text + Told + "Done.\n", "2026-04-08T22:00:00Z").Refusal!.Message.ShouldBe("2026-04-08-mail-delayed was completed already, at 2026-04-08 21:30 UTC");
    }

    [Theory]
    [InlineData("")]
    [InlineData("resolved: 2026-04-08T20:00:00Z\n")]
    [InlineData("components: [{name: Mail, from: 2026-04-08T19:00:00Z, to: 2026-04-08T19:30:00Z}]\n")]
    public void Planned_work_that_has_not_begun_is_called_off_and_keeps_its_times(string end)
    {
        var text = $"---\ntitle: x\nseverity: maintenance\nstarted: 2026-04-08T18:00:00Z\n{end}---\n\n## Scheduled — 2026-04-01 18:00 UTC\n\nx\n";

        var file = Resolve(text, "2026-04-08T17:00:00Z").File!;

        file.Text.ShouldBe(text + "\n## Completed — 2026-04-08 17:00 UTC\n\nDone.\n");
        var incident = IncidentParser.Parse(file, Given.Settings()).Value!;
        (incident.IsCalledOff, incident.PhaseAt(Given.At("2026-04-08T17:30:00Z")), incident.ImpactAt(Given.At("2026-04-10T00:00:00Z"))).ShouldBe((true, Phase.Over, null));
    }

    [Fact]
    public void Planned_work_that_is_told_to_be_in_progress_is_not_called_off()
    {
        const string Text = "---\ntitle: x\nseverity: maintenance\nstarted: 2026-04-08T18:00:00Z\n---\n\n## In progress — 2026-04-08 16:00 UTC\n\nx\n";

        Resolve(Text, "2026-04-08T17:00:00Z").Refusal!.Message.ShouldBe("2026-04-08-mail-delayed is to begin at 2026-04-08 18:00 UTC, but an update tells that it is in progress");
        IncidentParser.Parse(Given.File(Text + "\n## Completed — 2026-04-08 17:00 UTC\n\nDone.\n"), Given.Settings()).Diagnostics.ShouldHaveSingleItem().Rule.ShouldBe(Rules.EndBeforeStart);
    }

    [Fact]
    public void A_postmortem_goes_below_the_last_update() =>
        IncidentEditor.AddPostmortem(Given.File(Open), Given.Settings(), "Why.\n\n## Causes\n\nA cable.").File!.Text
            .ShouldBe(Open + "\n## Postmortem\n\nWhy.\n\n## Causes\n\nA cable.\n");

    [Theory]
    [InlineData("\n## Postmortem\n\nWhy.\n", "x", "2026-04-08-mail-delayed has a postmortem already, on line 14")]
    [InlineData("\n## postmortem", "x", "2026-04-08-mail-delayed has a postmortem already, on line 14")]
    [InlineData("", "Why.\n## Resolved — 2026-04-08 20:00 UTC", "the message has a line that would begin a section of its own: `## Resolved — 2026-04-08 20:00 UTC`")]
    public void A_postmortem_that_cannot_be_is_refused(string end, string message, string refusal) =>
        IncidentEditor.AddPostmortem(Given.File(Open + end), Given.Settings(), message).Refusal!.Message.ShouldBe(refusal);

    private static DraftUpdate Update(State state, string at, string message = "News.") => new(state, Given.At(at), message);

    private static string Updated(string text, State state, string at, string message = "News.") =>
        IncidentEditor.AddUpdate(Given.File(text), Given.Settings(), Update(state, at, message)).File.ShouldNotBeNull().Text;

    private static string Refused(string text, State state, string at, string message = "News.") =>
        IncidentEditor.AddUpdate(Given.File(text), Given.Settings(), Update(state, at, message)).Refusal.ShouldNotBeNull().Message;

    private static Edit Resolve(string text, string at) => IncidentEditor.Resolve(Given.File(text), Given.Settings(), Given.At(at), "Done.");
}

using Shouldly;
using Xunit;
using static Generator.Cli.Tests.PseudoTerminal;

namespace Generator.Cli.Tests;

/// <summary>What the commands ask on a terminal.</summary>
public sealed class QuestionsTests : IDisposable
{
    private const string Settings = "service: Acme\ncomponents: [Mail, \"[Web]\", {name: Fax, until: 2020-01-01}]\n";

    private readonly Outages outages = new();

    public QuestionsTests() => outages.Write("content/site.yaml", Settings);

    public void Dispose() => outages.Dispose();

    [Fact]
    public void New_asks_for_what_is_missing_and_again_after_a_wrong_answer()
    {
        using var terminal = new PseudoTerminal(outages, "new --at '2026-06-01 10:00 UTC'");

        terminal.Answer("as a headline", Enter);
        terminal.Answer("the title is empty", "Mail is late" + Enter);
        terminal.Answer("How hard does it hit?", Down + Enter);
        terminal.Answer("Which components are hit?", Down + Space + Enter);
        terminal.Answer("What should readers know", "## Causes" + Enter);
        terminal.Answer("section of its own", "Some mail is late." + Enter);

        terminal.WaitForExit().ShouldBe(0, terminal.Shown);
        outages.Read("result.txt").ShouldBe("content/incidents/2026/2026-06-01-mail-is-late.md\n");
        outages.Read("content", "incidents", "2026", "2026-06-01-mail-is-late.md").ShouldBe("""
            ---
            title: Mail is late
            severity: minor
            components: ["[Web]"]
            ---

            ## Investigating — 2026-06-01 10:00 UTC

            Some mail is late.

            """);
        terminal.Shown.ShouldNotContain("Fax");
        outages.Run("check").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void New_asks_when_planned_work_begins_and_ends()
    {
        using var terminal = new PseudoTerminal(outages, "new 'Database upgrade' --severity maintenance --component Mail --message Slow. --at '2026-08-20 09:00 UTC'");

        terminal.Answer("When does the work begin", "tomorrow" + Enter);
        terminal.Answer("does not begin with a date", "2026-09-01 22:00 UTC" + Enter);
        terminal.Answer("When is it planned to end", "2026-09-01 21:00 UTC" + Enter);
        terminal.Answer("the end is not after the start", "2026-09-01 23:00 UTC" + Enter);

        terminal.WaitForExit().ShouldBe(0, terminal.Shown);
        outages.Read("content", "incidents", "2026", "2026-09-01-database-upgrade.md").ShouldContain("started: 2026-09-01T22:00:00Z\nresolved: 2026-09-01T23:00:00Z\n");
    }

    [Fact]
    public void Update_asks_for_the_state_and_the_text()
    {
        outages.Run("new", "Mail is late", "--severity", "minor", "--at", "2026-06-01 10:00 UTC").ExitCode.ShouldBe(0);
        using var terminal = new PseudoTerminal(outages, "update --at '2026-06-01 11:00 UTC'");

        terminal.Answer("State", Down + Enter);
        terminal.Answer("What should readers know", "We found it." + Enter);

        terminal.WaitForExit().ShouldBe(0, terminal.Shown);
        terminal.Shown.ShouldContain("the open incident is 2026-06-01-mail-is-late: Mail is late");
        outages.Read("content", "incidents", "2026", "2026-06-01-mail-is-late.md").ShouldEndWith("\n\n## Identified — 2026-06-01 11:00 UTC\n\nWe found it.\n");
    }

    [Fact]
    public void Resolve_takes_a_plain_sentence_for_an_empty_answer()
    {
        outages.Run("new", "Mail is late", "--severity", "minor", "--at", "2026-06-01 10:00 UTC").ExitCode.ShouldBe(0);
        using var terminal = new PseudoTerminal(outages, "resolve --at '2026-06-01 11:00 UTC'");

        terminal.Answer("(empty: This incident is resolved.)", Enter);

        terminal.WaitForExit().ShouldBe(0, terminal.Shown);
        outages.Read("content", "incidents", "2026", "2026-06-01-mail-is-late.md").ShouldEndWith("\n\n## Resolved — 2026-06-01 11:00 UTC\n\nThis incident is resolved.\n");
    }

    [Fact]
    public void Who_ends_the_program_at_a_choice_gets_the_cursor_back()
    {
        using var terminal = new PseudoTerminal(outages, "new 'Mail is late'");

        terminal.Answer("How hard does it hit?", CtrlC);

        terminal.WaitForExit().ShouldNotBe(0);
        terminal.Shown.LastIndexOf("\e[?25h", StringComparison.Ordinal).ShouldBeGreaterThan(terminal.Shown.LastIndexOf("\e[?25l", StringComparison.Ordinal));
    }
}

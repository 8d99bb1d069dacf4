using Shouldly;
using Xunit;

namespace Generator.Cli.Tests.Commands;

public sealed class NewCommandTests : IDisposable
{
    private readonly Outages outages = Outages.WithSample();

    public void Dispose() => outages.Dispose();

    [Fact]
    public void A_new_incident_is_written_and_passes_the_check()
    {
        var result = outages.Run("new", "Mail: it's \"late\" [again]", "--severity", "minor", "--component", "shield", "--at", "2026-06-01 10:00 UTC");

        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.Trim().ShouldBe("content/incidents/2026/2026-06-01-mail-its-late-again.md");
        outages.Read(result.Output.Trim()).ShouldBe("""
            ---
            title: "Mail: it's \"late\" [again]"
            severity: minor
            components: [Shield]
            ---

            ## Investigating — 2026-06-01 10:00 UTC

            We are investigating. Say here what users notice.

            """);
        var check = outages.Run("check");
        check.ExitCode.ShouldBe(0);
        check.Output.ShouldContain(":9:23: warning GEN090: this sentence is the program's, to be replaced");
    }

    [Fact]
    public void Maintenance_is_written_with_its_planned_span()
    {
        var result = outages.Run(
            "new", "Database upgrade", "--severity", "maintenance", "--starts", "2026-09-01 22:00 UTC", "--ends", "2026-09-01T23:00:00Z", "--at", "2026-08-20 09:00 UTC");

        result.ExitCode.ShouldBe(0, result.Error);
        outages.Read(result.Output.Trim()).ShouldContain("started: 2026-09-01T22:00:00Z\nresolved: 2026-09-01T23:00:00Z\n");
        outages.Run("check").ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("did you mean `Shield`?", "Mail", "--severity", "minor", "--component", "Sheild")]
    [InlineData("add `--starts", "Upgrade", "--severity", "maintenance")]
    [InlineData("leave `--ends` out", "Mail", "--severity", "minor", "--ends", "2026-09-01 22:00 UTC")]
    [InlineData("correct `--starts` or `--ends`", "Upgrade", "--severity", "maintenance", "--starts", "2026-09-01 22:00 UTC", "--ends", "2026-09-01 21:00 UTC")]
    [InlineData("say what happened", " ", "--severity", "minor")]
    [InlineData("missing: the title, --severity")]
    [InlineData("missing: the title, --starts", "--severity", "maintenance")]
    [InlineData("`status` is not a web address", "Mail", "--severity", "minor", "--source", "status")]
    [InlineData("would begin a section of its own", "Mail", "--severity", "minor", "--message", "## Resolved — 2026-06-01 10:00 UTC")]
    public void Wrong_usage_writes_nothing_and_says_what_to_do(string help, params string[] arguments)
    {
        var before = outages.Snapshot("content");

        var result = outages.Run(["new", .. arguments]);

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain(help);
        outages.Snapshot("content").ShouldBe(before, ignoreOrder: true);
    }

    [Fact]
    public void Who_noticed_it_the_source_and_tags_are_written_down()
    {
        var result = outages.Run(
            "new", "Mail is late", "--severity", "minor", "--at", "2026-06-01 10:00 UTC", "--detected-by", "A customer: us",
            "--source", "https://example.org/1", "--tag", "dns", "--tag", "# mail", "--message", "-");

        result.Error.ShouldContain("the message is empty");
        outages.RunWithInput(
            "From a pipe.\n", "new", "Mail is late", "--severity", "minor", "--at", "2026-06-01 10:00 UTC", "--detected-by", "A customer: us",
            "--source", "https://example.org/1", "--tag", "dns", "--tag", "# mail", "--message", "-").ExitCode.ShouldBe(0);
        outages.Read("content", "incidents", "2026", "2026-06-01-mail-is-late.md").ShouldBe("""
            ---
            title: Mail is late
            severity: minor
            detected_by: "A customer: us"
            source: "https://example.org/1"
            tags: [dns, "# mail"]
            ---

            ## Investigating — 2026-06-01 10:00 UTC

            From a pipe.

            """);
        outages.Run("check").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void A_text_that_would_be_an_error_is_shown_and_not_written()
    {
        var result = outages.Run("new", "Mail is late", "--severity", "minor", "--message", "[x](javascript:alert)");

        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain("error GEN018");
        outages.Snapshot("content").Keys.ShouldNotContain(k => k.Contains("mail-is-late", StringComparison.Ordinal));
    }

    [Fact]
    public void An_incident_that_exists_is_not_overwritten()
    {
        string[] command = ["new", "Mail is late", "--severity", "minor", "--at", "2026-06-01 10:00 UTC", "--message", "First."];
        outages.Run(command).ExitCode.ShouldBe(0);
        command[^1] = "Second.";

        var result = outages.Run(command);

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain("exists already");
        outages.Read("content", "incidents", "2026", "2026-06-01-mail-is-late.md").ShouldContain("First.");
    }

    [Theory]
    [InlineData("C", "error: the id `2026-06-03-c` is taken by content/incidents/2026/2026-06-03-mail-is-late.md, as an alias")]
    [InlineData("Mail is slow", "error: content/incidents/mail/2026-06-03-mail-is-slow.md exists already")]
    public void An_id_that_is_another_incident_s_is_not_given_again(string title, string message)
    {
        outages.Write("content/incidents/2026/2026-06-03-mail-is-late.md", Resolved("aliases: [2026-06-03-c, 2026-06-03-incident]\n"));
        outages.Write("content/incidents/mail/2026-06-03-mail-is-slow.md", Resolved(""));
        var before = outages.Snapshot("content");

        var result = outages.Run("new", title, "--severity", "minor", "--at", "2026-06-03 10:00 UTC");

        (result.ExitCode, result.Error.Split('\n')[0]).ShouldBe((2, message));
        outages.Snapshot("content").ShouldBe(before, ignoreOrder: true);
        outages.Run("new", "障害", "--severity", "minor", "--at", "2026-06-03 10:00 UTC").Output.ShouldBe("content/incidents/2026/2026-06-03-incident-2.md\n");
        outages.Run("check").ExitCode.ShouldBe(0);

        static string Resolved(string field) => $"---\ntitle: Mail\nseverity: minor\n{field}---\n\n## Resolved — 2026-06-03 09:00 UTC\n\nx\n";
    }

    [Fact]
    public void Incidents_without_a_name_that_are_written_at_the_same_time_are_all_there()
    {
        Parallel.For(0, 6, new() { MaxDegreeOfParallelism = 6 }, n => outages.Run("new", "障害", "--severity", "minor", "--message", $"No {n}.", "--at", "2026-06-01 10:00 UTC").ExitCode.ShouldBe(0));

        Directory.GetFiles(outages.PathOf("content/incidents/2026"), "2026-06-01-incident*.md").Length.ShouldBe(6);
    }

    [Fact]
    public void Titles_without_a_letter_of_a_to_z_are_told_apart_by_a_number()
    {
        outages.Run("new", "障害", "--severity", "minor", "--at", "2026-06-01 10:00 UTC").Output.ShouldBe("content/incidents/2026/2026-06-01-incident.md\n");
        var second = outages.Run("new", "障害", "--severity", "minor", "--at", "2026-06-01 12:00 UTC");
        outages.Run("new", "عطل", "--severity", "minor", "--at", "2026-06-01 14:00 UTC").Output.ShouldBe("content/incidents/2026/2026-06-01-incident-3.md\n");

        second.Output.ShouldBe("content/incidents/2026/2026-06-01-incident-2.md\n");
        second.Error.ShouldStartWith("help: the title has no letters a to z for the file's name; ");
        outages.Run("check").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void Letters_with_accents_stay_in_the_file_s_name() =>
        outages.Run("new", "Größer & schöner", "--severity", "minor", "--at", "2026-06-01 10:00 UTC").Output.ShouldBe("content/incidents/2026/2026-06-01-groesser-schoener.md\n");

    [Fact]
    public void A_text_from_standard_input_has_bounds()
    {
        var result = outages.RunWithInput(new string('x', 262_145), "new", "Mail is late", "--severity", "minor", "--message", "-");

        (result.ExitCode, result.Error.Split('\n')[0]).ShouldBe((2, "error: standard input has more than the 262144 bytes that are read"));
    }

    [Fact]
    public void A_closed_standard_input_is_told_and_not_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no shell that can close it");
        using var shell = outages.StartShell("exec {0} new 'Mail is late' --severity minor --message - <&-");

        shell.WaitForExit(TimeSpan.FromMinutes(1)).ShouldBeTrue();
        (shell.ExitCode, shell.StandardError.ReadToEnd().Split('\n')[0]).ShouldBe((2, "error: standard input is closed"));
    }
}

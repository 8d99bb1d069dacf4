using System.Text;
using Shouldly;
using Xunit;

namespace Generator.Cli.Tests.Commands;

public sealed class UpdateCommandTests : IDisposable
{
    private const string Id = "2026-04-08-mail-delayed";
    private const string FilePath = $"content/incidents/2026/{Id}.md";

    /// <summary>With comments and spacing that nothing but an author would write.</summary>
    private const string Odd = """
        ---
        # Keep this file tidy.
        title:    Mail is delayed     # shown on the front page

        severity: 'minor'
        aliases: [ old-id ,
          older-id ]
        ---


        ## Investigating: 2026-04-08 18:07 UTC
        Mail arrives late.


        ## Monitoring   —   2026-04-08 19:00 UTC

        * A fix is in place.



        ## Postmortem
        Why.
        """;

    private static readonly string[] Update = ["update", Id, "--state", "update", "--message", "News.", "--at", "2026-04-08 18:30 UTC"];

    private readonly Outages outages = new();

    public UpdateCommandTests()
    {
        outages.Write("content/site.yaml", "service: Acme\n");
        outages.Write(FilePath, Odd);
    }

    public void Dispose() => outages.Dispose();

    [Fact]
    public void Of_updates_at_the_same_time_none_is_lost()
    {
        Parallel.For(0, 6, new() { MaxDegreeOfParallelism = 6 }, n => outages.Run(["update", Id, "--state", "update", "--message", $"News {n}.", "--at", $"2026-04-08 20:00 UTC"]).ExitCode.ShouldBe(0));

        var text = File.ReadAllText(outages.PathOf(FilePath));
        Enumerable.Range(0, 6).Count(n => text.Contains($"News {n}.", StringComparison.Ordinal)).ShouldBe(6);
        Directory.GetFiles(Path.GetDirectoryName(outages.PathOf(FilePath))!).Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("\n", "")]
    [InlineData("\r\n", "")]
    [InlineData("\r\n", "\uFEFF")]
    public void Update_and_resolve_change_only_the_lines_they_must(string newline, string mark)
    {
        WriteBytes(mark + Odd.ReplaceLineEndings(newline));

        outages.Run(Update).Output.ShouldBe(FilePath + "\n");
        var resolved = outages.Run("resolve", Id, "--at", "2026-04-08 20:00 UTC");

        resolved.ExitCode.ShouldBe(0, resolved.Error);
        var expected = Odd
            .Replace("Mail arrives late.\n", "Mail arrives late.\n\n## Update — 2026-04-08 18:30 UTC\n\nNews.\n", StringComparison.Ordinal)
            .Replace("* A fix is in place.\n", "* A fix is in place.\n\n## Resolved — 2026-04-08 20:00 UTC\n\nThis incident is resolved.\n", StringComparison.Ordinal);
        File.ReadAllBytes(outages.PathOf(FilePath)).ShouldBe(Encoding.UTF8.GetBytes(mark + expected.ReplaceLineEndings(newline)));
        outages.Run("check").ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData(Id)]
    [InlineData("older-id")]
    [InlineData($"{Id}.md")]
    [InlineData(FilePath)]
    [InlineData($"./content/../{FilePath}")]
    public void An_incident_is_found_by_its_id_an_old_one_or_its_file(string wanted)
    {
        var result = outages.Run(["update", wanted, .. Update[2..]]);

        result.ExitCode.ShouldBe(0, result.Error);
        outages.Read(FilePath).ShouldContain("News.");
    }

    [Fact]
    public void Without_an_id_the_only_open_incident_is_meant()
    {
        var result = outages.Run(["update", .. Update[2..]]);

        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldBe(FilePath + "\n");
        result.Error.ShouldContain($"note: the open incident is {Id}: Mail is delayed");
    }

    [Theory]
    [InlineData("update", "--state", "update", "--message", "x")]
    [InlineData("resolve")]
    public void With_several_open_incidents_one_must_be_named(params string[] arguments)
    {
        outages.Run("new", "Web is down", "--severity", "major", "--at", "2026-04-09 10:00 UTC").ExitCode.ShouldBe(0);
        var before = outages.Snapshot("content");

        var result = outages.Run(arguments);

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain("error: 2 incidents are open");
        result.Error.ShouldContain($"help:   2026-04-09-web-is-down  Web is down\nhelp:   {Id}  Mail is delayed");
        outages.Snapshot("content").ShouldBe(before, ignoreOrder: true);
    }

    [Fact]
    public void The_text_comes_from_standard_input_with_a_hyphen()
    {
        var result = outages.RunWithInput("First.\r\n\r\n- second\r\n", [.. Update[..4], "--message", "-", "--at", "2026-04-08 21:00 UTC"]);

        result.ExitCode.ShouldBe(0, result.Error);
        outages.Read(FilePath).ShouldContain("\n\n## Update — 2026-04-08 21:00 UTC\n\nFirst.\n\n- second\n");
    }

    [Fact]
    public void Without_a_time_it_is_now()
    {
        outages.Run("update", Id, "--state", "monitoring", "--message", "Now.").ExitCode.ShouldBe(0);

        outages.Read(FilePath).ShouldMatch(@"## Monitoring — 20\d\d-\d\d-\d\d \d\d:\d\d UTC\n\nNow\.");
    }

    [Theory]
    [InlineData("missing: --state, --message", "update", Id)]
    [InlineData("did you mean `monitoring`?", "update", Id, "--state", "monitorin", "--message", "x")]
    [InlineData("is not a state of an incident", "update", Id, "--state", "in_progress", "--message", "x")]
    [InlineData($"did you mean `{Id}`?", "update", "mail", "--state", "update", "--message", "x")]
    [InlineData($"did you mean `{Id}`?", "update", "2026-04-08-mail-delaid", "--state", "update", "--message", "x")]
    [InlineData("would begin a section of its own: `## Resolved — 2026-04-08 20:00 UTC`", "update", Id, "--state", "update", "--message", "x\n## Resolved — 2026-04-08 20:00 UTC")]
    [InlineData("the message is empty", "update", Id, "--state", "update", "--message", " ")]
    [InlineData("which is still to come", "update", Id, "--state", "update", "--message", "x")]
    [InlineData("is not before it", "resolve", Id, "--at", "2026-04-08 18:30 UTC")]
    [InlineData("has a postmortem already, on line 21", "postmortem", Id)]
    [InlineData("`<id>` is missing", "postmortem")]
    public void What_cannot_be_done_is_wrong_usage_and_changes_nothing(string message, params string[] arguments)
    {
        if (message.Contains("still to come", StringComparison.Ordinal))
        {
            outages.Write(FilePath, Odd.Replace("2026-04-08 19:00", "2999-04-08 19:00", StringComparison.Ordinal));
        }

        var before = outages.Read(FilePath);

        var result = outages.Run(arguments);

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain(message);
        result.Output.ShouldBeEmpty();
        outages.Read(FilePath).ShouldBe(before);
    }

    [Fact]
    public void A_file_with_errors_is_shown_and_left_alone()
    {
        outages.Write(FilePath, Odd.Replace("'minor'", "mayor", StringComparison.Ordinal));

        foreach (var arguments in (string[][])[Update, ["resolve"], ["postmortem", Id]])
        {
            var result = outages.Run(arguments);

            result.ExitCode.ShouldBe(1);
            result.Error.ShouldContain($"{FilePath}:5:11: error GEN013");
            result.Error.ShouldContain("error: nothing was written");
        }

        outages.Read(FilePath).ShouldBe(Odd.Replace("'minor'", "mayor", StringComparison.Ordinal));
    }

    [Fact]
    public void A_text_that_would_be_an_error_is_shown_and_not_written()
    {
        var result = outages.Run([.. Update[..4], "--message", "[x](javascript:alert)", "--at", "2026-04-08 18:30 UTC"]);

        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain("error GEN018");
        outages.Read(FilePath).ShouldBe(Odd);
    }

    [Theory]
    [InlineData("linked")]
    [InlineData("content/incidents/2026/linked.md")]
    public void A_link_is_refused(string wanted)
    {
        outages.Write("elsewhere.md", Odd);
        File.CreateSymbolicLink(outages.PathOf("content", "incidents", "2026", "linked.md"), outages.PathOf("elsewhere.md"));

        var result = outages.Run(["update", wanted, .. Update[2..]]);

        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain("error GEN060: this is a link");
        outages.Read("elsewhere.md").ShouldBe(Odd);
    }

    [Fact]
    public void Who_may_read_the_file_stays_as_it_was()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("the system has no modes");
            return;
        }

        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.GroupWrite;
        File.SetUnixFileMode(outages.PathOf(FilePath), Mode);

        outages.Run(Update).ExitCode.ShouldBe(0);

        File.GetUnixFileMode(outages.PathOf(FilePath)).ShouldBe(Mode);
    }

    [Fact]
    public void A_postmortem_is_a_section_to_fill_in()
    {
        outages.Write(FilePath, Odd[..Odd.IndexOf("## Postmortem", StringComparison.Ordinal)]);

        outages.Run("postmortem", Id).Output.ShouldBe(FilePath + "\n");

        outages.Read(FilePath).ShouldContain("* A fix is in place.\n\n## Postmortem\n\n### What happened\n");
        outages.Run("check").ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("22:30", "")]
    [InlineData("23:40", "note: its planned end, 2026-09-01 23:00 UTC, is moved to 2026-09-01 23:40 UTC; `--at` says when else it ended\n")]
    public void Planned_work_is_completed_and_its_planned_end_moved(string time, string note)
    {
        outages.Run("new", "Upgrade", "--severity", "maintenance", "--starts", "2026-09-01 22:00 UTC", "--ends", "2026-09-01 23:00 UTC", "--at", "2026-08-20 09:00 UTC").ExitCode.ShouldBe(0);

        var result = outages.Run("resolve", "2026-09-01-upgrade", "--at", $"2026-09-01 {time} UTC");

        result.ExitCode.ShouldBe(0, result.Error);
        result.Error.ShouldBe(note);
        var text = outages.Read("content", "incidents", "2026", "2026-09-01-upgrade.md");
        text.ShouldContain($"resolved: 2026-09-01T{time}:00Z\n");
        text.ShouldEndWith($"\n\n## Completed — 2026-09-01 {time} UTC\n\nThe planned work is done.\n");
        outages.Run("resolve", "2026-09-01-upgrade").Error.ShouldContain("was completed already");
    }

    private void WriteBytes(string text) => File.WriteAllBytes(outages.PathOf(FilePath), Encoding.UTF8.GetBytes(text));
}

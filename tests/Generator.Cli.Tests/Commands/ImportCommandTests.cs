using Shouldly;
using Xunit;

namespace Generator.Cli.Tests.Commands;

public sealed class ImportCommandTests : IDisposable
{
    private static readonly string Seeds = Path.Combine(Outages.RepositoryRoot(), "seeds", "mailprotector", "incidents.json");

    private readonly Outages outages = new();

    public void Dispose() => outages.Dispose();

    [Fact]
    public void The_seeds_become_the_sample_content_and_a_second_run_changes_nothing()
    {
        var first = outages.Run("import", "statuspage", Seeds);
        var written = outages.Snapshot("content/incidents");
        var second = outages.Run("import", "statuspage", Seeds);

        first.ExitCode.ShouldBe(0, first.Error);
        first.Output.ShouldStartWith("24 records read: 24 incidents written, 0 already there, 0 left alone; 1 value guessed, 0 left out.");
        second.Output.ShouldStartWith("24 records read: 0 incidents written, 24 already there, 0 left alone; 1 value guessed, 0 left out.");
        outages.Snapshot("content/incidents").ShouldBe(written, ignoreOrder: true);
        using var sample = Outages.WithSample();
        written.ShouldBe(sample.Snapshot("content/incidents"), ignoreOrder: true);
    }

    [Fact]
    public void A_file_that_was_edited_is_left_alone_unless_told_otherwise()
    {
        const string Edited = "content/incidents/2025/2025-02-10-shield-mail-flow.md";
        outages.Run("import", "statuspage", Seeds).ExitCode.ShouldBe(0);
        outages.Write(Edited, "edited");

        var careful = outages.Run("import", "statuspage", Seeds);
        careful.Output.ShouldContain("0 incidents written, 23 already there, 1 left alone");
        careful.Error.ShouldContain($"{Edited} exists and differs");
        outages.Read(Edited).ShouldBe("edited");

        outages.Run("import", "statuspage", Seeds, "--overwrite").Output.ShouldContain("1 incident written, 23 already there");
        outages.Read(Edited).ShouldStartWith("---\ntitle: Shield Mail Flow\n");
    }

    [Fact]
    public void A_file_that_is_not_there_is_wrong_usage() => outages.Run("import", "statuspage", "incidents.json").ShouldBe(new(
        2, "", "error: there is no file or folder incidents.json\nhelp: `outages import statuspage --help` says what it reads\n"));

    [Fact]
    public void A_bad_record_is_reported_and_the_others_are_written()
    {
        outages.Write("incidents.json", """
            {"incidents": [
              {"id": "good", "name": "Good", "impact": "minor", "created_at": "2026-01-01T10:00:00Z",
               "incident_updates": [{"status": "resolved", "body": "Done.", "created_at": "2026-01-01T11:00:00Z"}]},
              {"id": "bad", "impact": "minor", "created_at": "2026-01-01T10:00:00Z"}
            ]}
            """);

        var result = outages.Run("import", "statuspage", "incidents.json");

        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain("incidents.json:4:10: error GEN070: the incident bad has no name, and was left out");
        result.Output.ShouldBe("2 records read: 1 incident written, 0 already there, 0 left alone; 0 values guessed, 1 left out.\n");
        File.Exists(outages.PathOf("content", "incidents", "2026", "2026-01-01-good.md")).ShouldBeTrue();
    }

    [Theory]
    [InlineData("statuspage", Statuspage)]
    [InlineData("google-cloud", GoogleCloud)]
    public void What_is_imported_passes_the_check_is_built_and_a_second_import_writes_nothing(string format, string text)
    {
        outages.Write("in/incidents.json", text);

        var first = outages.Run("import", format, "in");
        var written = outages.Snapshot("content");

        first.ExitCode.ShouldBe(0, first.Error);
        written.Keys.ShouldContain("site.yaml");
        var check = outages.Run("check");
        check.ExitCode.ShouldBe(0, check.Output);
        outages.Run("build").ExitCode.ShouldBe(0);
        outages.Run("import", format, "in").Output.ShouldContain(" 0 incidents written, 2 already there, 0 left alone;");
        outages.Snapshot("content").ShouldBe(written, ignoreOrder: true);
    }

    [Fact]
    public void A_dry_run_shows_what_would_be_written_and_writes_nothing()
    {
        outages.Write("in/incidents.json", Statuspage);

        var result = outages.Run("import", "statuspage", "in", "--dry-run");

        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldBe("""
            would write content/site.yaml
            would write content/incidents/2026/2026-01-01-mail.md
            would write content/incidents/2026/2026-01-01-mail-2.md
            2 records read: 2 incidents would be written, 0 already there, 0 left alone; 1 value guessed, 0 left out.

            """);
        Directory.Exists(outages.PathOf("content")).ShouldBeFalse();
    }

    [Fact]
    public void Settings_that_exist_are_left_alone_and_the_lines_they_lack_are_shown()
    {
        outages.Write("in/incidents.json", Statuspage);
        outages.Write("content/site.yaml", "service: Acme\ncomponents: [Mail]\n");

        var result = outages.Run("import", "statuspage", "in");

        result.ExitCode.ShouldBe(0);
        result.Error.ShouldBe("""
            help: 1 incident names components that site.yaml lacks; add these lines below `components:`:
              - name: "停止"
                slug: component-1
                group: Front

            """);
        outages.Read("content", "site.yaml").ShouldBe("service: Acme\ncomponents: [Mail]\n");
    }

    [Fact]
    public void A_folder_gives_its_files_of_the_format_and_links_are_findings()
    {
        outages.Write("in/a/incidents.json", Statuspage);
        outages.Write("in/notes.txt", "not JSON");
        outages.Write("elsewhere.json", "{");
        File.CreateSymbolicLink(outages.PathOf("in", "link.json"), outages.PathOf("elsewhere.json"));

        var result = outages.Run("import", "statuspage", "in", "in/a/incidents.json");

        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain("in/link.json:1:1: error GEN060: this is a link, so it is not read");
        result.Output.ShouldStartWith("2 records read: 2 incidents written");
    }

    [Fact]
    public void A_pipe_in_a_folder_is_not_waited_for()
    {
        using var outages = new Outages();
        Directory.CreateDirectory(outages.PathOf("in"));
        System.Diagnostics.Process.Start("mkfifo", outages.PathOf("in", "pipe.json")).WaitForExit();

        var result = outages.Run("import", "statuspage", "in", "--dry-run");

        (result.ExitCode, result.Error.Split('\n')[0]).ShouldBe((1, "in/pipe.json:1:1: error GEN070: this is not JSON, so nothing was read from here on"));
    }

    [Fact]
    public void A_pipe_that_is_named_is_read_and_one_without_end_is_told_of()
    {
        using var outages = new Outages();

        outages.RunWithInput("""{"incidents": []}""", "import", "statuspage", "/dev/stdin", "--dry-run").ExitCode.ShouldBe(0);
        outages.Run("import", "statuspage", "/dev/zero", "--dry-run").Error.ShouldStartWith("/dev/zero:1:1: error GEN008: the file has ");
    }

    [Fact]
    public void A_folder_without_a_file_of_the_format_is_wrong_usage()
    {
        outages.Write("in/notes.txt", "");

        outages.Run("import", "statuspage", "in").ExitCode.ShouldBe(2);
    }

    private const string Statuspage = """
        {"page": {"name": "Acme", "url": "https://status.example.org", "time_zone": "Etc/UTC"}, "incidents": [
          {"id": "b", "name": "Mail", "status": "monitoring", "impact": "minor", "created_at": "2026-01-01T12:00:00Z",
           "components": [{"id": "c2", "name": "停止", "group_id": "g"}, {"id": "g", "name": "Front", "group": true}],
           "incident_updates": [{"status": "monitoring", "body": "<p>A <a href='https://example.org/'>fix</a>.<br>## x</p>\u0000", "created_at": "2026-01-01T12:00:00Z"}]},
          {"id": "a", "name": "Mail", "status": "resolved", "impact": "major", "created_at": "2026-01-01T10:00:00Z", "resolved_at": "2026-01-01T11:30:00Z",
           "components": [{"id": "c1", "name": "mail"}, {"id": "c1", "name": "Mail"}],
           "incident_updates": [{"status": "resolved", "body": "Done.", "created_at": "2026-01-01T11:00:00Z"}]}]}
        """;

    private const string GoogleCloud = """
        [{"id": "a", "begin": "2026-01-01T10:00:00+00:00", "created": "2026-01-01T10:10:00+00:00", "end": "2026-01-01T12:00:00+00:00", "external_desc": "Compute fails", "severity": "high", "status_impact": "SERVICE_OUTAGE",
          "updates": [{"when": "2026-01-01T12:00:00+00:00", "text": "## Report\n\nFixed.", "status": "AVAILABLE"}, {"when": "2026-01-01T10:10:00+00:00", "text": "We *look*.", "status": "SERVICE_OUTAGE"}],
          "affected_products": [{"title": "Compute"}], "uri": "incidents/a"},
         {"id": "b", "begin": "2026-01-02T10:00:00+00:00", "end": "2026-01-02T12:00:00+00:00", "external_desc": "Compute fails", "severity": "low",
          "updates": [{"when": "2026-01-02T10:00:00+00:00", "text": "x", "status": "SERVICE_DISRUPTION"}], "uri": "incidents/b"}]
        """;
}

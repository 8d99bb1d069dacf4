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
        first.Output.ShouldStartWith("24 incidents read: 24 written, 0 already there, 0 left alone; no findings.");
        second.Output.ShouldStartWith("24 incidents read: 0 written, 24 already there, 0 left alone; no findings.");
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
        careful.Output.ShouldContain("0 written, 23 already there, 1 left alone");
        careful.Error.ShouldContain($"{Edited} exists and differs");
        outages.Read(Edited).ShouldBe("edited");

        outages.Run("import", "statuspage", Seeds, "--overwrite").Output.ShouldContain("1 written, 23 already there");
        outages.Read(Edited).ShouldStartWith("---\ntitle: Shield Mail Flow\n");
    }

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
        result.Output.ShouldStartWith("1 incident read: 1 written");
        File.Exists(outages.PathOf("content", "incidents", "2026", "2026-01-01-good.md")).ShouldBeTrue();
    }

    [Fact]
    public void A_file_that_is_not_there_is_exit_code_3() => outages.Run("import", "statuspage", "nothing.json").ExitCode.ShouldBe(3);
}

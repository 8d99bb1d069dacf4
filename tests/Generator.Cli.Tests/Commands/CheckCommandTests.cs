using Shouldly;
using Xunit;

namespace Generator.Cli.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly Outages outages = Outages.WithSample();

    public void Dispose() => outages.Dispose();

    [Fact]
    public void Content_without_a_fault_gives_the_summary_alone_and_writes_nothing()
    {
        var result = outages.Run("check", "--as-of", "2026-07-10T00:00:00Z");

        result.ExitCode.ShouldBe(0);
        result.Error.ShouldBeEmpty();
        result.Output.ShouldMatch(@"^24 incidents, 40 pages, 8 notes, in \d+\.\d\d s\.\s*$");
        Directory.EnumerateFileSystemEntries(outages.Folder).Select(Path.GetFileName).ShouldBe(["content"]);
    }

    [Fact]
    public void Notes_are_shown_on_request()
    {
        var result = outages.Run("check", "--notes");

        result.ExitCode.ShouldBe(0);
        result.Output.Split('\n').Count(l => l.Contains(": note GEN024: ", StringComparison.Ordinal)).ShouldBe(7);
    }

    [Fact]
    public void A_template_of_ones_own_that_fails_on_an_incident_is_found()
    {
        outages.Write("content/theme/partials/facts.html", "{{ $1.titel }}");

        var result = outages.Run("check");

        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain("content/theme/partials/facts.html:1:");
        result.Output.ShouldContain("did you mean `title`?");
    }

    [Fact]
    public void Findings_name_the_content_s_folder_as_it_is_called()
    {
        Directory.Move(outages.PathOf("content"), outages.PathOf("docs"));
        outages.Write("docs/theme/pages/index.html", "{{ if }}");
        outages.Write("docs/theme/pages/none.html", "x");
        outages.Write("docs/incidents/2026/2026-06-01-picture.md", "---\ntitle: x\nseverity: minor\n---\n\n## Resolved — 2026-06-01 10:00 UTC\n\n![q](../../files/q.png)\n");

        var output = outages.Run("check", "--content", "docs", "--format", "github").Output;

        output.ShouldContain("file=docs/theme/pages/index.html,");
        output.ShouldContain("file=docs/theme/pages/none.html,");
        output.ShouldContain("put the file at docs/files/q.png");
        output.ShouldNotContain("content/");
        outages.Write("docs/site.yaml", "service: Acme\nlanguage: xx\n");
        outages.Run("check", "--content", "docs").Output.ShouldContain("write docs/theme/languages/xx.yaml");
    }

    [Fact]
    public void A_template_of_a_theme_in_a_folder_that_fails_on_an_incident_is_found()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(Outages.RepositoryRoot(), "themes", "plain"), "*", SearchOption.AllDirectories))
        {
            outages.Write($"own/plain/{Path.GetRelativePath(Path.Combine(Outages.RepositoryRoot(), "themes", "plain"), file)}", File.ReadAllText(file));
        }

        outages.Write("own/plain/pages/incident.html", "{{ incident.titel }}");
        outages.Write("content/site.yaml", File.ReadAllText(outages.PathOf("content/site.yaml")) + "\ntheme: plain\n");

        var result = outages.Run("check", "--themes", outages.PathOf("own"));

        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain("own/plain/pages/incident.html:1:");
    }

    [Fact]
    public void Findings_are_the_result_and_go_to_standard_output()
    {
        outages.Write("content/incidents/2026/2026-06-01-wrong.md", "---\ntitle: Wrong\nseverity: minor\n---\n\n## Investigating — 2026-06-01 10:00\n\nWe look.\n");

        var result = outages.Run("check");

        result.ExitCode.ShouldBe(1);
        result.Error.ShouldBeEmpty();
        result.Output.ShouldContain("content/incidents/2026/2026-06-01-wrong.md:6:20: error GEN016: ");
        result.Output.ShouldContain("2026-06-01 10:00 UTC`");
        result.Output.ShouldContain("1 error, 8 notes");
    }

    [Fact]
    public void A_strict_check_passes_without_warnings() => outages.Run("check", "--strict").ExitCode.ShouldBe(0);

    [Fact]
    public void Settings_that_cannot_be_read_do_not_hide_the_faults_of_incidents()
    {
        outages.Write("content/site.yaml", "service: [\n");
        outages.Write("content/incidents/b.md", "no front matter\n");

        var result = outages.Run("check");

        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain("content/site.yaml:1:10: error GEN004");
        result.Output.ShouldContain("content/incidents/b.md:1:1: error GEN002");
    }

    [Fact]
    public void What_was_not_read_is_not_counted()
    {
        File.WriteAllBytes(outages.PathOf("content", "incidents", "b.md"), [0xff]);

        var result = outages.Run("check");

        result.ExitCode.ShouldBe(1);
        result.Output.ShouldContain("\n1 error, 8 notes, in ");
    }

    [Fact]
    public void A_file_that_may_not_be_read_is_exit_code_3_and_no_bug()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("every file can be read here");
            return;
        }

        outages.Write("content/incidents/b.md", "---\n---\n");
        File.SetUnixFileMode(outages.PathOf("content", "incidents", "b.md"), UnixFileMode.None);

        var result = outages.Run("check");

        result.ExitCode.ShouldBe(3);
        result.Error.ShouldContain("b.md");
    }
}

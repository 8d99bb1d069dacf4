using System.Diagnostics;
using Shouldly;
using Xunit;

namespace Generator.Cli.Tests.Files;

public sealed class OutputFolderTests : IDisposable
{
    private readonly Outages outages = Outages.WithSample();

    public void Dispose() => outages.Dispose();

    [Fact]
    public void A_folder_that_no_build_made_is_not_replaced()
    {
        outages.Write("public/notes.txt", "mine");

        var result = outages.Run("build", "--out", "public");

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain("public holds `notes.txt`, which no build made");
        outages.Read("public", "notes.txt").ShouldBe("mine");
    }

    [Fact]
    public void A_file_put_into_the_site_by_hand_is_not_lost()
    {
        outages.Run("build").ExitCode.ShouldBe(0);
        outages.Write("_site/incidents/mine.html", "mine");

        outages.Run("build").ExitCode.ShouldBe(2);

        outages.Read("_site", "incidents", "mine.html").ShouldBe("mine");
    }

    [Theory]
    [InlineData("content")]
    [InlineData("content/site")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("/")]
    [InlineData("link/site")]
    public void The_site_cannot_be_where_the_content_is(string output)
    {
        Directory.CreateSymbolicLink(outages.PathOf("link"), outages.PathOf("content"));
        var before = outages.Snapshot("content");

        outages.Run("build", "--out", output).ExitCode.ShouldBe(2);

        outages.Snapshot("content").ShouldBe(before, ignoreOrder: true);
    }

    [Fact]
    public void A_link_is_not_replaced()
    {
        Directory.CreateDirectory(outages.PathOf("elsewhere"));
        Directory.CreateSymbolicLink(outages.PathOf("_site"), outages.PathOf("elsewhere"));

        outages.Run("build").ExitCode.ShouldBe(2);

        Directory.EnumerateFileSystemEntries(outages.PathOf("elsewhere")).ShouldBeEmpty();
    }

    [Fact]
    public void An_empty_folder_may_be_filled()
    {
        Directory.CreateDirectory(outages.PathOf("public"));

        outages.Run("build", "--out", "public").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void What_an_interrupted_build_left_beside_the_site_is_cleared_away()
    {
        outages.Write("._site.outages-new/half.html", "half");

        outages.Run("build").ExitCode.ShouldBe(0);

        Directory.EnumerateFileSystemEntries(outages.Folder).Select(Path.GetFileName).ShouldBe(["content", "_site"], ignoreOrder: true);
    }

    [Fact]
    public void A_place_that_cannot_be_written_is_exit_code_3()
    {
        outages.Write("file", "a file where a folder should be");

        var result = outages.Run("build", "--out", "file/site");

        result.ExitCode.ShouldBe(3);
        result.Error.ShouldStartWith("error: ");
        result.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task Two_builds_at_once_leave_one_whole_site()
    {
        var both = await Task.WhenAll(Task.Run(() => outages.Run("build")), Task.Run(() => outages.Run("build")));

        both.Select(r => r.ExitCode).ShouldAllBe(code => code == 0 || code == 3);
        both.ShouldContain(r => r.ExitCode == 0);
        outages.Read("_site", ".outages").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(f => !File.Exists(outages.PathOf("_site", f))).ShouldBeEmpty();
    }

    [Fact]
    public void Content_behind_a_link_is_told_from_the_folder_that_it_leads_to()
    {
        Directory.CreateSymbolicLink(outages.PathOf("link"), outages.PathOf("content"));

        outages.Run("build", "--content", "link", "--out", "content/site").ExitCode.ShouldBe(2);

        Directory.Exists(outages.PathOf("content", "site")).ShouldBeFalse();
    }

    [Fact]
    public void A_site_is_published_even_if_the_old_one_cannot_be_deleted_and_the_next_build_names_what_is_in_its_way()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Skip("everything can be deleted");
            return;
        }

        outages.Run("build").ExitCode.ShouldBe(0);
        outages.Write("content/incidents/2026/2026-06-01-mail-is-late.md", "---\ntitle: Mail is late\nseverity: notice\n---\n\n## Resolved — 2026-06-01 10:00 UTC\n\nOver.\n");
        File.SetUnixFileMode(outages.PathOf("_site", "incidents"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var published = outages.Run("build");
        var next = outages.Run("build");

        published.ExitCode.ShouldBe(0, published.Error);
        published.Error.ShouldContain("._site.outages-new could not be deleted");
        File.Exists(outages.PathOf("_site", "incidents", "2026-06-01-mail-is-late.html")).ShouldBeTrue();
        next.ExitCode.ShouldBe(3);
        next.Error.ShouldContain("._site.outages-new is left of an earlier build and cannot be cleared away");
        next.Error.ShouldContain("delete it, then build again");
        File.SetUnixFileMode(outages.PathOf("._site.outages-new", "incidents"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        outages.Run("build").ExitCode.ShouldBe(0);
    }

    [Theory]
    [InlineData("HUP", 129)]
    [InlineData("TERM", 143)]
    public void A_build_that_is_told_to_stop_leaves_nothing_beside_the_site(string signal, int exitCode)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no such signals");
        for (var n = 0; n < 2000; n++)
        {
            outages.Write($"content/incidents/2020/2020-01-01-mail-{n}.md", $"---\ntitle: Mail {n} is late\nseverity: notice\n---\n\n## Resolved — 2020-01-01 10:00 UTC\n\nOver.\n");
        }

        using var build = outages.Start([], "build");
        SpinWait.SpinUntil(() => Directory.Exists(outages.PathOf("._site.outages-new")) || build.HasExited, TimeSpan.FromMinutes(1));
        using var kill = Process.Start("kill", ["-" + signal, $"{build.Id}"]);
        build.WaitForExit();

        build.ExitCode.ShouldBe(exitCode);
        build.StandardError.ReadToEnd().ShouldBeEmpty();
        Directory.EnumerateFileSystemEntries(outages.Folder).Select(Path.GetFileName).ShouldBe(["content"]);
    }
}

using Shouldly;
using Xunit;

namespace Generator.Cli.Tests.Commands;

public sealed class BuildCommandTests : IDisposable
{
    private const string AsOf = "2026-07-10T00:00:00Z";
    private const string Quarantined = "content/incidents/2025/2025-10-20-quarantined-emails-queued-due-to-aws-issue.md";

    private readonly Outages outages = Outages.WithSample();

    public void Dispose() => outages.Dispose();

    [Fact]
    public void A_build_says_one_line_and_makes_the_whole_site()
    {
        var result = outages.Run("build", "--as-of", AsOf);

        result.ExitCode.ShouldBe(0, result.Error);
        result.Error.ShouldBeEmpty();
        result.Output.ShouldMatch(@"^24 incidents, 40 pages, 8 notes, in \d+\.\d\d s: _site/index\.html\s*$");
        outages.Read("_site", "index.html").ShouldContain("2156h 20m");
        File.Exists(outages.PathOf("_site", ".nojekyll")).ShouldBeTrue();
        Directory.GetDirectories(outages.Folder).Select(Path.GetFileName).ShouldBe(["content", "_site"], ignoreOrder: true);
    }

    [Fact]
    public void The_same_content_gives_the_same_bytes_in_any_zone_and_locale()
    {
        outages.Run("build", "--as-of", AsOf, "--out", "here").ExitCode.ShouldBe(0);
        outages.RunWith(new() { ["TZ"] = "Asia/Kolkata", ["LC_ALL"] = "tr_TR.UTF-8", ["LANG"] = "th_TH.UTF-8" }, "build", "--as-of", AsOf, "--out", "there").ExitCode.ShouldBe(0);

        outages.Snapshot("there").ShouldBe(outages.Snapshot("here"), ignoreOrder: true);
    }

    [Fact]
    public void An_address_on_the_command_line_stands_in_for_that_of_the_settings()
    {
        var result = outages.Run("build", "--as-of", AsOf, "--url", "https://history.example.org/acme");

        result.ExitCode.ShouldBe(0, result.Error);
        outages.Read("_site", "index.html").ShouldContain("<link rel=\"canonical\" href=\"https://history.example.org/acme/\">");
        outages.Read("_site", "feed.atom.xml").ShouldContain("https://history.example.org/acme/incidents/");
        outages.Read("_site", "robots.txt").ShouldContain("https://history.example.org/acme/sitemap.xml");
    }

    [Theory]
    [InlineData("build")]
    [InlineData("check")]
    public void An_empty_address_is_the_same_as_none(string command)
    {
        var result = outages.Run(command, "--as-of", AsOf, "--url", " ");

        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldContain("24 incidents, 40 pages, 8 notes");
    }

    [Theory]
    [InlineData("history.example.org")]
    [InlineData("javascript:alert(1)")]
    public void An_address_that_is_none_is_wrong_usage(string address)
    {
        var result = outages.Run("build", "--url", address);

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain("--url: ");
        Directory.Exists(outages.PathOf("_site")).ShouldBeFalse();
    }

    [Fact]
    public void A_missing_bracket_is_one_finding_on_its_line_and_the_site_stays()
    {
        outages.Run("build", "--as-of", AsOf).ExitCode.ShouldBe(0);
        var before = outages.Snapshot("_site");
        outages.Write(Quarantined, outages.Read(Quarantined).Replace("Security]", "Security", StringComparison.Ordinal));

        var result = outages.Run("build", "--as-of", "2026-07-11T00:00:00Z");

        result.ExitCode.ShouldBe(1);
        result.Error.Split('\n').Count(l => l.Contains("error GEN", StringComparison.Ordinal)).ShouldBe(1);
        result.Error.ShouldStartWith($"{Quarantined}:4:13: error GEN004: ");
        result.Error.ShouldContain(" 4 | components: [CloudFilter and SafeSend Email Security\n   |             ^\n   = help: ");
        result.Output.ShouldStartWith("Nothing was written: 1 error");
        outages.Snapshot("_site").ShouldBe(before, ignoreOrder: true);
    }

    [Fact]
    public void A_wrong_template_is_a_finding_at_its_line_and_nothing_is_written()
    {
        outages.Write("content/theme/partials/rows.html", "<ul>\n{{ for row in $1 }}<li>{{ row.titel }}</li>{{ end }}\n</ul>\n");

        var result = outages.Run("build", "--as-of", AsOf);

        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain("content/theme/partials/rows.html:2:");
        result.Error.ShouldContain("the view `incident` has no member `titel`");
        result.Error.ShouldContain("did you mean `title`?");
        Directory.GetDirectories(outages.Folder).Select(Path.GetFileName).ShouldBe(["content"]);
    }

    [Fact]
    public void All_faults_of_all_files_are_shown_in_one_run()
    {
        outages.Write("content/incidents/a.md", "---\ntitle: A\nseverity: mayor\n---\n\n## Resolvd — 2026-04-08 18:07 UTC\n\nx\n");
        outages.Write("content/incidents/b.md", "no front matter\n");
        outages.Write("content/site.yaml", outages.Read("content", "site.yaml") + "\ncolour: red\n");

        var result = outages.Run("build", "--as-of", AsOf);

        result.ExitCode.ShouldBe(1);
        foreach (var code in (string[])["GEN013", "GEN014", "GEN002", "GEN010"])
        {
            result.Error.ShouldContain($"error {code}:");
        }
    }

    [Fact]
    public void A_file_that_vanished_from_the_content_vanishes_from_the_site()
    {
        outages.Run("build", "--as-of", AsOf).ExitCode.ShouldBe(0);
        File.Delete(outages.PathOf(Quarantined));

        outages.Run("build", "--as-of", AsOf).ExitCode.ShouldBe(0);

        File.Exists(outages.PathOf("_site", "incidents", "2025-10-20-quarantined-emails-queued-due-to-aws-issue.html")).ShouldBeFalse();
        Directory.GetDirectories(outages.Folder).Select(Path.GetFileName).ShouldBe(["content", "_site"], ignoreOrder: true);
    }

    [Fact]
    public void SOURCE_DATE_EPOCH_is_the_time_of_a_build_that_names_none()
    {
        outages.Run("build", "--as-of", AsOf, "--out", "named").ExitCode.ShouldBe(0);
        outages.RunWith(new() { ["SOURCE_DATE_EPOCH"] = "1783641600" }, "build", "--out", "epoch").ExitCode.ShouldBe(0);

        outages.Snapshot("epoch").ShouldBe(outages.Snapshot("named"), ignoreOrder: true);
    }

    [Fact]
    public void Themes_of_a_folder_stand_in_for_the_built_in_ones()
    {
        outages.Run("build", "--as-of", AsOf, "--out", "built-in").ExitCode.ShouldBe(0);
        outages.Run("build", "--as-of", AsOf, "--out", "folder", "--themes", Path.Combine(Outages.RepositoryRoot(), "themes")).ExitCode.ShouldBe(0);

        outages.Snapshot("folder").ShouldBe(outages.Snapshot("built-in"), ignoreOrder: true);
    }

    [Fact]
    public void A_picture_in_files_is_published_and_a_script_is_not()
    {
        outages.Write("content/files/graph.png", "not really a picture");
        outages.Run("build", "--as-of", AsOf).ExitCode.ShouldBe(0);
        outages.Read("_site", "files", "graph.png").ShouldBe("not really a picture");

        outages.Write("content/files/evil.svg", "<svg onload=alert(1)>");
        var result = outages.Run("build", "--as-of", AsOf);

        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain("content/files/evil.svg:1:1: error GEN060");
    }

    [Fact]
    public void A_link_in_the_content_is_a_finding_and_is_not_followed()
    {
        outages.Write("secret.md", "secret");
        File.CreateSymbolicLink(outages.PathOf("content", "incidents", "2026", "2026-01-01-link.md"), outages.PathOf("secret.md"));

        var result = outages.Run("build", "--as-of", AsOf);

        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain("2026-01-01-link.md:1:1: error GEN060: this is a link");
        result.Error.ShouldNotContain("secret.md");
    }

    [Theory]
    [InlineData("site.yaml")]
    [InlineData("incidents")]
    [InlineData("files")]
    [InlineData("theme")]
    public void A_link_in_the_place_of_a_part_of_the_content_is_not_followed(string part)
    {
        outages.Write("elsewhere/secret.txt", "secret");
        var place = outages.PathOf("content", part);
        if (Directory.Exists(place))
        {
            Directory.Move(place, outages.PathOf("moved"));
        }

        File.Delete(place);
        File.CreateSymbolicLink(place, Path.HasExtension(part) ? outages.PathOf("elsewhere", "secret.txt") : outages.PathOf("elsewhere"));

        var result = outages.Run("build", "--as-of", AsOf);

        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain($"content/{part}:1:1: error GEN060: this is a link");
        Directory.Exists(outages.PathOf("_site")).ShouldBeFalse();
    }

    [Fact]
    public void A_file_that_cannot_be_read_stops_the_build_and_the_site_stays()
    {
        outages.Run("build", "--as-of", AsOf).ExitCode.ShouldBe(0);
        var before = outages.Snapshot("_site");
        File.WriteAllBytes(outages.PathOf(Quarantined), [0xff]);

        var result = outages.Run("build", "--as-of", AsOf);

        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain($"{Quarantined}:1:1: error GEN001");
        result.Output.ShouldStartWith("Nothing was written: 1 error");
        outages.Snapshot("_site").ShouldBe(before, ignoreOrder: true);
    }

    [Fact]
    public void A_file_that_is_larger_than_any_incident_is_a_finding()
    {
        outages.Write(Quarantined, new string('x', 300_000));

        outages.Run("build", "--as-of", AsOf).Error.ShouldStartWith($"{Quarantined}:1:1: error GEN008: the file has 300000 bytes");
    }

    [Theory]
    [InlineData("2026-01-01-mail.MD")]
    [InlineData("2026-01-01-mail.markdown")]
    public void An_incident_under_another_ending_is_not_left_out_in_silence(string name)
    {
        outages.Write($"content/incidents/{name}", "---\n---\n");

        var result = outages.Run("build", "--as-of", AsOf);

        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain($"content/incidents/{name}:1:1: error GEN019: an incident's file ends in `.md`");
    }

    [Theory]
    [InlineData("files/nul.png", "Windows keeps the name `nul.png` for a device")]
    [InlineData("files/12:30.png", "Windows allows no `:` in a name")]
    [InlineData("theme/assets/a?.css", "Windows allows no `?` in a name")]
    [InlineData("incidents/aux/2026-01-01-mail.md", "Windows keeps the name `aux` for a device")]
    public void A_file_that_not_every_system_can_hold_is_a_finding(string path, string fault)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no such files on this system");
        outages.Write("content/" + path, "x");

        outages.Run("check", "--as-of", AsOf).Output.ShouldContain($"content/{path}:1:1: error GEN019: not every system can hold this file: {fault}");
    }

    [Fact]
    public void A_pipe_among_the_incidents_does_not_stop_the_build_for_ever()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no such files on this system");
        System.Diagnostics.Process.Start("mkfifo", outages.PathOf("content", "incidents", "pipe.md")).WaitForExit();

        var result = outages.Run("build", "--as-of", AsOf);

        result.ExitCode.ShouldBe(1);
        result.Error.ShouldContain("content/incidents/pipe.md:1:1: error GEN002");
    }

    [Fact]
    public void A_build_over_an_older_one_changes_the_files_that_differ_and_keeps_the_others_with_their_times_and_modes()
    {
        outages.Run("build", "--as-of", AsOf).ExitCode.ShouldBe(0);
        var before = outages.Snapshot("_site");
        var old = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        foreach (var path in before.Keys)
        {
            File.SetLastWriteTimeUtc(outages.PathOf("_site", path), old);
        }

        File.SetAttributes(outages.PathOf("_site", "robots.txt"), FileAttributes.ReadOnly);
        outages.Write(Quarantined, outages.Read(Quarantined).Replace("## Resolved", "All is well.\n\n## Resolved", StringComparison.Ordinal));

        outages.Run("build", "--as-of", AsOf).ExitCode.ShouldBe(0);
        outages.Run("build", "--as-of", AsOf, "--out", "fresh").ExitCode.ShouldBe(0);

        var after = outages.Snapshot("_site");
        after.ShouldBe(outages.Snapshot("fresh"), ignoreOrder: true);
        string[] changed = [.. after.Keys.Where(p => after[p] != before[p]).Order(StringComparer.Ordinal)];
        changed.ShouldContain("incidents/2025-10-20-quarantined-emails-queued-due-to-aws-issue.html");
        changed.Length.ShouldBeLessThan(after.Count / 2);
        after.Keys.Where(p => File.GetLastWriteTimeUtc(outages.PathOf("_site", p)) != old).Order(StringComparer.Ordinal).ShouldBe(changed);
        File.GetAttributes(outages.PathOf("_site", "robots.txt")).HasFlag(FileAttributes.ReadOnly).ShouldBeTrue();
    }

    [Fact]
    public void A_file_of_the_site_that_was_changed_by_hand_is_put_right()
    {
        outages.Run("build", "--as-of", AsOf).ExitCode.ShouldBe(0);
        var before = outages.Snapshot("_site");
        outages.Write("_site/index.html", before["index.html"].Replace("2156h", "0000h", StringComparison.Ordinal));
        outages.Write("_site/robots.txt", "");
        File.Delete(outages.PathOf("_site", "404.html"));

        outages.Run("build", "--as-of", AsOf).ExitCode.ShouldBe(0);

        outages.Snapshot("_site").ShouldBe(before, ignoreOrder: true);
    }

    [Fact]
    public void However_much_is_done_at_the_same_time_the_bytes_are_the_same()
    {
        outages.Run("build", "--as-of", AsOf, "--jobs", "1", "--out", "one").ExitCode.ShouldBe(0);
        outages.Run("build", "--as-of", AsOf, "--jobs", "8", "--out", "eight").ExitCode.ShouldBe(0);

        outages.Snapshot("eight").ShouldBe(outages.Snapshot("one"), ignoreOrder: true);
    }

    [Fact]
    public void Timings_say_where_the_time_went_and_what_was_written_beside_the_result()
    {
        outages.Run("build", "--as-of", AsOf).ExitCode.ShouldBe(0);

        var result = outages.Run("build", "--as-of", AsOf, "--timings", "--format", "json");

        result.ExitCode.ShouldBe(0, result.Error);
        System.Text.Json.JsonDocument.Parse(result.Output).RootElement.GetProperty("version").GetInt32().ShouldBe(1);
        var lines = result.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];
        lines.Select(l => l.Split("  ", 2)[0]).ShouldBe(
            ["read", "parse", "check", "figures and plan", "render and write", "swap", "clear away", "report", "total", "files written", "of them unchanged", "bytes written", "peak memory"]);
        lines.Select(l => l.Length).Distinct().Count().ShouldBe(1);
        var files = Directory.GetFiles(outages.PathOf("_site"), "*", SearchOption.AllDirectories);
        Figure("files written").ShouldBe($"{files.Length}");
        Figure("of them unchanged").ShouldBe($"{files.Length}");
        Figure("bytes written").ShouldBe($"{files.Sum(f => new FileInfo(f).Length) / 1e6:0.0} MB");
        Figure("peak memory").ShouldNotStartWith("0.0");

        string Figure(string name) => lines.Single(l => l.StartsWith(name, StringComparison.Ordinal))[name.Length..].Trim();
    }

    [Fact]
    public void Timings_of_content_with_an_error_end_where_the_build_ended()
    {
        outages.Write("content/incidents/b.md", "no front matter\n");

        var result = outages.Run("build", "--as-of", AsOf, "--timings");

        result.ExitCode.ShouldBe(1);
        result.Error.ShouldNotContain("render and write");
        result.Error.ShouldMatch(@"\nfiles written +0\n");
    }
}

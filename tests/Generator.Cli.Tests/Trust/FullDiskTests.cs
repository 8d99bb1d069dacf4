using System.Diagnostics;
using System.Globalization;
using Shouldly;
using Xunit;

namespace Generator.Cli.Tests.Trust;

/// <summary>A disk that is full leaves the old site whole. Needs the right to mount a small file system in memory, as containers often give.</summary>
public sealed class FullDiskTests
{
    [Fact]
    public void A_site_that_finds_no_room_leaves_the_old_one()
    {
        using var outages = Outages.WithSample();
        Directory.CreateDirectory(outages.PathOf("disk"));
        Assert.SkipUnless(OperatingSystem.IsLinux() && Run("mount", "-t", "tmpfs", "-o", "size=5m", "tmpfs", outages.PathOf("disk")), "nothing may be mounted here");
        try
        {
            outages.Run("build", "--out", "disk/site", "--as-of", "2026-07-10T00:00:00Z").ExitCode.ShouldBe(0);
            var before = outages.Snapshot("disk/site");

            for (var n = 0; n < 400; n++)
            {
                var day = new DateTime(2019, 1, 1).AddDays(n).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                outages.Write($"content/incidents/{day[..4]}/{day}-more-{n}.md", $"---\ntitle: More\nseverity: minor\n---\n\n## Resolved — {day} 10:00 UTC\n\n{new string('x', 2000)}\n");
            }

            var full = outages.Run("build", "--out", "disk/site", "--as-of", "2026-07-10T00:00:00Z");

            full.ExitCode.ShouldBe(3);
            full.Error.ShouldContain("disk", Case.Insensitive);
            full.Error.ShouldNotContain("   at ");
            outages.Snapshot("disk/site").ShouldBe(before, ignoreOrder: true);
            Directory.EnumerateFileSystemEntries(outages.PathOf("disk")).Select(Path.GetFileName).ShouldBe(["site"]);

            Directory.Delete(outages.PathOf("content/incidents/2019"), recursive: true);
            Directory.Delete(outages.PathOf("content/incidents/2020"), recursive: true);
            outages.Run("build", "--out", "disk/site", "--as-of", "2026-07-10T00:00:00Z").ExitCode.ShouldBe(0);
            outages.Snapshot("disk/site").ShouldBe(before, ignoreOrder: true);
        }
        finally
        {
            Run("umount", outages.PathOf("disk")).ShouldBeTrue();
        }
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}

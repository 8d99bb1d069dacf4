using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Shouldly;
using Xunit;

namespace Generator.Cli.Tests.Trust;

/// <summary>
/// The old site or the new one, whenever a build is killed. A few kills of a small site run among the other tests. A long run, of a site
/// that takes longer to write, by a program of one's choice:
/// <c>OUTAGES_KILLS=300 OUTAGES_INCIDENTS=2000 OUTAGES_PROGRAM=path/to/outages dotnet test … --filter-class '*KilledBuildTests'</c>.
/// </summary>
public sealed class KilledBuildTests
{
    private static readonly int Kills = Number("OUTAGES_KILLS", 8);
    private static readonly int Incidents = Number("OUTAGES_INCIDENTS", 150);

    [Fact]
    public void A_killed_build_leaves_the_old_site_or_the_new_one()
    {
        using var outages = new Outages();
        foreach (var name in (string[])["one", "two"])
        {
            Fill(outages, name);
        }

        var whole = new Dictionary<string, string>(StringComparer.Ordinal);
        var clock = Stopwatch.StartNew();
        foreach (var name in (string[])["one", "two"])
        {
            Build(outages, name).WaitForExit();
            whole[name] = Fingerprint(outages);
        }

        var usual = clock.Elapsed / 2;
        whole["one"].ShouldNotBe(whole["two"]);
        var killed = 0;
        for (var turn = 0; turn < Kills; turn++)
        {
            var next = turn % 2 == 0 ? "one" : "two";
            using (var build = Build(outages, next))
            {
                var begun = clock.Elapsed;
                if (!build.WaitForExit(usual * RandomNumberGenerator.GetInt32(1100) / 1000))
                {
                    build.Kill();
                    build.WaitForExit();
                    killed++;
                }
                else if (clock.Elapsed - begun is var taken && taken < usual)
                {
                    // So that most builds are killed before they end.
                    usual = taken;
                }
            }

            Fingerprint(outages).ShouldBeOneOf([.. whole.Values], $"kill {turn}");
            if (turn % 10 == 9)
            {
                ShouldBuildAgain(outages, next, whole[next]);
            }
        }

        ShouldBuildAgain(outages, "two", whole["two"]);
        TestContext.Current.TestOutputHelper?.WriteLine($"{killed} of {Kills} builds were killed before they ended");
        killed.ShouldBeGreaterThan(Kills / 2);
    }

    /// <summary>The next build clears away what was left beside the site.</summary>
    private static void ShouldBuildAgain(Outages outages, string name, string site)
    {
        using var build = Build(outages, name);
        build.WaitForExit();
        build.ExitCode.ShouldBe(0);
        Fingerprint(outages).ShouldBe(site);
        Directory.EnumerateFileSystemEntries(outages.Folder).Select(Path.GetFileName).ShouldBe(["one", "two", "site"], ignoreOrder: true);
    }

    private static Process Build(Outages outages, string name) => outages.Start(
        new(StringComparer.Ordinal), "build", "--content", name, "--out", "site", "--as-of", "2026-07-10T00:00:00Z", "--notes=false");

    private static void Fill(Outages outages, string name)
    {
        outages.Write($"{name}/site.yaml", $"service: Acme {name}\ncomponents: [Mail]\n");
        for (var n = 0; n < Incidents; n++)
        {
            var day = new DateTime(2020, 1, 1).AddDays(n).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            outages.Write(
                $"{name}/incidents/{day[..4]}/{day}-mail-{n}.md",
                $"---\ntitle: Mail is delayed, {name}\nseverity: minor\ncomponents: [Mail]\n---\n\n## Investigating — {day} 10:00 UTC\n\nWe look.\n\n## Resolved — {day} 11:00 UTC\n\nOver.\n");
        }
    }

    /// <summary>Of all files of the site, with their bytes.</summary>
    private static string Fingerprint(Outages outages)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Directory.EnumerateFiles(outages.PathOf("site"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file));
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private static int Number(string variable, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var wanted) ? wanted : usual;
}

using System.Globalization;
using Shouldly;
using Xunit;

namespace Generator.Cli.Tests.Commands;

/// <summary><c>outages check --against</c>: addresses, ids and facts of a published site.</summary>
public sealed class CheckAgainstTests : IDisposable
{
    private const string AsOf = "2026-07-10T00:00:00Z";
    private const string Url = "https://example.org/outages/";
    private const string Id = "2026-01-22-mail-delivery-delays-to-microsoft-365-domains";
    private const string Incident = $"content/incidents/2026/{Id}.md";
    private const string Renamed = "content/incidents/2026/2026-01-22-mail-is-late.md";

    private readonly Outages outages = Outages.WithSample();

    public void Dispose() => outages.Dispose();

    [Theory]
    [InlineData("old")]
    [InlineData("old/")]
    [InlineData("old/sitemap.xml")]
    public void A_site_is_the_same_as_itself(string old)
    {
        Build();

        var result = Check("--url", Url, "--against", old, "--strict");

        result.ExitCode.ShouldBe(0, result.Output);
        result.Output.ShouldMatch(@"^24 incidents, 40 pages, 7 notes, in \d+\.\d\d s\.\s*$");
    }

    [Fact]
    public void A_renamed_file_is_an_error_until_it_has_an_alias()
    {
        Build();
        File.Move(outages.PathOf(Incident), outages.PathOf(Renamed));

        var without = Check("--url", Url, "--against", "old");
        outages.Write(Renamed, outages.Read(Renamed).Replace("severity:", $"aliases: [{Id}]\nseverity:", StringComparison.Ordinal));
        var with = Check("--url", Url, "--against", "old", "--strict");

        without.ExitCode.ShouldBe(1);
        without.Output.ShouldContain($"{Renamed}:1:1: error GEN110: `incidents/{Id}.html` would vanish");
        without.Output.ShouldContain($"help: add `aliases: [{Id}]`");
        with.ExitCode.ShouldBe(0, with.Output);
        with.Output.ShouldNotContain("GEN11");
    }

    [Fact]
    public void Another_severity_is_an_error_at_its_line_until_it_has_a_correction()
    {
        Build();
        Replace(Incident, "severity: notice", "severity: major");

        var without = Check("--url", Url, "--against", "old");
        Replace(Incident, "severity: major", "severity: major\ncorrections: [{date: 2026-07-09, text: It was worse than we knew.}]");
        var with = Check("--url", Url, "--against", "old", "--strict");

        without.ExitCode.ShouldBe(1);
        without.Output.ShouldContain($"{Incident}:3:11: error GEN113: the severity was published as `notice`");
        without.Output.ShouldContain("add `- {date: 2026-07-10, text: \"what was corrected\"}` to `corrections`");
        with.ExitCode.ShouldBe(0, with.Output);
    }

    [Fact]
    public void The_settings_give_the_findings_another_level()
    {
        Build();
        File.Delete(outages.PathOf(Incident));
        Replace("content/site.yaml", "service:", "rules: {GEN110: warning}\nservice:");

        var result = Check("--url", Url, "--against", "old");

        result.ExitCode.ShouldBe(0);
        result.Output.ShouldContain("site.yaml:1:1: warning GEN110: ");
        Check("--url", Url, "--against", "old", "--strict").ExitCode.ShouldBe(1);
    }

    [Fact]
    public void A_site_that_moves_is_one_finding()
    {
        Build();

        Check("--url", "https://example.net/", "--against", "old").Output.Split('\n').Count(l => l.Contains(": error ", StringComparison.Ordinal)).ShouldBe(1);
        Check("--url", "https://example.net/", "--against", "old/sitemap.xml").Output.ShouldContain("error GEN112: the site was published at https://example.org/outages/");
    }

    [Fact]
    public void A_site_without_a_public_address_is_compared_by_the_list_of_its_files()
    {
        outages.Run("build", "--as-of", AsOf, "--out", "old").ExitCode.ShouldBe(0);
        outages.Read("old", ".outages").ShouldNotContain("sitemap.xml");
        File.Delete(outages.PathOf(Incident));

        Check("--against", "old").Output.ShouldContain($"error GEN110: `incidents/{Id}.html` would vanish");
    }

    [Fact]
    public void A_folder_without_the_list_of_its_files_as_a_host_serves_it_is_compared_all_the_same()
    {
        Build();
        File.Delete(outages.PathOf("old", ".outages"));
        File.Delete(outages.PathOf(Incident));

        Check("--url", Url, "--against", "old").Output.ShouldContain($"error GEN110: `incidents/{Id}.html` would vanish");
    }

    [Fact]
    public void Findings_of_the_content_and_of_the_comparison_are_told_in_one_run()
    {
        Build();
        Replace(Incident, "severity: notice", "severity: major");
        outages.Write("content/incidents/2026/2026-06-01-wrong.md", "---\ntitle: Wrong\nseverity: minor\n---\n\n## Investigating — 2026-06-01 10:00\n\nWe look.\n");

        var result = Check("--url", Url, "--against", "old");

        result.Output.ShouldContain("error GEN016");
        result.Output.ShouldContain("error GEN113");
        result.Output.ShouldNotContain("GEN110");
    }

    [Theory]
    [InlineData("nowhere", "there is no site nowhere")]
    [InlineData("nowhere/sitemap.xml", "there is no site nowhere/sitemap.xml")]
    [InlineData("content", "content is not a site")]
    [InlineData("", "--against: the site's name is empty")]
    public void What_is_no_site_is_wrong_usage(string old, string message)
    {
        var result = Check("--against", old);

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain(message);
        result.Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("history.json", "{\"version\": 1,\n x", "history.json cannot be read: line 2, column 2: it is not JSON; save it once more, as the site serves it")]
    [InlineData("history.json", "{\"version\": 9}", "history.json cannot be read: it has version 9, and this program knows version 1")]
    [InlineData("sitemap.xml", "", "sitemap.xml cannot be read: it is empty")]
    [InlineData("sitemap.xml", "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><urlset><url><loc>&b;</loc></url></urlset>", "sitemap.xml cannot be read: line 1, column 1: it has a document type, which a published site never has")]
    [InlineData("feed.atom.xml", "<feed>", "feed.atom.xml cannot be read: line 1, column 7: the XML is broken here")]
    [InlineData("history.ics", "<html>", "history.ics cannot be read: it is no calendar")]
    public void A_broken_file_of_the_site_is_exit_code_3_and_no_bug(string name, string text, string message)
    {
        outages.Write($"old/{name}", text);
        outages.Write("old/.outages", "index.html\n");

        var result = Check("--against", "old");

        result.ExitCode.ShouldBe(3);
        result.Error.ShouldStartWith($"error: old: {message}");
        result.Output.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_too_large_to_be_one_of_a_site_is_not_read()
    {
        outages.Write("old/.outages", "index.html\n");
        using (var file = File.Create(outages.PathOf("old", "history.json")))
        {
            file.SetLength(1L << 40);
        }

        var result = Check("--against", "old");

        result.ExitCode.ShouldBe(3);
        result.Error.ShouldContain("error: old: history.json has 1099511627776 bytes");
    }

    [Fact]
    public void Files_too_large_together_are_not_read()
    {
        foreach (var name in (string[])["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"])
        {
            outages.Write($"old/{name}", "");
            using var file = File.OpenWrite(outages.PathOf("old", name));
            file.SetLength(30L << 20);
        }

        foreach (var old in (string[])["old", "old/sitemap.xml"])
        {
            var result = Check("--against", old);

            result.ExitCode.ShouldBe(3);
            result.Error.ShouldContain($"error: {old}: its sitemaps and its feed have more than 67108864 bytes together");
        }
    }

    [Fact]
    public void A_link_in_the_site_is_not_followed()
    {
        Build();
        outages.Write("elsewhere.json", "{\"version\": 9}");
        File.Delete(outages.PathOf("old", "history.json"));
        File.CreateSymbolicLink(outages.PathOf("old", "history.json"), outages.PathOf("elsewhere.json"));

        Check("--url", Url, "--against", "old").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void A_sitemap_in_parts_is_read_with_those_beside_it()
    {
        outages.Write("old/map.xml", $"<sitemapindex><sitemap><loc>{Url}sitemap-1.xml</loc></sitemap></sitemapindex>");
        Check("--url", Url, "--against", "old/map.xml").Error.ShouldContain("it lists the part `sitemap-1.xml`, which is not there");

        outages.Write("old/sitemap-1.xml", $"<urlset><url><loc>{Url}</loc></url><url><loc>{Url}gone.html</loc></url></urlset>");
        Check("--url", Url, "--against", "old/map.xml").Output.ShouldContain("error GEN110: `gone.html` would vanish");
    }

    [Theory]
    [InlineData("text")]
    [InlineData("github")]
    [InlineData("markdown")]
    public void An_address_gives_no_command_and_no_line_of_its_own(string format)
    {
        outages.Write("old/map.xml", $"<urlset><url><loc>{Url}</loc></url><url><loc>{Url}a%0A::error::owned%1B[31m%0A%60%60%60%0A%23%20owned</loc></url></urlset>");

        var result = Check("--url", Url, "--against", "old/map.xml", "--format", format);

        result.ExitCode.ShouldBe(1);
        result.Output.ShouldNotContain("\e");
        result.Output.Split('\n').ShouldAllBe(l => !l.StartsWith("::error::", StringComparison.Ordinal) && !l.StartsWith("# owned", StringComparison.Ordinal));
    }

    [Fact]
    public void The_findings_are_the_same_each_time()
    {
        Build();
        foreach (var file in Directory.EnumerateFiles(outages.PathOf("content", "incidents", "2026")))
        {
            File.Delete(file);
        }

        var first = Check("--url", Url, "--against", "old", "--format", "json").Output;

        first.Split("GEN110").Length.ShouldBeGreaterThan(5);
        Check("--url", Url, "--against", "old", "--format", "json", "--jobs", "1").Output.ShouldBe(first);
    }

    private void Build() => outages.Run("build", "--as-of", AsOf, "--url", Url, "--out", "old").ExitCode.ShouldBe(0);

    private void Replace(string path, string old, string text)
    {
        outages.Read(path).ShouldContain(old);
        var at = outages.Read(path).IndexOf(old, StringComparison.Ordinal);
        outages.Write(path, string.Create(CultureInfo.InvariantCulture, $"{outages.Read(path)[..at]}{text}{outages.Read(path)[(at + old.Length)..]}"));
    }

    private Outages.Result Check(params string[] arguments) => outages.Run(["check", "--as-of", AsOf, .. arguments]);
}

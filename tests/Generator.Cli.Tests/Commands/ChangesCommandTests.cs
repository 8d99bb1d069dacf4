using Shouldly;
using Xunit;

namespace Generator.Cli.Tests.Commands;

public sealed class ChangesCommandTests : IDisposable
{
    private const string AsOf = "2026-07-10T00:00:00Z";

    private readonly Outages outages = Outages.WithSample();

    public void Dispose() => outages.Dispose();

    [Fact]
    public void A_new_incident_adds_its_page_and_changes_those_that_list_it()
    {
        outages.Run("build", "--as-of", AsOf, "--out", "old").ExitCode.ShouldBe(0);
        outages.Write(
            "content/incidents/2026/2026-06-01-new.md",
            "---\ntitle: New\nseverity: minor\ncomponents: [Shield]\n---\n\n## Resolved — 2026-06-01 10:00 UTC\n\nIt works.\n");
        outages.Run("build", "--as-of", AsOf, "--out", "new").ExitCode.ShouldBe(0);

        var result = outages.Run("changes", "old", "new");

        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldMatch("^Pages: 1 added, [0-9]+ changed, 0 removed. Other files: [0-9]+.\n\n- added `incidents/2026-06-01-new.html`\n");
        result.Output.Split('\n').ShouldContain("- changed `index.html`");
        result.Output.Split('\n').ShouldContain("- changed `archive/2026.html`");
        result.Output.ShouldNotContain("archive/2025.html");
    }

    [Fact]
    public void A_site_is_the_same_as_itself()
    {
        outages.Run("build", "--as-of", AsOf).ExitCode.ShouldBe(0);

        outages.Run("changes", "_site", "_site").Output.ShouldBe("Pages: 0 added, 0 changed, 0 removed. Other files: 0.\n");
    }

    [Fact]
    public void A_link_in_a_site_is_not_followed()
    {
        outages.Write("old/index.html", "x");
        outages.Write("new/index.html", "x");
        File.CreateSymbolicLink(outages.PathOf("new", "secret.html"), "/etc/passwd");

        outages.Run("changes", "old", "new").Output.ShouldStartWith("Pages: 0 added,");
    }

    [Fact]
    public void A_folder_that_is_not_there_is_wrong_usage()
    {
        var result = outages.Run("changes", "nowhere", "content");

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain("there is no folder nowhere");
    }

    [Fact]
    public void A_folder_that_holds_no_site_is_wrong_usage()
    {
        outages.Write("old/index.html", "x");

        outages.Run("changes", "content", "old").ShouldBe(new(
            2, "", "error: content is not a site: it has no index.html\nhelp: name the folder that holds a built site, not that of its content\n"));
        outages.Run("changes", "old", "content").ExitCode.ShouldBe(2);
    }
}

using Shouldly;
using Xunit;

namespace Generator.Cli.Tests.Commands;

/// <summary>From a folder of another system to a site: import, check, build, and import again.</summary>
public sealed class ImportFoldersTests : IDisposable
{
    private readonly Outages outages = new();

    public void Dispose() => outages.Dispose();

    [Theory]
    [InlineData("cstate")]
    [InlineData("upptime")]
    public void A_folder_becomes_a_site_and_a_second_run_changes_nothing(string importer)
    {
        var folder = Path.Combine(Outages.RepositoryRoot(), "tests", "Generator.Core.Tests", "Imports", importer);
        string[] import = importer == "upptime" ? ["import", importer, folder, Path.Combine(folder, ".upptimerc.yml")] : ["import", importer, folder];

        var first = outages.Run(import);
        var written = outages.Snapshot("content");
        var second = outages.Run(import);

        first.ExitCode.ShouldBe(1, "each folder holds bad records");
        outages.Run("check").ExitCode.ShouldBe(0, outages.Run("check").Error);
        outages.Run("build").ExitCode.ShouldBe(0);
        second.ExitCode.ShouldBe(1);
        second.Output.ShouldContain(": 0 incidents written, 7 already there, 0 left alone;");
        outages.Snapshot("content").ShouldBe(written, ignoreOrder: true);
        File.Exists(outages.PathOf("_site", "index.html")).ShouldBeTrue();
    }
}

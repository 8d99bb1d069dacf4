using System.Diagnostics;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace Generator.Cli.Tests;

/// <summary>The script of the action <c>.github/actions/check</c>, run as GitHub runs it.</summary>
public sealed class CheckActionTests : IDisposable
{
    private const string Incident = "content/incidents/2026/2026-06-01-new.md";

    private readonly Outages outages = Outages.WithSample();

    public void Dispose() => outages.Dispose();

    [Fact]
    public void Content_without_an_error_gives_its_site_and_the_pages_that_change()
    {
        Directory.CreateDirectory(outages.PathOf(".outages-base"));
        Outages.Copy(outages.PathOf("content"), outages.PathOf(".outages-base", "content"));
        outages.Write(Incident, "---\ntitle: New\nseverity: minor\ncomponents: [Shield]\n---\n\n## Resolved — 2026-06-01 10:00 UTC\n\nIt works.\n");

        var run = Run();

        run.ExitCode.ShouldBe(0, run.Log);
        run.Outputs["result"].ShouldBe("0");
        File.Exists(Path.Combine(run.Outputs["site"], "incidents", "2026-06-01-new.html")).ShouldBeTrue();
        JsonDocument.Parse(File.ReadAllText(run.Outputs["sarif"])).RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength().ShouldBe(0);
        run.Summary.ShouldStartWith("## Findings\n\nNo findings.\n\n## Pages that change\n\nPages: 1 added, ");
        run.Summary.ShouldContain("- added `incidents/2026-06-01-new.html`\n");
    }

    [Fact]
    public void An_error_is_told_in_all_three_places_and_leaves_no_site()
    {
        outages.Write(Incident, "---\ntitle: New\nseverity: mayor\ncomponents: [Shield]\n---\n\n## Resolved — 2026-06-01 10:00 UTC\n\nIt works.\n");

        var run = Run();

        run.ExitCode.ShouldBe(0, run.Log);
        run.Outputs["result"].ShouldBe("1");
        run.Outputs.ShouldNotContainKey("site");
        run.Commands.ShouldHaveSingleItem().ShouldStartWith($"::error file={Incident},line=3,");
        File.ReadAllText(run.Outputs["sarif"]).ShouldContain("there is no severity");
        run.Summary.ShouldContain($"{Incident}:3:11: error GEN013: ");
    }

    [Fact]
    public void A_hostile_file_gives_no_command_no_output_and_no_Markdown_of_its_own()
    {
        var name = "content/incidents/2026/x\n::error::owned\nresult=0\n```\n# owned $(touch owned) `touch owned`, a=b:c.md";
        outages.Write(name, "---\ntitle: \"\\n::error::owned\\nsite=/etc\"\nseverity: \"\\n::error::owned\\n```\\n# owned\"\ncomponents: [\"$(touch owned)\"]\n---\n");

        var run = Run();

        run.ExitCode.ShouldBe(0, run.Log);
        run.Commands.ShouldNotBeEmpty();
        run.Commands.ShouldAllBe(c => c.StartsWith("::error file=content/incidents/2026/x%0A%3A%3Aerror%3A%3Aowned%0Aresult=0%0A", StringComparison.Ordinal));
        run.Outputs.Keys.ShouldBe(["result", "sarif"], ignoreOrder: true);
        run.Outputs["result"].ShouldBe("1");
        run.Summary.Split('\n').ShouldAllBe(line => !line.StartsWith("# owned", StringComparison.Ordinal) && !line.StartsWith("::", StringComparison.Ordinal));
        File.Exists(outages.PathOf("owned")).ShouldBeFalse();
    }

    [Fact]
    public void A_renamed_file_is_an_error_in_all_three_places_until_it_has_an_alias()
    {
        const string Before = "2026-01-22-mail-delivery-delays-to-microsoft-365-domains", Renamed = "content/incidents/2026/2026-01-22-mail-is-late.md";
        Outages.Copy(outages.PathOf("content"), outages.PathOf(".outages-base", "content"));
        File.Move(outages.PathOf($"content/incidents/2026/{Before}.md"), outages.PathOf(Renamed));

        var run = Run();

        run.ExitCode.ShouldBe(0, run.Log);
        run.Outputs["result"].ShouldBe("1");
        run.Commands.ShouldHaveSingleItem().ShouldStartWith($"::error file={Renamed},line=1,");
        File.ReadAllText(run.Outputs["sarif"]).ShouldContain("GEN110");
        run.Summary.ShouldContain($"{Renamed}:1:1: error GEN110: ");
        run.Summary.ShouldContain($"- removed `incidents/{Before}.html`\n");

        outages.Write(Renamed, outages.Read(Renamed).Replace("severity:", $"aliases: [{Before}]\nseverity:", StringComparison.Ordinal));
        Run().Outputs["result"].ShouldBe("0");
    }

    [Fact]
    public void A_base_branch_with_errors_is_said_so()
    {
        outages.Write(".outages-base/content/site.yaml", "service: [\n");

        Run().Summary.ShouldEndWith("## Pages that change\n\nThe content of the branch to be merged into has errors, so there is no site to compare with.\n");
    }

    [Fact]
    public void A_folder_that_is_not_there_fails_the_step()
    {
        var run = Run("nowhere");

        run.ExitCode.ShouldBe(2);
        run.Outputs.ShouldBeEmpty();
        run.Log.ShouldContain("there is no folder nowhere");
    }

    private ActionRun Run(string content = "content")
    {
        string output = outages.PathOf(".output"), summary = outages.PathOf(".summary"), temporary = outages.PathOf(".temporary");
        Directory.CreateDirectory(temporary);
        File.WriteAllText(output, "");
        File.WriteAllText(summary, "");
        var start = new ProcessStartInfo("bash", [Path.Combine(Outages.RepositoryRoot(), ".github", "actions", "check", "check.sh")])
        {
            WorkingDirectory = outages.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in ((string, string)[])
        [
            ("PROGRAM", Path.Combine(AppContext.BaseDirectory, "outages.dll")), ("CONTENT", content), ("AS_OF", "2026-07-10T00:00:00Z"), ("STRICT", "false"),
            ("RUNNER_TEMP", temporary), ("GITHUB_OUTPUT", output), ("GITHUB_STEP_SUMMARY", summary),
        ])
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var log = process.StandardOutput.ReadToEnd() + error.GetAwaiter().GetResult();
        process.WaitForExit();
        return new(process.ExitCode, log, File.ReadAllText(summary), File.ReadAllLines(output).Select(l => l.Split('=', 2)).ToDictionary(l => l[0], l => l[1], StringComparer.Ordinal));
    }

    private sealed record ActionRun(int ExitCode, string Log, string Summary, Dictionary<string, string> Outputs)
    {
        /// <summary>The lines that GitHub would obey.</summary>
        public string[] Commands => [.. Log.Split('\n').Where(l => l.TrimStart().StartsWith("::", StringComparison.Ordinal))];
    }
}

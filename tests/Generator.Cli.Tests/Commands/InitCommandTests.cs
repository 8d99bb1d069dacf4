using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Generator.Cli.Tests.Commands;

public sealed partial class InitCommandTests : IDisposable
{
    private readonly Outages outages = new();

    public void Dispose() => outages.Dispose();

    [Fact]
    public void A_new_repository_passes_the_strict_check_and_builds()
    {
        var result = outages.Run("init", "my-history");

        result.ExitCode.ShouldBe(0, result.Error);
        result.Output.ShouldContain("wrote my-history/content/site.yaml\n");
        result.Output.ShouldContain(" files written, 0 left as they were.");
        result.Error.ShouldContain("name the repository of the generator");
        outages.Run("check", "--strict", "--content", "my-history/content").ExitCode.ShouldBe(0);
        outages.Run("build", "--content", "my-history/content").ExitCode.ShouldBe(0);
        outages.Read("_site", "index.html").ShouldContain("my-history");
        outages.Snapshot("my-history").Values.ShouldAllBe(text => !Placeholder().IsMatch(text) && !text.Contains('\r'));
    }

    [Fact]
    public void The_service_and_the_generator_are_written_where_they_belong()
    {
        outages.Run("init", "--service", "Acme: \"Mail\" #1", "--generator", "acme/outages@v1.2.0").ExitCode.ShouldBe(0);

        outages.Read("content", "site.yaml").ShouldContain("service: \"Acme: \\\"Mail\\\" #1\"\n");
        outages.Read("README.md").ShouldStartWith("# Outage history of Acme: \"Mail\" #1\n");
        outages.Read(".github", "workflows", "pages.yml").ShouldContain("GENERATOR: \"acme/outages\"\n  GENERATOR_REF: \"v1.2.0\"\n");
        outages.Run("check", "--strict").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void What_a_killed_build_leaves_beside_the_site_is_not_committed()
    {
        outages.Run("init").ExitCode.ShouldBe(0);

        outages.Read(".gitignore").Split('\n').ShouldContain(".*.outages-*");
        File.ReadLines(Path.Combine(Outages.RepositoryRoot(), ".gitignore")).ShouldContain(".*.outages-*");
    }

    [Fact]
    public void The_workflow_checks_a_pull_request_against_the_branch_it_goes_into()
    {
        outages.Run("init").ExitCode.ShouldBe(0);

        var workflow = outages.Read(".github", "workflows", "pages.yml");
        workflow.ShouldContain("ref: ${{ github.event.pull_request.base.sha }}\n          path: .base\n          persist-credentials: false\n");
        workflow.ShouldContain("against=(--against \"$RUNNER_TEMP/base\")");
        outages.Read(".gitignore").ShouldContain(".base/\n");
        outages.Read(".github", "dependabot.yml").ShouldContain("package-ecosystem: github-actions\n");
    }

    [Fact]
    public void The_workflow_says_in_the_words_of_the_action_that_a_base_branch_has_errors()
    {
        const string Said = "The content of the branch to be merged into has errors, so there is no site to compare with.";
        File.ReadAllText(Path.Combine(Outages.RepositoryRoot(), ".github", "actions", "check", "check.sh")).ShouldContain(Said);
        outages.Run("init").ExitCode.ShouldBe(0);

        RunStep("Check").ShouldBe((0, "", ""));

        Outages.Copy(outages.PathOf("content"), outages.PathOf(".base", "content"));
        RunStep("Check").ShouldBe((0, "", ""));
        outages.Read(".temporary", "base", "index.html").ShouldNotBeEmpty();

        outages.Write(".base/content/site.yaml", "service: [\n");
        RunStep("Check").ShouldBe((0, $"::notice title=Not compared::{Said}\n", Said + "\n"));

        // A failure is none of the content's.
        outages.Write(".temporary/base/mine.txt", "");
        File.Delete(outages.PathOf(".temporary", "base", ".outages"));
        outages.Write(".base/content/site.yaml", outages.Read("content", "site.yaml"));
        RunStep("Check").ShouldBe((2, "", ""));

        // What is wrong stands beside its line.
        Directory.Delete(outages.PathOf(".base"), recursive: true);
        outages.Write("content/site.yaml", "service: Acme\ncolour: red\n");
        var (code, commands, _) = RunStep("Check");
        (code, commands).ShouldSatisfyAllConditions(r => r.code.ShouldBe(1), r => r.commands.ShouldContain("::error file=content/site.yaml,line=2,"));
    }

    [Fact]
    public void The_workflow_builds_with_a_theme_of_ones_own_also_the_branch_that_it_goes_into()
    {
        outages.Run("init").ExitCode.ShouldBe(0);
        outages.Run("theme", "new", "mine").ExitCode.ShouldBe(0);
        outages.Write("content/site.yaml", outages.Read("content", "site.yaml") + "theme: mine\n");
        Outages.Copy(outages.PathOf("content"), outages.PathOf(".base", "content"));
        Outages.Copy(outages.PathOf("themes"), outages.PathOf(".base", "themes"));

        RunStep("Check").ShouldBe((0, "", ""));

        outages.Read(".temporary", "base", "index.html").ShouldNotBeEmpty();
    }

    /// <summary>Runs the script of a workflow's step as GitHub does, with the built program where it would be built there.</summary>
    /// <returns>Its exit code, the lines that GitHub would obey, and the summary.</returns>
    private (int ExitCode, string Commands, string Summary) RunStep(string name)
    {
        var lines = outages.Read(".github", "workflows", "pages.yml").Split($"      - name: {name}\n")[1].Split("        run: |\n")[1].Split('\n').TakeWhile(l => l.Length == 0 || l.StartsWith("          ", StringComparison.Ordinal));
        outages.Write(".step", "dotnet() { while [ \"$1\" != -- ]; do shift; done; shift; command dotnet \"$PROGRAM\" \"$@\"; }\n" + string.Join('\n', lines));
        outages.Write(".summary", "");
        Directory.CreateDirectory(outages.PathOf(".temporary"));
        var start = new ProcessStartInfo("bash", ["-e", outages.PathOf(".step")]) { WorkingDirectory = outages.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PROGRAM"] = Path.Combine(AppContext.BaseDirectory, "outages.dll");
        start.Environment["RUNNER_TEMP"] = outages.PathOf(".temporary");
        start.Environment["GITHUB_STEP_SUMMARY"] = outages.PathOf(".summary");
        start.Environment["SITE_URL"] = "";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var log = process.StandardOutput.ReadToEnd() + error.GetAwaiter().GetResult();
        process.WaitForExit();
        return (process.ExitCode, string.Concat(log.Split('\n').Where(l => l.StartsWith("::", StringComparison.Ordinal)).Select(l => l + "\n")), outages.Read(".summary"));
    }

    [Fact]
    public void What_exists_is_left_and_named_and_a_site_gets_no_example()
    {
        outages.Write("README.md", "mine\n");
        outages.Write("content/site.yaml", "service: Acme\ncomponents: [Shield]\n");

        var result = outages.Run("init");

        result.ExitCode.ShouldBe(0);
        result.Output.ShouldContain("left  README.md, which exists\n");
        result.Output.ShouldContain("left  content/site.yaml, which exists\n");
        outages.Read("README.md").ShouldBe("mine\n");
        outages.Read("content", "site.yaml").ShouldBe("service: Acme\ncomponents: [Shield]\n");
        outages.Read("schema", "incident.json").ShouldContain("\"Shield\"");
        Directory.Exists(outages.PathOf("content", "incidents")).ShouldBeFalse();
        outages.Run("check", "--strict").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void The_guide_has_every_field_and_leads_to_the_whole_one()
    {
        outages.Run("init", "named", "--generator", "acme/outages@v1.2.0").ExitCode.ShouldBe(0);
        outages.Run("init", "newest", "--generator", "acme/outages").ExitCode.ShouldBe(0);
        outages.Run("init", "unnamed").ExitCode.ShouldBe(0);

        var guide = outages.Read("named", "content", "README.md");
        foreach (var field in (string[])["- `severity` — ", "- `from` — ", "- `time_zone` — ", "- `since` — ", "../../files/graph.png"])
        {
            guide.ShouldContain(field);
        }

        guide.ShouldEndWith(": [content/README.md of acme/outages](https://github.com/acme/outages/blob/v1.2.0/content/README.md).\n");
        outages.Read("newest", "content", "README.md").ShouldEndWith("(https://github.com/acme/outages/blob/HEAD/content/README.md).\n");
        outages.Read("unnamed", "content", "README.md").ShouldEndWith(": `content/README.md` in the repository that `GENERATOR` in `.github/workflows/pages.yml` names.\n");
    }

    [Theory]
    [InlineData("my-history", "my-history")]
    [InlineData("störungen/2026", "störungen/2026")]
    [InlineData("Mein Verzeichnis", "'Mein Verzeichnis'")]
    [InlineData("it's $HOME", "'it'\\''s $HOME'")]
    public void The_next_step_can_be_copied_into_a_shell(string folder, string quoted)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the shells of Unix");
        outages.Run("init", folder).Error.ShouldContain($"help: next: `cd {quoted}`, ");
    }

    [Fact]
    public void A_second_run_changes_nothing()
    {
        outages.Run("init", "a").ExitCode.ShouldBe(0);
        var before = outages.Snapshot("a");

        outages.RunWith(new() { ["SOURCE_DATE_EPOCH"] = "1" }, "init", "a").Output.ShouldContain("\n0 files written, ");

        outages.Snapshot("a").ShouldBe(before, ignoreOrder: true);
    }

    [Fact]
    public void The_same_day_gives_the_same_bytes_and_the_schemas_are_those_of_the_command()
    {
        var day = new Dictionary<string, string>(StringComparer.Ordinal) { ["SOURCE_DATE_EPOCH"] = "1770000000" };
        outages.RunWith(day, "init", "one/site").ExitCode.ShouldBe(0);
        outages.RunWith(day, "init", "two/site").ExitCode.ShouldBe(0);

        outages.Snapshot("one").ShouldBe(outages.Snapshot("two"), ignoreOrder: true);
        outages.Read("one", "site", "content", "incidents", "2026", "2026-02-01-example-pages-loaded-slowly.md").ShouldContain("made up");
        outages.Read("one", "site", "schema", "incident.json").ShouldBe(outages.Run("schema", "incident", "--content", "one/site/content").Output);
        outages.Read("one", "site", "schema", "site.json").ShouldBe(outages.Run("schema", "site").Output);
    }

    [Fact]
    public void The_editors_files_are_JSON_that_names_the_schema_and_the_task_reads_findings()
    {
        outages.Run("init").ExitCode.ShouldBe(0);

        using var settings = JsonDocument.Parse(outages.Read(".vscode", "settings.json"));
        var (schema, file) = settings.RootElement.GetProperty("yaml.schemas").EnumerateObject().Select(p => (p.Name, p.Value.GetString()!)).Single();
        File.Exists(outages.PathOf(schema)).ShouldBeTrue();
        File.Exists(outages.PathOf(file)).ShouldBeTrue();
        Path.GetFullPath(Modeline().Match(outages.Read(file)).Groups[1].Value, outages.PathOf("content")).ShouldBe(Path.GetFullPath(outages.PathOf(schema)));
        JsonDocument.Parse(outages.Read(".vscode", "extensions.json")).Dispose();
        JsonDocument.Parse(outages.Read(".vscode", "outages.code-snippets")).Dispose();

        outages.Write("content/site.yaml", "service: Acme\ncolour: red\n");
        using var tasks = JsonDocument.Parse(outages.Read(".vscode", "tasks.json"));
        var pattern = tasks.RootElement.GetProperty("tasks")[0].GetProperty("problemMatcher").GetProperty("pattern");
        var finding = Regex.Match(outages.Run("check").Output, pattern.GetProperty("regexp").GetString()!, RegexOptions.Multiline);
        finding.Groups[pattern.GetProperty("file").GetInt32()].Value.ShouldStartWith("content/");
        finding.Groups[pattern.GetProperty("severity").GetInt32()].Value.ShouldBe("error");
    }

    [Theory]
    [InlineData("is a file or a link", "init", "a-file")]
    [InlineData("is a file or a link", "init", "a-link")]
    [InlineData("is a file or a link", "init", "link-inside")]
    [InlineData("is a file or a link", "init", "file-inside")]
    [InlineData("is not a repository", "init", "new", "--generator", "https://github.com/acme/outages")]
    [InlineData("is not a repository", "init", "new", "--generator", "acme/outages@$(id)")]
    [InlineData("the service's name", "init", "new", "--service", " ")]
    public void What_cannot_be_is_refused_before_anything_is_written(string message, params string[] arguments)
    {
        outages.Write("a-file", "");
        outages.Write("elsewhere/keep.txt", "x");
        outages.Write("file-inside/schema", "x");
        Directory.CreateSymbolicLink(outages.PathOf("a-link"), outages.PathOf("elsewhere"));
        Directory.CreateDirectory(outages.PathOf("link-inside"));
        Directory.CreateSymbolicLink(outages.PathOf("link-inside", "content"), outages.PathOf("elsewhere"));
        var before = outages.Snapshot(".");

        var result = outages.Run(arguments);

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain(message);
        outages.Snapshot(".").ShouldBe(before, ignoreOrder: true);
    }

    [Fact]
    public void A_link_in_a_files_place_is_left_and_not_followed()
    {
        File.CreateSymbolicLink(outages.PathOf("README.md"), outages.PathOf("nowhere.md"));

        outages.Run("init").Output.ShouldContain("left  README.md, which exists\n");

        File.Exists(outages.PathOf("nowhere.md")).ShouldBeFalse();
    }

    [GeneratedRegex("%[A-Z_]+%")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"^# yaml-language-server: \$schema=(\S+)\n")]
    private static partial Regex Modeline();
}

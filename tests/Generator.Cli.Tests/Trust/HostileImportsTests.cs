using System.Text;
using Shouldly;
using Xunit;

namespace Generator.Cli.Tests.Trust;

/// <summary>Files of another system that were made to exhaust the program, as long as such a file may be.</summary>
public sealed class HostileImportsTests
{
    private const int Length = 15_500_000;

    [Theory]
    [InlineData("statuspage", "x.json", "[0", ",0", "]", "this is not the record of an incident")]
    [InlineData("statuspage", "x.json", "[\"", "a", "\"]", "this text has more than 262144 bytes")]
    [InlineData("statuspage", "x.json", "", "{\"a\":[", "", "this is not JSON")]
    [InlineData("statuspage", "x.jsonl", "", "{}\n", "", "has no name, and was left out")]
    [InlineData("google-cloud", "x.json", "", "\n", "", "this is not JSON")]
    [InlineData("upptime", "issues.json", "[{}", ",{}", "]", "nothing was read from here on")]
    [InlineData("upptime", "history.tsv", "", "a\n", "", "this is not a commit")]
    [InlineData("cstate", "x.md", "---\ntitle: x\n---\n", "a\n", "", "was not read; at most 1048576 are")]
    public async Task A_hostile_file_is_told_of_and_costs_little(string importer, string name, string start, string piece, string end, string finding)
    {
        var run = await Import(importer, name, start, piece, end);

        run.ShouldBeHarmless();
        run.ExitCode.ShouldBe(1);
        run.Said.ShouldContain(finding);
    }

    /// <summary>What is read without a finding, and takes the most time to be turned into Markdown.</summary>
    [Theory]
    [InlineData("<p>x</p>", 900)]
    [InlineData("<li>", 1_900)]
    [InlineData("[a](", 1_999)]
    public async Task Texts_full_of_markup_cost_little(string markup, int times)
    {
        var record = $$"""
            {"name": "x", "created_at": "2026-04-08T18:07:30Z", "impact": "minor", "status": "resolved", "incident_updates": [
            {"status": "resolved", "created_at": "2026-04-08T18:07:30Z", "body": "{{string.Concat(Enumerable.Repeat(markup, times))}}"}]}
            """;

        var run = await Import("statuspage", "x.json", $"[{record}", $",{record}", "]");

        run.ShouldBeHarmless();
        run.ExitCode.ShouldBe(0, run.Beginning);
    }

    private static async Task<Measured> Import(string importer, string name, string start, string piece, string end)
    {
        using var outages = new Outages();
        outages.Write("content/site.yaml", "service: Acme\n");
        await using (var file = new StreamWriter(outages.PathOf(name)))
        {
            var many = new StringBuilder().Insert(0, piece, 1_000_000 / piece.Length).ToString();
            await file.WriteAsync(start);
            for (var written = 0; written < Length; written += many.Length)
            {
                await file.WriteAsync(many);
            }

            await file.WriteAsync(end);
        }

        return await Measured.Run(outages, "import", importer, name, "--dry-run");
    }
}

using System.Collections.Immutable;
using Generator.Cli.Files;
using Generator.Core;
using Generator.Core.Diagnostics;
using Generator.Core.Diagnostics.Reports;
using Generator.Core.Imports;
using Generator.Core.Published;
using Generator.Core.Sources;
using NodaTime;
using Shouldly;
using Xunit;

namespace Generator.Cli.Tests;

/// <summary>
/// A content folder for each rule, <c>Rules/&lt;code&gt;</c>, that breaks it, with the verified report of a check on 1 June 2026. A folder with
/// <c>incidents.json</c> is a case of an import; one with a content folder <c>before</c> is checked against the site of that.
/// </summary>
public sealed class RuleCaseTests
{
    private static readonly string Cases = Path.Combine(Outages.RepositoryRoot(), "tests", "Generator.Cli.Tests", "Rules");
    private static readonly Instant AsOf = Instant.FromUtc(2026, 6, 1, 0, 0);

    public static TheoryData<string> Codes => [.. Directory.GetDirectories(Cases).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_rule_has_a_case_and_every_case_a_rule() =>
        Codes.Select(row => row.Data).ShouldBe(Rules.All.Select(r => r.Code));

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_case_breaks_its_rule_and_is_reported_as_verified(string code)
    {
        var folder = Path.Combine(Cases, code);
        var findings = Told(code, File.Exists(Path.Combine(folder, "incidents.json")) ? Import(folder) : Check(folder));

        findings.ShouldContain(f => f.Rule.Code == code);
        TextReport.Write(findings, colour: false).Replace(FileReader.Shown(folder), "content", StringComparison.Ordinal).ShouldMatchApproved(approval => approval
            .NoDiff()
            .WithFilenameGenerator((_, _, type, _) => Path.Combine(folder, $"report.{(type == "approved" ? "verified" : type)}.txt")));
    }

    /// <summary>What would be found in many cases and is told in its rule's own only: they have no public address, and a few phrases of a language.</summary>
    private static readonly Rule[] OfManyCases = [Rules.NoFeeds, Rules.MissingPhrase];

    private static Diagnostic[] Told(string code, IEnumerable<Diagnostic> findings) =>
        [.. Diagnostic.InOrder(findings.Where(f => !OfManyCases.Contains(f.Rule) || code == f.Rule.Code)).Distinct()];

    private static IEnumerable<Diagnostic> Check(string folder)
    {
        var sources = ContentReader.Read(folder, themes: null);
        var result = SiteBuilder.Build(folder.EndsWith(Rules.AddressTaken.Code, StringComparison.Ordinal) ? WithNamesOfTwoCases(sources.Value!) : sources.Value!, AsOf, against: Published(Path.Combine(folder, "before")));
        return sources.Diagnostics.Concat(result.Diagnostics).Concat(result.Outputs.SelectMany(o => o.Render().Diagnostics));
    }

    private static PublishedSite? Published(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return null;
        }

        var outputs = SiteBuilder.Build(ContentReader.Read(folder, themes: null).Value!, AsOf).Outputs;
        return PublishedSite.Read(new(
            [.. outputs.Where(o => PublishedFiles.IsRead(o.Path)).Select(o => new BinaryFile(o.Path, o.Render().Value!))],
            [.. outputs.Select(o => o.Path)])).Site;
    }

    /// <summary>Each file a second time under its name in capitals; two such files cannot lie in a repository that everyone can check out.</summary>
    private static SiteSources WithNamesOfTwoCases(SiteSources sources) =>
        sources with { Files = [.. sources.Files, .. sources.Files.Select(f => f with { Path = f.Path.ToUpperInvariant() })] };

    private static ImmutableArray<Diagnostic> Import(string folder) =>
        StatuspageImport.Read(new SourceFile($"{FileReader.Shown(folder)}/incidents.json", File.ReadAllText(Path.Combine(folder, "incidents.json")))).Diagnostics;
}

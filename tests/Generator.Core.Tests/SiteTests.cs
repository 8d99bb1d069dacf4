using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Generator.Core.Outputs;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests;

/// <summary>
/// Whole sites, page by page, against what was looked at and accepted: <c>Sites/&lt;case&gt;/expected/*.verified.*</c>. A new case is a
/// folder with <c>content/</c> and <c>as-of.txt</c>; the case <c>sample</c> is the repository's own content. A case with
/// <c>settings.yaml</c> instead is the case <c>odd</c> with these lines behind its settings.
/// </summary>
public sealed partial class SiteTests
{
    private static readonly Dictionary<string, BuildResult> Built = new(StringComparer.Ordinal) { ["odd"] = Build("odd"), ["sample"] = Build("sample"), ["arabic"] = Build("arabic"), ["plain"] = Build("plain") };

    /// <summary>Of the odd case in another dress, the pages that show all that can differ.</summary>
    private static readonly string[] Telling = ["index.html", "404.html", "archive/index.html", "archive/2026.html", "components/index.html", "components/api.html", "statistics.html", "incidents/2026-04-01-structured.html", "incidents/2026-04-01-old-address.html", "tags/index.html", "upstream/index.html", "upstream/example-cloud.html"];

    public static TheoryData<string, string> Pages => [.. Built.SelectMany(site => Verified(site.Key), (site, output) => (site.Key, output.Path))];

    public static TheoryData<string> Sites => [.. Built.Keys];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_as_it_was_verified(string site, string path)
    {
        var rendered = Built[site].Outputs.Single(o => o.Path == path).Render();

        rendered.Diagnostics.ShouldBeEmpty();
        ShouldMatchVerified(Encoding.UTF8.GetString(rendered.Value!), ExpectedName(site, path), Path.GetExtension(path));
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public void A_site_has_the_files_that_were_verified(string site) =>
        ShouldMatchVerified(string.Concat(Built[site].Outputs.Select(o => o.Path + "\n").Order(StringComparer.Ordinal)), ExpectedName(site, "files"), ".txt");

    [Theory]
    [MemberData(nameof(Sites))]
    public void No_verified_page_is_left_over(string site)
    {
        var expected = Verified(site).Select(o => $"{ExpectedName(site, o.Path)}.verified{Path.GetExtension(o.Path)}")
            .Append($"{ExpectedName(site, "files")}.verified.txt")
            .Select(Path.GetFileName);

        Repository.FilesBelow(Repository.PathOf("tests", "Generator.Core.Tests", "Sites", site, "expected"))
            .Select(Path.GetFileName).ShouldBe(expected, ignoreOrder: true);
    }

    /// <summary>The plan of a case, for tests of whole sites.</summary>
    internal static ImmutableArray<Output> OutputsOf(string site) => Built[site].Outputs;

    private static BuildResult Build(string site)
    {
        var folder = Repository.PathOf("tests", "Generator.Core.Tests", "Sites", site);
        var more = Path.Combine(folder, "settings.yaml");
        var content = site == "sample" ? Repository.PathOf("content") : Path.Combine(File.Exists(more) ? Path.Combine(folder, "..", "odd") : folder, "content");
        var sources = Repository.ReadSite(content);
        return SiteBuilder.Build(File.Exists(more) ? sources with { Settings = sources.Settings with { Text = sources.Settings.Text + File.ReadAllText(more) } } : sources, Given.At(File.ReadAllText(Path.Combine(folder, "as-of.txt")).Trim()));
    }

    /// <summary>Every page of the odd case; of the sample one of each kind, since its pages differ in their facts alone.</summary>
    private static IEnumerable<Output> Verified(string site)
    {
        var pages = Built[site].Outputs.Where(o => o.Path.EndsWith(".html", StringComparison.Ordinal));
        return site switch
        {
            "sample" => pages.DistinctBy(o => o.Path.Contains('/', StringComparison.Ordinal) ? (Path.GetDirectoryName(o.Path), o.Path.EndsWith("index.html", StringComparison.Ordinal)) : (o.Path, false)),
            "odd" => pages,
            _ => pages.Where(o => Telling.Contains(o.Path, StringComparer.Ordinal)),
        };
    }

    private static string ExpectedName(string site, string path) =>
        Path.Combine("Sites", site, "expected", Path.ChangeExtension(path, null).Replace('/', '.'));

    private static void ShouldMatchVerified(string text, string name, string extension) => text.ShouldMatchApproved(approval => approval
        .NoDiff()
        .WithFileExtension(extension)
        .WithScrubber(page => AssetHash().Replace(page, "assets/$1.(hash)."))
        .WithFilenameGenerator((_, _, type, ending) => $"{name}.{(type == "approved" ? "verified" : type)}.{ending.TrimStart('.')}"));

    /// <summary>A change to a style sheet must not change every page's expectation.</summary>
    [GeneratedRegex("assets/([a-z]+)\\.[0-9a-f]{10}\\.", RegexOptions.NonBacktracking)]
    private static partial Regex AssetHash();
}

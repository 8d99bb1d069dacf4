using System.Text;
using Generator.Core.Diagnostics;
using Generator.Core.Published;
using Generator.Core.Sources;
using Generator.Core.Tests.Outputs;
using NodaTime;
using Shouldly;

namespace Generator.Core.Tests.Published;

/// <summary>Two sites, the one published before the other.</summary>
internal static class GivenPublished
{
    public const string Id = "2026-04-08-mail";

    public static readonly Instant AsOf = GivenSite.AsOf;

    /// <summary>An incident's file; without a resolved update it is open.</summary>
    public static SourceFile Incident(string id = Id, string fields = "severity: minor\n", string updates = Investigating + Resolved) => new(
        $"content/incidents/2026/{id}.md",
        $"---\ntitle: Mail is delayed\ncomponents: [Mail]\n{fields}---\n{updates}");

    public const string Investigating = "\n## Investigating — 2026-04-08 18:07 UTC\n\nWe look into it.\n";
    public const string Monitoring = "\n## Monitoring — 2026-04-08 18:30 UTC\n\nA fix is out.\n";
    public const string Resolved = "\n## Resolved — 2026-04-08 19:07 UTC\n\nIt works again.\n";

    public static SiteSources Sources(params IEnumerable<SourceFile> incidents) => GivenPublic.Sources(GivenPublic.Settings, incidents);

    /// <summary>All files of a site, as a folder has them.</summary>
    public static PublishedFiles Files(SiteSources sources, Instant? asOf = null)
    {
        var built = SiteBuilder.Build(sources, asOf ?? AsOf);
        built.HasErrors.ShouldBeFalse(string.Join('\n', built.Diagnostics.Select(d => d.Short())));
        return new([.. built.Outputs.Where(o => PublishedFiles.IsRead(o.Path)).Select(o => new BinaryFile(o.Path, o.Render().Value!))], [.. built.Outputs.Select(o => o.Path)]);
    }

    /// <summary>Its sitemap alone, as it is saved from the web.</summary>
    public static PublishedFiles SitemapOf(SiteSources sources)
    {
        var files = Files(sources);
        return files with { Files = [.. files.Files.Where(f => f.Path.StartsWith("sitemap", StringComparison.Ordinal))], Listed = [] };
    }

    public static PublishedFiles Only(string path, string text) => new([new(path, Encoding.UTF8.GetBytes(text))], []);

    public static PublishedFiles With(this PublishedFiles files, string path, string text) => files.With(path, Encoding.UTF8.GetBytes(text));

    public static PublishedFiles With(this PublishedFiles files, string path, byte[] bytes) =>
        files with { Files = [.. files.Files.Where(f => f.Path != path), new(path, bytes)] };

    public static PublishedSite Site(PublishedFiles files)
    {
        var (site, fault) = PublishedSite.Read(files);
        fault.ShouldBeNull();
        return site.ShouldNotBeNull();
    }

    /// <summary>What the comparison finds, with the file's name before it; notes apart.</summary>
    public static string[] Lost(PublishedFiles old, SiteSources now, Instant? asOf = null) => [.. Found(old, now, asOf).Where(d => d.Level > Level.Note).Select(Told)];

    public static string[] Lost(SiteSources old, SiteSources now) => Lost(Files(old), now);

    public static Diagnostic[] Found(PublishedFiles old, SiteSources now, Instant? asOf = null)
    {
        Rule[] rules = [Rules.LostAddress, Rules.LostId, Rules.MovedSite, Rules.ChangedFact, Rules.RenamedInFeeds];
        return [.. SiteBuilder.Build(now, asOf ?? AsOf, against: Site(old)).Diagnostics.Where(d => rules.Contains(d.Rule))];
    }

    public static string Told(Diagnostic finding) => $"{finding.Location.File.Path.Split('/')[^1]} {finding.Short()}";
}

using System.Collections.Immutable;
using Generator.Core.Sources;

namespace Generator.Core.Imports;

/// <summary>Which files of a cState repository are read.</summary>
internal static class CstateFiles
{
    /// <summary>Where cState keeps its issues.</summary>
    public const string Issues = "content/issues";

    private static readonly ImmutableArray<string> Configs = ["config.yml", "config.yaml", "config.toml", "hugo.yaml", "hugo.yml", "hugo.toml"];

    private static readonly ImmutableArray<string> NotIssues = ["_index.md", "index.md", "README.md"];

    /// <summary>Themes bring an example site of their own with them.</summary>
    private static readonly ImmutableArray<string> OtherFolders = ["themes", "node_modules", "archetypes", ".github"];

    public static bool Takes(string path)
    {
        var parts = path.Split('/');
        var isText = Configs.Contains(parts[^1], StringComparer.Ordinal)
            || (parts[^1].EndsWith(".md", StringComparison.Ordinal) && !NotIssues.Contains(parts[^1], StringComparer.Ordinal) && !parts[^1].StartsWith("_index.", StringComparison.Ordinal));
        return isText && !parts[..^1].Intersect(OtherFolders, StringComparer.Ordinal).Any();
    }

    /// <summary>The issues below <c>content/issues</c>, or all Markdown where there is no such folder; and the configuration of that site.</summary>
    public static (SourceFile? Config, ImmutableArray<SourceFile> Issues) Of(ImmutableArray<SourceFile> files)
    {
        var pages = files.Where(f => f.Path.EndsWith(".md", StringComparison.Ordinal)).OrderBy(f => f.Path, StringComparer.Ordinal).ToArray();
        var site = pages.Select(f => Site(f.Path)).OfType<string>().OrderBy(s => s.Length).ThenBy(s => s, StringComparer.Ordinal).FirstOrDefault();
        var configs = files.Except(pages).OrderBy(f => Configs.IndexOf(NameOf(f.Path))).ThenBy(f => f.Path, StringComparer.Ordinal);
        return site is null
            ? (configs.OrderBy(f => f.Path.Length).FirstOrDefault(), [.. pages])
            : (configs.FirstOrDefault(f => f.Path == site + NameOf(f.Path)), [.. pages.Where(f => f.Path.StartsWith($"{site}{Issues}/", StringComparison.Ordinal))]);
    }

    /// <summary>What stands before <c>content/issues/</c>: empty, or a path that ends with a slash.</summary>
    private static string? Site(string path)
    {
        var at = $"/{path}".IndexOf($"/{Issues}/", StringComparison.Ordinal);
        return at < 0 ? null : path[..at];
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}

using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;

namespace Generator.Core.Tests;

/// <summary>The repository that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([Root, .. parts]);

    /// <summary>A site's sources, as the command line reads them, with the themes of the repository.</summary>
    public static SiteSources ReadSite(string content) => new(
        ReadText(content, "site.yaml"),
        [.. FilesBelow(Path.Combine(content, "incidents")).Where(f => f.EndsWith(".md", StringComparison.Ordinal) && Path.GetFileName(f) != "README.md")
            .Select(f => ReadText(content, Path.GetRelativePath(content, f)))],
        [],
        [.. Directory.GetDirectories(PathOf("themes")).Order(StringComparer.Ordinal).Select(ReadTheme)],
        []);

    public static ThemeSources ReadTheme(string folder) => new(
        Path.GetFileName(folder),
        $"themes/{Path.GetFileName(folder)}",
        [.. FilesBelow(folder).Select(f => new BinaryFile(Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes(f)))]);

    public static ImmutableArray<string> FilesBelow(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
        : [];

    private static SourceFile ReadText(string content, string path) =>
        new Findings().Take(TextDecoder.Decode("content/" + path.Replace('\\', '/'), File.ReadAllBytes(Path.Combine(content, path))))!;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Generator.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("the tests do not run inside the repository");
    }
}

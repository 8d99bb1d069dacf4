using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Settings;
using Generator.Core.Sources;

namespace Generator.Cli.Files;

/// <summary>Reads a content folder into memory.</summary>
internal static class ContentReader
{
    public const string SettingsName = "site.yaml";

    /// <summary>What <c>files/</c> may hold: nothing that a browser would run.</summary>
    private static readonly string[] PublishedEndings = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".pdf", ".txt", ".csv"];

    /// <param name="themes">A folder of themes besides the built-in ones; nothing for the one beside the content, if its settings name a theme in it.</param>
    /// <param name="memory">From an earlier reading, so that only what has changed is read again.</param>
    /// <param name="jobs">How many files are read at the same time, at most; nothing for as many as there are processors.</param>
    public static Checked<SiteSources> Read(string content, string? themes, FileCache? memory = null, int? jobs = null)
    {
        var disk = memory ?? FileCache.None;
        var findings = new Findings();
        var settings = findings.Take(disk.Text(SettingsPath(content)));
        var texts = SideBySide.Select([.. IncidentFiles(disk, content, findings)], jobs, disk.Text);
        var sources = new SiteSources(
            settings ?? new SourceFile(SettingsName, ""),
            [.. texts.Select(findings.Take).OfType<SourceFile>()],
            [.. PublishedFiles(disk, content, findings)],
            ThemeFolders.Read(disk, themes ?? ThemeFolders.NamedBeside(content, settings), findings),
            [.. FolderReader.Files(disk, Path.Join(content, "theme"), findings)]);

        // A file that cannot be read is one finding; the other files are checked all the same.
        return settings is null ? findings.Fail<SiteSources>() : new(sources, findings.Drain());
    }

    public static Checked<SiteSettings> ReadSettings(string content)
    {
        var text = FileReader.Text(SettingsPath(content));
        return text.Value is null ? new(null, text.Diagnostics) : SettingsParser.Parse(text.Value);
    }

    /// <summary>The incidents' files, in an order that is the same on every machine; a link among them is a finding.</summary>
    public static string[] IncidentPaths(string content, Findings findings) => [.. IncidentFiles(FileCache.None, content, findings)];

    private static IEnumerable<string> IncidentFiles(FileCache disk, string content, Findings findings)
    {
        var (folder, isFine) = ("", false);
        foreach (var path in FolderReader.Paths(disk, Path.Join(content, "incidents"), findings).Where(path => Path.GetFileName(path.AsSpan()) is not "README.md"))
        {
            if (path.EndsWith(".md", StringComparison.Ordinal))
            {
                if (!Path.GetDirectoryName(path.AsSpan()).SequenceEqual(folder))
                {
                    folder = Path.GetDirectoryName(path)!;
                    isFine = FileNames.Fault(Within(folder)) is null;
                }

                // What the file itself may be called is said by its parser.
                if (isFine || FolderReader.HasName(path, Within(folder), findings))
                {
                    yield return path;
                }
            }
            else if (Path.GetExtension(path).ToLowerInvariant() is ".md" or ".markdown")
            {
                findings.Add(Rules.BadId, new SourceFile(FileReader.Shown(path), "").Start, "an incident's file ends in `.md`; this one would be left out", "rename it");
            }
        }

        string Within(string folder) => FileReader.Shown(Path.GetRelativePath(content, folder));
    }

    /// <summary>The folder of the theme that the settings name, where it lies beside the content.</summary>
    public static string? ThemesBeside(string content) => HasSettings(content) ? ThemeFolders.NamedBeside(content, FileReader.Text(SettingsPath(content)).Value) : null;

    public static bool HasSettings(string content) => Path.Exists(Path.Join(content, SettingsName));

    /// <summary>The incidents of a folder, which need not be there yet, by their paths below it. One that cannot be read is there with an empty text.</summary>
    public static ImmutableArray<SourceFile> ReadIncidents(string content) =>
    [
        .. SideBySide.Select(IncidentPaths(content, new Findings()), jobs: null, path => new SourceFile(FileReader.Shown(Path.GetRelativePath(content, path)), FileReader.Text(path).Value?.Text ?? "")),
    ];

    private static string SettingsPath(string content)
    {
        var path = Path.Join(content, SettingsName);
        return File.Exists(path) ? path : throw new UsageException(
            Directory.Exists(content) ? $"there is no {FileReader.Shown(path)}" : $"there is no folder {FileReader.Shown(content)}",
            "go to the repository's folder, or name the content's with `--content`; it needs a site.yaml with at least `service: the name of your service`");
    }

    private static IEnumerable<BinaryFile> PublishedFiles(FileCache disk, string content, Findings findings)
    {
        foreach (var file in FolderReader.Files(disk, Path.Join(content, "files"), findings))
        {
            if (PublishedEndings.Contains(Path.GetExtension(file.Path).ToLowerInvariant(), StringComparer.Ordinal))
            {
                yield return file with { Path = $"files/{file.Path}" };
            }
            else
            {
                var place = new SourceFile(FileReader.Shown(Path.Join(content, "files", file.Path)), "").Start;
                findings.Add(Rules.NotARegularFile, place, "a file of this kind is not published", $"files/ may hold: {string.Join(", ", PublishedEndings)}");
            }
        }
    }
}

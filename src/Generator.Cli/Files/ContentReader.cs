using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Settings;
using Generator.Core.Sources;

namespace Generator.Cli.Files;

/// <summary>Reads a content folder into memory. Links are findings: they could lead anywhere.</summary>
internal static class ContentReader
{
    private const string SettingsName = "site.yaml";
    private const int MaxFileBytes = 64 * 1024 * 1024;

    /// <summary>What <c>files/</c> may hold: nothing that a browser would run.</summary>
    private static readonly string[] PublishedEndings = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".pdf", ".txt", ".csv"];

    /// <param name="themes">A folder of themes, or nothing for the built-in ones.</param>
    /// <param name="memory">From an earlier reading, so that only what has changed is read again.</param>
    public static Checked<SiteSources> Read(string content, string? themes, DiskMemory? memory = null)
    {
        var disk = memory ?? new DiskMemory();
        var findings = new Findings();
        var settings = findings.Take(disk.Text(SettingsPath(content)));
        var incidents = Walk(disk, Path.Join(content, "incidents"), findings)
            .Where(path => path.EndsWith(".md", StringComparison.Ordinal) && Path.GetFileName(path) != "README.md")
            .ToArray();
        var texts = Texts(disk, incidents);
        var sources = new SiteSources(
            settings ?? new SourceFile(SettingsName, ""),
            [.. texts.Select(findings.Take).OfType<SourceFile>()],
            [.. PublishedFiles(disk, content, findings)],
            themes is null ? BuiltInThemes.All() : [.. ThemesIn(disk, themes, findings)],
            [.. Binaries(disk, Path.Join(content, "theme"), findings)]);

        // A file that cannot be read is one finding; the other files are checked all the same.
        return settings is null ? findings.Fail<SiteSources>() : new(sources, findings.Fail<SiteSources>().Diagnostics);
    }

    public static Checked<SiteSettings> ReadSettings(string content)
    {
        var text = new DiskMemory().Text(SettingsPath(content));
        return text.Value is null ? new(null, text.Diagnostics) : SettingsParser.Parse(text.Value);
    }

    /// <summary>A path as it is printed: with <c>/</c>, and relative where it was given so.</summary>
    public static string Shown(string path) => path.Replace('\\', '/');

    private static string SettingsPath(string content)
    {
        var path = Path.Join(content, SettingsName);
        return File.Exists(path) ? path : throw new UsageException(
            Directory.Exists(content) ? $"there is no {Shown(path)}" : $"there is no folder {Shown(content)}",
            "go to the repository's folder, or name the content's with `--content`; it needs a site.yaml with at least `service: the name of your service`");
    }

    private static Checked<SourceFile>[] Texts(DiskMemory disk, string[] paths)
    {
        try
        {
            return [.. paths.AsParallel().AsOrdered().Select(disk.Text)];
        }
        catch (AggregateException e) when (e.InnerExceptions.FirstOrDefault(i => i is IOException or UnauthorizedAccessException) is { } fault)
        {
            throw new IOException(fault.Message, fault);
        }
    }

    private static IEnumerable<ThemeSources> ThemesIn(DiskMemory disk, string folder, Findings findings) => Directory.Exists(folder)
        ? Directory.GetDirectories(folder).Order(StringComparer.Ordinal)
            .Select(theme => new ThemeSources(Path.GetFileName(theme), Shown(theme), [.. Binaries(disk, theme, findings)]))
        : throw new UsageException($"there is no folder {Shown(folder)}", "`--themes` names a folder that holds a folder for each theme");

    private static IEnumerable<BinaryFile> PublishedFiles(DiskMemory disk, string content, Findings findings)
    {
        foreach (var file in Binaries(disk, Path.Join(content, "files"), findings))
        {
            if (PublishedEndings.Contains(Path.GetExtension(file.Path).ToLowerInvariant(), StringComparer.Ordinal))
            {
                yield return file with { Path = $"files/{file.Path}" };
            }
            else
            {
                var place = new SourceFile(Shown(Path.Join(content, "files", file.Path)), "").Start;
                findings.Add(Rules.NotARegularFile, place, "a file of this kind is not published", $"files/ may hold: {string.Join(", ", PublishedEndings)}");
            }
        }
    }

    private static IEnumerable<BinaryFile> Binaries(DiskMemory disk, string folder, Findings findings)
    {
        foreach (var path in Walk(disk, folder, findings))
        {
            if (new FileInfo(path).Length > MaxFileBytes)
            {
                findings.Add(Rules.TooLarge, new SourceFile(Shown(path), "").Start, $"the file has more than {MaxFileBytes} bytes", "link to it instead");
                continue;
            }

            yield return new(Shown(Path.GetRelativePath(folder, path)), disk.Bytes(path));
        }
    }

    /// <summary>All files below a folder, in an order that is the same on every machine; hidden ones are passed over.</summary>
    private static IEnumerable<string> Walk(DiskMemory disk, string folder, Findings findings)
    {
        if (!Directory.Exists(folder))
        {
            yield break;
        }

        var waiting = new Stack<string>([folder]);
        while (waiting.TryPop(out var current))
        {
            foreach (var (name, kind) in disk.Entries(current).Where(e => !e.Name.StartsWith('.')))
            {
                var path = Path.Join(current, name);
                if (kind is DiskMemory.Kind.Link)
                {
                    findings.Add(Rules.NotARegularFile, new SourceFile(Shown(path), "").Start, "this is a link, so it is not read", "put the file itself here, not a link to it");
                }
                else if (kind is DiskMemory.Kind.Folder)
                {
                    waiting.Push(path);
                }
                else
                {
                    yield return path;
                }
            }
        }
    }
}

using System.Buffers;
using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Settings;
using Generator.Core.Sources;
using Generator.Core.Themes;

namespace Generator.Cli.Files;

/// <summary>Reads a content folder into memory. Links are findings: they could lead anywhere.</summary>
internal static class ContentReader
{
    public const string SettingsName = "site.yaml";
    public const string ThemesName = "themes";

    /// <summary>What <c>files/</c> may hold: nothing that a browser would run.</summary>
    private static readonly string[] PublishedEndings = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".pdf", ".txt", ".csv"];

    /// <param name="themes">A folder of themes besides the built-in ones; nothing for the one beside the content, if its settings name a theme in it.</param>
    /// <param name="memory">From an earlier reading, so that only what has changed is read again.</param>
    /// <param name="jobs">How many files are read at the same time, at most; nothing for as many as there are processors.</param>
    public static Checked<SiteSources> Read(string content, string? themes, FileCache? memory = null, int? jobs = null)
    {
        var disk = memory ?? new FileCache(remembers: false);
        var findings = new Findings();
        var settings = findings.Take(disk.Text(SettingsPath(content)));
        var texts = SideBySide.Select([.. IncidentFiles(disk, content, findings)], jobs, disk.Text);
        var sources = new SiteSources(
            settings ?? new SourceFile(SettingsName, ""),
            [.. texts.Select(findings.Take).OfType<SourceFile>()],
            [.. PublishedFiles(disk, content, findings)],
            ReadThemes(disk, themes ?? ThemesNamedBeside(content, settings), findings),
            [.. Binaries(disk, Path.Join(content, "theme"), findings)]);

        // A file that cannot be read is one finding; the other files are checked all the same.
        return settings is null ? findings.Fail<SiteSources>() : new(sources, findings.Drain());
    }

    public static Checked<SiteSettings> ReadSettings(string content)
    {
        var text = ReadText(SettingsPath(content));
        return text.Value is null ? new(null, text.Diagnostics) : SettingsParser.Parse(text.Value);
    }

    /// <summary>The incidents' files, in an order that is the same on every machine; a link among them is a finding.</summary>
    public static string[] IncidentPaths(string content, Findings findings) => [.. IncidentFiles(new FileCache(remembers: false), content, findings)];

    private static IEnumerable<string> IncidentFiles(FileCache disk, string content, Findings findings)
    {
        var (folder, isFine) = ("", false);
        foreach (var path in Walk(disk, Path.Join(content, "incidents"), findings).Where(path => Path.GetFileName(path.AsSpan()) is not "README.md"))
        {
            if (path.EndsWith(".md", StringComparison.Ordinal))
            {
                if (!Path.GetDirectoryName(path.AsSpan()).SequenceEqual(folder))
                {
                    folder = Path.GetDirectoryName(path)!;
                    isFine = FileNames.Fault(Within(folder)) is null;
                }

                // What the file itself may be called is said by its parser.
                if (isFine || HasName(path, Within(folder), findings))
                {
                    yield return path;
                }
            }
            else if (Path.GetExtension(path).ToLowerInvariant() is ".md" or ".markdown")
            {
                findings.Add(Rules.BadId, new SourceFile(Shown(path), "").Start, "an incident's file ends in `.md`; this one would be left out", "rename it");
            }
        }

        string Within(string folder) => Shown(Path.GetRelativePath(content, folder));
    }

    public static bool HasSettings(string content) => Path.Exists(Path.Join(content, SettingsName));

    /// <summary>The incidents of a folder, which need not be there yet, by their paths below it. One that cannot be read is there with an empty text.</summary>
    public static ImmutableArray<SourceFile> ReadIncidents(string content) =>
    [
        .. SideBySide.Select(IncidentPaths(content, new Findings()), jobs: null, path => new SourceFile(Shown(Path.GetRelativePath(content, path)), ReadText(path).Value?.Text ?? "")),
    ];

    /// <summary>A path as it is printed: with <c>/</c>, and relative where it was given so.</summary>
    public static string Shown(string path) => path.Replace('\\', '/');

    private static string SettingsPath(string content)
    {
        var path = Path.Join(content, SettingsName);
        return File.Exists(path) ? path : throw new UsageException(
            Directory.Exists(content) ? $"there is no {Shown(path)}" : $"there is no folder {Shown(content)}",
            "go to the repository's folder, or name the content's with `--content`; it needs a site.yaml with at least `service: the name of your service`");
    }

    public static Checked<SourceFile> ReadText(string path)
    {
        var findings = new Findings();
        var file = new FileInfo(path);
        if (IsLink(file, path, findings) || IsTooLarge(file, path, Limits.TextFileBytes, findings))
        {
            return findings.Fail<SourceFile>();
        }

        var length = (int)file.Length;
        var pooled = ArrayPool<byte>.Shared.Rent(length);
        var decoded = TextDecoder.Decode(Shown(path), pooled.AsSpan(0, ReadInto(pooled.AsSpan(0, length), path)));
        ArrayPool<byte>.Shared.Return(pooled);
        return decoded;
    }

    /// <returns>How many bytes there were: fewer where the file has been cut meanwhile.</returns>
    private static int ReadInto(Span<byte> bytes, string path)
    {
        // Pipes and devices have no length; to open one could wait for ever.
        if (bytes.IsEmpty)
        {
            return 0;
        }

        using var file = File.OpenHandle(path);
        var (read, last) = (0, 0);
        do
        {
            last = RandomAccess.Read(file, bytes[read..], read);
            read += last;
        }
        while (last > 0 && read < bytes.Length);
        return read;
    }

    /// <summary>A file's bytes, or the finding that it is too large.</summary>
    public static Checked<byte[]> ReadBytes(string path)
    {
        var findings = new Findings();
        var file = new FileInfo(path);
        if (IsTooLarge(file, path, Limits.PublishedFileBytes, findings))
        {
            return findings.Fail<byte[]>();
        }

        var bytes = new byte[file.Length];
        var read = ReadInto(bytes, path);
        return new(read == bytes.Length ? bytes : bytes[..read], []);
    }

    private static bool IsTooLarge(FileInfo file, string path, int most, Findings findings)
    {
        var length = file.Length;
        if (length > most)
        {
            findings.Add(Rules.TooLarge, new SourceFile(Shown(path), "").Start, $"the file has {length} bytes; at most {most} are read", "link to it instead");
        }

        return length > most;
    }

    private static bool IsLink(FileSystemInfo entry, string path, Findings findings)
    {
        // What is asked for its length as well tells most; on Windows files of other kinds have this attribute too.
        var isLink = entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && entry.LinkTarget is not null;
        if (isLink)
        {
            findings.Add(IsALink(path));
        }

        return isLink;
    }

    private static Diagnostic IsALink(string path) =>
        new(Rules.NotARegularFile, new SourceFile(Shown(path), "").Start, "this is a link, so it is not read", "put the file itself here, not a link to it");

    /// <summary>The themes of a folder, and the built-in ones whose names it does not have.</summary>
    public static ImmutableArray<ThemeSources> ReadThemes(string? folder, Findings findings) => ReadThemes(new FileCache(remembers: false), folder, findings);

    private static ImmutableArray<ThemeSources> ReadThemes(FileCache disk, string? folder, Findings findings) =>
    [
        .. (folder is null ? [] : ThemesIn(disk, folder, findings)).Concat(BuiltInThemes.All()).DistinctBy(t => t.Name, StringComparer.Ordinal),
    ];

    /// <summary>The folder <c>themes/</c> beside the content; nothing where there is none, or a link, which could lead anywhere.</summary>
    private static string? ThemesBeside(string content)
    {
        var folder = content.TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        var themes = Path.Join(Path.GetFileName(folder) is "." or ".." ? Path.Join(folder, "..") : Path.GetDirectoryName(folder), ThemesName);
        return new DirectoryInfo(themes) is { Exists: true, LinkTarget: null } ? themes : null;
    }

    /// <summary>The folder beside the content that holds the theme which the settings name; nothing where that is not so, or they cannot be read.</summary>
    public static string? ThemesNamedBeside(string content) => HasSettings(content) ? ThemesNamedBeside(content, ReadText(SettingsPath(content)).Value) : null;

    /// <summary>What else is called so is left alone: the folder counts only if it holds the theme that is wanted, and the program does not.</summary>
    private static string? ThemesNamedBeside(string content, SourceFile? settings) =>
        settings is not null && ThemesBeside(content) is { } themes && SettingsParser.Parse(settings).Value?.Theme is { } name
            && BuiltInThemes.All().All(t => t.Name != name) && Directory.Exists(Path.Join(themes, name)) ? themes : null;

    /// <summary>Folders that have neither pages nor a theme's file are something else.</summary>
    private static IEnumerable<ThemeSources> ThemesIn(FileCache disk, string folder, Findings findings) => Directory.Exists(folder)
        ? Directory.GetDirectories(folder).Where(theme => Directory.Exists(Path.Join(theme, "pages")) || File.Exists(Path.Join(theme, ThemeFile.Name))).Order(StringComparer.Ordinal)
            .Select(theme => new ThemeSources(Path.GetFileName(theme), Shown(theme), [.. Binaries(disk, theme, findings)]))
        : throw new UsageException($"there is no folder {Shown(folder)}", "`--themes` names a folder that holds a folder for each theme");

    private static IEnumerable<BinaryFile> PublishedFiles(FileCache disk, string content, Findings findings)
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

    private static IEnumerable<BinaryFile> Binaries(FileCache disk, string folder, Findings findings)
    {
        foreach (var path in Walk(disk, folder, findings))
        {
            var name = Shown(Path.GetRelativePath(folder, path));
            if (HasName(path, name, findings) && findings.Take(disk.Bytes(path)) is { } bytes)
            {
                yield return new(name, bytes);
            }
        }
    }

    /// <summary>Whether a file's path within its folder is one that every system takes; else it is a finding.</summary>
    private static bool HasName(string path, string name, Findings findings)
    {
        var fault = FileNames.Fault(name);
        if (fault is not null)
        {
            findings.Add(Rules.BadId, new SourceFile(Shown(path), "").Start, $"not every system can hold this file: {fault}", "rename it");
        }

        return fault is null;
    }

    /// <summary>All files below a folder, in an order that is the same on every machine; hidden ones are passed over.</summary>
    public static IEnumerable<string> Walk(string folder, Findings findings) => Walk(new FileCache(remembers: false), folder, findings);

    private static IEnumerable<string> Walk(FileCache disk, string folder, Findings findings)
    {
        if (!Directory.Exists(folder) || IsLink(new DirectoryInfo(folder), folder, findings))
        {
            yield break;
        }

        var waiting = new Stack<string>([folder]);
        while (waiting.TryPop(out var current))
        {
            foreach (var (name, kind) in disk.Entries(current).Where(e => !e.Name.StartsWith('.')))
            {
                var path = Path.Join(current, name);
                if (kind is FileCache.Kind.Link)
                {
                    findings.Add(IsALink(path));
                }
                else if (kind is FileCache.Kind.Folder)
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

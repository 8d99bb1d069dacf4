using System.Collections.Immutable;
using Generator.Core.Published;
using Generator.Core.Sources;

namespace Generator.Cli.Files;

/// <summary>Reads a site that was published: its folder, or its <c>sitemap.xml</c> that was saved. Links in it are passed over, for they could lead anywhere.</summary>
internal static class PublishedReader
{
    private const string Hint = "name the folder that holds a built site, or its sitemap.xml, saved as a file";

    public static PublishedSite Read(string path)
    {
        var shown = Path.TrimEndingDirectorySeparator(FileReader.Shown(path));
        var files = Directory.Exists(path) ? OfFolder(path, shown)
            : File.Exists(path) ? OfSitemap(path, shown)
            : throw new UsageException($"there is no site {shown}", Hint);
        var (site, fault) = PublishedSite.Read(files);
        return site ?? throw (fault is null
            ? new UsageException($"{shown} is not a site: it has neither a sitemap.xml nor a list of its files", Hint)
            : new IOException($"{shown}: {fault}"));
    }

    private static PublishedFiles OfFolder(string folder, string shown)
    {
        var marker = new FileInfo(Path.Join(folder, OutputFolder.Marker));
        return new(
            Read(Regular(folder).Where(f => PublishedFiles.IsRead(f.Name)).Select(f => (f, f.Name)), shown),
            IsRegular(marker) && Length(marker, shown, Limits.PublishedListBytes) > 0 ? [.. File.ReadAllLines(marker.FullName)] : []);
    }

    /// <summary>The parts that it may list are looked for beside it.</summary>
    private static PublishedFiles OfSitemap(string path, string shown) => new(
        Read(
            Regular(Path.GetDirectoryName(Path.GetFullPath(path))!).Where(f => PublishedFiles.IsPartOfSitemap(f.Name) && f.FullName != Path.GetFullPath(path)).Select(f => (f, f.Name))
                .Prepend((new FileInfo(path), PublishedFiles.Sitemap)),
            shown),
        []);

    private static IEnumerable<FileInfo> Regular(string folder) => new DirectoryInfo(folder).EnumerateFiles().Where(IsRegular).OrderBy(f => f.Name, StringComparer.Ordinal);

    private static bool IsRegular(FileInfo file) => file.Exists && !file.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static ImmutableArray<BinaryFile> Read(IEnumerable<(FileInfo File, string Path)> files, string shown)
    {
        (FileInfo File, string Path)[] all = [.. files];
        var lists = all.Sum(f => Length(f.File, shown, MostOf(f.Path)) is var length && MostOf(f.Path) == Limits.PublishedListBytes ? length : 0);
        return lists <= Limits.PublishedListBytes
            ? [.. all.Select(f => Read(f.File, f.Path))]
            : throw new IOException($"{shown}: its sitemaps and its feed have more than {Limits.PublishedListBytes} bytes together");
    }

    private static int MostOf(string path) => path switch
    {
        PublishedFiles.History => Limits.PublishedHistoryBytes,
        PublishedFiles.Calendar => Limits.PublishedCalendarBytes,
        _ => Limits.PublishedListBytes,
    };

    // Pipes and devices have no length; to open one could wait for ever.
    private static BinaryFile Read(FileInfo file, string path) => new(path, file.Length == 0 ? ReadOnlyMemory<byte>.Empty : File.ReadAllBytes(file.FullName));

    private static long Length(FileInfo file, string shown, long most) => file.Length <= most ? file.Length
        : throw new IOException($"{shown}: {file.Name} has {file.Length} bytes, and at most {most} are read");
}

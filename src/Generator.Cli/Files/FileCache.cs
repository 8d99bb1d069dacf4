using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO.Enumeration;
using Generator.Core.Diagnostics;
using Generator.Core.Sources;

namespace Generator.Cli.Files;

/// <summary>Files and folders as they were last read; each is read again only once it is forgotten. Safe for several threads.</summary>
/// <param name="remembers">False where all is read once only.</param>
internal sealed class FileCache(bool remembers = true)
{
    private readonly ConcurrentDictionary<string, ImmutableArray<Entry>> folders = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Checked<SourceFile>> texts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Checked<byte[]>> binaries = new(StringComparer.Ordinal);

    /// <summary>Remembers nothing: for what is read once only.</summary>
    public static readonly FileCache None = new(remembers: false);

    public enum Kind
    {
        File,
        Folder,
        Link,
    }

    public Checked<SourceFile> Text(string path) => remembers ? texts.GetOrAdd(path, FileReader.Text) : FileReader.Text(path);

    public Checked<byte[]> Bytes(string path) => remembers ? binaries.GetOrAdd(path, FileReader.Bytes) : FileReader.Bytes(path);

    /// <summary>What lies in a folder, from the last name to the first.</summary>
    public ImmutableArray<Entry> Entries(string folder) => remembers ? folders.GetOrAdd(folder, List) : List(folder);

    private static ImmutableArray<Entry> List(string folder)
    {
        Entry[] all = [.. WithLinks(folder, [.. Plain(folder)])];
        Array.Sort(all, static (one, other) => string.CompareOrdinal(other.Name, one.Name));
        return [.. all];
    }

    /// <summary>A file's content has changed: it is read again.</summary>
    public void ForgetContent(string path)
    {
        texts.TryRemove(path, out _);
        binaries.TryRemove(path, out _);
    }

    /// <summary>A file or folder has come or gone: it, all below it and the list that it stands in are read again.</summary>
    public void Forget(string path)
    {
        var below = path + Path.DirectorySeparatorChar;
        Remove(texts, path, below);
        Remove(binaries, path, below);
        Remove(folders, path, below);
        folders.TryRemove(path[..Math.Max(0, path.LastIndexOfAny(Separators))], out _);
    }

    public void ForgetAll()
    {
        texts.Clear();
        binaries.Clear();
        folders.Clear();
    }

    private static readonly char[] Separators = [Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar];

    /// <summary>What is no link. The folder itself tells this of its entries, so that none of them is looked at.</summary>
    private static FileSystemEnumerable<Entry> Plain(string folder) => new(
        folder,
        (ref FileSystemEntry entry) => new Entry(entry.FileName.ToString(), entry.IsDirectory ? Kind.Folder : Kind.File),
        new() { AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false });

    /// <summary>Whatever else has a name in the folder and is a link; a file may also have come or gone between two looks.</summary>
    private static IEnumerable<Entry> WithLinks(string folder, Entry[] plain)
    {
        if (new FileSystemEnumerable<bool>(folder, static (ref _) => true, new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false }).Count() == plain.Length)
        {
            return plain;
        }

        var known = plain.Select(e => e.Name).ToHashSet(StringComparer.Ordinal);
        return plain.Concat(Directory.EnumerateFileSystemEntries(folder)
            .Where(path => !known.Contains(Path.GetFileName(path)) && new FileInfo(path).LinkTarget is not null)
            .Select(path => new Entry(Path.GetFileName(path), Kind.Link)));
    }

    private static void Remove<T>(ConcurrentDictionary<string, T> known, string path, string below)
    {
        foreach (var (key, _) in known)
        {
            if (key == path || key.StartsWith(below, StringComparison.Ordinal))
            {
                known.TryRemove(key, out _);
            }
        }
    }

    internal readonly record struct Entry(string Name, Kind Kind);
}

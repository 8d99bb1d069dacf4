using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;

namespace Generator.Cli.Files;

/// <summary>Finds the files below a folder. Links, and names that not every system can hold, are findings.</summary>
internal static class FolderReader
{
    /// <summary>All files below a folder, in an order that is the same on every machine; hidden ones are passed over.</summary>
    public static IEnumerable<string> Paths(FileCache disk, string folder, Findings findings)
    {
        if (!Directory.Exists(folder) || FileReader.IsLink(new DirectoryInfo(folder), folder, findings))
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
                    findings.Add(FileReader.IsALink(path));
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

    /// <summary>All of them with their bytes, by their paths within the folder.</summary>
    public static IEnumerable<BinaryFile> Files(FileCache disk, string folder, Findings findings)
    {
        foreach (var path in Paths(disk, folder, findings))
        {
            var name = FileReader.Shown(Path.GetRelativePath(folder, path));
            if (HasName(path, name, findings) && findings.Take(disk.Bytes(path)) is { } bytes)
            {
                yield return new(name, bytes);
            }
        }
    }

    /// <summary>Whether a file's path within its folder is one that every system takes; else it is a finding.</summary>
    public static bool HasName(string path, string name, Findings findings)
    {
        var fault = FileNames.Fault(name);
        if (fault is not null)
        {
            findings.Add(Rules.BadId, new SourceFile(FileReader.Shown(path), "").Start, $"not every system can hold this file: {fault}", "rename it");
        }

        return fault is null;
    }
}

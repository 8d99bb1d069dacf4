using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Imports;
using Generator.Core.Markup;
using Generator.Core.Sources;

namespace Generator.Cli.Files;

/// <summary>Reads the files of another system into memory: those that are named, and those of a named folder that belong to the format.</summary>
internal static class ImportReader
{
    public static ImmutableArray<SourceFile> Read(IEnumerable<string> paths, Importer importer, Findings findings)
    {
        var files = ImmutableArray.CreateBuilder<SourceFile>();
        var total = 0L;
        foreach (var (path, isNamed) in paths.SelectMany(path => Files(path, importer, findings)).DistinctBy(f => Path.GetFullPath(f.Path), StringComparer.Ordinal))
        {
            var length = new FileInfo(path).Length;
            var piped = length == 0 && isNamed ? Piped(path, importer.FileBytes) : [];
            length += piped.Length;
            if (length > importer.FileBytes || (total += length) > Limits.ImportedBytes)
            {
                findings.Add(
                    Rules.TooLarge,
                    new SourceFile(FileReader.Shown(path), "").Start,
                    $"the file has {length} bytes and was not read; at most {importer.FileBytes} are, and {Limits.ImportedBytes} in all",
                    "import the files in parts");
                continue;
            }

            if (findings.Take(TextDecoder.Decode(FileReader.Shown(path), length == piped.Length ? piped : File.ReadAllBytes(path), importer.FileBytes, importer.IsJson)) is { } file)
            {
                files.Add(file);
            }
        }

        return files.DrainToImmutable();
    }

    /// <summary>What comes out of a pipe or device, which have no length and perhaps no end. One that nobody named is not opened, as that could wait for ever.</summary>
    private static byte[] Piped(string path, int most)
    {
        using var source = File.OpenRead(path);
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (bytes.Length <= most && source.Read(buffer) is > 0 and var count)
        {
            bytes.Write(buffer, 0, count);
        }

        return bytes.ToArray();
    }

    private static (string Path, bool IsNamed)[] Files(string path, Importer importer, Findings findings)
    {
        var help = $"`outages import {importer.Name} --help` says what it reads";
        if (!Directory.Exists(path))
        {
            return Path.Exists(path) ? [(path, true)] : throw new UsageException($"there is no file or folder {FileReader.Shown(path)}", help);
        }

        (string, bool)[] files = [.. FolderReader.Paths(FileCache.None, path, findings).Where(f => importer.Takes(FileReader.Shown(f))).Select(f => (f, false))];
        return files.Length > 0 ? files : throw new UsageException($"there is no file for `{importer.Name}` in {FileReader.Shown(path)}", help);
    }
}

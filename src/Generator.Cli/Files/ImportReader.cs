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
        foreach (var path in paths.SelectMany(path => Files(path, importer, findings)).DistinctBy(Path.GetFullPath, StringComparer.Ordinal))
        {
            var length = new FileInfo(path).Length;
            if (length > importer.FileBytes || (total += length) > Limits.ImportedBytes)
            {
                findings.Add(
                    Rules.TooLarge,
                    new SourceFile(ContentReader.Shown(path), "").Start,
                    $"the file has {length} bytes and was not read; at most {importer.FileBytes} are, and {Limits.ImportedBytes} in all",
                    "import the files in parts");
                continue;
            }

            if (findings.Take(TextDecoder.Decode(ContentReader.Shown(path), File.ReadAllBytes(path), importer.FileBytes, importer.IsJson)) is { } file)
            {
                files.Add(file);
            }
        }

        return files.DrainToImmutable();
    }

    private static string[] Files(string path, Importer importer, Findings findings)
    {
        if (!Directory.Exists(path))
        {
            return [path];
        }

        string[] files = [.. ContentReader.Walk(path, findings).Where(f => importer.Takes(ContentReader.Shown(f)))];
        return files.Length > 0 ? files : throw new UsageException(
            $"there is no file for `{importer.Name}` in {ContentReader.Shown(path)}", $"`outages import {importer.Name} --help` says what it reads");
    }
}

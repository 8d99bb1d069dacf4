using System.Collections.Immutable;
using Generator.Core.Sources;

namespace Generator.Core.Imports;

/// <summary>A foreign format that can be read.</summary>
/// <param name="Name">As the command line calls it: <c>statuspage</c>.</param>
/// <param name="Help">What it reads and where that comes from, with examples, for <c>--help</c>.</param>
/// <param name="Takes">Which files of a folder belong to the format, by their path.</param>
/// <param name="Read">
/// A pure function of the files: the same files give the same incidents under the same ids. One bad record is a finding and never keeps
/// the others from being read.
/// </param>
/// <param name="FileBytes">How many bytes a file of it may have.</param>
/// <param name="IsJson">Whether its files are JSON, whose texts may hold characters that content may not: they are cleaned when they are read.</param>
public sealed record Importer(
    string Name,
    string Help,
    Func<string, bool> Takes,
    Func<ImmutableArray<SourceFile>, ImportResult> Read,
    int FileBytes = Limits.ImportedFileBytes,
    bool IsJson = false);

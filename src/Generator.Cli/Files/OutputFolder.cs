using System.Collections.Immutable;
using System.IO.Enumeration;
using Generator.Core.Diagnostics;
using Generator.Core.Outputs;

namespace Generator.Cli.Files;

/// <summary>
/// The folder that holds the site. A new site is written beside it and swapped in at the end, so that it always holds a whole
/// one: the old or the new. A folder that no build made is never touched.
/// </summary>
internal sealed class OutputFolder(string path)
{
    /// <summary>In every site: the list of its files, by which the next build knows what it may replace.</summary>
    public const string Marker = ".outages";

    private readonly string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));

    /// <summary>The path as it was given.</summary>
    public string Shown { get; } = Path.TrimEndingDirectorySeparator(path);

    private string Staging => Beside("new");

    private string Retired => Beside("old");

    /// <summary>Refuses, before any work is done, a target that is not the program's to replace.</summary>
    public void Refuse(string content)
    {
        var (source, target) = (RealPath.Of(content), RealPath.Of(full));
        if (Path.GetDirectoryName(full) is null || target == source || IsInside(target, source) || IsInside(source, target))
        {
            throw new UsageException($"the site cannot be written to {Shown}, which is, holds or lies in the content", "name another folder with `--out`");
        }

        if (File.Exists(full) || new DirectoryInfo(full).LinkTarget is not null)
        {
            throw new UsageException($"{Shown} is a file or a link, not a folder", "name another folder with `--out`");
        }

        if (Directory.Exists(full) && Foreign() is { } foreign)
        {
            throw new UsageException($"{Shown} holds {foreign}, which no build made, so it is not replaced", "move that away, or name another folder with `--out`");
        }
    }

    /// <summary>Renders all outputs, and swaps the folder if no error was found.</summary>
    /// <param name="jobs">How many outputs are rendered at the same time, at most.</param>
    /// <param name="begins">Told of each stage as it begins.</param>
    /// <exception cref="InterruptedException">The program was told to stop before the swap; nothing is left beside the folder.</exception>
    public Replacement Replace(ImmutableArray<Output> outputs, int jobs, Action<string> begins)
    {
        begins("render and write");
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        using var interrupt = new Interrupt();
        using var alone = Lock();
        ClearAway(Staging);
        Replacement replacement;
        ImmutableArray<string> left;
        string[] passing = [Staging];
        try
        {
            replacement = Write([.. outputs, Output.Streamed(Marker, stream => WriteList(stream, outputs))], jobs, interrupt);
            if (!replacement.Findings.Any(f => f.IsError))
            {
                begins("swap");
                interrupt.ThrowIfAsked();
                Swap();
                passing = [Staging, Retired];
            }
        }
        finally
        {
            begins("clear away");
            left = [.. passing.Where(folder => WhyNotDeleted(folder) is not null)];
        }

        return replacement with { Left = left };
    }

    private Replacement Write(ImmutableArray<Output> outputs, int jobs, Interrupt interrupt)
    {
        foreach (var folder in outputs.Select(o => Path.GetDirectoryName(o.Path) ?? "").Distinct(StringComparer.Ordinal))
        {
            Directory.CreateDirectory(Path.Join(Staging, folder));
        }

        var rendering = new Rendering();
        var writer = new SiteWriter(Staging, full, Own(), rendering);
        var findings = rendering.All("Writing pages", [.. outputs.OrderBy(o => o.IsOneOfMany)], jobs, output =>
        {
            interrupt.ThrowIfAsked();
            return writer.Write(output);
        });
        return new([.. findings.Distinct()], writer.Written);
    }

    private void Swap()
    {
        if (!Directory.Exists(full))
        {
            Directory.Move(Staging, full);
            return;
        }

        if (Foreign() is { } foreign)
        {
            throw new IOException($"{Shown} now holds {foreign}, which no build made; it was left as it is");
        }

        // One call of the system where it has it, so that there is no moment without a site; two renames elsewhere.
        if (!AtomicSwap.TryExchange(Staging, full))
        {
            ClearAway(Retired);
            Directory.Move(full, Retired);
            Directory.Move(Staging, full);
        }
    }

    /// <summary>A file in the folder that the last build did not list; nothing when the folder is empty or all its own.</summary>
    private string? Foreign()
    {
        var own = Own();
        var all = new FileSystemEnumerable<string>(
            full,
            (ref FileSystemEntry entry) => FileReader.Shown(Path.Join(entry.Directory, entry.FileName)[(full.Length + 1)..]),
            new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
        {
            // The folder itself tells what is none, so that no file is looked at.
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory || entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
        return all.FirstOrDefault(name => !own.Contains(name)) is { } foreign ? $"`{foreign}`" : null;
    }

    /// <summary>The files that the last build made, by its own list.</summary>
    private HashSet<string> Own()
    {
        var marker = Path.Join(full, Marker);
        HashSet<string> own = File.Exists(marker) ? [.. File.ReadAllLines(marker)] : [];
        own.Add(Marker);
        return own;
    }

    private static void WriteList(Stream stream, ImmutableArray<Output> outputs)
    {
        using var list = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
        foreach (var path in outputs.Select(o => o.Path).Order(StringComparer.Ordinal))
        {
            list.WriteLine(path);
        }
    }

    private string Beside(string suffix) => Path.Join(Path.GetDirectoryName(full), $".{Path.GetFileName(full)}.outages-{suffix}");

    private FileLock Lock()
    {
        try
        {
            return new FileLock(Beside("lock"));
        }
        catch (LockHeldException e)
        {
            throw new IOException($"another build is writing {Shown}; wait until it is done", e);
        }
    }

    private static bool IsInside(string inner, string outer) =>
        inner.StartsWith(Path.EndsInDirectorySeparator(outer) ? outer : outer + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>Makes room for a folder of this build; what an earlier one left there may be another user's.</summary>
    private static void ClearAway(string folder)
    {
        if (WhyNotDeleted(folder) is { } fault)
        {
            throw new IOException($"{FileReader.Shown(folder)} is left of an earlier build and cannot be cleared away ({fault}); delete it, then build again");
        }
    }

    /// <summary>Deletes a folder with all in it, if it is there.</summary>
    /// <returns>Why that could not be; nothing when it is gone.</returns>
    private static string? WhyNotDeleted(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
            {
                Directory.Delete(folder, recursive: true);
            }

            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }
}

/// <summary>What came of writing a site.</summary>
/// <param name="Findings">Of rendering; with an error among them the old site stays.</param>
internal sealed record Replacement(ImmutableArray<Diagnostic> Findings, Written Written)
{
    /// <summary>Folders beside the new site that could not be deleted: the old site, when another user made it.</summary>
    public ImmutableArray<string> Left { get; init; } = [];
}

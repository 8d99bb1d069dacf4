using System.Threading.Channels;

namespace Generator.Cli.Preview;

/// <summary>Tells which files and folders have changed, some milliseconds after the last of a burst of changes.</summary>
internal sealed class ContentWatcher : IDisposable
{
    /// <summary>Editors save in several steps: they truncate and write, or write beside and rename.</summary>
    private static readonly TimeSpan Calm = TimeSpan.FromMilliseconds(10);

    private const int MostWaits = 10;
    private const int BufferBytes = 64 * 1024;

    private readonly Channel<ContentChange?> changes = Channel.CreateUnbounded<ContentChange?>();
    private readonly Dictionary<string, (FileSystemWatcher? Inside, FileSystemWatcher? Beside)> watchers = new(StringComparer.Ordinal);

    /// <summary>Begins to watch a folder and all below it, also when it goes and comes back, unless that is done already or it does not exist.</summary>
    public void Add(string? folder)
    {
        lock (watchers)
        {
            if (folder is not null && !watchers.ContainsKey(folder) && Directory.Exists(folder))
            {
                watchers.Add(folder, (Watch(folder), IfPossible(() => WatchBeside(folder))));
            }
        }
    }

    /// <summary>Waits for changes.</summary>
    /// <returns>Them; nothing when there were more than could be told apart.</returns>
    public async Task<IReadOnlyCollection<ContentChange>?> Next(CancellationToken stop)
    {
        var found = new HashSet<ContentChange>();
        var all = false;
        await changes.Reader.WaitToReadAsync(stop);
        for (var waits = 0; waits < MostWaits && changes.Reader.TryPeek(out _); waits++)
        {
            while (changes.Reader.TryRead(out var change))
            {
                all |= change is null;
                found.Add(change ?? default);
            }

            await Task.Delay(Calm, stop);
        }

        return all ? null : found;
    }

    public void Dispose()
    {
        lock (watchers)
        {
            foreach (var (inside, beside) in watchers.Values)
            {
                inside?.Dispose();
                beside?.Dispose();
            }

            watchers.Clear();
        }
    }

    /// <summary>The system watches a folder itself and not its name: one that takes its place is told of by the folder in which it lies.</summary>
    private FileSystemWatcher? WatchBeside(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (Path.GetDirectoryName(full) is not { } parent)
        {
            return null;
        }

        var watcher = new FileSystemWatcher(parent) { NotifyFilter = NotifyFilters.DirectoryName | NotifyFilters.FileName };
        watcher.Created += (_, e) => Replaced(e.Name);
        watcher.Deleted += (_, e) => Replaced(e.Name);
        watcher.Renamed += (_, e) =>
        {
            Replaced(e.OldName);
            Replaced(e.Name);
        };
        watcher.EnableRaisingEvents = true;
        return watcher;

        void Replaced(string? name)
        {
            if (name == Path.GetFileName(full))
            {
                WatchAgain(folder);
            }
        }
    }

    private void WatchAgain(string folder)
    {
        lock (watchers)
        {
            if (watchers.TryGetValue(folder, out var known))
            {
                known.Inside?.Dispose();
                watchers[folder] = known with { Inside = IfPossible(() => Directory.Exists(folder) ? Watch(folder) : null) };
            }
        }

        changes.Writer.TryWrite(null);
    }

    /// <summary>A folder can go while it is looked at, of which one is told once more; and the one beside may be nobody's to read.</summary>
    private static FileSystemWatcher? IfPossible(Func<FileSystemWatcher?> watch)
    {
        try
        {
            return watch();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private FileSystemWatcher Watch(string folder)
    {
        var watcher = new FileSystemWatcher(folder)
        {
            IncludeSubdirectories = true,
            InternalBufferSize = BufferBytes,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Created += (_, e) => Tell(folder, e.Name);
        watcher.Changed += (_, e) => Tell(folder, e.Name, isContentOnly: true);
        watcher.Deleted += (_, e) => Tell(folder, e.Name);
        watcher.Renamed += (_, e) =>
        {
            Tell(folder, e.OldName);
            Tell(folder, e.Name);
        };
        watcher.Error += (_, _) => changes.Writer.TryWrite(null);
        watcher.EnableRaisingEvents = true;
        return watcher;
    }

    /// <summary>Hidden files are not content: an editor's own, mostly.</summary>
    private void Tell(string folder, string? name, bool isContentOnly = false)
    {
        if (name is null || !name.Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.')))
        {
            changes.Writer.TryWrite(name is null ? null : new ContentChange(Path.Join(folder, name), isContentOnly));
        }
    }
}

using System.Buffers;
using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Outputs;
using Microsoft.Win32.SafeHandles;

namespace Generator.Cli.Files;

/// <summary>
/// Writes the files of a site into a new folder, from any thread. A file that is the same, byte for byte, as in the site before keeps
/// its time, by which rsync and caches know that they have it: it is the old file under a second name, or, where it was written piece by
/// piece, is given that file's time. A second name is safe because no file of a site is ever written again, only replaced by another.
/// </summary>
/// <param name="folder">Where the site is written: it has the folders that are needed, and no file.</param>
/// <param name="before">Where the site before lies.</param>
/// <param name="known">The files of that site, by their paths in it.</param>
internal sealed class SiteWriter(string folder, string before, IReadOnlySet<string> known, Rendering rendering)
{
    private const int Chunk = 64 * 1024;

    private int files;
    private int unchanged;
    private long bytes;

    /// <summary>Gives a file a second name; false where that cannot be.</summary>
    public Func<string, string, bool> Link { get; init; } = HardLink.TryCreate;

    /// <summary>What has been written.</summary>
    public Written Written => new(files, bytes, unchanged);

    /// <summary>Renders an output and writes its file; where it could not be rendered, there is none.</summary>
    public ImmutableArray<Diagnostic> Write(Output output)
    {
        var path = Path.Join(folder, output.Path);
        if (output.WriteTo is { } write)
        {
            Streamed(output.Path, path, write);
            return [];
        }

        return rendering.Render(output, content => Whole(output.Path, path, content));
    }

    /// <summary>Never over a file that exists: it could be one of the site before.</summary>
    private void Whole(string name, string path, ArraySegment<byte> content)
    {
        var same = SameBefore(name, content.Count, file => Has(file, 0, content));
        Count(content.Count, same);
        if (same is null || !Link(same.FullName, path))
        {
            using (var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                RandomAccess.Write(file, content, fileOffset: 0);
            }

            Resemble(path, same);
        }
    }

    private void Streamed(string name, string path, Action<Stream> write)
    {
        FileInfo? same;
        using (var file = Create(path))
        {
            write(file);
            same = SameBefore(name, file.Length, old => HasAll(old, file));
            Count(file.Length, same);
        }

        Resemble(path, same);
    }

    /// <summary>Never a file that exists: it could be one of the site before.</summary>
    private static FileStream Create(string path) => new(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read);

    private void Count(long length, FileInfo? same)
    {
        Interlocked.Increment(ref files);
        Interlocked.Add(ref bytes, length);
        Interlocked.Add(ref unchanged, same is null ? 0 : 1);
    }

    /// <summary>The file of the site before that has the same name and bytes; one that cannot be read is not the same.</summary>
    private FileInfo? SameBefore(string name, long length, Func<SafeFileHandle, bool> isSame)
    {
        if (!known.Contains(name))
        {
            return null;
        }

        try
        {
            var old = new FileInfo(Path.Join(before, name));
            if (!old.Exists || old.Attributes.HasFlag(FileAttributes.ReparsePoint) || old.Length != length)
            {
                return null;
            }

            using var file = File.OpenHandle(old.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return isSame(file) ? old : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool HasAll(SafeFileHandle file, Stream content)
    {
        var pooled = ArrayPool<byte>.Shared.Rent(Chunk);
        content.Position = 0;
        var at = 0L;
        int read;
        do
        {
            read = content.ReadAtLeast(pooled.AsSpan(0, Chunk), Chunk, throwOnEndOfStream: false);
            at = Has(file, at, pooled.AsSpan(0, read)) ? at + read : -1;
        }
        while (at >= 0 && read == Chunk);
        ArrayPool<byte>.Shared.Return(pooled);
        return at >= 0;
    }

    /// <summary>Whether a file has certain bytes at a place.</summary>
    private static bool Has(SafeFileHandle file, long at, ReadOnlySpan<byte> bytes)
    {
        var pooled = ArrayPool<byte>.Shared.Rent(Chunk);
        var isSame = true;
        while (isSame && !bytes.IsEmpty)
        {
            var read = RandomAccess.Read(file, pooled.AsSpan(0, Math.Min(Chunk, bytes.Length)), at);
            isSame = read > 0 && bytes.StartsWith(pooled.AsSpan(0, read));
            bytes = bytes[read..];
            at += read;
        }

        ArrayPool<byte>.Shared.Return(pooled);
        return isSame;
    }

    /// <summary>Gives a new file what a link would have given it.</summary>
    private static void Resemble(string path, FileInfo? same)
    {
        if (same is null)
        {
            return;
        }

        File.SetLastWriteTimeUtc(path, same.LastWriteTimeUtc);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, same.UnixFileMode);
        }
    }
}

/// <summary>How much was written.</summary>
/// <param name="Unchanged">How many of the files are the same as in the site before.</param>
internal readonly record struct Written(int Files, long Bytes, int Unchanged);

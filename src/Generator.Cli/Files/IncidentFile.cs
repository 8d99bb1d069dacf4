using System.Text;
using Generator.Core.Diagnostics;
using Generator.Core.Sources;

namespace Generator.Cli.Files;

/// <summary>An incident's file that a command is about to add to.</summary>
/// <param name="HasMark">Whether it begins with UTF-8's byte order mark, which is no part of its text.</param>
internal sealed record IncidentFile(string Path, SourceFile Source, bool HasMark)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Keeps other commands from changing a file until this is given back, so that none undoes what another did.</summary>
    /// <exception cref="IOException">Another has it for longer than can be.</exception>
    public static IDisposable Alone(string path)
    {
        try
        {
            return FileLock.WaitFor(System.IO.Path.Join(System.IO.Path.GetDirectoryName(path), $".{System.IO.Path.GetFileName(path)}.lock"), Patience);
        }
        catch (LockHeldException e)
        {
            throw new IOException($"{FileReader.Shown(path)} cannot be changed now: {e.Message}; try again", e);
        }
    }

    public static Checked<IncidentFile> Read(string path)
    {
        var text = FileReader.Text(path);
        using var file = File.OpenRead(path);
        Span<byte> start = stackalloc byte[3];
        var hasMark = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual(Encoding.UTF8.Preamble);
        return new(text.Value is null ? null : new(path, text.Value, hasMark), text.Diagnostics);
    }

    public void Write(string text) =>
        TextFile.Write(Path, [.. HasMark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)], overwrite: true);
}

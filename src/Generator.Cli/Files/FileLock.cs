using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Generator.Cli.Files;

/// <summary>
/// What one program has at a time: to build a folder, or to change a file. The system takes it back when the program ends, in whatever way. It is the
/// one kind of file that the program locks: .NET would lock all that it opens, which takes two calls of the system for each, and is told not to by the
/// project file.
/// </summary>
internal sealed partial class FileLock : IDisposable
{
    private const int Exclusive = 2;
    private const int AtOnce = 4;
    private const int HeldOnLinux = 11;
    private const int HeldOnMacOs = 35;
    private const int HeldOnWindows = unchecked((int)0x80070020);
    private const int MarkLength = 16;

    private readonly string path;
    private readonly FileStream file;

    /// <param name="path">A file that is there as long as the lock is held.</param>
    /// <exception cref="LockHeldException">Another program holds it.</exception>
    /// <exception cref="IOException">It cannot be made, or something else has its name.</exception>
    public FileLock(string path)
    {
        this.path = path;
        while (true)
        {
            file = Open(path);
            try
            {
                if (OperatingSystem.IsWindows() || IsStillThere())
                {
                    return;
                }
            }
            catch
            {
                file.Dispose();
                throw;
            }

            file.Dispose();
        }
    }

    /// <summary>Waits for it.</summary>
    /// <param name="most">How long.</param>
    /// <exception cref="LockHeldException">Another program held it all the time.</exception>
    public static FileLock WaitFor(string path, TimeSpan most)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileLock(path);
            }
            catch (LockHeldException) when (clock.Elapsed < most)
            {
                Thread.Sleep(10);
            }
        }
    }

    private static FileStream Open(string path)
    {
        // What is written must not go to another file.
        if (new FileInfo(path) is var known && (known.LinkTarget is not null || known is { Exists: true, Length: not (0 or MarkLength) }))
        {
            throw new IOException($"{FileReader.Shown(path)} was not made by this program; move it away");
        }

        try
        {
            // On Windows to open it is to hold it.
            var options = OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None;
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, options);
            if (!OperatingSystem.IsWindows() && Lock(file.SafeFileHandle, Exclusive | AtOnce) != 0 && Marshal.GetLastPInvokeError() is HeldOnLinux or HeldOnMacOs)
            {
                file.Dispose();
                throw new LockHeldException();
            }

            return file;
        }
        catch (IOException e) when (e.HResult == HeldOnWindows)
        {
            throw new LockHeldException();
        }
    }

    /// <summary>Whether the file has its name yet: between opening and locking it, who had it before may have deleted it.</summary>
    private bool IsStillThere()
    {
        var mine = Guid.NewGuid().ToByteArray();
        file.SetLength(0);
        file.Write(mine);
        file.Flush();
        try
        {
            return File.ReadAllBytes(path).AsSpan().SequenceEqual(mine);
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.Delete(path);
        }

        file.Dispose();
    }

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Lock(SafeFileHandle file, int operation);
}

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

    private readonly string path;
    private readonly FileStream file;

    /// <param name="path">A file that is there as long as the lock is held.</param>
    /// <exception cref="IOException">Another program holds it.</exception>
    public FileLock(string path)
    {
        this.path = path;
        file = Open(path);
        while (!OperatingSystem.IsWindows() && !IsStillThere())
        {
            file.Dispose();
            file = Open(path);
        }
    }

    /// <summary>Waits for it.</summary>
    /// <param name="most">How long.</param>
    /// <exception cref="IOException">Another program held it all the time.</exception>
    public static FileLock WaitFor(string path, TimeSpan most)
    {
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return new FileLock(path);
            }
            catch (IOException) when (clock.Elapsed < most)
            {
                Thread.Sleep(10);
            }
        }
    }

    private static FileStream Open(string path)
    {
        // On Windows to open it is to hold it.
        var options = OperatingSystem.IsWindows() ? FileOptions.DeleteOnClose : FileOptions.None;
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, options);
        if (!OperatingSystem.IsWindows() && Lock(file.SafeFileHandle, Exclusive | AtOnce) != 0 && Marshal.GetLastPInvokeError() is HeldOnLinux or HeldOnMacOs)
        {
            file.Dispose();
            throw new IOException("it is locked");
        }

        return file;
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

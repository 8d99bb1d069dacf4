using System.Runtime.InteropServices;

namespace Generator.Cli.Files;

/// <summary>Exchanges two folders in one step, on systems that can.</summary>
internal static partial class AtomicSwap
{
    private const int CurrentFolder = -100;
    private const uint Exchange = 2;

    /// <returns>False where the system or the disk's format cannot; then nothing has changed.</returns>
    public static bool TryExchange(string one, string other)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            return RenameAt2(CurrentFolder, one, CurrentFolder, other, Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);
}

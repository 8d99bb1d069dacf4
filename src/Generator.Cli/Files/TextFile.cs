namespace Generator.Cli.Files;

/// <summary>Writes a file of the content folder: all of it or nothing. One that is replaced keeps who may read and write it.</summary>
internal static class TextFile
{
    /// <param name="overwrite">Whether a file that exists may be replaced; otherwise it stays and the call fails.</param>
    public static void Write(string path, byte[] bytes, bool overwrite)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        var temporary = Path.Join(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}");
        try
        {
            File.WriteAllBytes(temporary, bytes);
            if (!OperatingSystem.IsWindows() && overwrite && File.Exists(path))
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
            }

            File.Move(temporary, path, overwrite);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}

using Generator.Cli.Files;
using Generator.Core.Settings;

namespace Generator.Cli.Init;

/// <summary>The folder that gets the files. What is there stays as it is, and no link is followed.</summary>
internal sealed class StarterFolder(string path)
{
    /// <summary>The path as it was given.</summary>
    public string Shown { get; } = Path.TrimEndingDirectorySeparator(path);

    /// <summary>A file's path as it is printed.</summary>
    public string PathOf(string file) => Shown == "." ? file : FileReader.Shown(Path.Join(Shown, file));

    public void Refuse()
    {
        if (Shown.Length == 0 || IsInTheWay(Shown))
        {
            throw new UsageException(Shown.Length == 0 ? "the folder has no name" : $"{Shown} is a file or a link, not a folder", "name another folder: `outages init my-history`");
        }
    }

    /// <summary>Refuses, before anything is written, a file or link where a folder has to be.</summary>
    public void Refuse(IEnumerable<string> files)
    {
        foreach (var folder in files.SelectMany(Parents).Distinct(StringComparer.Ordinal).Where(f => IsInTheWay(Path.Join(Shown, f))))
        {
            throw new UsageException($"{PathOf(folder)} is a file or a link, where a folder has to be", "move it away, or name another folder");
        }
    }

    /// <summary>Whether there are settings already, and what they say when they are right.</summary>
    public (bool Exist, SiteSettings? Value) Settings()
    {
        Refuse([Starter.Settings]);
        var settings = Path.Join(Shown, Starter.Settings);
        return !Exists(settings) ? (false, null)
            : (true, File.Exists(settings) ? ContentReader.ReadSettings(Path.GetDirectoryName(settings)!).Value : null);
    }

    /// <summary>Writes a file; nothing happens, and the answer is no, when there is one of that name.</summary>
    public bool Write(string file, byte[] bytes)
    {
        var target = Path.Join(Shown, file);
        if (Exists(target))
        {
            return false;
        }

        TextFile.Write(target, bytes, overwrite: false);
        return true;
    }

    private static bool Exists(string target) => Path.Exists(target) || new FileInfo(target).LinkTarget is not null;

    private static bool IsInTheWay(string folder) => File.Exists(folder) || new DirectoryInfo(folder).LinkTarget is not null;

    private static IEnumerable<string> Parents(string file)
    {
        for (var slash = file.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = file.IndexOf('/', slash + 1))
        {
            yield return file[..slash];
        }
    }
}

namespace Generator.Cli.Files;

/// <summary>Where a path leads once all links in it are followed.</summary>
internal static class RealPath
{
    /// <summary>As many as Linux follows; behind that they lead round in a ring.</summary>
    private const int MostLinks = 40;

    /// <summary>Of a path that need not be there: what is missing is taken as no link.</summary>
    public static string Of(string path)
    {
        var links = 0;
        return Follow(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)));

        string Follow(string full)
        {
            if (Path.GetDirectoryName(full) is not { } parent)
            {
                return full;
            }

            var real = Path.Join(Follow(parent), Path.GetFileName(full));
            return new DirectoryInfo(real).LinkTarget is { } target && ++links < MostLinks ? Follow(Path.GetFullPath(target, Path.GetDirectoryName(real)!)) : real;
        }
    }
}

using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Settings;
using Generator.Core.Sources;
using Generator.Core.Themes;

namespace Generator.Cli.Files;

/// <summary>Finds and reads folders of themes.</summary>
internal static class ThemeFolders
{
    public const string Name = "themes";

    /// <summary>The themes of a folder, and the built-in ones whose names it does not have.</summary>
    public static ImmutableArray<ThemeSources> Read(FileCache disk, string? folder, Findings findings) =>
    [
        .. (folder is null ? [] : In(disk, folder, findings)).Concat(BuiltInThemes.All()).DistinctBy(t => t.Name, StringComparer.Ordinal),
    ];

    /// <summary>The folder <c>themes/</c> beside the content; nothing where there is none, or a link, which could lead anywhere.</summary>
    private static string? Beside(string content)
    {
        var folder = content.TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar);
        var themes = Path.Join(Path.GetFileName(folder) is "." or ".." ? Path.Join(folder, "..") : Path.GetDirectoryName(folder), Name);
        return new DirectoryInfo(themes) is { Exists: true, LinkTarget: null } ? themes : null;
    }

    /// <summary>
    /// The folder beside the content that holds the theme which the settings name; nothing where that is not so, or they cannot be read. What else is
    /// called so is left alone: the folder counts only if it holds the theme that is wanted, and the program does not.
    /// </summary>
    public static string? NamedBeside(string content, SourceFile? settings) =>
        settings is not null && Beside(content) is { } themes && SettingsParser.Parse(settings).Value?.Theme is { } name
            && BuiltInThemes.All().All(t => t.Name != name) && Directory.Exists(Path.Join(themes, name)) ? themes : null;

    /// <summary>Folders that have neither pages nor a theme's file are something else.</summary>
    private static IEnumerable<ThemeSources> In(FileCache disk, string folder, Findings findings) => Directory.Exists(folder)
        ? Directory.GetDirectories(folder).Where(theme => Directory.Exists(Path.Join(theme, "pages")) || File.Exists(Path.Join(theme, ThemeFile.Name))).Order(StringComparer.Ordinal)
            .Select(theme => new ThemeSources(Path.GetFileName(theme), FileReader.Shown(theme), [.. FolderReader.Files(disk, theme, findings)]))
        : throw new UsageException($"there is no folder {FileReader.Shown(folder)}", "`--themes` names a folder that holds a folder for each theme");
}

using System.CommandLine;
using System.CommandLine.Completions;
using Generator.Cli.Files;
using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;
using Generator.Core.Themes;

namespace Generator.Cli.Commands;

/// <summary><c>outages theme</c>: which themes there are, and the start of one's own.</summary>
internal static class ThemeCommand
{
    public static Command Create() => new("theme", """
        Lists themes, or copies one as the start of your own.

        Examples:
          outages theme list
          outages theme new my-theme
          outages theme new my-theme --from plain
        """)
    {
        CreateList(),
        CreateNew(),
    };

    private static Command CreateList()
    {
        var themes = SharedOptions.Path("--themes", "folder", "A folder of themes to list besides the built-in ones; of one name, its own is taken");
        var command = new Command("list", """
            Lists the themes, what each is like and the options it has.

            Examples:
              outages theme list
              outages theme list --themes themes        with those of a folder
            """)
        {
            themes,
        };
        command.SetAction(parsed => List(parsed.GetValue(themes)));
        return command;
    }

    private static Command CreateNew()
    {
        var name = new Argument<string>("name") { Description = "The new theme's name: a to z, digits and hyphens" };
        var from = new Option<string>("--from") { Description = "The theme to copy", HelpName = "theme", DefaultValueFactory = _ => "default" };
        from.CompletionSources.Add(_ => BuiltInThemes.All().Select(t => new CompletionItem(t.Name)));
        var to = SharedOptions.Folder("--themes", "The folder of your themes; made when it is not there", ThemeFolders.Name);
        var command = new Command("new", """
            Copies a theme into a folder of its own, to begin with. What exists is never touched.

            Examples:
              outages theme new my-theme
              outages theme new my-theme --from plain --themes site-themes
            """)
        {
            name, from, to,
        };
        command.SetAction(parsed => New(parsed.GetRequiredValue(name), parsed.GetRequiredValue(from), parsed.GetRequiredValue(to)));
        return command;
    }

    private static int List(string? themes)
    {
        foreach (var theme in ThemeFolders.Read(FileCache.None, themes, new Findings()))
        {
            var about = Theme.About(theme);
            Terminal.Result(about.Description is null ? theme.Name : $"{theme.Name}: {about.Description}");
            foreach (var option in about.Options)
            {
                Terminal.Result($"  {option.Name} ({(option.Choices.IsEmpty ? option.Type.Word() : string.Join(", ", option.Choices))}): {option.Meaning}");
            }
        }

        return ExitCode.Done;
    }

    private static int New(string name, string from, string themes)
    {
        if (!Slug.IsValid(name))
        {
            throw new UsageException($"`{name}` cannot be the name of a theme", $"use letters a to z, digits and hyphens, at most {Limits.IdLength}: `outages theme new my-theme`");
        }

        var known = ThemeFolders.Read(FileCache.None, Directory.Exists(themes) ? themes : null, new Findings());
        var start = known.FirstOrDefault(t => t.Name == from)
            ?? throw new UsageException($"there is no theme `{from}`", Nearest.Help(from, [.. known.Select(t => t.Name)]));
        var folder = Path.Join(themes, name);
        if (Path.Exists(folder) || new FileInfo(folder).LinkTarget is not null)
        {
            throw new UsageException($"{FileReader.Shown(folder)} exists already", "choose another name");
        }

        Copy(start, folder);
        Terminal.Result($"{Summary.Count(start.Files.Length, "file")} of the theme {from} copied to {FileReader.Shown(folder)}.");
        var isFound = themes == ThemeFolders.Name && BuiltInThemes.All().All(t => t.Name != name);
        Terminal.Hint($"next: `theme: {name}` in site.yaml, and `outages preview{(isFound ? "" : $" --themes {Shell.Quoted(FileReader.Shown(themes))}")}`");
        return ExitCode.Done;
    }

    private static void Copy(ThemeSources theme, string folder)
    {
        foreach (var file in theme.Files)
        {
            TextFile.Write(Path.Join(folder, file.Path), file.Bytes.ToArray(), overwrite: false);
        }
    }
}

using System.CommandLine;
using Generator.Cli.Files;
using Generator.Core.Outputs;
using Generator.Core.Sources;
using Generator.Core.Themes;

namespace Generator.Cli.Commands;

/// <summary><c>outages changes</c>: which pages differ between two builds, in Markdown for a review.</summary>
internal static class ChangesCommand
{
    public static Command Create()
    {
        var before = SharedOptions.RefusingEmpty(new Argument<string>("old") { Description = "The folder of the site as it was" });
        var after = SharedOptions.RefusingEmpty(new Argument<string>("new") { Description = "The folder of the site as it will be" });
        var command = new Command("changes", """
            Lists, in Markdown, the pages that differ between two sites. Build both with the same --as-of, or the time alone
            makes pages differ.

            Examples:
              outages changes _site-of-main _site
              outages changes _site-of-main _site >> "$GITHUB_STEP_SUMMARY"
            """)
        {
            before, after,
        };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(before), parsed.GetRequiredValue(after)));
        return command;
    }

    private static int Run(string before, string after)
    {
        Console.Out.Write(SiteChanges.Between(Read(before), Read(after)).ToMarkdown());
        return ExitCode.Done;
    }

    /// <summary>Each file of a site by the hash of its bytes; links are passed over, for they could lead anywhere.</summary>
    private static Dictionary<string, string> Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"there is no folder {FileReader.Shown(folder)}", "build the site into it first, with `outages build --out`");
        }

        if (!File.Exists(Path.Join(folder, Paths.Index)))
        {
            throw new UsageException($"{FileReader.Shown(folder)} is not a site: it has no {Paths.Index}", "name the folder that holds a built site, not that of its content");
        }

        var options = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return Directory.EnumerateFiles(folder, "*", options)
            .Where(path => Path.GetFileName(path) != OutputFolder.Marker)
            .ToDictionary(path => FileReader.Shown(Path.GetRelativePath(folder, path)), HashOf, StringComparer.Ordinal);
    }

    private static string HashOf(string path) => Convert.ToHexString(Sha256.Of(File.ReadAllBytes(path)));
}

using System.CommandLine;
using System.CommandLine.Completions;
using Generator.Cli.Files;

namespace Generator.Cli.Commands;

/// <summary>What the content folder offers to complete a word with. Whatever is wrong there, completion stays silent.</summary>
internal static class Suggestions
{
    /// <summary>The names of the components.</summary>
    public static IEnumerable<string> Components(CompletionContext context, Option<string> content) => Quietly(() =>
        ContentReader.ReadSettings(Folder(context, content)).Value?.Components.Select(c => c.Name) ?? []);

    /// <summary>Lets an argument that names an incident be completed by the ids there are, the newest name first.</summary>
    public static void CompleteWithIncidents(this Argument id, Option<string> content)
    {
        // Else the help would name the argument by all that it can be.
        id.HelpName = id.Name;
        id.CompletionSources.Add(context => Incidents(context, content).Select(name => new CompletionItem(name)));
    }

    private static IEnumerable<string> Incidents(CompletionContext context, Option<string> content) => Quietly(() =>
        Directory.EnumerateFiles(Path.Join(Folder(context, content), "incidents"), "*.md", SearchOption.AllDirectories)
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Where(id => id != "README")
            .OrderDescending(StringComparer.Ordinal)
            .ToArray());

    private static string Folder(CompletionContext context, Option<string> content) => context.ParseResult.GetValue(content) ?? "content";

    private static IEnumerable<string> Quietly(Func<IEnumerable<string>> find)
    {
        try
        {
            return find();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or UsageException or InvalidOperationException)
        {
            return [];
        }
    }
}

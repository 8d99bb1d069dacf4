using System.CommandLine;
using System.Text;
using Generator.Cli.Files;
using Generator.Core.Imports;
using Generator.Core.Incidents;
using Generator.Core.Markup;

namespace Generator.Cli.Commands;

/// <summary><c>outages import</c>: incidents of another system as Markdown files.</summary>
internal static class ImportCommand
{
    private const int MaxBytes = 256 * 1024 * 1024;

    public static Command Create()
    {
        var command = new Command("import", """
            Turns incidents of another system into Markdown files. A file that exists is left alone.

            Examples:
              outages import statuspage incidents.json
            """);
        foreach (var importer in Importers.All)
        {
            command.Add(Format(importer));
        }

        return command;
    }

    private static Command Format(Importer importer)
    {
        var file = new Argument<string>("file") { Description = "The file to read" };
        var content = SharedOptions.Content();
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace files that exist and differ" };
        var notes = SharedOptions.Notes();
        var command = new Command(importer.Name, importer.Help) { file, content, overwrite, notes };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(file), importer, parsed.GetRequiredValue(content), parsed.GetValue(overwrite), parsed.GetValue(notes)));
        return command;
    }

    private static int Run(string path, Importer importer, string content, bool overwrite, bool notes)
    {
        var source = TextDecoder.Decode(ContentReader.Shown(path), File.ReadAllBytes(path), MaxBytes);
        var result = source.Value is null ? new([], ImportedSite.Unknown, source.Diagnostics) : importer.Read([source.Value]);
        int written = 0, same = 0;
        var kept = new List<string>();
        foreach (var draft in result.Incidents)
        {
            var target = Path.Join(content, draft.Path);
            var bytes = Encoding.UTF8.GetBytes(IncidentWriter.Write(draft));
            var exists = File.Exists(target);
            if (exists && File.ReadAllBytes(target).AsSpan().SequenceEqual(bytes))
            {
                same++;
            }
            else if (exists && !overwrite)
            {
                kept.Add(target);
            }
            else
            {
                TextFile.Write(target, bytes, overwrite);
                written++;
            }
        }

        Terminal.Findings(Console.Error, result.Diagnostics, notes);
        foreach (var target in kept)
        {
            Terminal.Hint($"{ContentReader.Shown(target)} exists and differs; it was left alone (--overwrite replaces it)");
        }

        Terminal.Result($"{Summary.Count(result.Incidents.Length, "incident")} read: {written} written, {same} already there, {kept.Count} left alone; {Summary.Findings(result.Diagnostics)}.");
        return result.Diagnostics.Any(d => d.IsError) ? ExitCode.ContentHasErrors : ExitCode.Done;
    }
}

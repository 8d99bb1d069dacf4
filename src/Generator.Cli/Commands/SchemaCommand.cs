using System.CommandLine;
using Generator.Cli.Files;
using Generator.Core.Incidents;
using Generator.Core.Settings;

namespace Generator.Cli.Commands;

/// <summary><c>outages schema</c>: what authors can write, as a JSON Schema for editors.</summary>
internal static class SchemaCommand
{
    private const string Incident = "incident";
    private const string Site = "site";

    public static Command Create()
    {
        var what = SharedOptions.OneOf("what", "schema", "The front matter of an incident, or site.yaml", [Incident, Site]);
        var content = SharedOptions.Content();
        var command = new Command("schema", """
            Prints a JSON Schema (2020-12) of what authors can write, for editors. Where the content folder has a site.yaml without errors, the
            schema of incidents knows its components.

            Examples:
              outages schema site > schema/site.json
              outages schema incident > schema/incident.json
            """)
        {
            what, content,
        };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(what), parsed.GetRequiredValue(content), parsed.GetResult(content) is { Implicit: false }));
        return command;
    }

    private static int Run(string what, string content, bool isGiven)
    {
        Console.Out.Write(what == Site ? EditorSchemas.Site() : EditorSchemas.Incident(Settings(content, isGiven)));
        return ExitCode.Done;
    }

    /// <summary>A schema is wanted also where there is no content yet, or one with errors; but a folder that was named must be there.</summary>
    private static SiteSettings? Settings(string content, bool isGiven)
    {
        if (!isGiven && !File.Exists(Path.Join(content, ContentReader.SettingsName)))
        {
            return null;
        }

        var settings = ContentReader.ReadSettings(content);
        Terminal.Findings(Console.Error, settings.Diagnostics, notes: false);
        return settings.Value;
    }
}

using System.Collections.Immutable;
using Generator.Cli.Files;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Settings;
using Generator.Core.Sources;
using NodaTime;

namespace Generator.Cli.Commands;

/// <summary>What the commands have in common that add a section to an incident's file.</summary>
internal static class IncidentChange
{
    /// <param name="wanted">The incident's id or file; nothing for the only one that is open.</param>
    /// <param name="ask">Completes what the command was given, by questions where there is somebody to ask.</param>
    /// <param name="edit">Makes the change.</param>
    public static int Run<T>(string content, string? wanted, Func<Incident, T> ask, Func<SourceFile, SiteSettings, T, Edit> edit)
    {
        var settings = ContentReader.ReadSettings(content);
        if (settings.Value is null)
        {
            return Fail(settings.Diagnostics);
        }

        var found = new IncidentLookup(content, settings.Value).Find(wanted, SystemClock.Instance.GetCurrentInstant());
        var incident = found.Value is null ? new(null, found.Diagnostics) : IncidentParser.Parse(found.Value.Source, settings.Value);
        if (incident.Value is null)
        {
            return Fail(incident.Diagnostics);
        }

        var answers = ask(incident.Value);

        // Answering takes time, in which the file may have been saved from an editor, or changed by another command.
        using var alone = IncidentFile.Alone(found.Value!.Path);
        var now = IncidentFile.Read(found.Value.Path);
        return now.Value is null ? Fail(now.Diagnostics) : Write(now.Value, edit(now.Value.Source, settings.Value, answers));
    }

    /// <summary>When a section is posted: as given, else now, and never before the last update.</summary>
    public static Instant TimeOf(Instant? given, Incident incident)
    {
        var last = incident.Updates[^1].At;
        return given is { } at ? at
            : last <= SystemClock.Instance.GetCurrentInstant() ? Instant.Max(SharedOptions.ThisMinute(), last)
            : throw new UsageException(
                $"the last update of {incident.Id} is of {TimeText.Heading(last)}, which is still to come",
                $"correct that time, or say when this one is posted: `--at \"{TimeText.Heading(last)}\"`");
    }

    private static int Write(IncidentFile file, Edit edit)
    {
        if (edit.Refusal is { } refusal)
        {
            throw new UsageException(refusal.Message, refusal.Help);
        }

        if (edit.File is null)
        {
            return Fail(edit.Diagnostics);
        }

        file.Write(edit.File.Text);
        Terminal.Result(FileReader.Shown(file.Path));
        return ExitCode.Done;
    }

    private static int Fail(ImmutableArray<Diagnostic> findings)
    {
        Terminal.Findings(Console.Error, findings, notes: false);
        Terminal.Error("nothing was written");
        return ExitCode.ContentHasErrors;
    }
}

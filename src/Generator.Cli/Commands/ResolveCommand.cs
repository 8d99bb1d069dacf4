using System.CommandLine;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using NodaTime;

namespace Generator.Cli.Commands;

/// <summary><c>outages resolve</c>: the section that ends an incident or planned work.</summary>
internal static class ResolveCommand
{
    public static Command Create()
    {
        var id = UpdateCommand.Id();
        var message = MessageOption.Create("The last update's text (default: a plain sentence)");
        var at = SharedOptions.Time("--at", "When it ended (default: now)");
        var content = SharedOptions.Content();
        id.CompleteWithIncidents(content);
        var command = new Command("resolve", """
            Ends an incident: adds a Resolved update, or for maintenance a Completed one, and prints the file's path.
            Nothing else in the file changes, but a `resolved:` that lies after the end is moved to it, and for maintenance one
            that lies before it too. Maintenance that has not begun is called off, and keeps its planned times. Without an id
            it takes the incident that is open, if it is the only one.

            Examples:
              outages resolve
              outages resolve 2026-04-08-mail-delayed --message "Mail arrives at once again."
              outages resolve 2026-04-08-mail-delayed --at "2026-04-08 23:01 UTC"
            """)
        {
            id, message, at, content,
        };
        command.SetAction(parsed =>
        {
            var text = MessageOption.Read(parsed.GetValue(message));
            var given = parsed.GetValue(at);
            return IncidentChange.Run(
                parsed.GetRequiredValue(content),
                parsed.GetValue(id),
                incident => Complete(text, given, incident),
                (file, settings, end) => IncidentEditor.Resolve(file, settings, end.At, end.Message));
        });
        return command;
    }

    private static (Instant At, string Message) Complete(string? message, Instant? given, Incident incident)
    {
        var at = IncidentChange.TimeOf(given, incident);
        if (IncidentEditor.RefuseEnd(incident, at) is { } refusal)
        {
            throw new UsageException(refusal.Message, refusal.Help);
        }

        var isCalledOff = incident.IsMaintenance && at < incident.Start;
        if (isCalledOff)
        {
            Terminal.Note($"it was to begin at {TimeText.Heading(incident.Start)}, and is called off; if it was done, write into `started:` when it began");
        }
        else if (incident.Resolved is { } planned && planned < at)
        {
            Terminal.Note($"its planned end, {TimeText.Heading(planned)}, is moved to {TimeText.Heading(at)}; `--at` says when else it ended");
        }

        var plain = isCalledOff ? "The planned work is called off." : incident.IsMaintenance ? "The planned work is done." : "This incident is resolved.";
        return (at, message ?? (Questions.CanAsk ? MessageOption.Ask("What should readers know", plain) : null) ?? plain);
    }
}

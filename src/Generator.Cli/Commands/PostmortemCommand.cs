using System.CommandLine;
using Generator.Core.Incidents;

namespace Generator.Cli.Commands;

/// <summary><c>outages postmortem</c>: the section that tells what happened and what was learned.</summary>
internal static class PostmortemCommand
{
    public static Command Create()
    {
        var id = SharedOptions.RefusingEmpty(new Argument<string>("id") { Description = "The incident's id, which is its file's name, or the file" });
        var message = MessageOption.Create("The postmortem (default: headings to fill in)");
        var content = SharedOptions.Content();
        id.CompleteWithIncidents(content);
        var command = new Command("postmortem", """
            Adds a postmortem to an incident, to be filled in, and prints the file's path. Nothing else in the file changes.

            Examples:
              outages postmortem 2026-04-08-mail-delayed
              $EDITOR $(outages postmortem 2026-04-08-mail-delayed)
              outages postmortem 2026-04-08-mail-delayed --message - < postmortem.md
            """)
        {
            id, message, content,
        };
        command.SetAction(parsed => IncidentChange.Run(
            parsed.GetRequiredValue(content),
            parsed.GetRequiredValue(id),
            _ => MessageOption.Read(parsed.GetValue(message)) ?? Placeholders.Postmortem,
            IncidentEditor.AddPostmortem));
        return command;
    }
}

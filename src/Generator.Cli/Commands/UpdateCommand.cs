using System.CommandLine;
using Generator.Core.Incidents;
using NodaTime;

namespace Generator.Cli.Commands;

/// <summary><c>outages update</c>: the next section of an incident's timeline.</summary>
internal static class UpdateCommand
{
    public static Command Create()
    {
        var id = Id();
        var state = SharedOptions.Word<State>(
            "--state", "What the update says about the incident", [.. States.All.Select(s => s.Key())], word => States.Parse(word.Replace('-', ' ')));
        var message = MessageOption.Create("The update's text");
        var at = SharedOptions.Time("--at", "When the update is posted (default: now)");
        var content = SharedOptions.Content();
        id.CompleteWithIncidents(content);
        var command = new Command("update", """
            Adds an update to an incident, in the order of the times, and prints the file's path. Nothing else in the file changes.
            On a terminal it asks for what is missing. Without an id it takes the incident that is open, if it is the only one.

            Examples:
              outages update 2026-04-08-mail-delayed --state monitoring --message "A fix is in place."
              outages update --state identified --message - < update.md
              outages update 2026-04-08-mail-delayed --state update --at "2026-04-08 18:40 UTC" --message "Shield is back."
            """)
        {
            id, state, message, at, content,
        };
        command.SetAction(parsed =>
        {
            var given = new Given(parsed.GetValue(state), MessageOption.Read(parsed.GetValue(message)), parsed.GetValue(at));
            return IncidentChange.Run(
                parsed.GetRequiredValue(content), parsed.GetValue(id), incident => Complete(given, incident), IncidentEditor.AddUpdate);
        });
        return command;
    }

    public static Argument<string?> Id() => SharedOptions.RefusingEmpty(new Argument<string?>("id")
    {
        Description = "The incident's id, which is its file's name, or the file (default: the only open incident)",
        Arity = ArgumentArity.ZeroOrOne,
    });

    private sealed record Given(State? State, string? Message, Instant? At);

    private static DraftUpdate Complete(Given given, Incident incident)
    {
        var at = IncidentChange.TimeOf(given.At, incident);
        if (!Questions.CanAsk)
        {
            Require(given, incident);
        }

        var state = given.State ?? States.Parse(Questions.One("State", Choices(incident)))!.Value;
        return new(state, at, given.Message ?? MessageOption.Ask("What should readers know", whenEmpty: null)!);
    }

    private static void Require(Given given, Incident incident)
    {
        (string, string)?[] missing =
        [
            given.State is null ? ("--state", $"--state {(incident.IsMaintenance ? "in_progress" : "monitoring")}") : null,
            given.Message is null ? ("--message", "--message \"what readers should know\"") : null,
        ];
        if (missing.OfType<(string, string)>().ToArray() is { Length: > 0 } names)
        {
            throw UsageException.Missing(names);
        }
    }

    private static IEnumerable<string> Choices(Incident incident) => States.All
        .Where(s => s.Fits(incident.Severity) && !(s.IsEnd() && incident.Updates.Any(u => u.State.IsEnd())))
        .Select(s => s.Word());
}

using System.CommandLine;
using System.CommandLine.Completions;
using System.Text;
using Generator.Cli.Files;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using NodaTime;

namespace Generator.Cli.Commands;

/// <summary><c>outages new</c>: the first file of an incident, ready to be filled in.</summary>
internal static class NewCommand
{
    public static Command Create()
    {
        var title = new Argument<string>("title") { Description = "What happened, as a headline" };
        var severity = new Option<string>("--severity") { Description = "How hard it hits", Required = true }
            .AcceptOnlyFromAmong([.. Severities.Words]);
        var component = new Option<string[]>("--component") { Description = "A component that is hit; may be given several times", HelpName = "name", DefaultValueFactory = _ => [] };
        var message = new Option<string?>("--message") { Description = "The first update's text, in Markdown", HelpName = "text" };
        var at = SharedOptions.Time("--at", "When the first update is posted (default: now)");
        var starts = SharedOptions.Time("--starts", "When users were first hit; for maintenance, when the work begins (required there)");
        var ends = SharedOptions.Time("--ends", "For maintenance: when the work is planned to end");
        var content = SharedOptions.Content();
        component.CompletionSources.Add(context => Suggestions.Components(context, content).Select(name => new CompletionItem(name)));
        var command = new Command("new", """
            Writes the file of a new incident and prints its path.

            Examples:
              outages new "Mail is delayed" --severity minor --component Mail
              outages new "Database upgrade" --severity maintenance --starts "2026-09-01 22:00 UTC" --ends "2026-09-01 23:00 UTC"
            """)
        {
            title, severity, component, message, at, starts, ends, content,
        };
        command.SetAction(parsed => Run(
            new(
                parsed.GetRequiredValue(title).Trim(),
                Severities.Parse(parsed.GetRequiredValue(severity))!.Value,
                parsed.GetRequiredValue(component),
                parsed.GetValue(message),
                parsed.GetValue(at) ?? ThisMinute(),
                parsed.GetValue(starts),
                parsed.GetValue(ends)),
            parsed.GetRequiredValue(content)));
        return command;
    }

    private sealed record Wanted(string Title, Severity Severity, string[] Components, string? Message, Instant At, Instant? Starts, Instant? Ends)
    {
        public bool IsMaintenance => Severity == Severity.Maintenance;
    }

    private static int Run(Wanted wanted, string content)
    {
        var settings = ContentReader.ReadSettings(content);
        Terminal.Findings(Console.Error, settings.Diagnostics, notes: false);
        if (settings.Value is null)
        {
            return ExitCode.ContentHasErrors;
        }

        Check(wanted, settings.Value);
        var draft = Draft(wanted, settings.Value);
        var path = Path.Join(content, draft.Path);
        if (File.Exists(path))
        {
            throw new UsageException($"{ContentReader.Shown(path)} exists already", "give the incident another title, or add an update to that file");
        }

        TextFile.Write(path, Encoding.UTF8.GetBytes(IncidentWriter.Write(draft)), overwrite: false);
        Terminal.Result(ContentReader.Shown(path));
        return ExitCode.Done;
    }

    private static void Check(Wanted wanted, SiteSettings settings)
    {
        if (wanted.Title.Length == 0)
        {
            throw new UsageException("the title is empty", "say what happened: `outages new \"Mail is delayed\" --severity minor`");
        }

        if (wanted.Components.FirstOrDefault(c => settings.Find(c) is null) is { } unknown)
        {
            throw new UsageException($"site.yaml has no component `{unknown}`", Nearest.Help(unknown, [.. settings.Components.Select(c => c.Name)]));
        }

        if (wanted is { IsMaintenance: true, Starts: null })
        {
            throw new UsageException("maintenance needs the time at which it begins", "add `--starts \"2026-09-01 22:00 UTC\"`");
        }

        if (wanted is { IsMaintenance: false, Ends: not null })
        {
            throw new UsageException("only maintenance has a planned end", "leave `--ends` out; the first Resolved update ends an incident");
        }

        if (wanted.Ends <= wanted.Starts)
        {
            throw new UsageException("the end is not after the start", "correct `--starts` or `--ends`");
        }
    }

    private static Draft Draft(Wanted wanted, SiteSettings settings)
    {
        var day = (wanted.Starts ?? wanted.At).InZone(settings.TimeZone).Date;
        var update = wanted.IsMaintenance
            ? new DraftUpdate(State.Scheduled, wanted.At, wanted.Message ?? "We will carry out planned work. Say here what users will notice.")
            : new DraftUpdate(State.Investigating, wanted.At, wanted.Message ?? "We are investigating. Say here what users notice.");
        return new(
            Core.Incidents.Draft.IdFrom(day, wanted.Title),
            wanted.Title,
            wanted.Severity,
            [.. wanted.Components.Select(c => settings.Find(c)!.Name).Distinct(StringComparer.Ordinal)],
            wanted.Starts,
            null,
            wanted.Ends,
            null,
            [update]);
    }

    private static Instant ThisMinute()
    {
        var now = SystemClock.Instance.GetCurrentInstant();
        return Instant.FromUnixTimeSeconds(now.ToUnixTimeSeconds() / 60 * 60);
    }
}

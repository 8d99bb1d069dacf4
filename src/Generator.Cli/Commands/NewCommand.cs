using System.CommandLine;
using System.CommandLine.Completions;
using System.Text;
using Generator.Cli.Files;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Settings;

namespace Generator.Cli.Commands;

/// <summary><c>outages new</c>: the first file of an incident, ready to be filled in.</summary>
internal static class NewCommand
{
    public static Command Create()
    {
        var title = new Argument<string?>("title") { Description = "What happened, as a headline", Arity = ArgumentArity.ZeroOrOne };
        var severity = SharedOptions.Word<Severity>("--severity", "How hard it hits", [.. Severities.Words], Severities.Parse);
        var component = new Option<string[]>("--component") { Description = "A component that is hit; may be given several times", HelpName = "name", DefaultValueFactory = _ => [] };
        var message = MessageOption.Create("The first update's text");
        var at = SharedOptions.Time("--at", "When the first update is posted (default: now)");
        var starts = SharedOptions.Time("--starts", "When users were first hit; for maintenance, when the work begins (required there)");
        var ends = SharedOptions.Time("--ends", "For maintenance: when the work is planned to end");
        var detectedBy = new Option<string?>("--detected-by") { Description = "Who noticed it (default: detected_by of site.yaml)", HelpName = "who" };
        var source = new Option<string?>("--source") { Description = "The incident's address at the official status page", HelpName = "address" };
        var tag = new Option<string[]>("--tag") { Description = "A word to find related incidents by; may be given several times", HelpName = "word", DefaultValueFactory = _ => [] };
        var content = SharedOptions.Content();
        component.CompletionSources.Add(context => Suggestions.Components(context, content).Select(name => new CompletionItem(name)));
        var command = new Command("new", """
            Writes the file of a new incident and prints its path. On a terminal it asks for what is missing.

            Examples:
              outages new
              outages new "Mail is delayed" --severity minor --component Mail
              outages new "Database upgrade" --severity maintenance --starts "2026-09-01 22:00 UTC" --ends "2026-09-01 23:00 UTC"
              $EDITOR $(outages new "Mail is delayed" --severity minor)
            """)
        {
            title, severity, component, message, at, starts, ends, detectedBy, source, tag, content,
        };
        command.SetAction(parsed => Run(
            new(
                parsed.GetValue(title) is { } headline ? PlainText.ToLine(headline) : null,
                parsed.GetValue(severity),
                [.. parsed.GetRequiredValue(component)],
                MessageOption.Read(parsed.GetValue(message)),
                parsed.GetValue(at) ?? SharedOptions.ThisMinute(),
                parsed.GetValue(starts),
                parsed.GetValue(ends),
                parsed.GetValue(detectedBy)?.Trim(),
                parsed.GetValue(source)?.Trim(),
                [.. parsed.GetRequiredValue(tag)]),
            parsed.GetRequiredValue(content)));
        return command;
    }

    private static int Run(NewIncident wanted, string content)
    {
        var settings = ContentReader.ReadSettings(content);
        Terminal.Findings(Console.Error, settings.Diagnostics, notes: false);
        if (settings.Value is null)
        {
            return ExitCode.ContentHasErrors;
        }

        wanted.Check(settings.Value);
        if (Questions.CanAsk)
        {
            wanted = NewQuestions.Complete(wanted, settings.Value);
            wanted.Check(settings.Value);
        }

        return Write(wanted.Complete().ToDraft(settings.Value), settings.Value, content);
    }

    private static int Write(Draft draft, SiteSettings settings, string content)
    {
        var path = FreePath(draft, new IncidentLookup(content, settings).PathsOfIds(), content);
        var bytes = Encoding.UTF8.GetBytes(IncidentWriter.Write(draft));
        var decoded = TextDecoder.Decode(FileReader.Shown(path), bytes);
        var findings = decoded.Value is null ? decoded.Diagnostics : IncidentParser.Parse(decoded.Value, settings).Diagnostics;
        Terminal.Findings(Console.Error, findings, notes: false);
        if (findings.Any(f => f.IsError))
        {
            Terminal.Error("nothing was written");
            return ExitCode.ContentHasErrors;
        }

        try
        {
            TextFile.Write(path, bytes, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another program took the name meanwhile.
            return Write(draft, settings, content);
        }

        if (draft.IsNamedByDay)
        {
            Terminal.Hint("the title has no letters a to z for the file's name; until it is published you may give it any other, such as 2026-04-08-mail-delayed.md");
        }

        Terminal.Result(FileReader.Shown(path));
        return ExitCode.Done;
    }

    /// <param name="taken">The file of each id that is an incident's.</param>
    private static string FreePath(Draft draft, Dictionary<string, string> taken, string content)
    {
        var (id, path) = (draft.Id, Path.Join(content, draft.Path));
        for (var number = 2; (taken.GetValueOrDefault(id) ?? (Path.Exists(path) ? path : null)) is { } owner; number++)
        {
            // No other title in its script would give another name, so a number does.
            if (!draft.IsNamedByDay)
            {
                throw Taken(id, owner);
            }

            id = Slug.Numbered(draft.Id, number);
            path = Path.Join(content, (draft with { Id = id }).Path);
        }

        return path;
    }

    private static UsageException Taken(string id, string owner) => Path.GetFileNameWithoutExtension(owner) == id
        ? new($"{FileReader.Shown(owner)} exists already", $"give the incident another title, or add to that one: `outages update {id}`")
        : new($"the id `{id}` is taken by {FileReader.Shown(owner)}, as an alias", "give the incident another title: the address of that id leads to that incident");
}

using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Settings;
using NodaTime;

namespace Generator.Cli.Commands;

/// <summary>What is known of an incident that is about to be written down.</summary>
/// <param name="Components">Names as they were given.</param>
/// <param name="Message">The first update's text; nothing for a sentence to be replaced.</param>
/// <param name="At">When the first update is posted.</param>
internal sealed record NewIncident(
    string? Title,
    Severity? Severity,
    ImmutableArray<string> Components,
    string? Message,
    Instant At,
    Instant? Starts,
    Instant? Ends,
    string? DetectedBy,
    string? Source,
    ImmutableArray<string> Tags)
{
    public bool IsMaintenance => Severity == Core.Settings.Severity.Maintenance;

    /// <summary>What stands for the first update until its author has said more.</summary>
    public string Placeholder => IsMaintenance
        ? $"We will carry out planned work. {Placeholders.WillBeNoticed}"
        : $"We are investigating. {Placeholders.Noticed}";

    /// <summary>What is wrong with a title; nothing when it is right.</summary>
    public static string? RefuseTitle(string title) => title.Length == 0 ? "the title is empty" : null;

    /// <summary>What is wrong with the planned end; nothing when it is right.</summary>
    public string? RefuseEnd(Instant? ends) => ends <= Starts ? "the end is not after the start" : null;

    /// <summary>Refuses what was given and cannot be.</summary>
    public void Check(SiteSettings settings)
    {
        if (Title is not null && RefuseTitle(Title) is { } noTitle)
        {
            throw new UsageException(noTitle, "say what happened: `outages new \"Mail is delayed\" --severity minor`");
        }

        if (Components.FirstOrDefault(c => settings.Find(c) is null) is { } unknown)
        {
            throw new UsageException($"site.yaml has no component `{unknown}`", Nearest.Help(unknown, [.. settings.Components.Select(c => c.Name)]));
        }

        if (Message is not null && IncidentEditor.RefuseMessage(Message) is { } refusal)
        {
            throw new UsageException(refusal.Message, refusal.Help);
        }

        if (Source is not null && !Links.IsWebAddress(Source))
        {
            throw new UsageException($"`{Source}` is not a web address", "write it in full: `--source https://example.org/…`");
        }

        CheckEnd();
    }

    private void CheckEnd()
    {
        if (Severity is not null && !IsMaintenance && Ends is not null)
        {
            throw new UsageException("only maintenance has a planned end", "leave `--ends` out; the first Resolved update ends an incident");
        }

        if (RefuseEnd(Ends) is { } fault)
        {
            throw new UsageException(fault, "correct `--starts` or `--ends`");
        }
    }

    /// <summary>The same, or all that is still missing at once.</summary>
    public NewIncident Complete()
    {
        (string, string)?[] missing =
        [
            Title is null ? ("the title", "\"Mail is delayed\"") : null,
            Severity is null ? ("--severity", "--severity minor") : null,
            IsMaintenance && Starts is null ? ("--starts", "--starts \"2026-09-01 22:00 UTC\"") : null,
        ];
        return missing.OfType<(string, string)>().ToArray() is { Length: > 0 } names ? throw UsageException.Missing(names) : this;
    }

    public Draft ToDraft(SiteSettings settings) => new(
        Draft.IdFrom((Starts ?? At).InZone(settings.TimeZone).Date, Title!),
        Title!,
        Severity!.Value,
        [.. Components.Select(c => settings.Find(c)!.Name).Distinct(StringComparer.Ordinal)],
        Starts,
        null,
        Ends,
        Source,
        [new(IsMaintenance ? State.Scheduled : State.Investigating, At, Message is null ? Placeholder : IncidentEditor.Tidy(Message))],
        DetectedBy: DetectedBy,
        Tags: Tags);
}

using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Settings;
using NodaTime;

namespace Generator.Core.Imports;

/// <summary>One record of a Statuspage as a draft.</summary>
internal sealed class StatuspageIncident
{
    private static readonly ImmutableDictionary<string, Severity> Impacts = new Dictionary<string, Severity>
    {
        ["none"] = Severity.Notice,
        ["minor"] = Severity.Minor,
        ["major"] = Severity.Major,
        ["critical"] = Severity.Critical,
        ["maintenance"] = Severity.Maintenance,
    }.ToImmutableDictionary(StringComparer.Ordinal);

    private readonly JsonRecord record;
    private readonly Severity severity;
    private readonly string? status;
    private readonly string? scheduled;
    private readonly OwnFields? own;

    private StatuspageIncident(JsonRecord record, bool isPlanned)
    {
        this.record = record;
        status = record.Text("status");
        scheduled = record.Text("scheduled_for");
        severity = SeverityOf(isPlanned || scheduled is not null);
        own = OwnFields.Of(record);
    }

    public static Draft? Read(StatuspageRecord source, Findings findings)
    {
        var record = new JsonRecord(source.File, source.Map, findings);
        var (name, created) = (record.Line("name"), record.Time("created_at"));
        if (name is null || created is null)
        {
            record.LeaveOut($"the incident {source.Map.TextOf("id") ?? "without an id"} has no {(name is null ? "name" : "created_at")}, and was left out");
            return null;
        }

        return new StatuspageIncident(record, source.IsPlanned).Draft(name, created.Value);
    }

    private Draft? Draft(string name, Instant created)
    {
        var found = record.Records("incident_updates").Reverse().Select(Update).OfType<StatuspageUpdate>().OrderBy(u => u.At).ToList();
        if (found.Count == 0)
        {
            record.LeaveOut($"the incident `{name}` has no update that can be read, and was left out");
            return null;
        }

        NoteShownTimes(found);
        var postmortem = Postmortem(found);
        ImmutableArray<DraftUpdate> updates = [.. found.Select(u => new DraftUpdate(u.State, u.At, u.Markdown ?? HtmlToMarkdown.Of(u.Body)))];
        var end = record.Time("resolved_at");
        var isOpen = end is null && IsOpen(updates);
        updates = own is null ? WithLastingEnd(updates, isOpen) : updates;
        var (started, detected, resolved) = Times(created, end, isOpen, updates);
        var draft = new Draft(
            "",
            name,
            severity,
            Components(found),
            started,
            detected,
            resolved,
            record.Text("shortlink") is { } link && Links.IsWebAddress(link) ? link : null,
            updates,
            postmortem);
        return own is null ? DraftTimes.EndAfterStart(draft, message => record.Guess("id", message)).NamedByStart() : own.Complete(draft);
    }

    /// <summary>Whether it was last seen as going on: by its status, or without one that is known by its last update that has a state.</summary>
    private bool IsOpen(ImmutableArray<DraftUpdate> updates) => States.Parse(status ?? "") is { } state and not State.Update
        ? !state.IsEnd()
        : status != "postmortem" && updates.LastOrDefault(u => u.State != State.Update)?.State.IsEnd() != true;

    /// <summary>What went on afterwards was no end: of an incident that was opened again only the last end is one, and of one that is open none.</summary>
    private ImmutableArray<DraftUpdate> WithLastingEnd(ImmutableArray<DraftUpdate> updates, bool isOpen)
    {
        var wentOn = isOpen ? updates.Length : updates.ToList().FindLastIndex(u => !u.State.IsEnd() && u.State != State.Update);
        if (!updates.Take(wentOn).Any(u => u.State.IsEnd()) || !(isOpen || updates.Skip(wentOn).Any(u => u.State.IsEnd())))
        {
            return updates;
        }

        record.Guess("incident_updates", "it went on after an update said that it was over; that one is taken for an update");
        return [.. updates.Select((u, index) => index < wentOn && u.State.IsEnd() ? u with { State = State.Update } : u)];
    }

    /// <summary>
    /// `started_at` says when users were first hit, even where it is after `created_at`: the page set it on purpose, and it counts the duration
    /// from there. Where it is absent what was written down afterwards was noticed when its first update says, not when it was entered. Planned work is taken to begin and end as it was planned, unless it is known to have ended otherwise, or not to have ended by then.
    /// </summary>
    /// <param name="end">What `resolved_at` says.</param>
    private (Instant? Started, Instant? Detected, Instant? Resolved) Times(Instant created, Instant? end, bool isOpen, ImmutableArray<DraftUpdate> updates)
    {
        var started = record.Time("started_at");
        if (severity == Severity.Maintenance)
        {
            var begins = record.Time("scheduled_for") ?? started ?? created;
            return (begins, null, end ?? PlannedEnd(begins, isOpen, updates));
        }

        if (started > created)
        {
            record.Guess("started_at", "`started_at` is after `created_at`; it was taken for the start all the same");
        }

        var isBackdated = updates[0].At < created && (started is null || record.Flag("backfilled"));
        var detected = isBackdated ? updates[0].At : created;
        if (isBackdated)
        {
            record.Guess("created_at", $"its first update is older; taken to have been noticed then, {TimeText.Heading(detected)}");
        }

        return (started is { } s && s != created && s != detected ? s : null, detected, end ?? End(isOpen, updates));
    }

    private Instant? PlannedEnd(Instant begins, bool isOpen, ImmutableArray<DraftUpdate> updates)
    {
        var ends = record.Time("scheduled_until");
        if (ends <= begins)
        {
            record.Guess("scheduled_until", "it is not after `scheduled_for`; this end was left out");
            ends = null;
        }

        if (ends is null || updates.Any(u => u.State.IsEnd()))
        {
            return End(isOpen, updates);
        }

        if (status is "in_progress" or "verifying" && (updates[^1].At > ends || record.Time("updated_at") > ends))
        {
            record.Guess("status", $"it was still `{status}` after `scheduled_until`; it stays under way");
            return null;
        }

        return ends;
    }

    /// <summary>Nothing where an update says when it ended, or where it has not.</summary>
    private Instant? End(bool isOpen, ImmutableArray<DraftUpdate> updates)
    {
        if (isOpen)
        {
            record.Guess("status", $"it was last seen {(status is null ? "without a status" : $"as `{PlainText.ToLine(status)}`")}; it stays open");
            return null;
        }

        if (updates.Any(u => u.State.IsEnd()))
        {
            return null;
        }

        record.Guess("status", $"it is `{status}`, but nothing says since when; taken to have ended with its last update");
        return updates[^1].At;
    }

    private StatuspageUpdate? Update(JsonRecord update)
    {
        var (shown, written) = (update.Time("display_at"), update.Time("created_at"));
        if ((shown ?? written ?? update.Time("updated_at")) is not { } at)
        {
            update.LeaveOut("this update has no time, and was left out");
            return null;
        }

        var word = update.Text("status");
        var body = update.Text("body") ?? "";
        var isBackdated = shown is not null && written is not null && shown != written;
        return new(StateOf(update, word), at, body, own is null ? null : OwnFields.MarkdownOf(update), word == "postmortem", isBackdated, Affected(update));
    }

    private State StateOf(JsonRecord update, string? word)
    {
        var state = word is "postmortem" || (own is not null && OwnFields.IsPlainUpdate(update)) ? State.Update : States.Parse(word ?? "");
        if (state is null)
        {
            update.Guess("status", $"the status `{PlainText.ToLine(word ?? "")}` is not known; taken for an update");
        }
        else if (!state.Value.Fits(severity))
        {
            state = !state.Value.IsEnd() ? State.Update : severity == Severity.Maintenance ? State.Completed : State.Resolved;
            update.Guess("status", $"the status `{word}` does not fit {(severity == Severity.Maintenance ? "planned work" : "an incident")}; taken for `{state.Value.Word()}`");
        }

        return state ?? State.Update;
    }

    private void NoteShownTimes(List<StatuspageUpdate> updates)
    {
        if (updates.Count(u => u.IsBackdated) is > 0 and var count)
        {
            record.Guess("incident_updates", $"{count} of its {updates.Count} updates {(count == 1 ? "shows" : "show")} another time than that of writing; the time shown was taken");
        }
    }

    /// <summary>It stands in a field of its own, or else in the update that announced it; either way it is told once.</summary>
    private string? Postmortem(List<StatuspageUpdate> updates)
    {
        var field = ((own is null ? null : record.Text("x_postmortem")) ?? record.Text("postmortem_body"))?.Trim();
        var text = field is { Length: > 0 } ? field : updates.FindLast(u => u.IsPostmortem)?.Body.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (updates.Exists(u => !u.IsPostmortem))
        {
            updates.RemoveAll(u => u.IsPostmortem && u.Body.Trim() == text);
        }
        else if (field is null or "")
        {
            return null;
        }

        return (own is null ? ForeignMarkdown.ToPostmortem(text) : ForeignMarkdown.ToOwnPostmortem(text)) is { Length: > 0 } markdown ? markdown : null;
    }

    /// <summary>Older payloads name them in the updates alone.</summary>
    private ImmutableArray<string> Components(List<StatuspageUpdate> updates)
    {
        var named = record.Records("components").Where(c => !c.Flag("group")).Select(c => c.Line("name")).OfType<string>().ToArray();
        return [.. (named.Length > 0 ? named : updates.SelectMany(u => u.Components)).Distinct(StringComparer.OrdinalIgnoreCase)];
    }

    /// <summary>A record without a status says in its name's stead that no component was affected.</summary>
    private static ImmutableArray<string> Affected(JsonRecord update) =>
        [.. update.Records("affected_components").Where(c => (c.Text("new_status") ?? c.Text("old_status")) is not null).Select(c => c.Line("name")).OfType<string>()];

    private Severity SeverityOf(bool isPlanned)
    {
        var impact = record.Text("impact");
        var known = Impacts.TryGetValue(impact ?? "", out var severity);
        if (isPlanned)
        {
            return Severity.Maintenance;
        }

        if (!known)
        {
            record.Guess("impact", $"the impact `{PlainText.ToLine(impact ?? "")}` is not known; taken for a notice");
        }

        return known ? severity : Severity.Notice;
    }

    /// <param name="Markdown">What the body was made from, where it is this program's own.</param>
    /// <param name="IsBackdated">Whether it shows another time than that of its writing.</param>
    /// <param name="Components">Those that it says were affected.</param>
    private sealed record StatuspageUpdate(State State, Instant At, string Body, string? Markdown, bool IsPostmortem, bool IsBackdated, ImmutableArray<string> Components);
}

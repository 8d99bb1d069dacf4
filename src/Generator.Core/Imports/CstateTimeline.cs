using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Settings;
using NodaTime;

namespace Generator.Core.Imports;

/// <summary>The body of an issue as a timeline: oldest first, each update with a time.</summary>
/// <param name="Updates">Oldest first; never empty.</param>
/// <param name="End">The time of the last update that says the issue is resolved, where it has one of its own.</param>
/// <param name="IsPlanned">Whether it tells of planned work, for which cState has no severity.</param>
internal sealed record CstateTimeline(ImmutableArray<DraftUpdate> Updates, Instant? End, string? Postmortem, bool IsPlanned)
{
    /// <param name="begin">When the issue began; nothing where only its updates can say so.</param>
    /// <param name="end">When it ended, where that is written.</param>
    /// <param name="isOpen">Whether it has not ended, whatever its updates say.</param>
    /// <param name="isNotice">Whether nothing is said to have failed.</param>
    public static CstateTimeline? Read(CstatePage page, Instant? begin, Instant? end, bool isOpen, bool isNotice, Findings findings)
    {
        var found = CstateUpdate.AllIn(page.File, page.Body, findings);
        var postmortems = found.Where(u => u.Marker is { IsPostmortem: true }).Select(u => SafeMarkdown.Of(u.Text, u.Place, findings));
        var postmortem = string.Join("\n\n", postmortems.Where(text => text.Length > 0).Reverse());
        var updates = OldestFirst([.. found.Where(u => u.Marker is not { IsPostmortem: true })], findings);
        if (updates.IsEmpty)
        {
            findings.Add(Rules.ImportGuess, page.File.Start, "the issue has no text; taken for one empty update");
            updates = [new(null, null, "", page.File.Start)];
        }

        if ((begin ?? updates.Select(u => u.Time?.At).Min()) is not { } first)
        {
            return null;
        }

        var times = Times(updates, first, end, findings);
        var isPlanned = SaysPlanned([.. updates.Select(u => u.Marker?.State).OfType<State>()], isNotice, isAnnounced: begin > times.Min());
        var kind = isPlanned ? Severity.Maintenance : Severity.Notice;
        var drafts = updates.Zip(times, (update, at) => Draft(update, at, kind, isOpen, findings)).OrderBy(u => u.At);
        var told = updates.Where(u => u.Marker?.State?.IsEnd() == true).Select(u => u.Time?.At).Max();
        return new([.. drafts], told, postmortem.Length == 0 ? null : postmortem, isPlanned);
    }

    /// <summary>Work is planned that is called Scheduled, and a notice that has another state of planned work or is older than its date, unless it has one of incidents.</summary>
    private static bool SaysPlanned(State[] states, bool isNotice, bool isAnnounced) => states.Contains(State.Scheduled)
        || (isNotice && (isAnnounced || states.Any(s => s.IsUnderWay())) && !states.Any(s => s is State.Investigating or State.Identified or State.Monitoring));

    /// <summary>cState's are newest first; where their times or states say otherwise, these are believed. Text above them all goes into the oldest.</summary>
    private static ImmutableArray<CstateUpdate> OldestFirst(ImmutableArray<CstateUpdate> updates, Findings findings)
    {
        if (updates is not [{ Marker: null, Time: null } above, _, ..])
        {
            return IsOldestFirst(updates) ? updates : [.. updates.Reverse()];
        }

        findings.Add(Rules.ImportGuess, above.Place, "text above the updates; put into the oldest of them");
        var ordered = OldestFirst(updates.RemoveAt(0), findings);
        return ordered.SetItem(0, ordered[0] with { Text = CstateUpdate.Join(above.Text, ordered[0].Text) });
    }

    private static bool IsOldestFirst(ImmutableArray<CstateUpdate> updates)
    {
        Instant[] times = [.. updates.Select(u => u.Time?.At).OfType<Instant>()];
        if (times.Length > 1 && times[0] != times[^1])
        {
            return times[0] < times[^1];
        }

        State[] states = [.. updates.Select(u => u.Marker?.State).OfType<State>().Where(s => s is not State.Update)];
        return states.Length > 1 && states[0] < states[^1];
    }

    /// <summary>An update without a time: its is the end if it says so, else the first one's is the and any other's that of the one before.</summary>
    private static Instant[] Times(ImmutableArray<CstateUpdate> updates, Instant begin, Instant? end, Findings findings)
    {
        var times = new Instant[updates.Length];
        for (var i = 0; i < updates.Length; i++)
        {
            var before = i == 0 ? Instant.Min(begin, updates.Select(u => u.Time?.At).Min() ?? begin) : times[i - 1];
            var isEnd = updates[i].Marker?.State?.IsEnd() == true && end >= before;
            times[i] = updates[i].Time?.At ?? (isEnd ? end!.Value : before);
            if (updates[i].Time is null)
            {
                var why = isEnd ? "the issue's end" : i == 0 ? "the issue's beginning" : "that of the update before it";
                findings.Add(Rules.ImportGuess, updates[i].Place, $"the update has no time; taken for {why}, {TimeText.Heading(times[i])}");
            }
        }

        return times;
    }

    private static DraftUpdate Draft(CstateUpdate update, Instant at, Severity kind, bool isOpen, Findings findings)
    {
        var state = update.Marker?.State ?? State.Update;
        var end = kind == Severity.Maintenance ? State.Completed : State.Resolved;
        var fitting = !state.IsEnd() ? (state.Fits(kind) ? state : State.Update) : isOpen ? State.Update : end;
        var keepsWord = update.Marker is { } marker && (marker.State is null || fitting != state);
        if (keepsWord)
        {
            var why = state.IsEnd() && isOpen ? ", as the issue is not resolved" : "";
            findings.Add(Rules.ImportGuess, update.Place, $"the state `{update.Marker!.Word}` is taken for `{fitting.Word()}`{why}");
        }

        var text = keepsWord ? $"**{update.Marker!.Word}**: {update.Text}" : update.Text;
        return new(fitting, at, SafeMarkdown.Of(text, update.Place, findings));
    }
}

using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using NodaTime;

namespace Generator.Core.Imports;

/// <summary>The body of an issue as a timeline: oldest first, each update with a time.</summary>
/// <param name="Updates">Oldest first; never empty.</param>
/// <param name="End">The time of the last update that says the issue is resolved, where it has one of its own.</param>
internal sealed record CstateTimeline(ImmutableArray<DraftUpdate> Updates, Instant? End, string? Postmortem)
{
    /// <param name="begin">When the issue began; nothing where only its updates can say so.</param>
    /// <param name="end">When it ended, where that is written.</param>
    /// <param name="isOpen">Whether it has not ended, whatever its updates say.</param>
    public static CstateTimeline? Read(CstatePage page, Instant? begin, Instant? end, bool isOpen, Findings findings)
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
        var drafts = updates.Zip(times, (update, at) => Draft(update, at, isOpen, findings)).OrderBy(u => u.At);
        var told = updates.Where(u => u.Marker?.State?.IsEnd() == true).Select(u => u.Time?.At).Max();
        return new([.. drafts], told, postmortem.Length == 0 ? null : postmortem);
    }

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

    /// <summary>An update without a time: the first one's is the issue's, the last one's its end if it says so, any other's that of the one before.</summary>
    private static Instant[] Times(ImmutableArray<CstateUpdate> updates, Instant begin, Instant? end, Findings findings)
    {
        var times = new Instant[updates.Length];
        for (var i = 0; i < updates.Length; i++)
        {
            var before = i == 0 ? Instant.Min(begin, updates.Select(u => u.Time?.At).Min() ?? begin) : times[i - 1];
            var isEnd = i > 0 && updates[i].Marker?.State?.IsEnd() == true && end >= before;
            times[i] = updates[i].Time?.At ?? (isEnd ? end!.Value : before);
            if (updates[i].Time is null)
            {
                var why = isEnd ? "the issue's end" : i == 0 ? "the issue's beginning" : "that of the update before it";
                findings.Add(Rules.ImportGuess, updates[i].Place, $"the update has no time; taken for {why}, {TimeText.Heading(times[i])}");
            }
        }

        return times;
    }

    private static DraftUpdate Draft(CstateUpdate update, Instant at, bool isOpen, Findings findings)
    {
        var state = update.Marker?.State ?? State.Update;
        var fitting = !state.IsEnd() ? (state.Fits(Settings.Severity.Notice) ? state : State.Update) : isOpen ? State.Update : State.Resolved;
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

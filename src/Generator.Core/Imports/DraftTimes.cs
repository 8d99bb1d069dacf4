using Generator.Core.Incidents;
using Generator.Core.Settings;

namespace Generator.Core.Imports;

/// <summary>Makes the times of a foreign record fit each other.</summary>
internal static class DraftTimes
{
    /// <summary>A backdated incident was created after its end. Such a record begins with its first update, if that one was before the end.</summary>
    /// <param name="guess">Gets each choice that the reader of the import should know of.</param>
    public static Draft EndAfterStart(Draft draft, Action<string> guess)
    {
        var (first, told) = (draft.Updates[0].At, draft.Updates.FirstOrDefault(u => u.State.IsEnd())?.At);
        if (draft.Severity == Severity.Maintenance)
        {
            return (told < draft.Resolved ? told : draft.Resolved ?? told) is { } done && done <= draft.Start ? EndedBeforeItsPlan(draft, done, guess) : draft;
        }

        var end = draft.Resolved ?? told;
        if (draft.Started >= end && first >= end && !draft.Updates[0].State.IsEnd())
        {
            guess($"`{draft.Title}` ended before it began; its start was left out");
            return draft with { Started = null };
        }

        if (first >= end || draft.Start < end || end is null)
        {
            return draft;
        }

        guess($"`{draft.Title}` ended before it began; taken to have begun with its first update");
        return draft with { Started = null, Detected = first };
    }

    /// <summary>
    /// Work that no update tells of as begun was called off: it keeps the time that was planned, which its Completed update precedes. Where there is no
    /// such update an end at the first one is that of an unknown duration, which is counted nowhere.
    /// </summary>
    private static Draft EndedBeforeItsPlan(Draft draft, NodaTime.Instant end, Action<string> guess)
    {
        if (draft.Updates.FirstOrDefault(u => u.State == State.InProgress && u.At < end) is { } begun)
        {
            guess($"`{draft.Title}` ended before it was to begin; taken to have begun with its first In progress update");
            return draft with { Started = begun.At };
        }

        if (draft.Updates.FirstOrDefault(u => u.State.IsEnd()) is { } told && told.At < draft.Start
            && !draft.Updates.Any(u => u.State.IsUnderWay()))
        {
            guess($"`{draft.Title}` ended before it was to begin; taken for called off");
            return draft with { Resolved = told.At };
        }

        guess($"`{draft.Title}` ended before it was to begin; taken for called off on the day of its first update, without a duration");
        return draft with { Started = draft.Updates[0].At, Resolved = draft.Updates[0].At };
    }
}

using Generator.Core.Incidents;
using Generator.Core.Settings;

namespace Generator.Core.Imports;

/// <summary>Makes the times of a foreign record fit each other.</summary>
internal static class DraftTimes
{
    /// <summary>
    /// A backdated incident was created after its end, and planned work can be called off before it begins. Such a record
    /// begins with its first update, if that one was before the end.
    /// </summary>
    public static Draft EndAfterStart(Draft draft, JsonRecord record)
    {
        var (first, told) = (draft.Updates[0].At, draft.Updates.FirstOrDefault(u => u.State.IsEnd())?.At);
        var end = draft.Severity == Severity.Maintenance && told < draft.Resolved ? told : draft.Resolved ?? told;
        if (draft.Severity != Severity.Maintenance && draft.Started >= end && first >= end && !draft.Updates[0].State.IsEnd())
        {
            record.Guess("id", $"`{draft.Title}` ended before it began; its start was left out");
            return draft with { Started = null };
        }

        if (first >= end || (draft.Started ?? draft.Detected) < end || end is null)
        {
            return draft;
        }

        record.Guess("id", $"`{draft.Title}` ended before it began; taken to have begun with its first update");
        return draft.Severity == Severity.Maintenance ? draft with { Started = first } : draft with { Started = null, Detected = first };
    }
}

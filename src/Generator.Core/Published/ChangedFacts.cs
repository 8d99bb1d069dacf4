using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Settings;
using Generator.Core.Sources;
using NodaTime;
using NodaTime.Text;

namespace Generator.Core.Published;

/// <summary>
/// Facts that differ from the published ones, in an incident without a new correction. Of one that was over these are severity, times
/// and state; of each the updates that were published.
/// </summary>
internal static class ChangedFacts
{
    public static IEnumerable<Diagnostic> Check(PublishedSite old, SiteToBe now) => old.History is not { } history ? [] :
        from published in history.Incidents
        let incident = now.Find(published.Id)
        where incident is not null && incident.Corrections.Length <= published.Corrections
        from change in Changes(published, incident, history.AsOf).DistinctBy(c => c.Place)
        select new Diagnostic(Rules.ChangedFact, incident.File.At(change.Place), change.Message, Help(now));

    private readonly record struct Change(TextSpan Place, string Message);

    private static IEnumerable<Change> Changes(PublishedIncident published, Incident incident, Instant asOf)
    {
        PublishedUpdate[] told = [.. published.Updates.Where(u => u.At <= asOf)];
        var updates = UpdatesOf(told, incident);
        return IsClosed(published, told) ? updates.Concat(Fields(published, incident)).Concat(StateOf(told, incident)) : updates;
    }

    /// <summary>Planned work is over when its planned end has come; until an update says so, that end is no fact.</summary>
    private static bool IsClosed(PublishedIncident published, PublishedUpdate[] told) =>
        published.IsOver && (published.Severity != Severity.Maintenance.Word() || told.Any(u => u.State.IsEnd()));

    private static IEnumerable<Change> UpdatesOf(PublishedUpdate[] told, Incident incident)
    {
        var left = incident.Updates.ToList();
        foreach (var gone in told.Where(u => !left.Remove(left.Find(n => n.State == u.State && Milliseconds.Of(n.At) == u.At)!)).ToArray())
        {
            if ((left.Find(n => Milliseconds.Of(n.At) == gone.At) ?? left.Find(n => n.State == gone.State)) is { } now)
            {
                left.Remove(now);
                yield return new(now.Heading, $"this update was published as `{Heading(gone.State, gone.At)}`");
            }
            else
            {
                var near = incident.Updates.FirstOrDefault(n => n.At >= gone.At) ?? incident.Updates[^1];
                yield return new(near.Heading, $"the update `{Heading(gone.State, gone.At)}` was published, and is gone");
            }
        }
    }

    private static IEnumerable<Change> Fields(PublishedIncident published, Incident incident)
    {
        if (incident.Severity.Word() != published.Severity)
        {
            yield return new(incident.Places.Of("severity"), $"the severity was published as `{published.Severity}`");
        }

        if (Milliseconds.Of(incident.Started) != published.Started)
        {
            yield return new(PlaceOf(incident, ["started"], u => u.State == State.InProgress), Time("start", published.Started, incident.Started));
        }

        if (Milliseconds.Of(incident.Detected) != published.Detected)
        {
            yield return new(PlaceOf(incident, incident.IsMaintenance ? ["detected", "started"] : ["detected"], u => !incident.IsMaintenance || u.State == State.InProgress), Time("detection", published.Detected, incident.Detected));
        }

        if (Milliseconds.Of(incident.Resolved) != published.Resolved)
        {
            yield return new(PlaceOf(incident, ["resolved"], u => u.State.IsEnd()), Time("end", published.Resolved, incident.Resolved));
        }
    }

    /// <summary>An <c>Update</c> says something without changing the state.</summary>
    private static IEnumerable<Change> StateOf(PublishedUpdate[] told, Incident incident)
    {
        var (before, now) = (told.LastOrDefault(u => u.State != State.Update), incident.Updates.LastOrDefault(u => u.State != State.Update));
        return before == default || now is null || now.State == before.State ? [] : [new(now.Heading, $"the last state was published as `{before.State.Word()}`")];
    }

    /// <summary>Where a time is told: in a field, else in the update that gives it.</summary>
    private static TextSpan PlaceOf(Incident incident, string[] fields, Func<Update, bool> gives) =>
        Array.Find(fields, incident.Places.Has) is { } field ? incident.Places.Of(field) : (incident.Updates.FirstOrDefault(gives) ?? incident.Updates[^1]).Heading;

    private static string Time(string what, Instant? before, Instant? now) => before is not { } time ? $"the {what} was published as unknown"
        : now is null ? $"the {what} was published as {TimeText.Heading(time)}, and is gone"
        : $"the {what} was published as {TimeText.Heading(time)}";

    private static string Heading(State state, Instant at) => $"{state.Word()} — {TimeText.Heading(at)}";

    private static string Help(SiteToBe now)
    {
        var today = LocalDatePattern.Iso.Format(now.AsOf.InZone(now.Settings.TimeZone).Date);
        return $"tell readers of the change: add `- {{date: {today}, text: \"what was corrected\"}}` to `corrections`";
    }
}

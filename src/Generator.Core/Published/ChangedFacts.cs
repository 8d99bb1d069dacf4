using System.Collections.Immutable;
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
        where incident is not null
        let isCorrected = incident.Corrections.Length > published.Corrections.Length
        from change in LostCorrections(published, incident).Concat(isCorrected ? [] : Changes(published, incident, history.AsOf)).DistinctBy(c => c.Place)
        select new Diagnostic(Rules.ChangedFact, incident.File.At(change.Place), change.Message, change.Help ?? Help(now));

    private readonly record struct Change(TextSpan Place, string Message, string? Help = null);

    /// <summary>Without it a fact could change with a correction, and that go with the next change.</summary>
    private static IEnumerable<Change> LostCorrections(PublishedIncident published, Incident incident)
    {
        var left = incident.Corrections.CountBy(c => c.Date).ToDictionary();
        foreach (var date in published.Corrections)
        {
            left[date] = left.GetValueOrDefault(date) - 1;
            if (left[date] < 0)
            {
                var day = LocalDatePattern.Iso.Format(date);
                yield return new(
                    incident.Places.Of(incident.Places.Has("corrections") ? "corrections" : "title"), $"the correction of {day} was published, and is gone", "put it back; its words may be mended");
            }
        }
    }

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
        var left = new Left(incident.Updates);
        foreach (var gone in told.Where(u => left.Take(u.State, u.At) is null).ToArray())
        {
            if (left.Like(gone.State, gone.At) is { } now)
            {
                yield return new(now.Heading, $"this update was published as `{Heading(gone.State, gone.At)}`");
            }
            else
            {
                yield return new(left.Near(gone.At).Heading, $"the update `{Heading(gone.State, gone.At)}` was published, and is gone");
            }
        }
    }

    /// <summary>The updates of an incident of which no published one is known to be the same. Both can be very many.</summary>
    private sealed class Left(ImmutableArray<Update> updates)
    {
        private readonly HashSet<Update> taken = new(ReferenceEqualityComparer.Instance);
        private readonly Dictionary<(State, Instant), Queue<Update>> same = Queues(updates, u => (u.State, Milliseconds.Of(u.At)));
        private readonly Dictionary<Instant, Queue<Update>> sameTime = Queues(updates, u => Milliseconds.Of(u.At));
        private readonly Dictionary<State, Queue<Update>> sameState = Queues(updates, u => u.State);
        private readonly Update[] firsts = [.. updates.DistinctBy(u => u.At)];

        /// <summary>The first of the same state and time.</summary>
        public Update? Take(State state, Instant at) => First(same, (state, at));

        /// <summary>The first of the same time, or else of the same state.</summary>
        public Update? Like(State state, Instant at) => First(sameTime, at) ?? First(sameState, state);

        /// <summary>The first one from then on, or else the last one.</summary>
        public Update Near(Instant at)
        {
            var found = MemoryExtensions.BinarySearch(firsts, new AtTime(at));
            found = found < 0 ? ~found : found;
            return found < firsts.Length ? firsts[found] : updates[^1];
        }

        private readonly record struct AtTime(Instant Time) : IComparable<Update>
        {
            public int CompareTo(Update? other) => other is null ? 1 : Time.CompareTo(other.At);
        }

        private Update? First<T>(Dictionary<T, Queue<Update>> queues, T key)
            where T : notnull
        {
            if (queues.TryGetValue(key, out var queue))
            {
                while (queue.TryDequeue(out var update))
                {
                    if (taken.Add(update))
                    {
                        return update;
                    }
                }
            }

            return null;
        }

        private static Dictionary<T, Queue<Update>> Queues<T>(IEnumerable<Update> updates, Func<Update, T> keyOf)
            where T : notnull => updates.GroupBy(keyOf).ToDictionary(g => g.Key, g => new Queue<Update>(g));
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

using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Settings;
using Generator.Core.Sources;
using NodaTime;

namespace Generator.Core.Imports;

/// <summary>A stretch in which checks of one service failed: from the first that did to the next that did not.</summary>
/// <param name="Events">Each change in it; the last one is up again, unless it has not ended.</param>
internal sealed record UpptimeOutage(string Component, ImmutableArray<UpptimeEvent> Events)
{
    public Instant Start => Events[0].At;

    public Instant? End => Events[^1].Status == UpptimeStatus.Up ? Events[^1].At : null;

    public Location Place => Events[0].Place;

    /// <param name="events">Oldest first.</param>
    public static IEnumerable<UpptimeOutage> AllOf(ImmutableArray<UpptimeEvent> events, UpptimeSites sites) =>
        events.GroupBy(e => sites.Component(e.Name), StringComparer.Ordinal).SelectMany(site => OfOne(site.Key, site));

    private static IEnumerable<UpptimeOutage> OfOne(string component, IEnumerable<UpptimeEvent> events)
    {
        var outage = ImmutableArray.CreateBuilder<UpptimeEvent>();
        var last = UpptimeStatus.Up;
        foreach (var change in events)
        {
            // A check that found no change is committed now and then all the same.
            if (change.Status != last)
            {
                outage.Add(change);
            }

            last = change.Status;
            if (last == UpptimeStatus.Up && outage.Count > 0)
            {
                yield return new(component, outage.DrainToImmutable());
            }
        }

        if (outage.Count > 0)
        {
            yield return new(component, outage.DrainToImmutable());
        }
    }

    public Draft? Draft(Findings findings)
    {
        var isDown = Events.Any(e => e.Status == UpptimeStatus.Down);
        var title = $"{Component} {(isDown ? "is down" : "has degraded performance")}";
        var draft = new Draft(
            Incidents.Draft.IdFrom(Start.InUtc().Date, title),
            title,
            isDown ? Severity.Critical : Severity.Minor,
            [Component],
            Started: null,
            Detected: null,
            Resolved: null,
            Source: null,
            [.. Events.Select((e, index) => new DraftUpdate(StateOf(e, index), e.At, PlainText.ToMarkdown(e.Words)))]);
        return ReadBack.Check(draft, Place, findings);
    }

    private static State StateOf(UpptimeEvent change, int index) =>
        change.Status == UpptimeStatus.Up ? State.Resolved : index == 0 ? State.Investigating : State.Update;
}

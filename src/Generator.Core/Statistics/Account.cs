using System.Collections.Immutable;
using Generator.Core.Incidents;
using Generator.Core.Settings;

namespace Generator.Core.Statistics;

/// <summary>
/// Over which incidents a figure of a period is computed, and which it leaves out. Why an incident is left out depends on the incident
/// alone, so the account of a period within another one is the part of it that started there.
/// </summary>
/// <param name="Figure">The figure's name as the language files have it, under <c>statistics.rule</c>.</param>
/// <param name="Over">Those it is computed over, newest first.</param>
/// <param name="LeftOut">The others by reason; only reasons that occur.</param>
public sealed record Account(string Figure, ImmutableArray<Incident> Over, ImmutableArray<LeftOut> LeftOut)
{
    /// <summary>The first figure that leaves out the same incidents for the same reasons, when there is one before this; nothing when none is left out.</summary>
    public string? SameAs { get; private init; }

    /// <summary>One for each figure that the page of statistics explains.</summary>
    public static ImmutableArray<Account> Of(Figures figures, DowntimePolicy policy)
    {
        var subject = figures.Subject;
        string? Unknown(Incident i) => subject.DurationOf(i) is not null ? null : i.IsRetroactive ? "retroactive" : "unknown";
        string? Downtime(Incident i) => policy.Counts.Contains(subject.SeverityOf(i)) ? Unknown(i) : "not_counted";
        string? Detect(Incident i) => i.Started is not { } started ? "no_started" : started > i.Detected ? "detected_first" : null;
        string? Resolve(Incident i) => subject.SeverityNow(i) is not null ? "open" : subject.TimeToResolve(i) is not null ? null : Unknown(i) ?? "resolved_first";
        string? Components(Incident i) => i.Components.IsEmpty ? "no_component" : null;
        string? Updates(Incident i) => i.Updates.Length > 1 ? null : "one_update";

        Account all = new("", figures.Incidents, []);
        var (downtime, unknown) = (For(Downtime), For(Unknown));
        return WithSame(
        [
            all with { Figure = "incidents", LeftOut = figures.Maintenance.IsEmpty ? [] : [new("maintenance", figures.Maintenance)] },
            all with { Figure = "per_month" },
            downtime with { Figure = "total_downtime" },
            downtime with { Figure = "time_affected" },
            unknown with { Figure = "availability" },
            unknown with { Figure = "longest" },
            For(Detect) with { Figure = "mean_time_to_detect" },
            For(Resolve) with { Figure = "mean_time_to_resolve" },
            all with { Figure = "mean_time_between" },
            all with { Figure = "longest_quiet" },
            all with { Figure = "updates_per_incident" },
            For(Updates) with { Figure = "mean_time_between_updates" },
            all with { Figure = "by_severity" },
            For(Components) with { Figure = "by_component" },
            all with { Figure = "by_month" },
            all with { Figure = "by_start" },
            unknown with { Figure = "by_duration" },
        ]);

        Account For(Func<Incident, string?> reason)
        {
            var over = ImmutableArray.CreateBuilder<Incident>(figures.Incidents.Length);
            var leftOut = new SortedDictionary<string, ImmutableArray<Incident>.Builder>(StringComparer.Ordinal);
            foreach (var incident in figures.Incidents)
            {
                if (reason(incident) is not { } why)
                {
                    over.Add(incident);
                    continue;
                }

                if (!leftOut.TryGetValue(why, out var others))
                {
                    leftOut.Add(why, others = ImmutableArray.CreateBuilder<Incident>());
                }

                others.Add(incident);
            }

            return new("", over.DrainToImmutable(), [.. leftOut.Select(group => new LeftOut(group.Key, group.Value.DrainToImmutable()))]);
        }
    }

    private static ImmutableArray<Account> WithSame(ImmutableArray<Account> accounts) =>
    [
        .. accounts.Select((account, n) => account.LeftOut.IsEmpty
            ? account
            : account with { SameAs = accounts.Take(n).FirstOrDefault(a => a.LeavesOutTheSameAs(account))?.Figure }),
    ];

    private bool LeavesOutTheSameAs(Account other) => LeftOut.Length == other.LeftOut.Length
        && LeftOut.Zip(other.LeftOut).All(pair => pair.First.Reason == pair.Second.Reason && pair.First.Incidents.Select(i => i.Id).SequenceEqual(pair.Second.Incidents.Select(i => i.Id), StringComparer.Ordinal));
}

/// <summary>Incidents that a figure leaves out for one reason.</summary>
/// <param name="Reason">Its name as the language files have it, under <c>statistics.reason</c>.</param>
/// <param name="Incidents">Newest first.</param>
public sealed record LeftOut(string Reason, ImmutableArray<Incident> Incidents);

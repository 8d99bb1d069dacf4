using System.Collections.Immutable;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using NodaTime;

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
    public static ImmutableArray<Account> Of(Figures figures, DowntimePolicy policy, Instant asOf)
    {
        string? Unknown(Incident i) => i.ImpactAt(asOf) is not null ? null : i.IsRetroactive ? "retroactive" : "unknown";
        string? Downtime(Incident i) => policy.Counts.Contains(i.Severity) ? Unknown(i) : "not_counted";
        string? Detect(Incident i) => i.Started is not { } started ? "no_started" : started > i.Detected ? "detected_first" : null;
        string? Resolve(Incident i) => i.IsOpenAt(asOf) ? "open" : i.Resolved > i.Detected ? null : Unknown(i) ?? "resolved_first";
        string? Components(Incident i) => i.Components.IsEmpty ? "no_component" : null;
        string? Updates(Incident i) => i.Updates.Length > 1 ? null : "one_update";

        return WithSame(
        [
            new("incidents", figures.Incidents, figures.Maintenance.IsEmpty ? [] : [new("maintenance", figures.Maintenance)]),
            For("per_month", _ => null),
            For("total_downtime", Downtime),
            For("time_affected", Downtime),
            For("availability", Unknown),
            For("longest", Unknown),
            For("mean_time_to_detect", Detect),
            For("mean_time_to_resolve", Resolve),
            For("mean_time_between", _ => null),
            For("longest_quiet", _ => null),
            For("updates_per_incident", _ => null),
            For("mean_time_between_updates", Updates),
            For("by_severity", _ => null),
            For("by_component", Components),
            For("by_month", _ => null),
            For("by_start", _ => null),
            For("by_duration", Unknown),
        ]);

        Account For(string figure, Func<Incident, string?> reason)
        {
            var groups = figures.Incidents.ToLookup(i => reason(i) ?? "", StringComparer.Ordinal);
            return new(
                figure,
                [.. groups[""]],
                [.. groups.Where(g => g.Key.Length > 0).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new LeftOut(g.Key, [.. g]))]);
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

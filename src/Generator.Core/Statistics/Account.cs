using System.Collections.Immutable;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using NodaTime;

namespace Generator.Core.Statistics;

/// <summary>Over which incidents a figure is computed, and which it leaves out.</summary>
/// <param name="Figure">The figure's name as the language files have it, under <c>statistics.rule</c>.</param>
/// <param name="Over">How many incidents it is computed over.</param>
/// <param name="LeftOut">The others by reason; only reasons that occur.</param>
public sealed record Account(string Figure, int Over, ImmutableArray<LeftOut> LeftOut)
{
    /// <summary>One for each figure that the page of statistics explains.</summary>
    public static ImmutableArray<Account> Of(Figures figures, DowntimePolicy policy, Instant asOf)
    {
        string? Unknown(Incident i) => i.ImpactAt(asOf) is not null ? null : i.IsRetroactive ? "retroactive" : "unknown";
        string? Downtime(Incident i) => policy.Counts.Contains(i.Severity) ? Unknown(i) : "not_counted";
        string? Detect(Incident i) => i.Started is not { } started ? "no_started" : started > i.Detected ? "detected_first" : null;
        string? Resolve(Incident i) => i.IsOpenAt(asOf) ? "open" : i.Resolved > i.Detected ? null : i.IsRetroactive ? "retroactive" : "unknown";
        string? Updates(Incident i) => i.Updates.Length > 1 ? null : "one_update";

        return
        [
            new("incidents", figures.Count, figures.Maintenance.IsEmpty ? [] : [new("maintenance", figures.Maintenance)]),
            For("total_downtime", Downtime),
            For("time_affected", Downtime),
            For("longest", Unknown),
            For("mean_time_to_detect", Detect),
            For("mean_time_to_resolve", Resolve),
            For("mean_time_between", _ => null),
            For("longest_quiet", _ => null),
            For("updates_per_incident", _ => null),
            For("mean_time_between_updates", Updates),
            For("by_start", _ => null),
            For("by_duration", Unknown),
        ];

        Account For(string figure, Func<Incident, string?> reason)
        {
            var groups = figures.Incidents.GroupBy(i => reason(i) ?? "", StringComparer.Ordinal).ToArray();
            return new(
                figure,
                groups.Where(g => g.Key.Length == 0).Sum(g => g.Count()),
                [.. groups.Where(g => g.Key.Length > 0).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new LeftOut(g.Key, [.. g]))]);
        }
    }
}

/// <summary>Incidents that a figure leaves out for one reason.</summary>
/// <param name="Reason">Its name as the language files have it, under <c>statistics.reason</c>.</param>
/// <param name="Incidents">Newest first.</param>
public sealed record LeftOut(string Reason, ImmutableArray<Incident> Incidents);

using System.Collections.Immutable;

namespace Generator.Core.Settings;

/// <summary>What counts as downtime, and how much of it.</summary>
/// <param name="Counts">The severities whose duration counts as downtime.</param>
/// <param name="Weights">For availability: the share of the time, 0 to 1, for which an incident of that severity makes a component unavailable.</param>
public sealed record DowntimePolicy(ImmutableArray<Severity> Counts, ImmutableDictionary<Severity, decimal> Weights)
{
    public static readonly DowntimePolicy Default = new(
        Severities.OfIncidents,
        new Dictionary<Severity, decimal>
        {
            [Severity.Notice] = 0m,
            [Severity.Minor] = 0.3m,
            [Severity.Major] = 1m,
            [Severity.Critical] = 1m,
        }.ToImmutableDictionary());

    public decimal WeightOf(Severity severity) => Weights.GetValueOrDefault(severity);
}

using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Generator.Core.Imports;

/// <summary>What is read of Statuspage's <c>incidents.json</c>; other keys are passed over.</summary>
internal sealed record StatuspagePage(ImmutableArray<StatuspageIncident?>? Incidents);

internal sealed record StatuspageIncident(
    string? Id,
    string? Name,
    string? Status,
    string? Impact,
    string? CreatedAt,
    string? StartedAt,
    string? ResolvedAt,
    string? Shortlink,
    string? ScheduledFor,
    string? ScheduledUntil,
    string? PostmortemBody,
    ImmutableArray<StatuspageUpdate?>? IncidentUpdates,
    ImmutableArray<StatuspageComponent?>? Components);

internal sealed record StatuspageUpdate(string? Status, string? Body, string? DisplayAt, string? CreatedAt);

internal sealed record StatuspageComponent(string? Name, bool? Group);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, AllowDuplicateProperties = false)]
[JsonSerializable(typeof(StatuspagePage))]
internal sealed partial class StatuspageJson : JsonSerializerContext;

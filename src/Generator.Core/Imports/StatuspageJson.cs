using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Generator.Core.Imports;

/// <summary>What is read of Statuspage's <c>incidents.json</c>; other keys are passed over.</summary>
/// <param name="Incidents">Read one by one, so that a bad record does not keep the others from being read.</param>
internal sealed record StatuspagePage(ImmutableArray<JsonElement>? Incidents);

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
[JsonSerializable(typeof(StatuspageIncident))]
internal sealed partial class StatuspageJson : JsonSerializerContext;

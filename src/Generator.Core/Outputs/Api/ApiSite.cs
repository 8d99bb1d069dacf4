using System.Collections.Immutable;
using System.Text.Json;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using Generator.Core.Statistics;
using NodaTime;

namespace Generator.Core.Outputs.Api;

/// <summary>What the files of the API share: the page, the components and what goes on with them.</summary>
internal sealed class ApiSite
{
    private readonly Dictionary<string, ApiComponent> components;
    private readonly Lazy<Instant> updated;

    public ApiSite(Site site)
    {
        Site = site;
        PageId = ApiIds.Page(site.Settings);
        updated = new(() => UpdatedAt(History.All));
        var worst = History.Open.Concat(History.MaintenanceUnderway)
            .SelectMany(i => i.ComponentsHit, (incident, component) => (component.Slug, Severity: new Subject(AsOf, component).SeverityNow(incident)))
            .Where(e => e.Severity is not null)
            .GroupBy(e => e.Slug, e => e.Severity!.Value, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, ApiWords.Worst, StringComparer.Ordinal);
        components = History.Components.Select((component, index) => new ApiComponent(
                component.Component,
                index + 1,
                component.CoveredFrom is { } day ? site.Calendar.StartOf(day) : null,
                worst.GetValueOrDefault(component.Component.Slug),
                new(() => component.All.Where(i => i.PhaseAt(AsOf) != Phase.Ahead).Select(UpdatedAt).Cast<Instant?>().Max())))
            .DistinctBy(c => c.Component.Slug, StringComparer.Ordinal)
            .ToDictionary(c => c.Component.Slug, StringComparer.Ordinal);
    }

    public Site Site { get; }

    public string PageId { get; }

    public History History => Site.History;

    public Instant AsOf => History.AsOf;

    /// <summary>Those that are not gone, in the settings' order.</summary>
    public IEnumerable<ApiComponent> Current => History.Components
        .Where(c => !c.Component.IsGoneOn(Site.Calendar.DateOf(AsOf)))
        .Select(c => components[c.Component.Slug]);

    public ApiComponent Of(Component component) => components[component.Slug];

    /// <summary>The worst of what goes on.</summary>
    public Severity? Worst => ApiWords.Worst(History.Open.Concat(History.MaintenanceUnderway).Select(i => i.Severity));

    /// <summary>When something about an incident last changed: its last update, its end, or a correction.</summary>
    public Instant UpdatedAt(Incident incident)
    {
        var last = Instant.Max(CreatedAt(incident), LastChange.Of(incident, Site.Calendar, AsOf) ?? Instant.MinValue);
        return incident.Detected <= AsOf ? Instant.Max(last, incident.Detected) : last;
    }

    /// <summary>Planned work was written down before it began.</summary>
    public static Instant CreatedAt(Incident incident) =>
        incident.IsMaintenance ? Instant.Min(incident.Updates[0].At, incident.Detected) : incident.Detected;

    /// <param name="told">The incidents of a file whose page is to speak of these alone, so that it does not change with others.</param>
    public void WritePage(Utf8JsonWriter json, IReadOnlyCollection<Incident>? told = null)
    {
        var settings = Site.Settings;
        json.WriteStartObject("page"u8);
        json.WriteString("id"u8, PageId);
        json.WriteString("name"u8, settings.Service);
        json.WriteString("url"u8, settings.Url);
        json.WriteString("time_zone"u8, settings.TimeZone.Id);
        json.WriteTime("updated_at"u8, told is null ? Instant.Min(updated.Value, AsOf) : UpdatedAt(told));
        if (told is null)
        {
            json.WriteTime("x_as_of"u8, AsOf);
        }

        json.WriteEndObject();
    }

    public void WriteStatus(Utf8JsonWriter json)
    {
        var (indicator, description) = ApiWords.Status(Worst);
        json.WriteStartObject("status"u8);
        json.WriteString("indicator"u8, indicator);
        json.WriteString("description"u8, description);
        json.WriteEndObject();
    }

    /// <summary>Each group before its components.</summary>
    public void WriteComponents(Utf8JsonWriter json)
    {
        json.WriteStartArray("components"u8);
        var groups = Current.Where(c => c.Component.Group is not null).ToLookup(c => c.Component.Group!, StringComparer.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var component in Current)
        {
            if (component.Component.Group is not { } group)
            {
                WriteComponent(json, component, component.Worst, component.UpdatedAt);
            }
            else if (told.Add(group))
            {
                WriteGroup(json, group, [.. groups[group]]);
                foreach (var member in groups[group])
                {
                    WriteComponent(json, member, member.Worst, member.UpdatedAt);
                }
            }
        }

        json.WriteEndArray();
    }

    /// <param name="worst">How hard it is hit.</param>
    public void WriteComponent(Utf8JsonWriter json, ApiComponent component, Severity? worst, Instant? updatedAt)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, component.Id);
        json.WriteString("name"u8, component.Component.Name);
        json.WriteString("status"u8, ApiWords.Condition(worst));
        json.WriteTime("created_at"u8, component.CreatedAt);
        json.WriteTime("updated_at"u8, updatedAt ?? component.CreatedAt);
        json.WriteNumber("position"u8, component.Position);
        json.WriteString("description"u8, component.Component.Description);
        json.WriteBoolean("showcase"u8, true);
        json.WriteDay("start_date"u8, component.Component.Since);
        json.WriteString("group_id"u8, component.GroupId);
        WriteEnd(json, isGroup: false);
    }

    private void WriteGroup(Utf8JsonWriter json, string name, ImmutableArray<ApiComponent> members)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, ApiIds.Group(name));
        json.WriteString("name"u8, name);
        json.WriteString("status"u8, ApiWords.Condition(ApiWords.Worst(members.Select(m => m.Worst).OfType<Severity>())));
        json.WriteTime("created_at"u8, members.Min(m => m.CreatedAt));
        json.WriteTime("updated_at"u8, members.Max(m => m.UpdatedAt ?? m.CreatedAt));
        json.WriteNumber("position"u8, members[0].Position);
        json.WriteNull("description"u8);
        json.WriteBoolean("showcase"u8, false);
        json.WriteNull("start_date"u8);
        json.WriteNull("group_id"u8);
        json.WriteTexts("components"u8, members.Select(m => m.Id));
        WriteEnd(json, isGroup: true);
    }

    private void WriteEnd(Utf8JsonWriter json, bool isGroup)
    {
        json.WriteString("page_id"u8, PageId);
        json.WriteBoolean("group"u8, isGroup);
        json.WriteBoolean("only_show_if_degraded"u8, false);
        json.WriteEndObject();
    }

    private Instant UpdatedAt(IReadOnlyCollection<Incident> incidents) =>
        incidents.Count == 0 ? AsOf : incidents.Max(UpdatedAt);
}

/// <param name="Position">From 1, in the settings' order.</param>
/// <param name="CreatedAt">From when its incidents were recorded.</param>
/// <param name="Worst">The worst of what goes on with it.</param>
/// <param name="LazyUpdatedAt">Worked out when a file first asks.</param>
internal sealed record ApiComponent(Component Component, int Position, Instant? CreatedAt, Severity? Worst, Lazy<Instant?> LazyUpdatedAt)
{
    public string Id { get; } = ApiIds.Component(Component);

    public string? GroupId { get; } = Component.Group is { } group ? ApiIds.Group(group) : null;

    public Instant? UpdatedAt => LazyUpdatedAt.Value;
}

using System.Collections.Immutable;
using System.Text.Json;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Settings;
using Generator.Core.Statistics;
using Generator.Core.Themes;
using NodaTime;

namespace Generator.Core.Outputs.Api;

/// <summary>
/// Writes incidents as Statuspage does. What its shape has no place for stands in keys that begin with <c>x_</c>, which
/// other programs read over and this program's import reads back.
/// </summary>
/// <param name="root">From the texts' links to the site's root.</param>
internal sealed class ApiIncidents(ApiSite site, string root)
{
    private const int Heading = 3;

    public void Write(Utf8JsonWriter json, Incident incident)
    {
        var id = ApiIds.Incident(incident);
        var resolved = incident.Resolved <= site.AsOf ? incident.Resolved : null;
        var updated = site.UpdatedAt(incident);
        json.WriteString("id"u8, id);
        json.WriteString("name"u8, incident.Title);
        json.WriteString("status"u8, ApiWords.Status(incident, site.AsOf));
        json.WriteTime("created_at"u8, ApiSite.CreatedAt(incident));
        json.WriteTime("updated_at"u8, updated);
        json.WriteTime("monitoring_at"u8, incident.Updates.FirstOrDefault(u => u.State == State.Monitoring && u.At <= site.AsOf)?.At);
        json.WriteTime("resolved_at"u8, resolved);
        json.WriteString("impact"u8, ApiWords.Impact(incident.Severity));
        json.WriteString("shortlink"u8, site.Site.Settings.Url is { } url ? url + Paths.Incident(incident) : null);
        json.WriteTime("started_at"u8, incident.Start);
        json.WriteString("page_id"u8, site.PageId);
        if (incident.IsMaintenance)
        {
            json.WriteTime("scheduled_for"u8, incident.Start);
            json.WriteTime("scheduled_until"u8, incident.IsCalledOff ? null : incident.Resolved);
        }

        var affected = Affected(incident);
        WriteUpdates(json, incident, affected, id);
        WriteComponents(json, incident, affected, updated);
        json.WriteNull("reminder_intervals"u8);
        WritePostmortem(json, incident, updated);
        WriteOwn(json, incident);
    }

    /// <summary>Each component once, as it is told first; an incident may name one twice, for two spans.</summary>
    private static ImmutableArray<AffectedComponent> Affected(Incident incident) =>
        incident.Components.Length < 2 ? incident.Components : [.. incident.Components.DistinctBy(c => c.Component.Slug, StringComparer.Ordinal)];

    /// <summary>Newest first.</summary>
    private void WriteUpdates(Utf8JsonWriter json, Incident incident, ImmutableArray<AffectedComponent> affected, string id)
    {
        var (statuses, page) = (ApiWords.Statuses(incident), root + Paths.Incident(incident));
        json.WriteStartArray("incident_updates"u8);
        for (var i = statuses.Length - 1; i >= 0; i--)
        {
            var update = incident.Updates[i];
            json.WriteStartObject();
            json.WriteString("id"u8, ApiIds.Update(incident, i));
            json.WriteString("status"u8, statuses[i]);
            WriteBody(json, update.Body, page);
            json.WriteString("incident_id"u8, id);
            json.WriteTime("created_at"u8, update.At);
            json.WriteTime("updated_at"u8, update.At);
            json.WriteTime("display_at"u8, update.At);
            WriteAffected(json, incident, affected, statuses, i);
            json.WriteBoolean("deliver_notifications"u8, false);
            json.WriteNull("custom_tweet"u8);
            json.WriteNull("tweet_id"u8);
            json.WriteString("x_state"u8, update.State.Key());
            json.WriteMarkdown("x_markdown"u8, update.Body);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>How each did before the update and from it on.</summary>
    private void WriteAffected(Utf8JsonWriter json, Incident incident, ImmutableArray<AffectedComponent> affected, string[] statuses, int index)
    {
        if (affected.Length == 0)
        {
            json.WriteNull("affected_components"u8);
            return;
        }

        json.WriteList("affected_components"u8, affected, entry =>
        {
            json.WriteStartObject();
            json.WriteString("code"u8, site.Of(entry.Component).Id);
            json.WriteString("name"u8, entry.Component.Name);
            json.WriteString("old_status"u8, index == 0 ? ApiWords.Operational : ConditionAt(incident, entry.Component, statuses, index - 1));
            json.WriteString("new_status"u8, ConditionAt(incident, entry.Component, statuses, index));
            json.WriteEndObject();
        });
    }

    private static string ConditionAt(Incident incident, Component component, string[] statuses, int index) =>
        statuses[index] is "scheduled" or "resolved" or "completed"
            ? ApiWords.Operational
            : ApiWords.Condition(new Subject(incident.Updates[index].At, component).SeverityWhileOpen(incident));

    /// <summary>As this incident alone left them: so the record of a past incident does not change with the next one.</summary>
    private void WriteComponents(Utf8JsonWriter json, Incident incident, ImmutableArray<AffectedComponent> affected, Instant updated)
    {
        json.WriteStartArray("components"u8);
        foreach (var (component, _, _, _, _) in affected)
        {
            site.WriteComponent(json, site.Of(component), new Subject(site.AsOf, component).SeverityNow(incident), updated);
        }

        json.WriteEndArray();
    }

    /// <summary>Markdown, as Statuspage's are, with links that are right wherever it is read.</summary>
    private void WritePostmortem(Utf8JsonWriter json, Incident incident, Instant updated)
    {
        Instant? published = incident.Postmortem is null ? null : updated;
        if (incident.Postmortem is { LinksIntoSite.IsEmpty: false } text)
        {
            var page = root + Paths.Incident(incident);
            var links = text.Relinked(address => MarkdownPaths.From(address, root, page));
            json.WriteString("postmortem_body"u8, text.File.Slice(text.Span, links).ReplaceLineEndings("\n"));
        }
        else
        {
            json.WriteMarkdown("postmortem_body"u8, incident.Postmortem);
        }

        json.WriteTime("postmortem_body_last_updated_at"u8, published);
        json.WriteBoolean("postmortem_ignored"u8, false);
        json.WriteTime("postmortem_published_at"u8, published);
        json.WriteBoolean("postmortem_notified_subscribers"u8, false);
        json.WriteBoolean("postmortem_notified_twitter"u8, false);
    }

    private static void WriteOwn(Utf8JsonWriter json, Incident incident)
    {
        json.WriteString("x_id"u8, incident.Id);
        json.WriteTime("x_started"u8, incident.Started);
        json.WriteTime("x_detected"u8, incident.Detected);
        json.WriteString("x_detected_by"u8, incident.DetectedBy);
        json.WriteString("x_source"u8, incident.Source);
        json.WriteTexts("x_tags"u8, incident.Tags);
        json.WriteTexts("x_upstream"u8, incident.Upstream);
        json.WriteMarkdown("x_summary"u8, incident.Summary);
        json.WriteMarkdown("x_postmortem"u8, incident.Postmortem);
    }

    /// <summary>HTML, as Statuspage's are; a single paragraph without its tags, so that most read as plain text.</summary>
    private void WriteBody(Utf8JsonWriter json, Markdown body, string page)
    {
        var html = body.ToHtml(root, Heading, page).Utf8;
        var isParagraph = html.StartsWith("<p>"u8) && html.EndsWith("</p>"u8) && html.IndexOf("</p>"u8) == html.Length - "</p>".Length;
        json.WriteString("body"u8, isParagraph ? html["<p>".Length..^"</p>".Length] : html);
    }
}

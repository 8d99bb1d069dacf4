using System.Text.Json;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Settings;
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
        json.WriteString("id", id);
        json.WriteString("name", incident.Title);
        json.WriteString("status", ApiWords.Status(incident, site.AsOf));
        json.WriteTime("created_at", ApiSite.CreatedAt(incident));
        json.WriteTime("updated_at", updated);
        json.WriteTime("monitoring_at", incident.Updates.FirstOrDefault(u => u.State == State.Monitoring && u.At <= site.AsOf)?.At);
        json.WriteTime("resolved_at", resolved);
        json.WriteString("impact", ApiWords.Impact(incident.Severity));
        json.WriteString("shortlink", site.Site.Settings.Url is { } url ? url + Paths.Incident(incident) : null);
        json.WriteTime("started_at", incident.Start);
        json.WriteString("page_id", site.PageId);
        if (incident.IsMaintenance)
        {
            json.WriteTime("scheduled_for", incident.Start);
            json.WriteTime("scheduled_until", incident.Resolved);
        }

        WriteUpdates(json, incident, id);
        WriteComponents(json, incident, updated);
        json.WriteNull("reminder_intervals");
        WritePostmortem(json, incident, updated);
        WriteOwn(json, incident);
    }

    /// <summary>Newest first.</summary>
    private void WriteUpdates(Utf8JsonWriter json, Incident incident, string id)
    {
        string[] statuses = [.. ApiWords.Statuses(incident)];
        AffectedComponent[] affected = [.. incident.Components.DistinctBy(c => c.Component.Slug, StringComparer.Ordinal)];
        json.WriteStartArray("incident_updates");
        for (var i = statuses.Length - 1; i >= 0; i--)
        {
            var update = incident.Updates[i];
            json.WriteStartObject();
            json.WriteString("id", ApiIds.Update(incident, i));
            json.WriteString("status", statuses[i]);
            WriteBody(json, update.Body);
            json.WriteString("incident_id", id);
            json.WriteTime("created_at", update.At);
            json.WriteTime("updated_at", update.At);
            json.WriteTime("display_at", update.At);
            WriteAffected(json, incident, affected, i == 0 ? null : statuses[i - 1], statuses[i]);
            json.WriteBoolean("deliver_notifications", false);
            json.WriteNull("custom_tweet");
            json.WriteNull("tweet_id");
            json.WriteString("x_state", update.State.Key());
            json.WriteMarkdown("x_markdown", update.Body);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteAffected(Utf8JsonWriter json, Incident incident, AffectedComponent[] affected, string? before, string now)
    {
        if (affected.Length == 0)
        {
            json.WriteNull("affected_components");
            return;
        }

        json.WriteList("affected_components", affected, entry =>
        {
            json.WriteStartObject();
            json.WriteString("code", site.Of(entry.Component).Id);
            json.WriteString("name", entry.Component.Name);
            json.WriteString("old_status", ConditionIn(before, entry.Severity ?? incident.Severity));
            json.WriteString("new_status", ConditionIn(now, entry.Severity ?? incident.Severity));
            json.WriteEndObject();
        });
    }

    private static string ConditionIn(string? status, Severity severity) =>
        status is null or "scheduled" or "resolved" or "completed" ? ApiWords.Operational : ApiWords.Condition(severity);

    /// <summary>As this incident alone left them: so the record of a past incident does not change with the next one.</summary>
    private void WriteComponents(Utf8JsonWriter json, Incident incident, Instant updated) => json.WriteList(
        "components",
        incident.Components.GroupBy(c => c.Component.Slug, StringComparer.Ordinal),
        entries =>
        {
            var worst = incident.IsOpenAt(site.AsOf)
                ? entries.Where(e => !(e.To <= site.AsOf)).Select(e => e.Severity ?? incident.Severity).Cast<Severity?>().MaxBy(s => ApiWords.Rank(s!.Value))
                : null;
            site.WriteComponent(json, site.Of(entries.First().Component), worst, updated);
        });

    private static void WritePostmortem(Utf8JsonWriter json, Incident incident, Instant updated)
    {
        Instant? published = incident.Postmortem is null ? null : updated;
        json.WriteMarkdown("postmortem_body", incident.Postmortem);
        json.WriteTime("postmortem_body_last_updated_at", published);
        json.WriteBoolean("postmortem_ignored", false);
        json.WriteTime("postmortem_published_at", published);
        json.WriteBoolean("postmortem_notified_subscribers", false);
        json.WriteBoolean("postmortem_notified_twitter", false);
    }

    private static void WriteOwn(Utf8JsonWriter json, Incident incident)
    {
        json.WriteString("x_id", incident.Id);
        json.WriteTime("x_started", incident.Started);
        json.WriteTime("x_detected", incident.Detected);
        json.WriteString("x_detected_by", incident.DetectedBy);
        json.WriteString("x_source", incident.Source);
        json.WriteTexts("x_tags", incident.Tags);
        json.WriteMarkdown("x_summary", incident.Summary);
    }

    /// <summary>HTML, as Statuspage's are; a single paragraph without its tags, so that most read as plain text.</summary>
    private void WriteBody(Utf8JsonWriter json, Markdown body)
    {
        var html = body.ToHtml(root, Heading).Utf8;
        var isParagraph = html.StartsWith("<p>"u8) && html.EndsWith("</p>"u8) && html.IndexOf("</p>"u8) == html.Length - "</p>".Length;
        json.WriteString("body", isParagraph ? html["<p>".Length..^"</p>".Length] : html);
    }}

using System.Text;
using System.Text.Json;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Settings;
using Generator.Core.Statistics;
using Generator.Core.Themes;

namespace Generator.Core.Outputs;

/// <summary>Everything that the site knows, in one file; <see cref="HistorySchema"/> says what each value means.</summary>
internal sealed class HistoryJson(Site site)
{
    public const string Path = "history.json";

    /// <summary>Grows when a value is removed or changes its meaning, not when one is added.</summary>
    public const int Version = 1;

    private const int Heading = 3;

    private readonly string root = site.Settings.Url ?? "";

    public void Write(Utf8JsonWriter json)
    {
        json.WriteString("$schema"u8, HistorySchema.Path);
        json.WriteNumber("version"u8, Version);
        json.WriteTime("as_of"u8, site.History.AsOf);
        WriteService(json, site.Settings);
        json.WriteDay("record_from"u8, site.History.RecordFrom);
        json.WriteShare("availability"u8, site.History.Availability);
        json.WriteStartObject("window"u8);
        WriteFigures(json, site.History.Window);
        json.WriteEndObject();
        json.WriteList("years"u8, site.History.Years, year =>
        {
            json.WriteStartObject();
            json.WriteNumber("year"u8, year.Year);
            WriteFigures(json, year.Figures);
            json.WriteEndObject();
        });
        json.WriteList("components"u8, site.History.Components, component => Write(json, component));
        json.WriteList("incidents"u8, site.History.All, incident => Write(json, incident));
    }

    private static void WriteService(Utf8JsonWriter json, SiteSettings settings)
    {
        json.WriteStartObject("service"u8);
        json.WriteString("name"u8, settings.Service);
        json.WriteString("description"u8, settings.Description);
        json.WriteString("url"u8, settings.Url);
        json.WriteString("source"u8, settings.Source);
        json.WriteString("language"u8, settings.Language);
        json.WriteString("time_zone"u8, settings.TimeZone.Id);
        json.WriteNumber("window_months"u8, settings.WindowMonths);
        json.WriteTexts("downtime_counts"u8, Severities.OfIncidents.Where(s => settings.Downtime.Counts.Contains(s)).Select(s => s.Word()));
        json.WriteStartObject("downtime_weights"u8);
        foreach (var severity in Severities.OfIncidents)
        {
            json.WriteShare(Encoding.UTF8.GetBytes(severity.Word()), settings.Downtime.WeightOf(severity));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFigures(Utf8JsonWriter json, Figures figures)
    {
        json.WriteTime("from"u8, figures.Period.Start);
        json.WriteTime("to"u8, figures.Period.End);
        json.WriteNumber("count"u8, figures.Count);
        json.WriteNumber("maintenance_count"u8, figures.Maintenance.Length);
        json.WriteNumber("unknown_durations"u8, figures.UnknownDurations);
        json.WriteSeconds("total_downtime_seconds"u8, figures.TotalDowntime);
        json.WriteSeconds("time_affected_seconds"u8, figures.TimeAffected);
        json.WriteShare("availability"u8, figures.Availability);
        json.WriteNumber("per_month"u8, figures.PerMonth);
        json.WriteSeconds("mean_time_to_detect_seconds"u8, figures.MeanTimeToDetect);
        json.WriteSeconds("mean_time_to_resolve_seconds"u8, figures.MeanTimeToResolve);
        json.WriteSeconds("median_time_to_resolve_seconds"u8, figures.MedianTimeToResolve);
        json.WriteSeconds("mean_time_between_seconds"u8, figures.MeanTimeBetween);
        json.WriteString("longest"u8, figures.Longest?.Id);
        json.WriteSeconds("longest_quiet_seconds"u8, figures.LongestQuiet?.Duration);
        json.WriteSeconds("current_quiet_seconds"u8, figures.CurrentQuiet);
        json.WriteList("by_severity"u8, figures.BySeverity, share => WriteShare(json, "severity"u8, share.Severity.Word(), share.Count, share.Downtime));
        json.WriteList("by_component"u8, figures.ByComponent, share => WriteShare(json, "component"u8, share.Component.Slug, share.Count, share.Downtime));
        json.WriteList("by_month"u8, figures.ByMonth, share => WriteShare(json, "month"u8, NodaTime.Text.YearMonthPattern.Iso.Format(share.Month), share.Count, share.Downtime));
    }

    private static void WriteShare(Utf8JsonWriter json, ReadOnlySpan<byte> kind, string name, int count, NodaTime.Duration downtime)
    {
        json.WriteStartObject();
        json.WriteString(kind, name);
        json.WriteNumber("count"u8, count);
        json.WriteSeconds("downtime_seconds"u8, downtime);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ComponentHistory history)
    {
        var component = history.Component;
        json.WriteStartObject();
        json.WriteString("id"u8, component.Slug);
        json.WriteString("page"u8, Paths.Component(component));
        json.WriteString("name"u8, component.Name);
        json.WriteString("group"u8, component.Group);
        json.WriteString("description"u8, component.Description);
        json.WriteTexts("aliases"u8, component.Aliases);
        json.WriteDay("since"u8, component.Since);
        json.WriteDay("until"u8, component.Until);
        json.WriteDay("covered_from"u8, history.CoveredFrom);
        json.WriteShare("availability"u8, history.Availability);
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, Incident incident)
    {
        var asOf = site.History.AsOf;
        var page = root + Paths.Incident(incident);
        json.WriteStartObject();
        json.WriteString("id"u8, incident.Id);
        json.WriteString("page"u8, Paths.Incident(incident));
        json.WriteString("title"u8, incident.Title);
        json.WriteString("severity"u8, incident.Severity.Word());
        json.WriteString("status"u8, IncidentFacts.Status(incident, asOf));
        json.WriteBoolean("retroactive"u8, incident.IsRetroactive);
        json.WriteBoolean("called_off"u8, incident.IsCalledOff);
        json.WriteTime("start"u8, incident.Start);
        json.WriteTime("started"u8, incident.Started);
        json.WriteTime("detected"u8, incident.Detected);
        json.WriteTime("resolved"u8, incident.Resolved);
        json.WriteSeconds("duration_seconds"u8, incident.ImpactAt(asOf)?.Duration);
        json.WriteString("detected_by"u8, incident.DetectedBy);
        json.WriteString("source"u8, incident.Source);
        json.WriteTexts("tags"u8, incident.Tags);
        json.WriteTexts("upstream"u8, incident.Upstream);
        json.WriteTexts("aliases"u8, incident.Aliases);
        json.WriteList("components"u8, incident.Components, entry =>
        {
            json.WriteStartObject();
            json.WriteString("id"u8, entry.Component.Slug);
            json.WriteString("name"u8, entry.Component.Name);
            json.WriteString("severity"u8, (entry.Severity ?? incident.Severity).Word());
            json.WriteTime("from"u8, entry.From);
            json.WriteTime("to"u8, entry.To);
            json.WriteEndObject();
        });
        json.WriteList("corrections"u8, incident.Corrections, correction =>
        {
            json.WriteStartObject();
            json.WriteDay("date"u8, correction.Date);
            json.WriteString("text"u8, correction.Text);
            json.WriteEndObject();
        });
        WriteText(json, "summary"u8, incident.Summary, page);
        json.WriteList("updates"u8, incident.Updates, update =>
        {
            json.WriteStartObject();
            json.WriteString("state"u8, update.State.Key());
            json.WriteTime("at"u8, update.At);
            WriteText(json, "body"u8, update.Body, page);
            json.WriteEndObject();
        });
        WriteText(json, "postmortem"u8, incident.Postmortem, page);
        json.WriteEndObject();
    }

    private void WriteText(Utf8JsonWriter json, ReadOnlySpan<byte> name, Markdown? text, string page)
    {
        if (text is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteMarkdown("markdown"u8, text);
        json.WriteString("html"u8, text.ToHtml(root, Heading, page).Utf8);
        json.WriteString("text"u8, text.PlainUtf8);
        json.WriteEndObject();
    }
}

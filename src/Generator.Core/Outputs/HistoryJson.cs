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
        json.WriteString("$schema", HistorySchema.Path);
        json.WriteNumber("version", Version);
        json.WriteTime("as_of", site.History.AsOf);
        WriteService(json, site.Settings);
        json.WriteDay("record_from", site.History.RecordFrom);
        json.WriteShare("availability", site.History.Availability);
        json.WriteStartObject("window");
        WriteFigures(json, site.History.Window);
        json.WriteEndObject();
        json.WriteList("years", site.History.Years, year =>
        {
            json.WriteStartObject();
            json.WriteNumber("year", year.Year);
            WriteFigures(json, year.Figures);
            json.WriteEndObject();
        });
        json.WriteList("components", site.History.Components, component => Write(json, component));
        json.WriteList("incidents", site.History.All, incident => Write(json, incident));
    }

    private static void WriteService(Utf8JsonWriter json, SiteSettings settings)
    {
        json.WriteStartObject("service");
        json.WriteString("name", settings.Service);
        json.WriteString("description", settings.Description);
        json.WriteString("url", settings.Url);
        json.WriteString("source", settings.Source);
        json.WriteString("language", settings.Language);
        json.WriteString("time_zone", settings.TimeZone.Id);
        json.WriteNumber("window_months", settings.WindowMonths);
        json.WriteTexts("downtime_counts", Severities.OfIncidents.Where(s => settings.Downtime.Counts.Contains(s)).Select(s => s.Word()));
        json.WriteStartObject("downtime_weights");
        foreach (var severity in Severities.OfIncidents)
        {
            json.WriteShare(severity.Word(), settings.Downtime.WeightOf(severity));
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFigures(Utf8JsonWriter json, Figures figures)
    {
        json.WriteTime("from", figures.Period.Start);
        json.WriteTime("to", figures.Period.End);
        json.WriteNumber("count", figures.Count);
        json.WriteNumber("maintenance_count", figures.Maintenance.Length);
        json.WriteNumber("unknown_durations", figures.UnknownDurations);
        json.WriteSeconds("total_downtime_seconds", figures.TotalDowntime);
        json.WriteSeconds("time_affected_seconds", figures.TimeAffected);
        json.WriteShare("availability", figures.Availability);
        json.WriteNumber("per_month", figures.PerMonth);
        json.WriteSeconds("mean_time_to_detect_seconds", figures.MeanTimeToDetect);
        json.WriteSeconds("mean_time_to_resolve_seconds", figures.MeanTimeToResolve);
        json.WriteSeconds("median_time_to_resolve_seconds", figures.MedianTimeToResolve);
        json.WriteSeconds("mean_time_between_seconds", figures.MeanTimeBetween);
        json.WriteString("longest", figures.Longest?.Id);
        json.WriteSeconds("longest_quiet_seconds", figures.LongestQuiet?.Duration);
        json.WriteSeconds("current_quiet_seconds", figures.CurrentQuiet);
        json.WriteList("by_severity", figures.BySeverity, share => WriteShare(json, "severity", share.Severity.Word(), share.Count, share.Downtime));
        json.WriteList("by_component", figures.ByComponent, share => WriteShare(json, "component", share.Component.Slug, share.Count, share.Downtime));
        json.WriteList("by_month", figures.ByMonth, share => WriteShare(json, "month", NodaTime.Text.YearMonthPattern.Iso.Format(share.Month), share.Count, share.Downtime));
    }

    private static void WriteShare(Utf8JsonWriter json, string kind, string name, int count, NodaTime.Duration downtime)
    {
        json.WriteStartObject();
        json.WriteString(kind, name);
        json.WriteNumber("count", count);
        json.WriteSeconds("downtime_seconds", downtime);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ComponentHistory history)
    {
        var component = history.Component;
        json.WriteStartObject();
        json.WriteString("id", component.Slug);
        json.WriteString("page", Paths.Component(component));
        json.WriteString("name", component.Name);
        json.WriteString("group", component.Group);
        json.WriteString("description", component.Description);
        json.WriteTexts("aliases", component.Aliases);
        json.WriteDay("since", component.Since);
        json.WriteDay("until", component.Until);
        json.WriteDay("covered_from", history.CoveredFrom);
        json.WriteShare("availability", history.Availability);
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, Incident incident)
    {
        var asOf = site.History.AsOf;
        json.WriteStartObject();
        json.WriteString("id", incident.Id);
        json.WriteString("page", Paths.Incident(incident));
        json.WriteString("title", incident.Title);
        json.WriteString("severity", incident.Severity.Word());
        json.WriteString("status", IncidentFacts.Status(incident, asOf));
        json.WriteBoolean("retroactive", incident.IsRetroactive);
        json.WriteTime("start", incident.Start);
        json.WriteTime("started", incident.Started);
        json.WriteTime("detected", incident.Detected);
        json.WriteTime("resolved", incident.Resolved);
        json.WriteSeconds("duration_seconds", incident.ImpactAt(asOf)?.Duration);
        json.WriteString("detected_by", incident.DetectedBy);
        json.WriteString("source", incident.Source);
        json.WriteTexts("tags", incident.Tags);
        json.WriteTexts("aliases", incident.Aliases);
        json.WriteList("components", incident.Components, entry =>
        {
            json.WriteStartObject();
            json.WriteString("id", entry.Component.Slug);
            json.WriteString("name", entry.Component.Name);
            json.WriteString("severity", (entry.Severity ?? incident.Severity).Word());
            json.WriteTime("from", entry.From);
            json.WriteTime("to", entry.To);
            json.WriteEndObject();
        });
        json.WriteList("corrections", incident.Corrections, correction =>
        {
            json.WriteStartObject();
            json.WriteDay("date", correction.Date);
            json.WriteString("text", correction.Text);
            json.WriteEndObject();
        });
        WriteText(json, "summary", incident.Summary);
        json.WriteList("updates", incident.Updates, update =>
        {
            json.WriteStartObject();
            json.WriteString("state", update.State.Key());
            json.WriteTime("at", update.At);
            WriteText(json, "body", update.Body);
            json.WriteEndObject();
        });
        WriteText(json, "postmortem", incident.Postmortem);
        json.WriteEndObject();
    }

    private void WriteText(Utf8JsonWriter json, string name, Markdown? text)
    {
        if (text is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteMarkdown("markdown", text);
        json.WriteString("html", text.ToHtml(root, Heading).Utf8);
        json.WriteString("text", text.PlainUtf8);
        json.WriteEndObject();
    }
}

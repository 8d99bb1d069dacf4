using System.Text;

namespace Generator.Core.Outputs;

/// <summary>The JSON Schema (2020-12) of <c>history.json</c>, which is also its documentation.</summary>
internal static class HistorySchema
{
    public const string Path = "history.schema.json";

    public static ReadOnlyMemory<byte> Bytes => Encoding.UTF8.GetBytes(Text.ReplaceLineEndings("\n") + "\n");

    private const string Text = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "Outage history",
          "description": "Everything that an outage history site knows: the settings that give its figures their meaning, the figures, the components, and every incident with all that was said. Times are UTC with milliseconds, days are those of service.time_zone, durations are whole seconds. What is not known is null.",
          "type": "object",
          "properties": {
            "$schema": { "type": "string", "description": "this file, as seen from history.json" },
            "version": { "type": "integer", "enum": [1], "description": "grows when a value is removed or changes its meaning, not when one is added" },
            "as_of": { "$ref": "#/$defs/time", "description": "the instant at which all this is true" },
            "service": { "$ref": "#/$defs/service" },
            "record_from": { "$ref": "#/$defs/optional_day", "description": "the first day that the record covers" },
            "availability": { "$ref": "#/$defs/optional_share", "description": "the weighted share of the window for which the service was available" },
            "window": { "$ref": "#/$defs/figures", "description": "the figures of the last service.window_months months" },
            "years": { "type": "array", "items": { "$ref": "#/$defs/year" }, "description": "each year with something in it, newest first" },
            "components": { "type": "array", "items": { "$ref": "#/$defs/component" }, "description": "in the order of the settings" },
            "incidents": { "type": "array", "items": { "$ref": "#/$defs/incident" }, "description": "incidents and planned work, newest first" }
          },
          "required": ["$schema", "version", "as_of", "service", "record_from", "availability", "window", "years", "components", "incidents"],
          "additionalProperties": false,
          "$defs": {
            "time": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$" },
            "optional_time": { "type": ["string", "null"], "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$" },
            "day": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
            "optional_day": { "type": ["string", "null"], "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
            "optional_seconds": { "type": ["integer", "null"], "minimum": 0 },
            "optional_share": { "type": ["number", "null"], "minimum": 0, "maximum": 1 },
            "severity": { "type": "string", "enum": ["notice", "minor", "major", "critical", "maintenance"] },
            "service": {
              "type": "object",
              "properties": {
                "name": { "type": "string" },
                "description": { "type": ["string", "null"] },
                "url": { "type": ["string", "null"], "description": "the public address of this site, which every page is relative to" },
                "source": { "type": ["string", "null"], "description": "the official status page" },
                "language": { "type": "string" },
                "time_zone": { "type": "string", "description": "in which days, months and years are cut" },
                "window_months": { "type": "integer", "minimum": 1 },
                "downtime_counts": { "type": "array", "items": { "$ref": "#/$defs/severity" }, "description": "the severities whose duration counts as downtime" },
                "downtime_weights": {
                  "type": "object",
                  "description": "for availability: the share of its time for which an incident of that severity makes the service unavailable",
                  "additionalProperties": { "type": "number", "minimum": 0, "maximum": 1 }
                }
              },
              "required": ["name", "description", "url", "source", "language", "time_zone", "window_months", "downtime_counts", "downtime_weights"],
              "additionalProperties": false
            },
            "figures": {
              "type": "object",
              "properties": {
                "from": { "$ref": "#/$defs/time", "description": "the first instant of the period" },
                "to": { "$ref": "#/$defs/time", "description": "its end, never after as_of" },
                "count": { "type": "integer", "description": "incidents that started in the period, without planned work" },
                "maintenance_count": { "type": "integer", "description": "planned work that started in the period" },
                "unknown_durations": { "type": "integer", "description": "incidents without a known duration, which no sum has in it" },
                "total_downtime_seconds": { "type": "integer", "description": "the known durations of the counted severities, added up" },
                "time_affected_seconds": { "type": "integer", "description": "the same, overlaps counted once, within the period" },
                "availability": { "$ref": "#/$defs/optional_share", "description": "the weighted share of the covered part of the period for which the service was available" },
                "per_month": { "type": "number", "description": "incidents per month" },
                "mean_time_to_detect_seconds": { "$ref": "#/$defs/optional_seconds" },
                "mean_time_to_resolve_seconds": { "$ref": "#/$defs/optional_seconds" },
                "median_time_to_resolve_seconds": { "$ref": "#/$defs/optional_seconds" },
                "mean_time_between_seconds": { "$ref": "#/$defs/optional_seconds", "description": "from one start to the next" },
                "longest": { "type": ["string", "null"], "description": "the id of the incident with the longest known duration" },
                "longest_quiet_seconds": { "$ref": "#/$defs/optional_seconds" },
                "current_quiet_seconds": { "$ref": "#/$defs/optional_seconds", "description": "null while an incident goes on" },
                "by_severity": { "type": "array", "items": { "$ref": "#/$defs/severity_figures" } },
                "by_component": { "type": "array", "items": { "$ref": "#/$defs/component_figures" } },
                "by_month": { "type": "array", "items": { "$ref": "#/$defs/month_figures" } }
              },
              "required": ["from", "to", "count", "maintenance_count", "unknown_durations", "total_downtime_seconds", "time_affected_seconds", "availability", "per_month", "mean_time_to_detect_seconds", "mean_time_to_resolve_seconds", "median_time_to_resolve_seconds", "mean_time_between_seconds", "longest", "longest_quiet_seconds", "current_quiet_seconds", "by_severity", "by_component", "by_month"]
            },
            "year": { "allOf": [{ "$ref": "#/$defs/figures" }], "properties": { "year": { "type": "integer" } }, "required": ["year"] },
            "severity_figures": {
              "type": "object",
              "properties": { "severity": { "$ref": "#/$defs/severity" }, "count": { "type": "integer" }, "downtime_seconds": { "type": "integer" } },
              "required": ["severity", "count", "downtime_seconds"],
              "additionalProperties": false
            },
            "component_figures": {
              "type": "object",
              "properties": { "component": { "type": "string", "description": "the component's id" }, "count": { "type": "integer" }, "downtime_seconds": { "type": "integer" } },
              "required": ["component", "count", "downtime_seconds"],
              "additionalProperties": false
            },
            "month_figures": {
              "type": "object",
              "properties": {
                "month": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$" },
                "count": { "type": "integer", "description": "incidents that started in it" },
                "downtime_seconds": { "type": "integer", "description": "the downtime that fell into it" }
              },
              "required": ["month", "count", "downtime_seconds"],
              "additionalProperties": false
            },
            "component": {
              "type": "object",
              "properties": {
                "id": { "type": "string" },
                "page": { "type": "string", "description": "its page within the site" },
                "name": { "type": "string" },
                "group": { "type": ["string", "null"] },
                "description": { "type": ["string", "null"] },
                "aliases": { "type": "array", "items": { "type": "string" }, "description": "names that it had before" },
                "since": { "$ref": "#/$defs/optional_day" },
                "until": { "$ref": "#/$defs/optional_day", "description": "its last day, when it is gone" },
                "covered_from": { "$ref": "#/$defs/optional_day", "description": "from when its incidents were recorded" },
                "availability": { "$ref": "#/$defs/optional_share", "description": "the weighted share of the window for which it was available" }
              },
              "required": ["id", "page", "name", "group", "description", "aliases", "since", "until", "covered_from", "availability"],
              "additionalProperties": false
            },
            "incident": {
              "type": "object",
              "properties": {
                "id": { "type": "string", "description": "stays the same for ever" },
                "page": { "type": "string", "description": "its page within the site" },
                "title": { "type": "string" },
                "severity": { "$ref": "#/$defs/severity" },
                "status": { "type": "string", "enum": ["ahead", "open", "resolved"] },
                "retroactive": { "type": "boolean", "description": "whether it was posted after it had ended" },
                "called_off": { "type": "boolean", "description": "whether it is planned work that was over before it was to begin" },
                "start": { "$ref": "#/$defs/time", "description": "started, else detected" },
                "started": { "$ref": "#/$defs/optional_time", "description": "when users were first hit, where that is known" },
                "detected": { "$ref": "#/$defs/time", "description": "when it was noticed; of planned work, when the work began" },
                "resolved": { "$ref": "#/$defs/optional_time", "description": "when the impact ended, or planned work is to end" },
                "duration_seconds": { "$ref": "#/$defs/optional_seconds", "description": "how long the impact lasted, of an open one up to as_of; null when unknown" },
                "detected_by": { "type": ["string", "null"] },
                "source": { "type": ["string", "null"], "description": "its address at the official status page" },
                "tags": { "type": "array", "items": { "type": "string" } },
                "upstream": { "type": "array", "items": { "type": "string" }, "description": "providers whose failure caused it" },
                "aliases": { "type": "array", "items": { "type": "string" }, "description": "ids that it had before" },
                "components": { "type": "array", "items": { "$ref": "#/$defs/affected" } },
                "corrections": { "type": "array", "items": { "$ref": "#/$defs/correction" } },
                "summary": { "$ref": "#/$defs/optional_text" },
                "updates": { "type": "array", "items": { "$ref": "#/$defs/update" }, "description": "oldest first" },
                "postmortem": { "$ref": "#/$defs/optional_text" }
              },
              "required": ["id", "page", "title", "severity", "status", "retroactive", "called_off", "start", "started", "detected", "resolved", "duration_seconds", "detected_by", "source", "tags", "upstream", "aliases", "components", "corrections", "summary", "updates", "postmortem"],
              "additionalProperties": false
            },
            "affected": {
              "type": "object",
              "properties": {
                "id": { "type": "string", "description": "the component's id" },
                "name": { "type": "string" },
                "severity": { "$ref": "#/$defs/severity", "description": "how hard this component was hit" },
                "from": { "$ref": "#/$defs/optional_time", "description": "when it was first hit, where that differs from the incident" },
                "to": { "$ref": "#/$defs/optional_time", "description": "when it recovered, where that differs from the incident" }
              },
              "required": ["id", "name", "severity", "from", "to"],
              "additionalProperties": false
            },
            "correction": {
              "type": "object",
              "properties": { "date": { "$ref": "#/$defs/day" }, "text": { "type": "string" } },
              "required": ["date", "text"],
              "additionalProperties": false
            },
            "update": {
              "type": "object",
              "properties": {
                "state": { "type": "string", "enum": ["investigating", "identified", "monitoring", "resolved", "update", "scheduled", "in_progress", "verifying", "completed"] },
                "at": { "$ref": "#/$defs/time" },
                "body": { "$ref": "#/$defs/text" }
              },
              "required": ["state", "at", "body"],
              "additionalProperties": false
            },
            "text": {
              "type": "object",
              "description": "the same words three times",
              "properties": {
                "markdown": { "type": "string", "description": "as they were written, with links as they are in the repository" },
                "html": { "type": "string", "description": "safe to show; links are absolute where service.url is known, else relative to history.json" },
                "text": { "type": "string", "description": "on one line, without marks" }
              },
              "required": ["markdown", "html", "text"],
              "additionalProperties": false
            },
            "optional_text": { "anyOf": [{ "$ref": "#/$defs/text" }, { "type": "null" }] }
          }
        }
        """;
}

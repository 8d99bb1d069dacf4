using System.Text;
using Generator.Core.Markup;
using Generator.Core.Settings;
using NodaTime;

namespace Generator.Core.Incidents;

/// <summary>
/// An incident as the text of its file: the parser's inverse, for importers and for new incidents. Fields whose value is the
/// default are left out.
/// </summary>
public static class IncidentWriter
{
    public static string Write(Draft incident)
    {
        var text = new StringBuilder("---\n");
        Field(text, "title", YamlText.Scalar(incident.Title));
        Field(text, "severity", incident.Severity.Word());
        if (!incident.Components.IsEmpty)
        {
            Field(text, "components", YamlText.List(incident.Components));
        }

        if (incident.Started is { } started)
        {
            Field(text, "started", TimeText.Iso(started));
        }

        if (incident.Detected is { } detected && detected != DefaultDetected(incident))
        {
            Field(text, "detected", TimeText.Iso(detected));
        }

        if (incident.Resolved is { } resolved && resolved != incident.Updates.FirstOrDefault(u => u.State.IsEnd())?.At)
        {
            Field(text, "resolved", TimeText.Iso(resolved));
        }

        if (incident.DetectedBy is { } detectedBy)
        {
            Field(text, "detected_by", YamlText.Scalar(detectedBy));
        }

        if (incident.Source is { } source)
        {
            Field(text, "source", YamlText.Scalar(source));
        }

        if (!incident.Tags.IsDefaultOrEmpty)
        {
            Field(text, "tags", YamlText.List(incident.Tags));
        }

        if (!incident.Upstream.IsDefaultOrEmpty)
        {
            Field(text, "upstream", YamlText.List(incident.Upstream));
        }

        text.Append("---\n");
        if (incident.Summary is { } summary)
        {
            text.Append('\n').Append(summary).Append('\n');
        }

        foreach (var update in incident.Updates)
        {
            text.Append('\n').Append(Heading(update)).Append("\n\n").Append(update.Markdown).Append('\n');
        }

        if (incident.Postmortem is { } postmortem)
        {
            text.Append('\n').Append(PostmortemHeading).Append("\n\n").Append(postmortem).Append('\n');
        }

        return text.ToString();
    }

    public const string PostmortemHeading = $"## {Timeline.PostmortemWord}";

    /// <summary>The heading of an update: <c>## Monitoring — 2026-04-08 18:07 UTC</c>.</summary>
    public static string Heading(DraftUpdate update) => $"## {update.State.Word()} — {TimeText.Heading(update.At)}";

    private static Instant DefaultDetected(Draft incident) => incident.Severity == Severity.Maintenance
        ? incident.Started ?? incident.Updates.FirstOrDefault(u => u.State == State.InProgress)?.At ?? incident.Updates[0].At
        : incident.Updates[0].At;

    private static void Field(StringBuilder text, string name, string value) => text.Append(name).Append(": ").Append(value).Append('\n');
}

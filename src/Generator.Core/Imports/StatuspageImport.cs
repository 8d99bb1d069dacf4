using System.Collections.Immutable;
using System.Text.Json;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Settings;
using Generator.Core.Sources;
using NodaTime;
using NodaTime.Text;

namespace Generator.Core.Imports;

/// <summary>
/// Reads the <c>incidents.json</c> of Atlassian Statuspage's public API. The same file always gives the same incidents under the
/// same ids; one bad record is reported and does not keep the others from being read.
/// </summary>
public static class StatuspageImport
{
    public static readonly Importer Importer = new(
        "statuspage",
        """
        Reads the incidents.json that an Atlassian Statuspage serves at /api/v2/incidents.json.

        Examples:
          outages import statuspage incidents.json
          outages import statuspage seeds/mailprotector/incidents.json --content content
        """,
        path => path.EndsWith(".json", StringComparison.Ordinal),
        files => Read(files.Single()));

    public static ImportResult Read(SourceFile file)
    {
        var findings = new Findings();
        var reader = new Reader(file, findings);
        var incidents = (Page(file, findings)?.Incidents ?? []).Select(record => Incident(file, record, findings)).OfType<StatuspageIncident>();
        var drafts = incidents.OrderBy(i => i.Id, StringComparer.Ordinal).Select(reader.Draft).OfType<Draft>().ToArray();
        return new([.. DistinctIds.Of(drafts)], ImportedSite.Unknown, findings.Fail<string>().Diagnostics);
    }

    private static StatuspagePage? Page(SourceFile file, Findings findings)
    {
        try
        {
            var page = JsonSerializer.Deserialize(file.Text, StatuspageJson.Default.StatuspagePage);
            if (page?.Incidents is null)
            {
                findings.Add(Rules.UnreadableImport, file.Start, "there is no list `incidents`", "give the file that a status page serves at /api/v2/incidents.json");
            }

            return page;
        }
        catch (JsonException e)
        {
            findings.Add(Rules.UnreadableImport, file.At(new(OffsetOf(file, e), 1)), "this is not the JSON of a Statuspage", "give the file that a status page serves at /api/v2/incidents.json");
            return null;
        }
    }

    private static StatuspageIncident? Incident(SourceFile file, JsonElement record, Findings findings)
    {
        try
        {
            if (record.ValueKind == JsonValueKind.Object)
            {
                return record.Deserialize(StatuspageJson.Default.StatuspageIncident);
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Half of a surrogate pair ends the reading of a text with the latter.
        }

        var text = record.GetRawText();
        var at = Math.Max(0, file.Text.IndexOf(text, StringComparison.Ordinal));
        findings.Add(Rules.UnreadableImport, file.At(new(at, 1)), "this is not the record of an incident, and was left out");
        return null;
    }

    /// <summary>The JSON reader counts lines, and bytes of UTF-8 within a line.</summary>
    private static int OffsetOf(SourceFile file, JsonException e)
    {
        if (Lines.Of(file.Text).Skip((int)(e.LineNumber ?? 0)).Select(l => (Line?)l).FirstOrDefault() is not { } line)
        {
            return file.Text.Length;
        }

        var (offset, bytes) = (line.Start, e.BytePositionInLine ?? 0);
        foreach (var rune in file.Text.AsSpan(line.Start, line.Length).EnumerateRunes())
        {
            bytes -= rune.Utf8SequenceLength;
            if (bytes < 0)
            {
                break;
            }

            offset += rune.Utf16SequenceLength;
        }

        return offset;
    }

    private sealed class Reader(SourceFile file, Findings findings)
    {
        private static readonly ImmutableDictionary<string, Severity> Impacts = new Dictionary<string, Severity>
        {
            ["none"] = Severity.Notice,
            ["minor"] = Severity.Minor,
            ["major"] = Severity.Major,
            ["critical"] = Severity.Critical,
            ["maintenance"] = Severity.Maintenance,
        }.ToImmutableDictionary(StringComparer.Ordinal);

        public Draft? Draft(StatuspageIncident incident)
        {
            var name = PlainText.ToLine(incident.Name ?? "") is { Length: > 0 } title ? title : null;
            if (name is null || Time(incident, incident.CreatedAt) is not { } created)
            {
                Add(Rules.UnreadableImport, incident, $"the incident {incident.Id ?? "without an id"} has no {(name is null ? "name" : "created_at")}, and was left out");
                return null;
            }

            var severity = SeverityOf(incident, name);
            var updates = Updates(incident, severity);
            if (updates.IsEmpty)
            {
                Add(Rules.UnreadableImport, incident, $"the incident `{name}` has no update that can be read, and was left out");
                return null;
            }

            var (started, resolved) = (Time(incident, incident.StartedAt), Time(incident, incident.ResolvedAt));
            var draft = severity == Severity.Maintenance
                ? Make(Time(incident, incident.ScheduledFor) ?? started ?? created, null, resolved ?? Time(incident, incident.ScheduledUntil))
                : Make(started is { } s && s != created ? s : null, created, resolved);
            return EndsInTime(incident, draft);

            Draft Make(Instant? started, Instant? detected, Instant? resolved) => new(
                Incidents.Draft.IdFrom((started ?? created).InUtc().Date, name),
                name,
                severity,
                [.. (incident.Components ?? []).OfType<StatuspageComponent>().Where(c => c.Group != true).Select(c => PlainText.ToLine(c.Name ?? "")).Where(c => c.Length > 0).Distinct(StringComparer.Ordinal)],
                started,
                detected,
                resolved,
                incident.Shortlink is { } link && Links.IsWebAddress(link) ? link : null,
                updates,
                incident.PostmortemBody is { } postmortem && postmortem.Trim().Length > 0 ? PlainText.ToMarkdown(postmortem) : null);
        }

        /// <summary>
        /// A backdated incident was created after its end, and planned work can be called off before it begins. Such a record
        /// begins with its first update, if that one was before the end.
        /// </summary>
        private Draft EndsInTime(StatuspageIncident incident, Draft draft)
        {
            var (first, end) = (draft.Updates[0].At, draft.Resolved ?? draft.Updates.FirstOrDefault(u => u.State.IsEnd())?.At);
            if (first >= end || (draft.Started ?? draft.Detected) < end || end is null)
            {
                return draft;
            }

            Add(Rules.ImportGuess, incident, $"`{draft.Title}` ended before it began; taken to have begun with its first update");
            return draft.Severity == Severity.Maintenance ? draft with { Started = first } : draft with { Started = null, Detected = first };
        }

        /// <summary>Oldest first, whatever the order in the file.</summary>
        private ImmutableArray<DraftUpdate> Updates(StatuspageIncident incident, Severity severity) =>
        [
            .. (incident.IncidentUpdates ?? []).OfType<StatuspageUpdate>().Reverse().Select(u => Update(incident, u, severity)).OfType<DraftUpdate>().OrderBy(u => u.At),
        ];

        private DraftUpdate? Update(StatuspageIncident incident, StatuspageUpdate update, Severity severity)
        {
            if ((Time(incident, update.DisplayAt) ?? Time(incident, update.CreatedAt)) is not { } at)
            {
                Add(Rules.UnreadableImport, incident, $"an update of `{incident.Name}` has no time, and was left out");
                return null;
            }

            var state = update.Status is "postmortem" ? State.Update : States.Parse(update.Status ?? "");
            if (state is null)
            {
                Add(Rules.ImportGuess, incident, $"the status `{update.Status}` of an update of `{incident.Name}` is not known; taken for an update");
            }
            else if (!state.Value.Fits(severity))
            {
                state = !state.Value.IsEnd() ? State.Update : severity == Severity.Maintenance ? State.Completed : State.Resolved;
                Add(Rules.ImportGuess, incident, $"the status `{update.Status}` of an update of `{incident.Name}` does not fit its impact; taken for `{state.Value.Word()}`");
            }

            return new(state ?? State.Update, at, PlainText.ToMarkdown(update.Body ?? ""));
        }

        private Severity SeverityOf(StatuspageIncident incident, string name)
        {
            if (Impacts.TryGetValue(incident.Impact ?? "", out var severity))
            {
                return severity;
            }

            Add(Rules.ImportGuess, incident, $"the impact `{incident.Impact}` of `{name}` is not known; taken for a notice");
            return Severity.Notice;
        }

        private Instant? Time(StatuspageIncident incident, string? text)
        {
            if (text is null)
            {
                return null;
            }

            if (OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } time && TimeText.CanBeWritten(time.Value))
            {
                return time.Value.ToInstant();
            }

            Add(Rules.ImportGuess, incident, $"`{text}` of `{incident.Name}` is not a time, and was left out");
            return null;
        }

        /// <summary>The place is the incident's id in the file, where it can be found.</summary>
        private void Add(Rule rule, StatuspageIncident incident, string message)
        {
            var at = incident.Id is { Length: > 0 } id ? file.Text.IndexOf($"\"{id}\"", StringComparison.Ordinal) : -1;
            findings.Add(rule, file.At(new(Math.Max(0, at), at < 0 ? 0 : incident.Id!.Length + 2)), message);
        }
    }
}

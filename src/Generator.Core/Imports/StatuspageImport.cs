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
    public static ImportResult Read(SourceFile file)
    {
        var findings = new Findings();
        var page = Page(file, findings);
        var reader = new Reader(file, findings);
        var drafts = (page?.Incidents ?? []).OfType<StatuspageIncident>().Select(reader.Draft).OfType<Draft>();
        var distinct = Distinct(drafts.OrderBy(d => d.Detected ?? d.Updates[0].At).ThenBy(d => d.Title, StringComparer.Ordinal));
        return new([.. distinct], findings.Fail<string>().Diagnostics);
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

    /// <summary>The JSON reader counts lines, and bytes within a line.</summary>
    private static int OffsetOf(SourceFile file, JsonException e)
    {
        var line = Lines.Of(file.Text).Skip((int)(e.LineNumber ?? 0)).FirstOrDefault();
        return Math.Min(file.Text.Length, line.Start + (int)Math.Min(e.BytePositionInLine ?? 0, line.Length));
    }

    /// <summary>Incidents of one day and one title get -2, -3 …, the oldest none, so that the next run gives them the same ids.</summary>
    private static IEnumerable<Draft> Distinct(IEnumerable<Draft> oldestFirst)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var draft in oldestFirst)
        {
            var id = draft.Id;
            for (var number = 2; !taken.Add(id); number++)
            {
                var ending = $"-{number}";
                id = draft.Id[..Math.Min(draft.Id.Length, Slug.MaxLength - ending.Length)].TrimEnd('-') + ending;
            }

            yield return draft with { Id = id };
        }
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
            var name = incident.Name?.Trim() is { Length: > 0 } title ? title : null;
            if (name is null || Time(incident, incident.CreatedAt) is not { } created)
            {
                Add(Rules.UnreadableImport, incident, $"the incident {incident.Id ?? "without an id"} has no {(name is null ? "name" : "created_at")}, and was left out");
                return null;
            }

            var updates = Updates(incident);
            if (updates.IsEmpty)
            {
                Add(Rules.UnreadableImport, incident, $"the incident `{name}` has no update that can be read, and was left out");
                return null;
            }

            var severity = SeverityOf(incident, name);
            var (started, resolved) = (Time(incident, incident.StartedAt), Time(incident, incident.ResolvedAt));
            return severity == Severity.Maintenance
                ? Make(name, created, severity, Time(incident, incident.ScheduledFor) ?? started ?? created, null, resolved ?? Time(incident, incident.ScheduledUntil))
                : Make(name, created, severity, started is { } s && s != created ? s : null, created, resolved);

            Draft Make(string name, Instant day, Severity severity, Instant? started, Instant? detected, Instant? resolved) => new(
                Incidents.Draft.IdFrom((started ?? day).InUtc().Date, name),
                name,
                severity,
                [.. (incident.Components ?? []).OfType<StatuspageComponent>().Where(c => c.Group != true).Select(c => c.Name?.Trim()).OfType<string>().Distinct(StringComparer.Ordinal)],
                started,
                detected,
                resolved,
                incident.Shortlink is { } link && Links.IsWebAddress(link) ? link : null,
                updates,
                incident.PostmortemBody is { } postmortem && postmortem.Trim().Length > 0 ? PlainText.ToMarkdown(postmortem) : null);
        }

        /// <summary>Oldest first, whatever the order in the file.</summary>
        private ImmutableArray<DraftUpdate> Updates(StatuspageIncident incident) =>
        [
            .. (incident.IncidentUpdates ?? []).OfType<StatuspageUpdate>().Reverse().Select(u => Update(incident, u)).OfType<DraftUpdate>().OrderBy(u => u.At),
        ];

        private DraftUpdate? Update(StatuspageIncident incident, StatuspageUpdate update)
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

            if (OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true } time)
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

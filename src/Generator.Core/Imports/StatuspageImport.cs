using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Sources;

namespace Generator.Core.Imports;

/// <summary>
/// Reads what Atlassian Statuspage's public API serves. The same files always give the same incidents under the same ids; one bad
/// record is reported and does not keep the others from being read.
/// </summary>
public static class StatuspageImport
{
    private static readonly string[] Endings = [".json", ".jsonl", ".ndjson"];

    public static readonly Importer Importer = new(
        "statuspage",
        """
        Reads incidents and planned work of an Atlassian Statuspage: incidents.json and scheduled-maintenances.json as it serves
        them at /api/v2/, files of one incident each, JSON Lines, or folders of all these.

        Examples:
          curl -O https://status.example.com/api/v2/incidents.json
          outages import statuspage incidents.json
          outages import statuspage archive/ --dry-run --notes
        """,
        path => Endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)),
        ReadAll,
        IsJson: true);

    public static ImportResult Read(SourceFile file) => ReadAll([file]);

    public static ImportResult ReadAll(ImmutableArray<SourceFile> files)
    {
        var findings = new Findings();
        var found = StatuspageFiles.Read(files, findings);
        var drafts = Newest(found.Records, findings).OrderBy(r => r.Map.TextOf("id"), StringComparer.Ordinal)
            .Select(record => StatuspageIncident.Read(record, findings)).OfType<Draft>().ToArray();
        var site = StatuspageSite.Of(found, drafts);
        return new([.. DistinctIds.Of(drafts)], site, findings.Drain(), found.Records.Length);
    }

    private static IEnumerable<StatuspageRecord> Newest(ImmutableArray<StatuspageRecord> records, Findings findings) => NewestRecords.Of(
        FirstRecords.Of(records, r => r.File.At(r.Map.Span with { Length = 1 }), findings), r => r.Map.TextOf("id"), r => JsonRecord.TimeOf(r.Map, "updated_at"),
        (newest, count) => new JsonRecord(newest.File, newest.Map, findings).Guess("id", $"this incident stands in {count} places; the one with the newest `updated_at` was taken"));
}

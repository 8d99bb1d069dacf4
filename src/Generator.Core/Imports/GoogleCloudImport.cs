using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Sources;

namespace Generator.Core.Imports;

/// <summary>Reads the <c>incidents.json</c> of Google Cloud's status page: a bare list of incidents.</summary>
public static class GoogleCloudImport
{
    private const string Address = "https://status.cloud.google.com/";
    private const string Help = "give the file that Google Cloud serves at https://status.cloud.google.com/incidents.json";

    public static readonly Importer Importer = new(
        "google-cloud",
        """
        Reads the incidents.json of Google Cloud's status page, or a folder of such files.

        Examples:
          curl -O https://status.cloud.google.com/incidents.json
          outages import google-cloud incidents.json
        """,
        path => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase),
        Read,
        IsJson: true);

    public static ImportResult Read(ImmutableArray<SourceFile> files)
    {
        var findings = new Findings();
        var json = new JsonFiles(findings);
        var records = files.SelectMany(file => Records(file, json)).ToArray();
        var drafts = Newest(records, findings).OrderBy(r => r.Map.TextOf("id"), StringComparer.Ordinal)
            .Select(r => GoogleCloudIncident.Read(new(r.File, r.Map, findings), Address)).OfType<Draft>().ToArray();
        var components = drafts.OrderBy(d => d.Id, StringComparer.Ordinal).SelectMany(d => d.Components)
            .Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal).Select(name => new ImportedComponent(name));
        return new(
            [.. DistinctIds.Of(drafts)],
            new("Google Cloud", Address, [.. components]),
            findings.Drain(),
            records.Length);
    }

    private static IEnumerable<FoundRecord> Records(SourceFile file, JsonFiles json)
    {
        foreach (var root in json.Roots(file, Help))
        {
            foreach (var item in root is JsonList list ? list.Items : [root])
            {
                if (json.Record(file, item, "this is not the record of an incident, and was left out", Help) is { } map)
                {
                    yield return new(file, map);
                }
            }
        }
    }

    private static IEnumerable<FoundRecord> Newest(FoundRecord[] records, Findings findings) => NewestRecords.Of(
        FirstRecords.Of(records, r => r.File.At(r.Map.Span with { Length = 1 }), findings), r => r.Map.TextOf("id"), r => JsonRecord.TimeOf(r.Map, "modified"),
        (newest, count) => new JsonRecord(newest.File, newest.Map, findings).Guess("id", $"this incident stands in {count} places; the one with the newest `modified` was taken"));

    private sealed record FoundRecord(SourceFile File, JsonMap Map);
}

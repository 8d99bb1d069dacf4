using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Sources;

namespace Generator.Core.Imports;

/// <summary>What lies in the files of a Statuspage, whichever of its forms each of them has.</summary>
/// <param name="Records">Incidents and planned work, in the order of the files.</param>
/// <param name="Pages">What the files say of the page that they come from.</param>
/// <param name="Components">Components, both of the page and of its incidents.</param>
internal sealed record StatuspageFiles(ImmutableArray<StatuspageRecord> Records, ImmutableArray<JsonMap> Pages, ImmutableArray<JsonMap> Components)
{
    private const string Help = "give a file that a status page serves below /api/v2/, such as incidents.json";

    public static StatuspageFiles Read(ImmutableArray<SourceFile> files, Findings findings)
    {
        var reader = new Reader(findings);
        foreach (var file in files)
        {
            reader.Read(file);
        }

        return new(reader.Records.DrainToImmutable(), reader.Pages.DrainToImmutable(), reader.Components.DrainToImmutable());
    }

    private sealed class Reader(Findings findings)
    {
        private readonly JsonFiles json = new(findings);

        public ImmutableArray<StatuspageRecord>.Builder Records { get; } = ImmutableArray.CreateBuilder<StatuspageRecord>();

        public ImmutableArray<JsonMap>.Builder Pages { get; } = ImmutableArray.CreateBuilder<JsonMap>();

        public ImmutableArray<JsonMap>.Builder Components { get; } = ImmutableArray.CreateBuilder<JsonMap>();

        public void Read(SourceFile file)
        {
            var isBroken = findings.HasErrors;
            var roots = json.Roots(file, Help).ToArray();
            if (roots is [JsonList list])
            {
                roots = [.. list.Items];
            }
            else if (roots is [JsonMap whole] && !IsKnown(whole))
            {
                // After a fault in the JSON, this would tell of the same fault again.
                if (findings.HasErrors == isBroken)
                {
                    findings.Add(Rules.UnreadableImport, file.Start, "there is no incident of a Statuspage in this file", Help);
                }

                return;
            }

            foreach (var root in roots)
            {
                Add(file, root);
            }
        }

        private static bool IsKnown(JsonMap map) => Names.Any(name => map[name] is not null) || IsRecord(map);

        private static bool IsRecord(JsonMap map) => map["incident_updates"] is not null || (map["name"] is not null && map["created_at"] is not null);

        private void Add(SourceFile file, JsonValue value)
        {
            if (value is not JsonMap map || !IsKnown(map))
            {
                AddRecord(file, value, isPlanned: false);
                return;
            }

            if (map["page"] is JsonMap page)
            {
                Pages.Add(page);
            }

            if (IsRecord(map))
            {
                AddRecord(file, map, isPlanned: false);
                return;
            }

            Components.AddRange(map.Items("components").OfType<JsonMap>());
            foreach (var (name, isPlanned) in Lists)
            {
                foreach (var record in map.Items(name))
                {
                    AddRecord(file, record, isPlanned);
                }
            }
        }

        private void AddRecord(SourceFile file, JsonValue value, bool isPlanned)
        {
            if (json.Record(file, value, "this is not the record of an incident, and was left out") is { } map)
            {
                Components.AddRange(map.Items("components").OfType<JsonMap>());
                Records.Add(new(file, map, isPlanned));
            }
        }

        private static readonly (string Name, bool IsPlanned)[] Lists =
            [("incidents", false), ("incident", false), ("scheduled_maintenances", true), ("scheduled_maintenance", true)];

        private static readonly string[] Names = [.. Lists.Select(l => l.Name), "components", "status", "page"];
    }
}

/// <param name="IsPlanned">Whether it stood among the scheduled maintenances.</param>
internal sealed record StatuspageRecord(SourceFile File, JsonMap Map, bool IsPlanned);

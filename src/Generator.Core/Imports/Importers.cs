using System.Collections.Immutable;

namespace Generator.Core.Imports;

/// <summary>Which foreign formats there are. A new one is one file and one line here.</summary>
public static class Importers
{
    public static readonly ImmutableArray<Importer> All =
    [
        StatuspageImport.Importer,
        GoogleCloudImport.Importer,
        CstateImport.Importer,
        UpptimeImport.Importer,
    ];
}

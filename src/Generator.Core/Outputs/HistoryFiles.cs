namespace Generator.Core.Outputs;

/// <summary>The whole archive as data: one file for programs with the schema that says what is in it, and one for spreadsheets.</summary>
public static class HistoryFiles
{
    public static IEnumerable<Output> Of(Site site) =>
    [
        DataJson.Output(HistoryJson.Path, new HistoryJson(site).Write),
        Output.Of(HistorySchema.Path, HistorySchema.Bytes),
        Output.Streamed(HistoryCsv.Path, new HistoryCsv(site).Write),
    ];
}

using System.Buffers;
using System.Globalization;
using System.Text;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using Generator.Core.Themes;

namespace Generator.Core.Outputs;

/// <summary>A row for each incident, as RFC 4180 has it: UTF-8, commas, quotes where they are needed, and CR LF behind each row.</summary>
internal sealed class HistoryCsv(Site site)
{
    public const string Path = "history.csv";

    private static readonly (string Name, Func<Incident, Site, string?> Of)[] Columns =
    [
        ("id", (i, _) => i.Id),
        ("title", (i, _) => i.Title),
        ("severity", (i, _) => i.Severity.Word()),
        ("status", (i, s) => IncidentFacts.Status(i, s.History.AsOf)),
        ("started", (i, _) => i.Started is { } at ? DataJson.Text(at) : null),
        ("detected", (i, _) => DataJson.Text(i.Detected)),
        ("resolved", (i, _) => i.Resolved is { } at ? DataJson.Text(at) : null),
        ("duration_seconds", (i, s) => i.ImpactAt(s.History.AsOf) is { } impact ? DataJson.Seconds(impact.Duration).ToString(CultureInfo.InvariantCulture) : null),
        ("components", (i, _) => string.Join("; ", i.ComponentsHit.Select(c => c.Name))),
        ("tags", (i, _) => string.Join("; ", i.Tags)),
        ("detected_by", (i, _) => i.DetectedBy),
        ("source", (i, _) => i.Source),
        ("updates", (i, _) => i.Updates.Length.ToString(CultureInfo.InvariantCulture)),
        ("page", (i, s) => s.Settings.Url + Paths.Incident(i)),
        ("upstream", (i, _) => string.Join("; ", i.Upstream)),
        ("called_off", (i, _) => i.IsCalledOff ? "true" : "false"),
    ];

    /// <summary>With these a spreadsheet begins a formula, some also with the wide forms of East Asian keyboards.</summary>
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@\t\r\n＝＋－＠");

    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create("\",;\t\r\n");

    public void Write(Stream stream)
    {
        using var text = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\r\n" };
        text.WriteLine(string.Join(',', Columns.Select(c => c.Name)));
        foreach (var incident in site.History.All)
        {
            var separator = "";
            foreach (var column in Columns)
            {
                text.Write(separator);
                text.Write(Cell(column.Of(incident, site) ?? ""));
                separator = ",";
            }

            text.WriteLine();
        }
    }

    private static string Cell(string value)
    {
        var safe = value.Length > 0 && FormulaStarts.Contains(value[0]) ? "'" + value : value;
        return safe.AsSpan().ContainsAny(NeedQuotes) || safe.StartsWith(' ') || safe.EndsWith(' ')
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }
}

using Generator.Core.Markup;
using Generator.Core.Settings;
using Generator.Core.Statistics;

namespace Generator.Core.Themes.Charts;

/// <summary>How the incidents of a period split into severities.</summary>
public sealed record SeverityChart(Figures Figures) : Chart
{
    internal override ChartParts Parts(ChartWords words, string id)
    {
        var rows = Severities.OfIncidents.Reverse()
            .Select(s => Figures.BySeverity.FirstOrDefault(f => f.Severity == s) ?? new(s, 0, NodaTime.Duration.Zero))
            .Select(f => (f, Name: words.Text("severity." + f.Severity.Word()), Share: Figures.Count == 0 ? 0 : (decimal)f.Count / Figures.Count))
            .ToArray();
        return new(
            id,
            words.Text("chart.severity.title"),
            Figures.Count == 0 ? words.Text("chart.empty") : words.Text("chart.severity.caption", words.Text("count.incidents", Figures.Count)),
            Bars.Lying(id, [.. rows.Select(r => (r.Name, r.f.Count, new Html($"{words.Number(r.f.Count)} · {Percent(words, r.Share)}"), r.f.Severity.Word()))]),
            Html.Empty,
            new(
                [words.Text("figures.severity"), words.Text("figures.incidents"), words.Text("chart.share"), words.Text("figures.downtime")],
                [.. rows.Select(r => (IReadOnlyList<Html>)[r.Name, words.Number(r.f.Count), Percent(words, r.Share), words.Hours(r.f.Downtime, r.f.IsUnknown)])]));
    }

    private static Html Percent(ChartWords words, decimal share) => words.Percent(Math.Round(share, 2, MidpointRounding.AwayFromZero));
}

/// <summary>How long the incidents of a period lasted, in classes that grow.</summary>
public sealed record DurationsChart(Figures Figures) : Chart
{
    internal override ChartParts Parts(ChartWords words, string id)
    {
        var rows = Figures.ByDuration.Select(d => (Name: words.Range(d.From, d.To), d.Count)).ToArray();
        return new(
            id,
            words.Text("chart.durations.title"),
            words.Text("chart.durations.caption", rows.Sum(r => r.Count), Figures.UnknownDurations),
            Bars.Lying(id, [.. rows.Select(r => (r.Name, r.Count, words.Number(r.Count), "durations"))]),
            Html.Empty,
            new([words.Text("incident.duration"), words.Text("figures.incidents")], [.. rows.Select(r => (IReadOnlyList<Html>)[r.Name, words.Number(r.Count)])]));
    }
}

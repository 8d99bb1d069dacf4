using System.Collections.Immutable;
using System.Globalization;
using Generator.Core.Incidents;
using Generator.Core.Settings;

namespace Generator.Core.Outputs;

/// <summary>The phrases that the program itself prints, whatever the theme's templates do: each language of a theme has them all.</summary>
public static class PrintedPhrases
{
    private const int DaysPerWeek = 7;

    /// <summary>Where they are printed, in the order of the reference, and their keys.</summary>
    public static readonly ImmutableArray<(string Where, ImmutableArray<string> Keys)> Groups =
    [
        ("all files", ["title", "separator", "count.incidents", .. Severities.All.Select(s => "severity." + s.Word()), .. Enum.GetValues<State>().Select(s => "state." + s.Key())]),
        ("titles and descriptions of pages",
        [
            "nav.index", "nav.archive", "nav.components", "nav.statistics", "nav.search", "not_found.title", "not_found.lead", "tags.title", "tags.one", "upstream.title", "upstream.one",
            "statistics.lead", "describe.index", "describe.incident", "describe.archive", "describe.year", "describe.components", "describe.component", "describe.search",
            "describe.tags", "describe.tag", "describe.upstream", "describe.provider",
        ]),
        ("the index of the search", ["incident.ongoing", "incident.not_begun"]),
        ("feeds and calendars",
        [
            "feeds.no_end", "feeds.no_duration", "incident.postmortem", "incident.corrections", "incident.started", "incident.detected", "incident.resolved", "incident.not_yet",
            "incident.begins", "incident.began", "incident.ends", "incident.ended", "incident.planned", "incident.unknown_retroactive", "incident.called_off",
        ]),
        ("badges", ["badge.up", "badge.gone"]),
        ("`llms.txt`", ["archive.lead", "footer.as_of", "footer.zone", "describe.figures", "describe.figures_unknown", "describe.pages", "describe.data", "describe.newest"]),
        ("charts",
        [
            "chart.table", "chart.empty", "chart.no_data", "chart.started", "chart.earlier", "chart.affected", "chart.day", "chart.year", "chart.weekday", "chart.total", "chart.share", "chart.quiet",
            "chart.on_record", "chart.under_or_unknown", "chart.under", "chart.at_least", "chart.from_to", "figures.incidents", "figures.downtime", "figures.month", "figures.severity",
            "incident.duration", "incident.unknown", .. Of("calendar"), .. Of("days"), .. Of("availability"), .. Of("severity"), .. Of("durations"),
            .. Of("week"), "chart.week.most", .. Of("months"), "chart.months.most", .. Of("years"), "chart.years.most", .. Numbered("chart.weekdays"), .. Numbered("chart.weekday_names"),
        ]),
    ];

    public static readonly ImmutableArray<string> All = [.. Groups.SelectMany(g => g.Keys)];

    private static IEnumerable<string> Of(string chart) => [$"chart.{chart}.title", $"chart.{chart}.caption"];

    private static IEnumerable<string> Numbered(string list) =>
        Enumerable.Range(1, DaysPerWeek).Select(n => string.Create(CultureInfo.InvariantCulture, $"{list}.{n}"));
}

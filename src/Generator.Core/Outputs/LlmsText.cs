using System.Collections.Immutable;
using System.Text;
using Generator.Core.Incidents;
using Generator.Core.Outputs.Api;
using Generator.Core.Settings;
using Generator.Core.Themes;

namespace Generator.Core.Outputs;

/// <summary>The site for language models, in Markdown: what it is, its figures in a sentence, and where the rest stands.</summary>
public static class LlmsText
{
    private const int MaxIncidents = 20;

    /// <summary>Pages that lead to all others, of which a site may have some. The site's own description stands above them.</summary>
    private static IEnumerable<PageFacts> Pages(Site site) =>
    [
        new(PageKind.Index, Paths.Index, site.Say("nav.index"), IndexPage.About(site)),
        ArchivePages.Archive(site),
        ComponentPages.Components(site),
        StatisticsPage.Statistics(site),
        TopicPages.Topics(site, TopicKind.Tag),
        TopicPages.Topics(site, TopicKind.Provider),
    ];

    /// <summary>Files with the whole archive, of which a site may have some.</summary>
    private static readonly ImmutableArray<string> Data =
    [
        HistoryJson.Path, HistoryCsv.Path, Paths.Calendar,
        FeedForm.Json.Path, FeedForm.Atom.Path, FeedForm.Rss.Path,
        StatuspageApi.Folder + "summary.json", StatuspageApi.Folder + "incidents.json",
    ];

    public static IEnumerable<Output> Of(Site site, ImmutableArray<Output> outputs) =>
        [Output.Of("llms.txt", () => Text(site, outputs.Select(o => o.Path).ToHashSet(StringComparer.Ordinal)))];

    private static string Text(Site site, HashSet<string> planned)
    {
        var (service, whole) = (site.Settings.Service, site.History.Whole);
        var text = new StringBuilder($"# {Escape(site.Say("title", service) ?? service)}\n");
        Paragraph(text, site.Settings.Description is { } about ? "> " + Escape(about) : null);
        Paragraph(text, site.History.RecordFrom is not { } from ? site.Say("archive.lead", 0)
            : whole.IsDowntimeUnknown ? site.Say("describe.figures_unknown", whole.Count, Escape(service), site.Format.Date(from))
            : site.Say("describe.figures", whole.Count, Escape(service), site.Format.Date(from), site.Format.Hours(whole.TotalDowntime)));
        Paragraph(text, $"{site.Say("footer.as_of", site.Format.Time(site.History.AsOf))} {site.Say("footer.zone", site.Settings.TimeZone.Id)}");
        Section(text, site.Say("describe.pages"), Pages(site).Where(p => planned.Contains(p.Path))
            .Select(p => Link(site, p.Path, p.Title, p.Description)));
        Section(text, site.Say("describe.data"), Data.Where(planned.Contains).Select(path => Link(site, path, path, null)));
        Section(text, site.Say("describe.newest"), site.History.All.Where(i => i.PhaseAt(site.History.AsOf) != Phase.Ahead).Take(MaxIncidents)
            .Select(i => Link(site, Paths.Incident(i), i.Title, Facts(site, i))));
        return text.ToString();
    }

    private static string Facts(Site site, Incident incident)
    {
        string?[] facts =
        [
            Date(site, incident.Start),
            site.Say("severity." + incident.Severity.Word()),
            incident.ImpactAt(site.History.AsOf) is { } impact ? site.Format.Duration(impact.Duration) : null,
            incident.IsOpenAt(site.History.AsOf) ? site.Say("incident.ongoing") : null,
        ];
        return string.Join(site.Say("separator") ?? ", ", facts.OfType<string>());
    }

    private static string Date(Site site, NodaTime.Instant at) => site.Format.Date(site.Calendar.DateOf(at));

    private static void Paragraph(StringBuilder text, string? paragraph)
    {
        if (paragraph is not null)
        {
            text.Append('\n').Append(paragraph).Append('\n');
        }
    }

    private static void Section(StringBuilder text, string? title, IEnumerable<string> lines)
    {
        string[] all = [.. lines];
        if (all.Length > 0)
        {
            text.Append("\n## ").Append(title).Append("\n\n").AppendJoin('\n', all).Append('\n');
        }
    }

    private static string Link(Site site, string path, string? name, string? about) =>
        $"- [{Escape(name ?? path)}]({(site.Settings.Url is { } url ? Paths.Public(url, path) : path)}){(about is null ? "" : ": " + Escape(about))}";

    /// <summary>Text on one line in which no sign means anything to Markdown.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            _ = "\\`*_[]<>#|~".Contains(c, StringComparison.Ordinal) ? escaped.Append('\\').Append(c) : escaped.Append(char.IsControl(c) ? ' ' : c);
        }

        return escaped.ToString();
    }
}

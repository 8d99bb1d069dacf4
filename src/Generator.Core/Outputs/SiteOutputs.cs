using System.Collections.Immutable;
using Generator.Core.Outputs.Api;
using Generator.Core.Outputs.Feeds;

namespace Generator.Core.Outputs;

/// <summary>Which outputs there are. A new one is one file and one line here.</summary>
public static class SiteOutputs
{
    private static readonly ImmutableArray<Func<Site, IEnumerable<Output>>> All =
    [
        HistoryFiles.Of,
        IndexPage.Of,
        IncidentPages.Of,
        MarkdownTwins.Of,
        ArchivePages.Of,
        ComponentPages.Of,
        StatisticsPage.Of,
        TopicPages.Of,
        SearchPage.Of,
        NotFoundPage.Of,
        StatuspageApi.Of,
        EmbedPage.Of,
        FeedFiles.Of,
        CalendarFiles.Of,
        BadgeFiles.Of,
        StaticFiles.Of,
        Robots.Of,
    ];

    /// <summary>What is made from the list of all others.</summary>
    private static readonly ImmutableArray<Func<Site, ImmutableArray<Output>, IEnumerable<Output>>> MadeFromAll =
    [
        Sitemap.Of,
        LlmsText.Of,
    ];

    /// <summary>The whole site as a plan; nothing is rendered yet.</summary>
    public static ImmutableArray<Output> Plan(Site site)
    {
        ImmutableArray<Output> outputs = [.. All.SelectMany(outputs => outputs(site))];
        return [.. outputs, .. MadeFromAll.SelectMany(made => made(site, outputs))];
    }
}

using System.Collections.Immutable;

namespace Generator.Core.Outputs;

/// <summary>Which outputs there are. A new one is one file and one line here.</summary>
public static class SiteOutputs
{
    private static readonly ImmutableArray<Func<Site, IEnumerable<Output>>> All =
    [
        IndexPage.Of,
        IncidentPages.Of,
        ArchivePages.Of,
        ComponentPages.Of,
        StatisticsPage.Of,
        NotFoundPage.Of,
        Files.Of,
    ];

    /// <summary>The whole site as a plan; nothing is rendered yet.</summary>
    public static ImmutableArray<Output> Plan(Site site) => [.. All.SelectMany(outputs => outputs(site))];
}

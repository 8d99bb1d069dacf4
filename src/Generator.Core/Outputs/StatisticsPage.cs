using Generator.Core.Themes;

namespace Generator.Core.Outputs;

/// <summary>Figures and charts of the window and of all the time on record, and how they are computed.</summary>
public static class StatisticsPage
{
    public static IEnumerable<Output> Of(Site site) =>
    [
        Page.Of(
            site,
            Statistics(site),
            scope => Views.History.Of(site.History, scope)) with { Listing = Listing.OfAll },
    ];

    internal static PageFacts Statistics(Site site) =>
        new(PageKind.Statistics, Paths.Statistics, site.Say("nav.statistics"), site.Say("statistics.lead", site.Settings.Service)) { Trail = Breadcrumbs.Below(site) };
}

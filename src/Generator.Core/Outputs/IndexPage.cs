using Generator.Core.Themes;

namespace Generator.Core.Outputs;

/// <summary>The front page.</summary>
public static class IndexPage
{
    public static IEnumerable<Output> Of(Site site) =>
    [
        Page.Of(
            site,
            new(PageKind.Index, Paths.Index, null, site.Settings.Description ?? About(site)),
            scope => Views.History.Of(site.History, scope)) with { Listing = Listing.OfAll },
    ];

    /// <summary>What it tells, where the site does not describe itself.</summary>
    internal static string? About(Site site) => site.Say("describe.index", site.Settings.Service);
}

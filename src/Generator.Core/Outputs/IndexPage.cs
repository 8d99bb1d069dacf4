using Generator.Core.Themes;

namespace Generator.Core.Outputs;

/// <summary>The front page.</summary>
public static class IndexPage
{
    public static IEnumerable<Output> Of(Site site) =>
    [
        Page.Of(
            site,
            new(PageKind.Index, Paths.Index, null, site.Settings.Description ?? site.Say("describe.index", site.Settings.Service)),
            scope => Views.History.Of(site.History, scope)) with { Listing = Listing.OfAll },
    ];
}

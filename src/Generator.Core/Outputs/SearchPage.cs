using Generator.Core.Themes;

namespace Generator.Core.Outputs;

/// <summary>The page to search on, and the index that its script reads.</summary>
public static class SearchPage
{
    public static IEnumerable<Output> Of(Site site) => Search.SearchIndex.Of(site)
        .Prepend(Page.Of(site, new(PageKind.Search, Paths.Search, site.Say("nav.search"), site.Say("describe.search", site.Settings.Service)) { Trail = Breadcrumbs.Below(site) }) with { Listing = Listing.OfAll });
}

using System.Globalization;
using Generator.Core.Themes;

namespace Generator.Core.Outputs;

/// <summary>All years, and a page for each.</summary>
public static class ArchivePages
{
    public static IEnumerable<Output> Of(Site site) => site.History.Years
        .Select(year => Page.Of(
            site,
            new(PageKind.Year, Paths.Year(year.Year), Number(year.Year), site.Say("describe.year", site.Settings.Service, Number(year.Year))) { Trail = Breadcrumbs.Below(site, Breadcrumbs.Archive(site)) },
            scope => Views.Year.Of(year, scope)) with { Listing = new(year.All) })
        .Prepend(Page.Of(
            site,
            Archive(site),
            scope => Views.History.Of(site.History, scope)) with { Listing = Listing.OfAll });

    internal static PageFacts Archive(Site site) =>
        new(PageKind.Archive, Paths.Archive, site.Say("nav.archive"), site.Say("describe.archive", site.Settings.Service)) { Trail = Breadcrumbs.Below(site) };

    private static string Number(int year) => year.ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;
using Generator.Core.Themes;

namespace Generator.Core.Outputs;

/// <summary>All years, and a page for each.</summary>
public static class ArchivePages
{
    public static IEnumerable<Output> Of(Site site) => site.History.Years
        .Select(year => Page.Of(
            site,
            new(PageKind.Year.Name, Paths.Year(year.Year), Number(year.Year), site.Say("describe.year", site.Settings.Service, Number(year.Year))) { Trail = Trails.Below(site, Trails.Archive(site)) },
            scope => ("year", Views.Year.Of(year, scope)),
            listing: new(year.All)))
        .Prepend(Page.Of(
            site,
            new(PageKind.Archive.Name, Paths.Archive, site.Theme.Phrases.Text("nav.archive"), site.Say("describe.archive", site.Settings.Service)) { Trail = Trails.Below(site) },
            scope => ("history", Views.History.Of(site.History, scope))));

    private static string Number(int year) => year.ToString(CultureInfo.InvariantCulture);
}

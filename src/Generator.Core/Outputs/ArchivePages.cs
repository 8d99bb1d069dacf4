using System.Globalization;
using Generator.Core.Themes;

namespace Generator.Core.Outputs;

/// <summary>All years, and a page for each.</summary>
public static class ArchivePages
{
    public static IEnumerable<Output> Of(Site site) => site.History.Years
        .Select(year => Page.Of(
            site,
            new(PageKind.Year.Name, Paths.Year(year.Year), year.Year.ToString(CultureInfo.InvariantCulture)),
            scope => ("year", Views.Year.Of(year, scope))))
        .Prepend(Page.Of(
            site,
            new(PageKind.Archive.Name, Paths.Archive, site.Theme.Phrases.Text("nav.archive")),
            scope => ("history", Views.History.Of(site.History, scope))));
}

using System.Collections.Immutable;
using System.Globalization;
using Generator.Core.Incidents;
using Generator.Core.Themes;

namespace Generator.Core.Outputs;

/// <summary>A page for each incident, and one at each old address that leads to it.</summary>
public static class IncidentPages
{
    /// <summary>Bytes of an incident's file of which no page can be made that is larger than a template may print.</summary>
    private const int MaxUsual = 64 * 1024;

    public static IEnumerable<Output> Of(Site site)
    {
        foreach (var incident in site.History.All)
        {
            yield return Of(site, PageKind.Incident, incident, Paths.Incident(incident)) with { Listing = new([incident]) };
            foreach (var alias in incident.Aliases)
            {
                yield return Of(site, PageKind.Redirect, incident, Paths.Incident(alias));
            }
        }
    }

    private static Output Of(Site site, PageKind kind, Incident incident, string path) => Page.At(
        path,
        site,
        () => new(kind, path, incident.Title, Description(site, incident)) { Article = incident, Trail = Trail(site, incident) },
        scope => Views.Incident.Of(incident, scope with { Own = incident })) with
    {
        IsOneOfMany = true,
        MayFail = !site.Theme.IsBuiltIn || incident.Bytes > MaxUsual,
    };

    private static ImmutableArray<(string, string)> Trail(Site site, Incident incident)
    {
        var year = site.Calendar.DateOf(incident.Start).Year;
        return Breadcrumbs.Below(site, Breadcrumbs.Archive(site), (year.ToString(CultureInfo.InvariantCulture), Paths.Year(year)));
    }

    private static string? Description(Site site, Incident incident) => Opening(incident) is { Length: > 0 } opening
        ? opening
        : site.Say("describe.incident", site.Settings.Service, site.Format.Date(site.Calendar.DateOf(incident.Start)));

    /// <summary>The summary's or the first update's words, never longer than search engines show; empty where there are none.</summary>
    internal static string Opening(Incident incident) => Markup.Opening.Of(incident.Summary ?? incident.Updates[0].Body, Markup.Opening.Whole - 1);
}

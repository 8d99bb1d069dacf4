using Generator.Core.Themes;

namespace Generator.Core.Outputs;

/// <summary>All components, and a page for each.</summary>
public static class ComponentPages
{
    public static IEnumerable<Output> Of(Site site) => site.History.Components
        .Select(of => Page.Of(
            site,
            new(PageKind.Component, Paths.Component(of.Component), of.Component.Name, of.Component.Description ?? site.Say("describe.component", site.Settings.Service, of.Component.Name)) { Trail = Breadcrumbs.Below(site, Breadcrumbs.Components(site)) },
            scope => Views.Component.Of(of.Component, scope)) with { Listing = new(of.All) })
        .Prepend(Page.Of(
            site,
            Components(site),
            scope => Views.History.Of(site.History, scope)) with { Listing = Listing.OfAll });

    internal static PageFacts Components(Site site) =>
        new(PageKind.Components, Paths.Components, site.Say("nav.components"), site.Say("describe.components", site.Settings.Service)) { Trail = Breadcrumbs.Below(site) };
}

using Generator.Core.Themes;

namespace Generator.Core.Outputs;

/// <summary>All components, and a page for each.</summary>
public static class ComponentPages
{
    public static IEnumerable<Output> Of(Site site) => site.Settings.Components
        .Select(component => Page.Of(
            site,
            new(PageKind.Component.Name, Paths.Component(component), component.Name, component.Description),
            scope => ("component", Views.Component.Of(component, scope))))
        .Prepend(Page.Of(
            site,
            new(PageKind.Components.Name, Paths.Components, site.Theme.Phrases.Text("nav.components")),
            scope => ("history", Views.History.Of(site.History, scope))));
}

using Generator.Core.Themes;

namespace Generator.Core.Outputs;

/// <summary>Makes outputs from the theme's page templates.</summary>
public static class Page
{
    /// <param name="view">What the page is about, under the name by which its template knows it.</param>
    /// <param name="listing">What search engines are told; that the page is about all incidents unless given.</param>
    /// <param name="root">How links begin; worked out from the page's path unless given.</param>
    public static Output Of(Site site, PageFacts facts, Func<ViewScope, (string Name, View View)>? view = null, string? root = null, Listing? listing = null) =>
        At(facts.Path, site, () => facts, view, root, listing ?? new());

    /// <summary>A page whose facts take time to work out, so that they are only when it is rendered.</summary>
    /// <param name="listing">What search engines are told; nothing unless given.</param>
    /// <param name="mayFail">Whether something wrong can be found in rendering it.</param>
    public static Output At(
        string path, Site site, Func<PageFacts> told, Func<ViewScope, (string Name, View View)>? view = null, string? root = null, Listing? listing = null, bool mayFail = true) =>
        new(path, take =>
        {
            var facts = told();
            var surroundings = site.SurroundingsOf(root ?? Paths.RootFrom(path));
            List<(string, View)> variables = [("site", surroundings.Site), ("page", Views.Page.Of(facts, surroundings.Views))];
            if (view is not null)
            {
                variables.Add(view(surroundings.Views));
            }

            return site.Theme.Templates.Render("pages/" + facts.Kind, variables, surroundings.Functions, take);
        })
        { Listing = listing, MayFail = mayFail, IsOneOfMany = listing?.Incidents is [_] };
}

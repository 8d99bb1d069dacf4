using Generator.Core.Themes;

namespace Generator.Core.Outputs;

/// <summary>Makes outputs from the theme's page templates. Whether search engines should list a page is for its caller to say.</summary>
public static class Page
{
    /// <param name="about">What the page is about, where its kind has such a thing.</param>
    /// <param name="root">How links begin; worked out from the page's path unless given.</param>
    public static Output Of(Site site, PageFacts facts, Func<ViewScope, View>? about = null, string? root = null) => At(facts.Path, site, () => facts, about, root);

    /// <summary>A page whose facts take time to work out, so that they are only when it is rendered.</summary>
    public static Output At(string path, Site site, Func<PageFacts> told, Func<ViewScope, View>? about = null, string? root = null) =>
        new(path, take =>
        {
            var facts = told();
            var surroundings = site.SurroundingsOf(root ?? Paths.RootFrom(path));
            List<(string, View)> variables = [("site", surroundings.Site), ("page", Views.Page.Of(facts, surroundings.Views))];
            if (about is not null)
            {
                variables.Add((facts.Kind.About!, about(surroundings.Views)));
            }

            return site.Theme.Templates.Render("pages/" + facts.Kind.Name, variables, surroundings.Functions, take);
        })
        { MayFail = true };
}

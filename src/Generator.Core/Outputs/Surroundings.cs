using Generator.Core.Themes;

namespace Generator.Core.Outputs;

/// <summary>What all pages share whose links begin alike.</summary>
public sealed record Surroundings(ViewScope Views, View Site, PageScope Functions)
{
    /// <param name="root">How links begin.</param>
    public static Surroundings Of(Site site, string root)
    {
        var scope = new ViewScope(site.Settings, site.History, site.Calendar, root) { Options = site.Theme.Options };
        var view = Themes.Views.Site.Of(site.Settings, scope);
        return new(scope, view, new(site.Theme, site.Format, root) { Url = site.Settings.Url });
    }
}

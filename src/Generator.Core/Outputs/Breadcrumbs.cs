using System.Collections.Immutable;
using Generator.Core.Themes;

namespace Generator.Core.Outputs;

/// <summary>The ways from the front page down to a page, for breadcrumbs.</summary>
internal static class Breadcrumbs
{
    public static (string, string) Archive(Site site) => (site.Say("nav.archive") ?? "", Paths.Archive);

    public static (string, string) Components(Site site) => (site.Say("nav.components") ?? "", Paths.Components);

    public static ImmutableArray<(string, string)> Below(Site site, params ReadOnlySpan<(string, string)> pages) => [(site.Settings.Service, Paths.Index), .. pages];
}

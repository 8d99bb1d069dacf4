using Generator.Core.Themes;

namespace Generator.Core.Outputs;

/// <summary>A small page without navigation, for a frame in pages of other sites.</summary>
public static class EmbedPage
{
    public static IEnumerable<Output> Of(Site site) =>
    [
        Page.Of(
            site,
            new(PageKind.Embed, Paths.Embed, null, site.Settings.Description),
            scope => Views.History.Of(site.History, scope)),
    ];
}

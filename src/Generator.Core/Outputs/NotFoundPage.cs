using Generator.Core.Themes;

namespace Generator.Core.Outputs;

/// <summary>
/// The page that a server shows for any address that does not exist, in whatever folder. Its links therefore begin with the
/// site's public path; without <c>url</c> they are relative to the site's root, which is right for addresses in no folder.
/// </summary>
public static class NotFoundPage
{
    public static IEnumerable<Output> Of(Site site) =>
    [
        Page.Of(
            site,
            new(PageKind.NotFound, Paths.NotFound, site.Say("not_found.title"), site.Say("not_found.lead")),
            root: site.Settings.Url is { } url ? new Uri(url).AbsolutePath : ""),
    ];
}

using Generator.Core.Diagnostics;

namespace Generator.Core.Published;

/// <summary>A site at another public address: one finding, as all its addresses move together.</summary>
internal static class MovedSite
{
    public static IEnumerable<Diagnostic> Check(PublishedSite old, SiteToBe now)
    {
        if (old.Url is not { } before || now.Settings.Url == before)
        {
            yield break;
        }

        if (now.Settings.Url is not { } after)
        {
            yield return new(
                Rules.MovedSite,
                now.File.Start,
                $"the site was published at {Shortened.Line(before)}, and its public address is not known now, so it would have no feeds and no sitemap",
                $"write `url: {Shortened.Line(before)}`, or give it with `--url`");
        }
        else if (!old.LiesBelow(after))
        {
            yield return new(
                Rules.MovedSite,
                now.PlaceOf("url"),
                $"the site was published at {Shortened.Line(before)} and would be at {after}, so that all its addresses and all ids in feeds change",
                $"if it is to move, let the old address lead to the new one, and say `rules: {{{Rules.MovedSite.Code}: warning}}` until the new site is published");
        }
    }
}

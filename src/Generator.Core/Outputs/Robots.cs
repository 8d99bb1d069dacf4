using System.Text;
using Generator.Core.Themes;

namespace Generator.Core.Outputs;

/// <summary>All robots are welcome. They ask for this file at the root of a host only; in a folder it does no harm.</summary>
public static class Robots
{
    public static IEnumerable<Output> Of(Site site)
    {
        var map = site.Settings.Url is { } url ? $"\nSitemap: {Paths.Public(url, Paths.Sitemap)}\n" : "";
        return [Output.Of("robots.txt", Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n{map}"))];
    }
}

using System.Globalization;
using Generator.Core.Incidents;
using Generator.Core.Settings;

namespace Generator.Core.Themes;

/// <summary>Addresses within the site.</summary>
public static class Paths
{
    public const string Index = "index.html";
    public const string Archive = "archive/index.html";
    public const string Components = "components/index.html";
    public const string Statistics = "statistics.html";
    public const string Search = "search.html";
    public const string NotFound = "404.html";
    public const string Sitemap = "sitemap.xml";

    public const string Calendar = "history.ics";
    public const string Badge = "badge.svg";
    public const string BadgeData = "badge.json";
    public const string Embed = "embed.html";

    public static string Incident(Incident incident) => incident.Page;

    public static string Incident(string id) => Incidents.Incident.PageOf(id);

    public static string Year(int year) => string.Create(CultureInfo.InvariantCulture, $"archive/{year:0000}.html");

    public static string Component(Component component) => $"components/{component.Slug}.html";

    /// <summary>The list of all tags, or of all providers.</summary>
    public static string Topics(TopicKind kind) => $"{kind.Field}/{TopicKind.List}.html";

    public static string Topic(TopicKind kind, string slug) => $"{kind.Field}/{slug}.html";

    /// <summary>An address for everyone, from the settings' <c>url</c>; an index page is known by its folder's.</summary>
    public static string Public(string url, string path) =>
        url + (path == Index || path.EndsWith("/" + Index, StringComparison.Ordinal) ? path[..^Index.Length] : path);

    public static string CalendarOf(Component component) => $"components/{component.Slug}.ics";

    public static string BadgeOf(Component component) => $"components/{component.Slug}.badge.svg";

    public static string BadgeDataOf(Component component) => $"components/{component.Slug}.badge.json";

    /// <summary>From a page to the site's root: empty, or <c>../</c> for each folder that the page lies in.</summary>
    public static string RootFrom(string path) => string.Concat(Enumerable.Repeat("../", path.Count(c => c == '/')));
}

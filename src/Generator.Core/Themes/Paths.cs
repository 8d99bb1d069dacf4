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
    public const string NotFound = "404.html";

    public static string Incident(Incident incident) => Incident(incident.Id);

    public static string Incident(string id) => $"incidents/{id}.html";

    public static string Year(int year) => string.Create(CultureInfo.InvariantCulture, $"archive/{year:0000}.html");

    public static string Component(Component component) => $"components/{component.Slug}.html";

    /// <summary>From a page to the site's root: empty, or <c>../</c> for each folder that the page lies in.</summary>
    public static string RootFrom(string path) => string.Concat(Enumerable.Repeat("../", path.Count(c => c == '/')));
}

using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Markup;

namespace Generator.Core.Checks;

/// <summary>A link or picture within the site leads to something that the site has.</summary>
public static class DeadLinks
{
    /// <param name="exists">Whether the site has a file at a path.</param>
    /// <param name="hasPlace">Whether the page at a path has an element of an id; asked of files that exist.</param>
    public static IEnumerable<Diagnostic> Check(IEnumerable<Incident> incidents, Func<string, bool> exists, Func<string, string, bool> hasPlace)
    {
        foreach (var incident in incidents)
        {
            foreach (var text in incident.Texts)
            {
                foreach (var link in text.LinksIntoSite)
                {
                    var path = link.Path.Length > 0 ? link.Path : incident.Page;
                    if (!exists(path))
                    {
                        yield return new(Rules.DeadLink, text.File.At(link.Place), $"the site has no `{path}`", Help(path));
                    }
                    else if (NamesAPlace(link) && !hasPlace(path, link.Fragment))
                    {
                        yield return new(
                            Rules.DeadLink,
                            text.File.At(link.Place),
                            $"the page `{path}` has no place `#{link.Fragment}`",
                            "name a place that it has, such as `#update-1` for the first update of an incident, or leave out the `#` and what follows");
                    }
                }
            }
        }
    }

    /// <summary>A page's top, and words to be looked for, are in every page.</summary>
    private static bool NamesAPlace(MarkdownLink link) =>
        link.Fragment.Length > 0 && !link.Fragment.Equals("top", StringComparison.OrdinalIgnoreCase) && !link.Fragment.StartsWith(":~:", StringComparison.Ordinal);

    private static string Help(string path) => path.StartsWith("files/", StringComparison.Ordinal)
        ? $"put the file at content/{path}, or correct the link"
        : "link to an incident by its file, `../2026/2026-04-08-mail.md`, to a page of the site, or to a full address";
}

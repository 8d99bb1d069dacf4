using Generator.Core.Diagnostics;
using Generator.Core.Incidents;

namespace Generator.Core.Checks;

/// <summary>A link or picture within the site leads to something that the site has.</summary>
public static class DeadLinks
{
    /// <param name="exists">Whether the site has a file at a path.</param>
    public static IEnumerable<Diagnostic> Check(IEnumerable<Incident> incidents, Func<string, bool> exists)
    {
        foreach (var incident in incidents)
        {
            foreach (var text in incident.Texts)
            {
                foreach (var link in text.LinksIntoSite)
                {
                    if (!exists(link.Path))
                    {
                        yield return new(Rules.DeadLink, text.File.At(link.Place), $"the site has no `{link.Path}`", Help(link.Path));
                    }
                }
            }
        }
    }

    private static string Help(string path) => path.StartsWith("files/", StringComparison.Ordinal)
        ? $"put the file at content/{path}, or correct the link"
        : "link to an incident by its file, `../2026/2026-04-08-mail.md`, to a page of the site, or to a full address";
}

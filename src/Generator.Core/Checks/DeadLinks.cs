using Generator.Core.Diagnostics;
using Generator.Core.Incidents;

namespace Generator.Core.Checks;

/// <summary>A link or picture within the site leads to something that the site has.</summary>
public static class DeadLinks
{
    /// <param name="exists">Whether the site has a file at a path.</param>
    public static IEnumerable<Diagnostic> Check(IEnumerable<Incident> incidents, Func<string, bool> exists) =>
        from incident in incidents
        from text in incident.Texts
        from link in text.LinksIntoSite
        where !exists(link.Path)
        select new Diagnostic(Rules.DeadLink, text.File.At(link.Place), $"the site has no `{link.Path}`", Help(link.Path));

    private static string Help(string path) => path.StartsWith("files/", StringComparison.Ordinal)
        ? $"put the file at content/{path}, or correct the link"
        : "link to an incident by its file, `../2026/2026-04-08-mail.md`, to a page of the site, or to a full address";
}

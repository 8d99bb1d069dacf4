using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Markup;

namespace Generator.Core.Checks;

/// <summary>A link or picture within the site leads to something that the site has.</summary>
public static class DeadLinks
{
    /// <param name="exists">Whether the site has a file at a path.</param>
    public static IEnumerable<Diagnostic> Check(IEnumerable<Incident> incidents, Func<string, bool> exists)
    {
        var found = new List<Diagnostic>();
        foreach (var incident in incidents)
        {
            Check(incident.Summary);
            foreach (var update in incident.Updates)
            {
                Check(update.Body);
            }

            Check(incident.Postmortem);
        }

        return found;

        void Check(Markdown? text)
        {
            foreach (var link in text?.LinksIntoSite ?? [])
            {
                if (!exists(link.Path))
                {
                    found.Add(new(Rules.DeadLink, text!.File.At(link.Place), $"the site has no `{link.Path}`", Help(link.Path)));
                }
            }
        }
    }

    private static string Help(string path) => path.StartsWith("files/", StringComparison.Ordinal)
        ? $"put the file at content/{path}, or correct the link"
        : "link to an incident by its file, `../2026/2026-04-08-mail.md`, to a page of the site, or to a full address";
}

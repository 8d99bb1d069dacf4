using Generator.Core.Diagnostics;
using Generator.Core.Markup;

namespace Generator.Core.Outputs;

/// <summary>A link or picture within the site leads to something that the site has.</summary>
internal static class DeadLinks
{
    public static IEnumerable<Diagnostic> Check(PlanInput plan)
    {
        var places = new PagePlaces(plan.Outputs);
        foreach (var incident in plan.Incidents)
        {
            foreach (var text in incident.Texts)
            {
                foreach (var link in text.LinksIntoSite)
                {
                    var path = link.Path.Length > 0 ? link.Path : incident.Page;
                    if (!plan.Has(path))
                    {
                        yield return new(Rules.DeadLink, text.File.At(link.Place), $"the site has no `{path}`", IsFootnote(text, link) ? "there are no footnotes here: put what it says into the text, in brackets" : Help(plan, path));
                    }
                    else if (NamesAPlace(link) && !places.Has(path, link.Fragment))
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

    /// <summary>Other kinds of Markdown have notes <c>[^1]</c>; here a line <c>[^1]: word</c> makes links of them.</summary>
    private static bool IsFootnote(Markdown text, MarkdownLink link) => text.File.Text.AsSpan(link.Place.Start).StartsWith("[^", StringComparison.Ordinal);

    /// <summary>Every page has a top.</summary>
    private static bool NamesAPlace(MarkdownLink link) => link.Fragment.Length > 0 && !link.Fragment.Equals("top", StringComparison.OrdinalIgnoreCase);

    private static string Help(PlanInput plan, string path) => path.StartsWith("files/", StringComparison.Ordinal)
        ? $"put the file at {plan.SettingsFile.Beside(path)}, or correct the link"
        : "link to an incident by its file, `../2026/2026-04-08-mail.md`, to a page of the site, or to a full address";
}

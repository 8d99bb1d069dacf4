using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Themes;

namespace Generator.Core.Outputs;

/// <summary>Each incident's file as it was written, beside its page, where <c>outputs:</c> asks for it. Only its links into the site are other ones.</summary>
public static class MarkdownTwins
{
    public static IEnumerable<Output> Of(Site site) => site.Settings.Outputs.IncidentMarkdown is true
        ? site.History.All.Select(incident => Of(incident, $"incidents/{incident.Id}.md"))
        : [];

    private static Output Of(Incident incident, string path) => Output.Of(path, () => Text(incident, Paths.RootFrom(path)));

    private static string Text(Incident incident, string root) => incident.File.Slice(
        new(0, incident.File.Text.Length),
        incident.Texts
            .SelectMany(t => t.Relinked(address => address.StartsWith('#') ? address : root + MarkdownPaths.InMarkdown(address)))
            .OrderBy(l => l.Span.Start));
}

using Generator.Core.Incidents;
using Generator.Core.Markup;

namespace Generator.Core.Imports;

/// <summary>What a Statuspage's files say of the service and its components.</summary>
internal static class StatuspageSite
{
    public static ImportedSite Of(StatuspageFiles files, IReadOnlyCollection<Draft> drafts)
    {
        var page = files.Pages.FirstOrDefault(p => Line(p, "name") is not null);
        var groups = files.Components.Where(IsGroup).Where(g => g.TextOf("id") is not null).GroupBy(g => g.TextOf("id")!, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => Line(g.Last(), "name"), StringComparer.Ordinal);
        var listed = files.Components.Where(c => !IsGroup(c)).Select(c => new ImportedComponent(
            Line(c, "name") ?? "",
            c.TextOf("group_id") is { } id ? groups.GetValueOrDefault(id) : null,
            Line(c, "description")));
        var named = drafts.SelectMany(d => d.Components).Select(name => new ImportedComponent(name));
        return new(
            page is null ? null : Line(page, "name"),
            page?.TextOf("url") is { } url && Links.IsWebAddress(url) ? url : null,
            [.. listed.Concat(named).Where(c => c.Name.Length > 0).GroupBy(c => c.Name, StringComparer.OrdinalIgnoreCase).Select(Merged)],
            page?.TextOf("time_zone"));
    }

    /// <summary>Older records lack the group or the description; what any of them has is kept.</summary>
    private static ImportedComponent Merged(IEnumerable<ImportedComponent> same) =>
        same.Aggregate((all, next) => all with { Group = all.Group ?? next.Group, Description = all.Description ?? next.Description });

    private static bool IsGroup(JsonMap component) => component["group"] is JsonWord { Text: "true" };

    private static string? Line(JsonMap map, string name) => PlainText.ToLine(map.TextOf(name) ?? "") is { Length: > 0 } line ? line : null;
}

using Generator.Core.Markup;
using Generator.Core.Settings;

namespace Generator.Core.Incidents;

/// <summary>The JSON Schemas of all that authors write, for editors.</summary>
public static class EditorSchemas
{
    /// <summary>Of an incident's front matter.</summary>
    /// <param name="settings">Where the names of the components come from; without, any name passes.</param>
    public static string Incident(SiteSettings? settings) => JsonSchema.Write(
        "Incident",
        "The front matter of an incident, between its two lines `---`.",
        IncidentParser.Fields,
        settings is null ? [] : [.. settings.Components.SelectMany(c => c.Aliases.Prepend(c.Name)).Where(n => n.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)]);

    /// <summary>Of <c>site.yaml</c>.</summary>
    public static string Site() => JsonSchema.Write("Outage history site", "The settings of an outage history site.", SettingsParser.Fields, []);
}

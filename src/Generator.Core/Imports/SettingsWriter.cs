using System.Text;
using Generator.Core.Markup;
using Generator.Core.Settings;
using NodaTime;

namespace Generator.Core.Imports;

/// <summary>Imported settings as the text of <c>site.yaml</c>. What the parser puts in by itself is left out.</summary>
public static class SettingsWriter
{
    public static string Write(ImportedSettings settings)
    {
        var text = new StringBuilder();
        Field(text, "service", settings.Service);
        Field(text, "source", settings.Source);
        Field(text, "time_zone", settings.TimeZone.Id, DateTimeZone.Utc.Id);
        return text.Append(settings.Components.IsEmpty ? "" : "components:\n" + Components(settings.Components)).ToString();
    }

    /// <summary>The lines below <c>components:</c>.</summary>
    /// <param name="components">Of an import, which knows neither old names nor days.</param>
    public static string Components(IEnumerable<Component> components)
    {
        var text = new StringBuilder();
        foreach (var component in components)
        {
            Field(text, "  - name", component.Name);
            Field(text, "    slug", component.Slug, Slug.Of(component.Name));
            Field(text, "    group", component.Group);
            Field(text, "    description", component.Description);
        }

        return text.ToString();
    }

    private static void Field(StringBuilder text, string name, string? value, string? standard = null)
    {
        if (value is not null && value != standard)
        {
            text.Append(name).Append(": ").Append(YamlText.Scalar(value)).Append('\n');
        }
    }
}

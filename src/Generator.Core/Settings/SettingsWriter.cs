using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using NodaTime;
using NodaTime.Text;

namespace Generator.Core.Settings;

/// <summary>Settings as the text of <c>site.yaml</c>: the parser's inverse. Fields whose value is the default are left out.</summary>
public static class SettingsWriter
{
    public static string Write(SiteSettings settings)
    {
        var text = new StringBuilder();
        Field(text, "service", settings.Service);
        Field(text, "description", settings.Description);
        Field(text, "url", settings.Url);
        Field(text, "source", settings.Source);
        Field(text, "language", settings.Language, SettingsParser.DefaultLanguage);
        Field(text, "time_zone", settings.TimeZone.Id, DateTimeZone.Utc.Id);
        Field(text, "detected_by", settings.DetectedBy);
        Field(text, "theme", settings.Theme, SettingsParser.DefaultTheme);
        text.Append(settings.ThemeOptions.IsEmpty ? "" : "theme_options:\n");
        foreach (var option in settings.ThemeOptions)
        {
            Field(text, $"  {YamlText.Scalar(option.Name)}", option.Value);
        }

        if (settings.WindowMonths != SettingsParser.DefaultWindowMonths)
        {
            text.Append(CultureInfo.InvariantCulture, $"window: {settings.WindowMonths} months\n");
        }

        Downtime(text, settings.Downtime);
        Outputs(text, settings.Outputs);
        Rules(text, settings.Rules);
        return text.Append(settings.Components.IsEmpty ? "" : "components:\n" + Components(settings.Components)).ToString();
    }

    /// <summary>The lines below <c>components:</c>.</summary>
    public static string Components(IEnumerable<Component> components)
    {
        var text = new StringBuilder();
        foreach (var component in components)
        {
            Field(text, "  - name", component.Name);
            Field(text, "    slug", component.Slug, Slug.Of(component.Name));
            Field(text, "    group", component.Group);
            Field(text, "    description", component.Description);
            if (!component.Aliases.IsEmpty)
            {
                text.Append("    aliases: ").Append(YamlText.List(component.Aliases)).Append('\n');
            }

            Field(text, "    since", Day(component.Since));
            Field(text, "    until", Day(component.Until));
        }

        return text.ToString();
    }

    private static void Outputs(StringBuilder text, OutputChoices choices)
    {
        var made = choices.Made().ToArray();
        text.Append(made.Length == 0 ? "" : "outputs:\n");
        foreach (var (name, wanted) in made)
        {
            text.Append("  ").Append(name).Append(wanted ? ": yes\n" : ": no\n");
        }
    }

    private static void Rules(StringBuilder text, RuleLevels levels)
    {
        text.Append(levels.ByCode.IsEmpty ? "" : "rules:\n");
        foreach (var (code, level) in levels.ByCode.OrderBy(l => l.Key, StringComparer.Ordinal))
        {
            text.Append("  ").Append(code).Append(": ").Append(level?.Word() ?? RuleLevels.Off).Append('\n');
        }
    }

    private static void Downtime(StringBuilder text, DowntimePolicy policy)
    {
        var counts = policy.Counts.SequenceEqual(DowntimePolicy.Default.Counts) ? null : YamlText.List(policy.Counts.Select(s => s.Word()));
        ImmutableArray<string> weights =
        [
            .. Severities.OfIncidents.Where(s => policy.WeightOf(s) != DowntimePolicy.Default.WeightOf(s))
                .Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Word()}: {policy.WeightOf(s)}")),
        ];
        if (counts is null && weights.IsEmpty)
        {
            return;
        }

        text.Append("downtime:\n").Append(counts is null ? "" : $"  counts: {counts}\n");
        text.Append(weights.IsEmpty ? "" : $"  weights: {{{string.Join(", ", weights)}}}\n");
    }

    private static void Field(StringBuilder text, string name, string? value, string? standard = null)
    {
        if (value is not null && value != standard)
        {
            text.Append(name).Append(": ").Append(YamlText.Scalar(value)).Append('\n');
        }
    }

    /// <summary>Digits alone: nothing that YAML or the field reader takes for anything else.</summary>
    private static string? Day(LocalDate? day) => day is { } date ? LocalDatePattern.Iso.Format(date) : null;
}

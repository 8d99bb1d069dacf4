using System.Collections.Immutable;
using System.Globalization;
using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;
using NodaTime;

namespace Generator.Core.Settings;

/// <summary>Reads <c>site.yaml</c>.</summary>
public static class SettingsParser
{
    public const string DefaultTheme = "default";
    public const string DefaultLanguage = "en";
    public const int DefaultWindowMonths = 24;
    private const int MaxWindowMonths = 1200;

    public static readonly ImmutableArray<Field> Fields =
    [
        new("service", "the name of the service", Required: true),
        new("description", "one sentence about the service"),
        new("url", "the public address of the site"),
        new("source", "the address of the official status page"),
        new("language", "the language of the pages, such as `en`; a language file of the theme"),
        new("time_zone", "an IANA name such as `Europe/Berlin`: how times are shown and days are cut (default `UTC`)"),
        new("detected_by", "who notices incidents, unless an incident says otherwise"),
        new("theme", "the theme's name (default `default`)"),
        new("window", "the period that the summary speaks of: `24 months` or `2 years` (default `24 months`)"),
        new("downtime", "what counts as downtime: `counts`, a list of severities, and `weights`, a number from 0 to 1 for each"),
        new("components", "the parts of the service"),
    ];

    public static readonly ImmutableArray<Field> ComponentFields =
    [
        new("name", "the component's name", Required: true),
        new("slug", "its part of the page's address, `a-z0-9-`; made from the name when absent"),
        new("group", "components of one group stand together"),
        new("description", "one sentence about it"),
        new("aliases", "names that it had before"),
        new("since", "the first day on which its incidents were recorded"),
        new("until", "its last day, for a component that is gone"),
    ];

    private static readonly ImmutableArray<Field> DowntimeFields =
    [
        new("counts", "the severities whose duration counts as downtime"),
        new("weights", "a number from 0 to 1 for each severity"),
    ];

    public static Checked<SiteSettings> Parse(SourceFile file)
    {
        var findings = new Findings();
        var root = findings.Take(YamlReader.Read(file, file.Whole));
        if (root is not YamlMap map)
        {
            if (!findings.HasErrors)
            {
                findings.Add(Rules.NotAMapping, file.At(new(0, Math.Min(1, file.Text.Length))), "the settings are not fields", "begin with `service: the name of your service`");
            }

            return findings.Fail<SiteSettings>();
        }

        var fields = new FieldReader(file, map, Fields, findings);
        var settings = new SiteSettings(
            fields.Text("service") ?? "",
            fields.Text("description"),
            fields.WebAddress("url") is { } url ? url.TrimEnd('/') + "/" : null,
            fields.WebAddress("source"),
            fields.Text("language") ?? DefaultLanguage,
            TimeZone(fields, findings),
            fields.Text("detected_by"),
            fields.Text("theme") ?? DefaultTheme,
            Window(fields, findings),
            Downtime(file, fields, findings),
            Components(file, fields, findings));
        return findings.Close(() => settings);
    }

    private static DateTimeZone TimeZone(FieldReader fields, Findings findings)
    {
        var name = fields.Text("time_zone") ?? "UTC";
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is { } zone)
        {
            return zone;
        }

        var nearest = Nearest.To(name, DateTimeZoneProviders.Tzdb.Ids);
        findings.Add(
            Rules.BadSetting,
            fields.At("time_zone"),
            $"there is no time zone `{name}`",
            nearest is null ? "use a name of the IANA database, such as `Europe/Berlin`" : $"did you mean `{nearest}`?");
        return DateTimeZone.Utc;
    }

    private static int Window(FieldReader fields, Findings findings)
    {
        if (fields.Text("window") is not { } text)
        {
            return DefaultWindowMonths;
        }

        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var perUnit = words.Length != 2 ? 0 : words[1] switch { "month" or "months" => 1, "year" or "years" => 12, _ => 0 };
        if (perUnit > 0 && int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count is > 0 and <= MaxWindowMonths && count * perUnit <= MaxWindowMonths)
        {
            return count * perUnit;
        }

        findings.Add(Rules.BadSetting, fields.At("window"), $"`{text}` is not a window", "write `24 months` or `2 years`; the longest is 100 years");
        return DefaultWindowMonths;
    }

    private static DowntimePolicy Downtime(SourceFile file, FieldReader fields, Findings findings)
    {
        if (fields.Map("downtime") is not { } map)
        {
            return DowntimePolicy.Default;
        }

        var downtime = new FieldReader(file, map, DowntimeFields, findings);
        var counts = downtime.Node("counts") is null
            ? DowntimePolicy.Default.Counts
            : [.. downtime.Scalars("counts").Select(s => Severity(file, s, findings)).OfType<Severity>().Distinct()];
        return new(counts, Weights(file, downtime.Map("weights"), findings));
    }

    private static ImmutableDictionary<Severity, decimal> Weights(SourceFile file, YamlMap? map, Findings findings)
    {
        var weights = DowntimePolicy.Default.Weights.ToBuilder();
        foreach (var (key, value) in map?.Fields ?? [])
        {
            if (Severity(file, key, findings) is not { } severity)
            {
                continue;
            }

            if (value is YamlScalar scalar && decimal.TryParse(scalar.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight)
                && weight is >= 0 and <= 1)
            {
                weights[severity] = weight;
            }
            else
            {
                findings.Add(Rules.BadSetting, file.At(value.Span), "a weight is a number from 0 to 1", $"write `{key.Text}: 0.5`");
            }
        }

        return weights.ToImmutable();
    }

    private static Severity? Severity(SourceFile file, YamlScalar scalar, Findings findings)
    {
        if (Severities.Parse(scalar.Text) is { } severity && severity != Settings.Severity.Maintenance)
        {
            return severity;
        }

        string[] known = [.. Severities.OfIncidents.Select(s => s.Word())];
        findings.Add(Rules.UnknownSeverity, file.At(scalar.Span), $"there is no severity `{scalar.Text}` of downtime", Nearest.Help(scalar.Text, known));
        return null;
    }

    private static ImmutableArray<Component> Components(SourceFile file, FieldReader fields, Findings findings)
    {
        var components = ImmutableArray.CreateBuilder<Component>();
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var slugs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in fields.Items("components"))
        {
            var map = item switch
            {
                YamlMap full => full,
                YamlScalar name => new YamlMap(name.Span, [new(new YamlScalar(name.Span, "name", false), name)]),
                _ => null,
            };
            if (map is null)
            {
                findings.Add(Rules.WrongKind, file.At(item.Span), "a component is a name or fields", "write `- name: Mail`");
            }
            else if (Component(file, map, findings) is { } component)
            {
                Claim(names, [component.Name, .. component.Aliases], component, file.At(map.Span with { Length = 1 }), "name", findings);
                Claim(slugs, [component.Slug], component, file.At(map.Span with { Length = 1 }), "slug", findings);
                components.Add(component);
            }
        }

        return components.DrainToImmutable();
    }

    private static void Claim(Dictionary<string, string> taken, ImmutableArray<string> wanted, Component by, Location at, string what, Findings findings)
    {
        foreach (var word in wanted.Where(word => !taken.TryAdd(word, by.Name)))
        {
            findings.Add(Rules.DuplicateComponent, at, $"the {what} `{word}` is taken by the component `{taken[word]}`", $"give `{by.Name}` a {what} of its own");
        }
    }

    private static Component? Component(SourceFile file, YamlMap map, Findings findings)
    {
        var fields = new FieldReader(file, map, ComponentFields, findings);
        if (fields.Text("name") is not { } name)
        {
            return null;
        }

        var slug = fields.Text("slug") ?? Slug.Of(name);
        if (!Slug.IsValid(slug))
        {
            findings.Add(
                Rules.BadId,
                fields.At(fields.Node("slug") is null ? "name" : "slug"),
                slug.Length == 0 ? $"the name `{name}` gives no address" : $"`{slug}` cannot be part of an address",
                $"add `slug:` with letters a to z, digits and hyphens, at most {Slug.MaxLength}");
        }

        return new(
            name,
            slug,
            fields.Text("group"),
            fields.Text("description"),
            [.. fields.Scalars("aliases").Select(s => s.Text.Trim())],
            fields.Date("since"),
            fields.Date("until"));
    }
}

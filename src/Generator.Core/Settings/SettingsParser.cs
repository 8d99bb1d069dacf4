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
    private const string DefaultTheme = "default";
    private const string DefaultLanguage = "en";
    private const int DefaultWindowMonths = 24;
    private const int MaxWindowMonths = 1200;
    private const string ListSlug = "index";

    private static readonly Kind.Word DowntimeSeverity = new Kind.Word([.. Severities.OfIncidents.Select(s => s.Word())]);

    private static readonly Kind WindowForm = new Kind.Form(
        "months or years",
        "0*(?:(?:[1-9][0-9]{0,2}|1[01][0-9]{2}|1200) +months?|(?:[1-9][0-9]?|100) +years?)",
        "24 months");

    private static readonly Kind RuleLevel = new Kind.Keyed(Codes(areFixed: false), new Kind.Word(RuleLevels.Words, AnyCase: false))
    {
        Or = new(Codes(areFixed: true), new Kind.Word(["error"], AnyCase: false)),
    };

    public static readonly ImmutableArray<Field> ComponentFields =
    [
        new("name", "the component's name", Kind.Text, Required: true),
        new("slug", "its part of the page's address; made from the name when absent", Kind.Id),
        new("group", "components of one group stand together", Kind.Text),
        new("description", "one sentence about it", Kind.Text),
        new("aliases", "names that it had before", new Kind.ListOf(Kind.Text)),
        new("since", "the first day on which its incidents were recorded", Kind.Date),
        new("until", "its last day, for a component that is gone", Kind.Date),
    ];

    private static readonly ImmutableArray<Field> DowntimeFields =
    [
        new("counts", "the severities whose duration counts as downtime", new Kind.ListOf(DowntimeSeverity)),
        new("weights", "a number from 0 to 1 for each severity", new Kind.Keyed(DowntimeSeverity, Kind.Share)),
    ];

    public static readonly ImmutableArray<Field> Fields =
    [
        new("service", "the name of the service", Kind.Text, Required: true),
        new("description", "one sentence about the service", Kind.Text),
        new("url", "the public address of the site", Kind.SiteAddress),
        new("source", "the address of the official status page", Kind.WebAddress),
        new("language", "the language of the pages: `en`, `de`, `fr`, `es`, `ja`, `ar`, or another that the theme has a file for (default `en`)", Kind.Text),
        new("time_zone", "such as `Europe/Berlin`: how times are shown and days are cut (default `UTC`)", new Kind.ZoneName()),
        new("detected_by", "who notices incidents, unless an incident says otherwise", Kind.Text),
        new("theme", "the theme's name (default `default`)", Kind.Text),
        new("theme_options", "values for the options of the theme's `theme.yaml`, by name", new Kind.Named()),
        new("window", "the period that the summary speaks of: `24 months` or `2 years` (default `24 months`)", WindowForm),
        new("downtime", "what counts as downtime: `counts`, a list of severities, and `weights`, a number from 0 to 1 for each", new Kind.Mapping(DowntimeFields)),
        new("outputs", "which files the site has besides its pages, `yes` or `no` for each", new Kind.Mapping(OutputChoices.Fields)),
        new("components", "the parts of the service", new Kind.ListOf(new Kind.NameOr(Kind.Text, new(ComponentFields)))),
        new("rules", "the level of a rule by its code, `GEN036: off`: `off`, `note`, `warning` or `error`; errors stay errors, but for those of `check --against`", RuleLevel),
    ];

    private static Kind.Word Codes(bool areFixed) => new([.. Rules.All.Where(r => r.IsFixed == areFixed).Select(r => r.Code)]);

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

        DirectionMarks.Check(file, file.Whole, map, findings);
        var fields = new FieldReader(file, map, Fields, findings);
        var settings = new SiteSettings(
            fields.Text("service") ?? "",
            fields.Text("description"),
            Url(fields, findings),
            fields.WebAddress("source"),
            fields.Text("language") ?? DefaultLanguage,
            TimeZone(fields, findings),
            fields.Text("detected_by"),
            fields.Text("theme") ?? DefaultTheme,
            Window(fields, findings),
            Downtime(file, fields, findings),
            Components(file, fields, findings),
            RuleLevelsOf(file, fields, findings),
            FieldPlaces.Of(map, Fields))
        {
            ThemeOptions = ThemeOptions(file, fields, findings),
            Outputs = OutputChoices.Read(file, fields, findings),
        };
        return findings.Close(settings);
    }

    /// <summary>The public address as it is used, from a value that was not read from a file; or what is wrong with it.</summary>
    public static (string? Url, string? Message) ReadUrl(string text)
    {
        var file = new SourceFile("", "url: " + YamlText.Scalar(text));
        var findings = new Findings();
        var url = findings.Take(YamlReader.Read(file, file.Whole)) is YamlMap map ? Url(new(file, map, Fields.RemoveAll(f => f.Required), findings), findings) : null;
        return (url, findings.Drain().Select(d => $"{d.Message}; {d.Help}").FirstOrDefault());
    }

    /// <summary>The addresses of pages are put behind it, so it can have nothing but a path.</summary>
    private static string? Url(FieldReader fields, Findings findings)
    {
        if (fields.WebAddress("url") is not { } url)
        {
            return null;
        }

        var path = url.AsSpan().IndexOfAny('?', '#') is >= 0 and var end ? url[..end] : url;
        if (path.Length < url.Length)
        {
            findings.Add(Rules.BadSetting, fields.At("url"), "the site's address cannot have a query or a fragment", $"write `{path}`");
        }

        if (Links.InAscii(path) is not { } ascii)
        {
            findings.Add(
                Rules.RefusedLink,
                fields.At("url"),
                $"the host of `{path}` cannot be written in ASCII",
                "write it as it is registered, such as `https://xn--bcher-kva.example/`");
            return null;
        }

        var address = ascii.TrimEnd('/') + "/";
        var root = address.IndexOf('/', address.IndexOf("://", StringComparison.Ordinal) + "://".Length);
        if (address.AsSpan(root).Contains("//", StringComparison.Ordinal))
        {
            // A path that begins with two slashes is the address of another host.
            var mended = string.Join('/', address[root..].Split('/', StringSplitOptions.RemoveEmptyEntries));
            findings.Add(Rules.BadSetting, fields.At("url"), "the site's address has nothing between two of its slashes", $"write `{address[..root]}/{mended}/`");
        }

        return address;
    }

    private static DateTimeZone TimeZone(FieldReader fields, Findings findings)
    {
        var name = fields.Scalar("time_zone")?.Text ?? "UTC";
        if (name == DateTimeZone.Utc.Id)
        {
            // To load all zones takes a thirtieth of a small build.
            return DateTimeZone.Utc;
        }

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

    /// <summary>Which options there are and what they take is the theme's to say.</summary>
    private static ImmutableArray<ThemeOptionSetting> ThemeOptions(SourceFile file, FieldReader fields, Findings findings)
    {
        var options = ImmutableArray.CreateBuilder<ThemeOptionSetting>();
        foreach (var (key, value) in fields.Map("theme_options")?.Fields ?? [])
        {
            if (value is not YamlScalar scalar)
            {
                findings.Add(Rules.WrongKind, file.At(value.Span), $"the option `{key.Text}` takes a single value", $"write `{key.Text}: value`");
            }
            else if (!FieldReader.IsEmpty(scalar))
            {
                options.Add(new(key.Text, scalar.Text.Trim(), key.Span, scalar.Span));
            }
        }

        return options.DrainToImmutable();
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

    private static RuleLevels RuleLevelsOf(SourceFile file, FieldReader fields, Findings findings)
    {
        var levels = RuleLevels.Default.ByCode.ToBuilder();
        foreach (var (key, value) in fields.Map("rules")?.Fields ?? [])
        {
            if (Rules.Find(key.Text) is not { } rule)
            {
                findings.Add(Rules.BadSetting, file.At(key.Span), $"there is no rule `{key.Text}`", Nearest.Help(key.Text, [.. Rules.All.Select(r => r.Code)]));
            }
            else if (value is not YamlScalar word || !RuleLevels.Words.Contains(word.Text, StringComparer.Ordinal))
            {
                findings.Add(Rules.BadSetting, file.At(value.Span), "this is not the level of a rule", $"use one of: {string.Join(", ", RuleLevels.Words)}");
            }
            else if (rule.IsFixed && word.Text != "error")
            {
                findings.Add(Rules.BadSetting, file.At(value.Span), $"{rule.Code} is an error, and errors stay errors", "remove this line; only notes, warnings and what `check --against` finds can be changed");
            }
            else
            {
                levels[rule.Code] = RuleLevels.Parse(word.Text);
            }
        }

        return new(levels.ToImmutable());
    }

    private static ImmutableArray<Component> Components(SourceFile file, FieldReader fields, Findings findings)
    {
        var components = ImmutableArray.CreateBuilder<Component>();
        var names = new Dictionary<string, Component>(StringComparer.OrdinalIgnoreCase);
        var slugs = new Dictionary<string, Component>(StringComparer.Ordinal);
        if (fields.Node("components") is YamlScalar { Quoted: false } text && text.Text.Contains(',', StringComparison.Ordinal))
        {
            findings.Add(Rules.WrongKind, file.At(text.Span), "several components are a list", $"write `{YamlText.List(text.Text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))}`");
            return [];
        }

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
                var free = true;
                foreach (var name in ScalarsOf(map, "name").Concat(ScalarsOf(map, "aliases")))
                {
                    free &= Claim(names, name.Text.Trim(), component, file.At(name.Span), "name", findings);
                }

                // Two of one name have one slug too, and that is one fault; so is a slug that cannot be.
                var written = ScalarsOf(map, "slug").FirstOrDefault(s => s.Text.Trim() == component.Slug) ?? ScalarsOf(map, "name").First();
                _ = free && Slug.IsValid(component.Slug) && Claim(slugs, component.Slug, component, file.At(written.Span), "slug", findings);
                components.Add(component);
            }
        }

        return components.DrainToImmutable();
    }

    private static IEnumerable<YamlScalar> ScalarsOf(YamlMap map, string field) => map.Fields.Where(f => f.Key.Text == field).SelectMany(f => f.Value.Scalars());

    /// <returns>Whether nothing had the word before.</returns>
    private static bool Claim(Dictionary<string, Component> taken, string word, Component by, Location at, string what, Findings findings)
    {
        if (taken.TryAdd(word, by))
        {
            return true;
        }

        var (message, help) = ReferenceEquals(taken[word], by)
            ? ($"the {what} `{word}` stands twice", "remove one of the two")
            : ($"the {what} `{word}` is taken by the component `{taken[word].Name}`", what == "slug" ? "give it one of its own: `{name: " + YamlText.Scalar(by.Name) + ", slug: …}`" : $"give `{by.Name}` a {what} of its own");
        findings.Add(Rules.DuplicateComponent, at, message, help);
        return false;
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
                (fields.Node("slug") is null ? "add `slug:`; " : "") + Slug.Help(slug));
        }
        else if (slug == ListSlug)
        {
            findings.Add(Rules.BadId, fields.At(fields.Node("slug") is null ? "name" : "slug"), $"`{slug}` is the address of the list of all components", "add another `slug:`");
        }

        var (since, until) = (fields.Date("since"), fields.Date("until"));
        if (until < since)
        {
            findings.Add(Rules.BadSetting, fields.At("until"), "`until` is before `since`", "correct one of the two");
        }

        return new(name, slug, fields.Text("group"), fields.Text("description"), [.. fields.Scalars("aliases").Select(s => s.Text.Trim())], since, until);
    }
}

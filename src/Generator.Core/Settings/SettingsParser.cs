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

    private static readonly Kind WindowForm = new Kind.Form(
        "months or years",
        "0*(?:(?:[1-9][0-9]{0,2}|1[01][0-9]{2}|1200) +months?|(?:[1-9][0-9]?|100) +years?)",
        "24 months");

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
        new("downtime", "what counts as downtime: `counts`, a list of severities, and `weights`, a number from 0 to 1 for each", new Kind.Mapping(DowntimeReader.Fields)),
        new("outputs", "which files the site has besides its pages, `yes` or `no` for each", new Kind.Mapping(OutputReader.Fields)),
        new("components", "the parts of the service", new Kind.ListOf(new Kind.NameOr(Kind.Text, new(ComponentReader.Fields)))),
        new("rules", "the level of a rule by its code, `GEN036: off`: `off`, `note`, `warning` or `error`; errors stay errors, but for those of `check --against`", RuleLevelReader.Form),
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
            DowntimeReader.Read(file, fields, findings),
            ComponentReader.Read(file, fields, findings),
            RuleLevelReader.Read(file, fields, findings),
            FieldPlaces.Of(map, Fields))
        {
            ThemeOptions = ThemeOptions(file, fields, findings),
            Outputs = OutputReader.Read(file, fields, findings),
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
}

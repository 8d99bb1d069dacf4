using System.Collections.Immutable;
using System.Globalization;
using Generator.Cli.Files;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Settings;
using NodaTime;

namespace Generator.Cli.Init;

/// <summary>The files of a repository to begin with.</summary>
internal static class Starter
{
    public const string Settings = "content/" + ContentReader.SettingsName;
    private const string Example = "content/incidents/example.md";

    /// <param name="Generator">The repository with the generator's source, or nothing.</param>
    /// <param name="Day">The day of the example; in the past, so that nothing is wrong with it.</param>
    internal sealed record Wanted(string Service, string Generator, string GeneratorRef, LocalDate Day);

    /// <summary>All of them, in order of their paths.</summary>
    /// <param name="existing">Settings that are there already: then it is a site, its components have other names, and it needs no example.</param>
    public static ImmutableArray<(string Path, string Text)> Files(Wanted wanted, (bool Exist, SiteSettings? Value) existing)
    {
        (string Path, string Text)[] files =
        [
            .. Embedded.Below("init")
                .Select(name => (Path: name["init/".Length..], Text: Filled(Embedded.Text(name), wanted)))
                .Where(f => !existing.Exist || f.Path != Example)
                .Select(f => (Target(f.Path, wanted), f.Text)),
        ];
        var settings = existing.Exist ? existing.Value : SettingsParser.Parse(new(Settings, files.First(f => f.Path == Settings).Text)).Value;
        return
        [
            .. files.Append(("schema/incident.json", EditorSchemas.Incident(settings))).Append(("schema/site.json", EditorSchemas.Site()))
                .OrderBy(f => f.Item1, StringComparer.Ordinal),
        ];
    }

    /// <summary>Here names do not begin with a dot, so that no tool takes these files for settings of this repository.</summary>
    private static string Target(string path, Wanted wanted)
    {
        const string Dot = "dot-";
        var day = wanted.Day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
        return path == Example ? $"content/incidents/{day[..4]}/{day}-example-pages-loaded-slowly.md"
            : path.StartsWith(Dot, StringComparison.Ordinal) ? "." + path[Dot.Length..]
            : path;
    }

    private static string Filled(string text, Wanted wanted) => text
        .Replace("%DAY%", wanted.Day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("%REQUIRED%", Words(IncidentParser.Fields.Where(f => f.Required).Select(f => $"`{f.Name}`")), StringComparison.Ordinal)
        .Replace("%FIELDS%", List(IncidentParser.Fields), StringComparison.Ordinal)
        .Replace("%HIT_FIELDS%", List(IncidentParser.ComponentFields), StringComparison.Ordinal)
        .Replace("%SITE_FIELDS%", List(SettingsParser.Fields), StringComparison.Ordinal)
        .Replace("%COMPONENT_FIELDS%", List(ComponentReader.Fields), StringComparison.Ordinal)
        .Replace("%GUIDE%", Guide(wanted), StringComparison.Ordinal)
        .Replace("%SEVERITIES%", Words(Severities.OfIncidents.Select(s => $"`{s.Word()}`")), StringComparison.Ordinal)
        .Replace("%SEVERITY_CHOICE%", string.Join(',', Severities.OfIncidents.Select(s => s.Word())), StringComparison.Ordinal)
        .Replace("%STATES%", Words(StatesOf(Severity.Minor)), StringComparison.Ordinal)
        .Replace("%STATE_CHOICE%", string.Join(',', StatesOf(Severity.Minor)), StringComparison.Ordinal)
        .Replace("%MAINTENANCE_STATES%", Words(StatesOf(Severity.Maintenance)), StringComparison.Ordinal)
        .Replace("%GENERATOR%", wanted.Generator, StringComparison.Ordinal)
        .Replace("%GENERATOR_REF%", wanted.GeneratorRef, StringComparison.Ordinal)
        .Replace("%SERVICE%", YamlText.Scalar(wanted.Service), StringComparison.Ordinal)
        .Replace("%SERVICE_TEXT%", wanted.Service, StringComparison.Ordinal);

    private static string List(IEnumerable<Field> fields) => string.Join('\n', fields.Select(f => $"- `{f.Name}` — {f.Meaning}"));

    private static string Guide(Wanted wanted)
    {
        const string Path = "content/README.md";
        return wanted.Generator.Length == 0 ? $"`{Path}` in the repository that `GENERATOR` in `.github/workflows/pages.yml` names"
            : $"[{Path} of {wanted.Generator}](https://github.com/{wanted.Generator}/blob/{(wanted.GeneratorRef.Length == 0 ? "HEAD" : wanted.GeneratorRef)}/{Path})";
    }

    private static IEnumerable<string> StatesOf(Severity severity) => States.All.Where(s => s.Fits(severity)).Select(s => s.Word());

    private static string Words(IEnumerable<string> words)
    {
        var all = words.ToArray();
        return $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }
}

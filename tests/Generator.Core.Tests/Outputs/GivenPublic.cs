using System.Text;
using Generator.Core.Sources;

namespace Generator.Core.Tests.Outputs;

/// <summary>Sites with a public address, made of the default theme.</summary>
internal static class GivenPublic
{
    public const string Url = "https://history.example.org/odd/";

    public const string Settings = $"service: Acme\nurl: {Url}\ncomponents: [Mail, Web Console]\n";

    private static readonly ThemeSources Theme = Repository.ReadTheme(Repository.PathOf("themes", "default"));

    public static SiteSources Sources(string settings, params IEnumerable<SourceFile> incidents) =>
        new(new("content/site.yaml", settings), [.. incidents], [], [Theme], []);

    public static string File(string path, params IEnumerable<SourceFile> incidents) => File(Sources(Settings, incidents), path);

    public static string File(SiteSources sources, string path)
    {
        var built = GivenSite.Build(sources);
        return built.Outputs.SingleOrDefault(o => o.Path == path)?.Render().Value is { } bytes
            ? Encoding.UTF8.GetString(bytes)
            : throw new InvalidOperationException($"there is no {path}: {string.Join('\n', built.Diagnostics.Select(d => d.Short()))}");
    }

    public static SourceFile Incident(string title = "Mail is delayed", string body = "We look into it.", string more = "", string updates = "", string id = "2026-04-08-mail") => new(
        $"content/incidents/2026/{id}.md",
        $"---\ntitle: {Core.Markup.YamlText.Scalar(title)}\nseverity: minor\ncomponents: [Mail]\n{more}---\n\n## Investigating — 2026-04-08 18:07 UTC\n\n{body}\n{updates}");
}

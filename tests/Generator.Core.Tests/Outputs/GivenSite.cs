using System.Text;
using Generator.Core.Sources;
using Generator.Core.Tests.Themes;
using NodaTime;

namespace Generator.Core.Tests.Outputs;

/// <summary>Sites made of the tiny theme, built as of 1 May 2026.</summary>
internal static class GivenSite
{
    public static readonly Instant AsOf = Given.At("2026-05-01T00:00:00Z");

    public static SourceFile Incident(string id, string day = "2026-04-08", string more = "") => new(
        $"content/incidents/2026/{id}.md",
        $"""
        ---
        title: About {id}
        severity: minor
        components: [Mail]
        {more}
        ---

        ## Investigating — {day} 18:07 UTC

        We look into *it*.

        ## Resolved — {day} 19:07 UTC

        It works again.
        """);

    public static SiteSources Sources(params IEnumerable<SourceFile> incidents) =>
        new(new("content/site.yaml", Given.SettingsYaml + "\noutputs: {feeds: no}"), [.. incidents], [], [GivenTheme.WholeSources()], []);

    public static BuildResult Build(SiteSources sources) => SiteBuilder.Build(sources, AsOf);

    /// <summary>Every output as text, by its path.</summary>
    public static Dictionary<string, string> Rendered(SiteSources sources) => Build(sources).Outputs.ToDictionary(
        o => o.Path,
        o => o.Render() is { Value: { } bytes } ? Encoding.UTF8.GetString(bytes) : throw new InvalidOperationException(o.Path + " cannot be rendered"),
        StringComparer.Ordinal);
}

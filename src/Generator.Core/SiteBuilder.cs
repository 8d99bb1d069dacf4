using System.Collections.Immutable;
using Generator.Core.Checks;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Outputs;
using Generator.Core.Published;
using Generator.Core.Settings;
using Generator.Core.Sources;
using Generator.Core.Statistics;
using Generator.Core.Themes;
using NodaTime;

namespace Generator.Core;

/// <summary>The whole program on one screen: texts and an instant in, a plan of outputs and findings out.</summary>
public static class SiteBuilder
{
    /// <param name="asOf">The instant at which the site is true; the only clock there is.</param>
    /// <param name="against">A site that was published, to be told what of it would vanish or change.</param>
    public static BuildResult Build(SiteSources sources, Instant asOf, BuildOptions? options = null, PublishedSite? against = null)
    {
        var parse = options?.Cache ?? new BuildCache(remembers: false);
        options?.Begins?.Invoke(BuildStage.Parse);
        var findings = new Findings();
        var written = findings.Take(parse.Settings(sources.Settings));
        var settings = written is not null && sources.Url is { } url ? written with { Url = url } : written;
        var theme = settings is null ? null : SideBySide.Begin(options?.Jobs, () => parse.Theme(sources, () => LoadTheme(sources, settings)));
        ImmutableArray<Incident> incidents =
        [
            .. SideBySide.Select(sources.Incidents, options?.Jobs, file => parse.Incident(file, settings)).Select(findings.Take).OfType<Incident>(),
        ];
        options?.Begins?.Invoke(BuildStage.Check);
        var checkable = new CheckInput(sources.Settings, settings, [.. incidents.OrderBy(i => i.File.Path, StringComparer.Ordinal)], asOf);
        findings.AddAll(SideBySide.Select(SiteChecks.All, options?.Jobs, check => check(checkable).ToArray()).SelectMany(found => found));
        options?.Begins?.Invoke(BuildStage.Plan);
        var loaded = theme is null ? null : findings.Take(theme());
        var site = findings.Close(() => new Site(settings!, History.Of(incidents, settings!, asOf), loaded!, sources.Files));
        var outputs = site.Value is null ? [] : SiteOutputs.Plan(site.Value);
        var has = Addresses(sources, incidents, outputs);
        var plan = new PlanInput(sources.Settings, incidents, outputs, has);
        var found = AtTheirLevels(site.Diagnostics.Concat(PlanChecks.All.SelectMany(check => check(plan))), settings);
        var lost = settings is null || against is null ? []
            : AtTheirLevels(PublishedChecks.Run(against, new(sources.Settings, settings, incidents, incidents.Length == sources.Incidents.Length, has, asOf)), settings);
        return new(site.Value?.History, found.Any(d => d.IsError) ? [] : outputs, [.. Diagnostic.InOrder(found.Concat(lost))]);
    }

    private static Diagnostic[] AtTheirLevels(IEnumerable<Diagnostic> findings, SiteSettings? settings) =>
        [.. findings.Select((settings?.Rules ?? RuleLevels.Default).Apply).OfType<Diagnostic>()];

    /// <summary>Whether the site has a file at a path. With errors there is no plan of it; then links to incidents and files can still be told.</summary>
    private static Func<string, bool> Addresses(SiteSources sources, ImmutableArray<Incident> incidents, ImmutableArray<Output> outputs)
    {
        if (!outputs.IsEmpty)
        {
            // Few sites have a link within them, for which alone this is needed.
            var all = new Lazy<HashSet<string>>(() => outputs.Select(o => o.Path).ToHashSet(StringComparer.Ordinal));
            return path => all.Value.Contains(path);
        }

        var known = sources.Incidents.Select(f => f.Stem).Concat(incidents.SelectMany(i => i.Aliases)).Select(Paths.Incident)
            .Concat(sources.Files.Select(f => f.Path))
            .ToHashSet(StringComparer.Ordinal);
        return path => known.Contains(path) || !(path.StartsWith("incidents/", StringComparison.Ordinal) || path.StartsWith("files/", StringComparison.Ordinal));
    }

    private static Checked<Theme> LoadTheme(SiteSources sources, SiteSettings settings)
    {
        if (sources.Themes.FirstOrDefault(t => t.Name == settings.Theme) is { } theme)
        {
            var wishes = new ThemeWishes(new(settings.Language, PlaceOf("language"))) { Known = sources.Themes, Options = settings.ThemeOptions, Printed = PrintedPhrases.All };
            return Theme.Load(theme, sources.Overrides, wishes, PageKind.All.Select(k => k.ForTheme));
        }

        string[] known = [.. sources.Themes.Select(t => t.Name)];
        var own = Nearest.To(settings.Theme, known) is null ? "; one of your own lies in `themes/` beside the content folder, which may not be a link, or where `--themes` says" : "";
        return new(null, [new(Rules.UnknownTheme, PlaceOf("theme"), $"there is no theme `{settings.Theme}`", Nearest.Help(settings.Theme, known) + own)]);

        Location PlaceOf(string field) => sources.Settings.At(settings.Places.Of(field));
    }
}

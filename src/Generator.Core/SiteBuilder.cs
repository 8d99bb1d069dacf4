using System.Collections.Immutable;
using Generator.Core.Checks;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Outputs;
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
    /// <param name="memo">From an earlier build, so that this one is quicker; it never changes the result.</param>
    public static BuildResult Build(SiteSources sources, Instant asOf, ParseMemo? memo = null)
    {
        var parse = memo ?? new ParseMemo();
        var findings = new Findings();
        var settings = findings.Take(parse.Settings(sources.Settings));
        ImmutableArray<Incident> incidents =
        [
            .. sources.Incidents.AsParallel().AsOrdered().Select(file => parse.Incident(file, settings)).AsSequential()
                .Select(findings.Take).OfType<Incident>(),
        ];
        foreach (var finding in SiteChecks.Run(incidents))
        {
            findings.Add(finding);
        }

        var theme = settings is null ? null : findings.Take(LoadTheme(sources, settings));
        var site = findings.Close(() => new Site(settings!, History.Of(incidents, settings!, asOf), theme!, sources.Files));
        var outputs = site.Value is null ? [] : SiteOutputs.Plan(site.Value);
        ImmutableArray<Diagnostic> diagnostics = [.. Diagnostic.InOrder(site.Diagnostics.Concat(Collisions(sources.Settings, outputs)))];
        return new(site.Value?.History, diagnostics.Any(d => d.IsError) ? [] : outputs, diagnostics);
    }

    private static Checked<Theme> LoadTheme(SiteSources sources, SiteSettings settings)
    {
        if (sources.Themes.FirstOrDefault(t => t.Name == settings.Theme) is { } theme)
        {
            return Theme.Load(theme, sources.Overrides, settings.Language, PageKind.All.Select(k => k.Name));
        }

        string[] known = [.. sources.Themes.Select(t => t.Name)];
        return new(null, [new(Rules.UnknownTheme, sources.Settings.Start, $"there is no theme `{settings.Theme}`", Nearest.Help(settings.Theme, known))]);
    }

    /// <summary>Two files at one address would overwrite each other, on some disks also when only their case differs.</summary>
    private static IEnumerable<Diagnostic> Collisions(SourceFile settings, ImmutableArray<Output> outputs)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return outputs.Where(o => !taken.Add(o.Path)).Select(o => new Diagnostic(
            Rules.AddressTaken,
            settings.Start,
            $"two pages would be written to `{o.Path}`",
            "give one of the two another name or slug"));
    }
}

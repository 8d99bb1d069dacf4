using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Generator.Core;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Outputs;
using Generator.Core.Settings;
using Generator.Core.Sources;
using Generator.Core.Statistics;

namespace Generator.Benchmarks;

/// <summary>The steps from texts to pages, each alone, and all of them together; in memory, with the default theme.</summary>
[MemoryDiagnoser]
public class SiteBenchmarks
{
    private SiteSources sources = null!;
    private SiteSettings settings = null!;
    private ImmutableArray<Incident> incidents;
    private ImmutableArray<Output> pages;

    [Params(1_000, 10_000)]
    public int Incidents { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        sources = new(
            new("content/site.yaml", Corpus.Settings),
            [.. Corpus.Incidents(Incidents).Select(i => new SourceFile("content/" + i.Path, i.Text))],
            [],
            [Theme()],
            []);
        settings = SettingsParser.Parse(sources.Settings).Value!;
        incidents = [.. sources.Incidents.Select(f => IncidentParser.Parse(f, settings).Value!)];
        pages = [.. SiteBuilder.Build(sources, Corpus.AsOf).Outputs.Where(o => o.Path.StartsWith("incidents/", StringComparison.Ordinal))];
    }

    /// <summary>Front matter, timeline and texts, on one thread.</summary>
    [Benchmark]
    public int Parse() => sources.Incidents.Count(f => IncidentParser.Parse(f, settings).Value is not null);

    /// <summary>The texts alone: parsed, checked, made HTML and plain text, on one thread.</summary>
    [Benchmark]
    public int Markdown() => incidents.SelectMany(i => i.Texts).Sum(t => Core.Markup.Markdown.Read(t.File, t.Span, new Findings()).ToHtml("", 2).Text.Length);

    /// <summary>Every figure that a page shows.</summary>
    [Benchmark]
    public int Statistics()
    {
        var history = History.Of(incidents, settings, Corpus.AsOf);
        return history.Whole.Count + history.Years.Sum(y => y.Figures.Count + (y.Before?.Count ?? 0)) + history.Components.Sum(c => c.Window.Count + (c.Availability is null ? 0 : 1));
    }

    /// <summary>The page of each incident, rendered on one thread.</summary>
    [Benchmark]
    public long Pages() => pages.Sum(p => (long)p.Render().Value!.Length);

    /// <summary>From texts to the bytes of every file, on all threads, as a build does it.</summary>
    [Benchmark]
    public long Build()
    {
        var bytes = 0L;
        Parallel.ForEach(SiteBuilder.Build(sources, Corpus.AsOf).Outputs, output => Interlocked.Add(ref bytes, output.Render().Value!.LongLength));
        return bytes;
    }

    private static ThemeSources Theme()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "themes", "default");
        return new("default", "themes/default",
        [
            .. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(f => new BinaryFile(Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes(f))),
        ]);
    }
}

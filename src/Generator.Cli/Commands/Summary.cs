using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Generator.Core;
using Generator.Core.Diagnostics;

namespace Generator.Cli.Commands;

/// <summary>The parts of the line that a command ends with.</summary>
internal static class Summary
{
    /// <summary>The findings of all stages; the same fault on many pages counts once.</summary>
    public static ImmutableArray<Diagnostic> All(params ReadOnlySpan<ImmutableArray<Diagnostic>> stages)
    {
        var all = new HashSet<Diagnostic>();
        foreach (var stage in stages)
        {
            all.UnionWith(stage);
        }

        return [.. Diagnostic.InOrder(all)];
    }

    public static string Incidents(BuildResult result) => Count(result.History?.All.Length ?? 0, "incident");

    public static string Pages(BuildResult result) => Count(result.Outputs.Count(o => o.Path.EndsWith(".html", StringComparison.Ordinal)), "page");

    public static string Findings(ImmutableArray<Diagnostic> findings)
    {
        var counts = ((Level Level, string Word)[])[(Level.Error, "error"), (Level.Warning, "warning"), (Level.Note, "note")];
        var words = counts.Select(c => (Count: findings.Count(f => f.Level == c.Level), c.Word)).Where(c => c.Count > 0).Select(c => Count(c.Count, c.Word)).ToArray();
        return words.Length == 0 ? "no findings" : string.Join(", ", words);
    }

    public static string Seconds(Stopwatch clock) => string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds:0.00} s");

    public static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}

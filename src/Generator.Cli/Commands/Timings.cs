using System.Diagnostics;
using System.Globalization;
using Generator.Cli.Files;
using Generator.Core;

namespace Generator.Cli.Commands;

/// <summary>Where the time of a build went. A stage ends when the next one begins.</summary>
internal sealed class Timings
{
    private readonly List<(string Stage, TimeSpan Start)> stages = [];

    /// <summary>Runs from the beginning of the build.</summary>
    public Stopwatch Clock { get; } = Stopwatch.StartNew();

    public void Begin(string stage) => stages.Add((stage, Clock.Elapsed));

    public void Begin(BuildStage stage) => Begin(stage switch
    {
        BuildStage.Parse => "parse",
        BuildStage.Check => "check",
        _ => "figures and plan",
    });

    /// <summary>A table of the stages, what was written, and the most memory that the program had at any time.</summary>
    public string Table(Written written)
    {
        var end = Clock.Elapsed;
        var ends = stages.Skip(1).Select(s => s.Start).Append(end);
        var rows = stages.Zip(ends, (stage, until) => (stage.Stage, Figure: Seconds(until - stage.Start)))
            .Append(("total", Seconds(end)))
            .Append(("files written", Invariant($"{written.Files}")))
            .Append(("of them unchanged", Invariant($"{written.Unchanged}")))
            .Append(("bytes written", Megabytes(written.Bytes)))
            .Append(("peak memory", Megabytes(Process.GetCurrentProcess().PeakWorkingSet64)))
            .ToArray();
        var (names, figures) = (rows.Max(r => r.Item1.Length), rows.Max(r => r.Item2.Length));
        return string.Join('\n', rows.Select(r => $"{r.Item1.PadRight(names)}  {r.Item2.PadLeft(figures)}"));
    }

    private static string Seconds(TimeSpan time) => Invariant($"{time.TotalSeconds:0.00} s");

    private static string Megabytes(long bytes) => Invariant($"{bytes / 1e6:0.0} MB");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

using System.Diagnostics;
using Shouldly;
using Xunit;

namespace Generator.Cli.Tests.Trust;

/// <summary>A run of the program with what it took: the most memory, and the processor's time, since the machine does other tests as well.</summary>
internal sealed record Measured(int ExitCode, string Said, long Peak, TimeSpan Busy)
{
    private const int MaxSeconds = 10;

    /// <summary>How much of what it could give back the runtime keeps differs from run to run by half.</summary>
    private const long MaxBytes = 3L << 29;

    public string Beginning => Said[..Math.Min(2_000, Said.Length)];

    /// <summary>Runs it; what goes far beyond all bounds is killed.</summary>
    public static async Task<Measured> Run(Outages outages, params string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = outages.Start(new(StringComparer.Ordinal), arguments);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var (peak, busy) = (0L, TimeSpan.Zero);
        while (!process.HasExited)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
            process.Refresh();
            try
            {
                (peak, busy) = (Math.Max(peak, process.WorkingSet64), process.TotalProcessorTime);
            }
            catch (InvalidOperationException)
            {
                // It has just ended.
            }

            if (clock.Elapsed.TotalSeconds > 12 * MaxSeconds || peak > 2 * MaxBytes)
            {
                process.Kill();
            }
        }

        return new(process.ExitCode, await output + await error, peak, busy);
    }

    /// <summary>It ended by itself, with findings or without, showed nothing of its inside, and took no more than is promised for a file (time: for two).</summary>
    public void ShouldBeHarmless()
    {
        ExitCode.ShouldBeOneOf([0, 1], Beginning);
        Said.ShouldNotContain("   at ");
        Said.Length.ShouldBeLessThan(500_000);
        Peak.ShouldBeLessThan(MaxBytes);
        Busy.TotalSeconds.ShouldBeLessThan(2 * MaxSeconds);
    }
}

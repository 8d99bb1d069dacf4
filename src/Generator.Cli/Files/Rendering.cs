using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using Generator.Core.Diagnostics;
using Generator.Core.Outputs;
using Generator.Core.Sources;

namespace Generator.Cli.Files;

/// <summary>
/// Renders the outputs of one site. Once those that failed have taken long, the others are not tried: a template that nearly never ends costs that for each page.
/// </summary>
internal sealed class Rendering
{
    private long failing;

    /// <summary>How long all that fail may take together.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(Limits.PageSeconds);

    private bool IsOver => Interlocked.Read(ref failing) > Patience.Ticks;

    /// <summary>Shows the bytes to who takes them, or gives what is wrong; neither when it was not tried. From any thread.</summary>
    public ImmutableArray<Diagnostic> Render(Output output, Action<ArraySegment<byte>> take)
    {
        if (IsOver)
        {
            return [];
        }

        var (begun, isTaken) = (Stopwatch.GetTimestamp(), false);
        var findings = output.RenderTo(bytes =>
        {
            isTaken = true;
            take(bytes);
        });
        if (!isTaken)
        {
            Interlocked.Add(ref failing, Stopwatch.GetElapsedTime(begun).Ticks);
        }

        return findings;
    }

    /// <summary>Does something with each output that renders it, shows how far it is, and says so if some were not tried.</summary>
    /// <param name="title">What is going on.</param>
    /// <param name="jobs">How many at the same time, at most.</param>
    /// <param name="write">Gives what is wrong. Called from any thread.</param>
    public IReadOnlyCollection<Diagnostic> All(string title, IReadOnlyCollection<Output> outputs, int jobs, Func<Output, ImmutableArray<Diagnostic>> write)
    {
        var all = new ConcurrentBag<Diagnostic>();
        Terminal.WithProgress(title, outputs.Count, step => SideBySide.Each(outputs, jobs, output =>
        {
            foreach (var finding in write(output))
            {
                all.Add(finding);
            }

            step();
        }));
        if (IsOver)
        {
            Terminal.Hint("templates took so long to fail that the other pages were not tried");
        }

        return all;
    }
}

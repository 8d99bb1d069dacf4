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

    /// <summary>Says so if outputs were not tried.</summary>
    public void Tell()
    {
        if (IsOver)
        {
            Terminal.Hint("templates took so long to fail that the other pages were not tried");
        }
    }
}

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

    /// <summary>The bytes, or what is wrong; neither when it was not tried. From any thread.</summary>
    public Checked<byte[]> Render(Output output)
    {
        if (IsOver)
        {
            return new(null, []);
        }

        var begun = Stopwatch.GetTimestamp();
        var rendered = output.Render();
        if (rendered.Value is null)
        {
            Interlocked.Add(ref failing, Stopwatch.GetElapsedTime(begun).Ticks);
        }

        return rendered;
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

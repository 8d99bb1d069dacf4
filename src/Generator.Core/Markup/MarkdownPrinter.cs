using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Generator.Core.Markup;

/// <summary>
/// Prints documents with renderers that are made once and used again, as to make one takes longer than to print a paragraph. Safe for
/// several threads.
/// </summary>
/// <param name="make">Makes a renderer that writes to where it is told.</param>
internal sealed class MarkdownPrinter(Func<TextWriter, HtmlRenderer> make)
{
    /// <summary>A text so long leaves its memory to the collector.</summary>
    private const int MaxKept = 64 * 1024;

    private readonly ConcurrentBag<HtmlRenderer> idle = [];

    [SuppressMessage("Reliability", "CA2000", Justification = "A writer to memory has nothing to give back, and lives on in its renderer.")]
    public string Print(MarkdownDocument document)
    {
        var renderer = idle.TryTake(out var known) ? known : make(new StringWriter { NewLine = "\n" });
        renderer.Render(document);
        var text = ((StringWriter)renderer.Writer).GetStringBuilder();
        var printed = text.ToString();
        if (text.Capacity <= MaxKept)
        {
            // One that failed on the way is in an unknown state; it never comes here.
            text.Clear();
            idle.Add(renderer);
        }

        return printed;
    }
}

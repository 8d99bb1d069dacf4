using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text;
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

    /// <summary>What the renderer writes, without the line ends after it, in UTF-8.</summary>
    public byte[] Print(MarkdownDocument document) => Print(document, static text => text.TrimEnd('\n'));

    /// <summary>The words of what it writes, with one space between each and the next.</summary>
    public byte[] PrintLine(MarkdownDocument document) => Print(document, static text => text[..InOneLine(text)]);

    private static int InOneLine(Span<char> text)
    {
        var length = 0;
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                text[length++] = c;
            }
            else if (length > 0 && text[length - 1] != ' ')
            {
                text[length++] = ' ';
            }
        }

        return length > 0 && text[length - 1] == ' ' ? length - 1 : length;
    }

    [SuppressMessage("Reliability", "CA2000", Justification = "A writer to memory has nothing to give back, and lives on in its renderer.")]
    private byte[] Print(MarkdownDocument document, Func<Span<char>, ReadOnlySpan<char>> finish)
    {
        var renderer = idle.TryTake(out var known) ? known : make(new StringWriter { NewLine = "\n" });
        renderer.Render(document);
        var text = ((StringWriter)renderer.Writer).GetStringBuilder();
        var written = ArrayPool<char>.Shared.Rent(text.Length);
        text.CopyTo(0, written, text.Length);
        var finished = finish(written.AsSpan(0, text.Length));
        var printed = new byte[Encoding.UTF8.GetByteCount(finished)];
        Encoding.UTF8.GetBytes(finished, printed);
        ArrayPool<char>.Shared.Return(written);
        if (text.Capacity <= MaxKept)
        {
            // One that failed on the way is in an unknown state; it never comes here.
            text.Clear();
            idle.Add(renderer);
        }

        return printed;
    }
}

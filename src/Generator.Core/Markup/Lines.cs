using Generator.Core.Sources;

namespace Generator.Core.Markup;

/// <summary>A line of a text, without its ending.</summary>
/// <param name="Next">Where the next line begins.</param>
public readonly record struct Line(int Start, int Length, int Next)
{
    public TextSpan Span => new(Start, Length);
}

/// <summary>Walks a text line by line; LF and CRLF both end a line.</summary>
public static class Lines
{
    public static IEnumerable<Line> Of(string text) => Of(text, new(0, text.Length));

    public static IEnumerable<Line> Of(string text, TextSpan part)
    {
        var start = part.Start;
        while (start < part.End)
        {
            var newline = text.IndexOf('\n', start, part.End - start);
            var next = newline < 0 ? part.End : newline + 1;
            var end = newline < 0 ? part.End : newline;
            if (end > start && text[end - 1] == '\r')
            {
                end--;
            }

            yield return new(start, end - start, next);
            start = next;
        }
    }
}

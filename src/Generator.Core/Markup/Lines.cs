using System.Collections;
using Generator.Core.Sources;

namespace Generator.Core.Markup;

/// <summary>A line of a text, without its ending.</summary>
/// <param name="Next">Where the next line begins.</param>
public readonly record struct Line(int Start, int Length, int Next)
{
    public TextSpan Span => new(Start, Length);
}

/// <summary>A part of a text line by line; LF and CRLF both end a line.</summary>
public readonly record struct Lines(string Text, TextSpan Part) : IEnumerable<Line>
{
    public static Lines Of(string text) => new(text, new(0, text.Length));

    public static Lines Of(string text, TextSpan part) => new(text, part);

    public Enumerator GetEnumerator() => new(Text, Part);

    IEnumerator<Line> IEnumerable<Line>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public struct Enumerator(string text, TextSpan part) : IEnumerator<Line>
    {
        public Line Current { get; private set; } = new(part.Start, 0, part.Start);

        readonly object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            var start = Current.Next;
            if (start >= part.End)
            {
                return false;
            }

            var newline = text.IndexOf('\n', start, part.End - start);
            var next = newline < 0 ? part.End : newline + 1;
            var end = newline < 0 ? part.End : newline;
            if (end > start && text[end - 1] == '\r')
            {
                end--;
            }

            Current = new(start, end - start, next);
            return true;
        }

        public void Reset() => Current = new(part.Start, 0, part.Start);

        public readonly void Dispose()
        {
        }
    }
}

using System.Buffers;
using System.Text;

namespace Generator.Core.Markup;

/// <summary>
/// The quick way through texts that are paragraphs of words, with code in single backticks, as most updates are. What it does not know for certain it
/// leaves to the library; a property test holds the two to the same bytes.
/// </summary>
internal static class PlainParagraphs
{
    /// <summary>Besides letters and digits what means nothing in Markdown within a line that begins with a letter; a colon does where no space follows.</summary>
    private static readonly SearchValues<char> Marks = SearchValues.Create(" .,;:!?'\"()-–—’“”…/%+$");

    /// <summary>What may stand in code besides.</summary>
    private static readonly SearchValues<char> CodeMarks = SearchValues.Create("_=*#@<>&");

    private static readonly SearchValues<char> Special = SearchValues.Create("\"<>&`");

    private const char CodeMark = '`';
    private const int MaxBytesPerChar = 7;
    private const int MaxBytesPerLine = 8;

    /// <param name="text">Without line ends around it.</param>
    /// <returns>HTML and plain text on one line, both in UTF-8; nothing where the library has to be asked.</returns>
    public static (byte[] Html, byte[] Plain)? Of(ReadOnlySpan<char> text)
    {
        if (!IsPlain(text))
        {
            return null;
        }

        var pooled = ArrayPool<byte>.Shared.Rent((text.Length * MaxBytesPerChar) + (text.Count('\n') + 1) * MaxBytesPerLine);
        var html = new Utf8Lines(pooled);
        var isOpen = false;
        foreach (var range in text.Split('\n'))
        {
            var line = text[range];
            if (line.IsEmpty)
            {
                html.Add(isOpen ? "</p>"u8 : []);
                isOpen = false;
            }
            else
            {
                html.Add(html.Length > 0 ? "\n"u8 : []);
                html.Add(isOpen ? [] : "<p>"u8);
                html.AddEscaped(line);
                isOpen = true;
            }
        }

        html.Add("</p>"u8);
        var (first, second) = (html.ToArray(), PlainOf(text, pooled));
        ArrayPool<byte>.Shared.Return(pooled);
        return (first, second);
    }

    /// <summary>The lines without their marks, with a space between each and the next.</summary>
    private static byte[] PlainOf(ReadOnlySpan<char> text, byte[] pooled)
    {
        var plain = new Utf8Lines(pooled);
        foreach (var range in text.Split('\n'))
        {
            if (!text[range].IsEmpty)
            {
                plain.Add(plain.Length > 0 ? " "u8 : []);
                foreach (var part in text[range].Split(CodeMark))
                {
                    plain.Add(text[range][part]);
                }
            }
        }

        return plain.ToArray();
    }

    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        foreach (var range in text.Split('\n'))
        {
            var line = text[range];
            if (!line.IsEmpty && !((char.IsLetter(line[0]) || line[0] == CodeMark) && line[^1] != ' ' && HasWordsOnly(line)))
            {
                return false;
            }
        }

        return !text.IsEmpty;
    }

    private static bool HasWordsOnly(ReadOnlySpan<char> line)
    {
        var isCode = false;
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c == CodeMark)
            {
                // Between a letter or digit and another, or a bracket, there is no doubt about what it holds.
                isCode = !isCode;
                if (isCode ? i + 1 == line.Length || !char.IsAsciiLetterOrDigit(line[i + 1]) : !(char.IsAsciiLetterOrDigit(line[i - 1]) || line[i - 1] == ')') || (i + 1 < line.Length && line[i + 1] == CodeMark))
                {
                    return false;
                }

                continue;
            }

            if (!char.IsAsciiLetterOrDigit(c) && !Marks.Contains(c) && !(isCode && CodeMarks.Contains(c)) && !char.IsLetter(c))
            {
                return false;
            }

            // Two spaces would become one in plain text, and what follows a colon can make an address of it.
            var isBeforeSpace = i + 1 == line.Length || line[i + 1] == ' ';
            if (c == ' ' ? isBeforeSpace : c == ':' && !isBeforeSpace)
            {
                return false;
            }
        }

        return !isCode && !line.Contains("www.", StringComparison.OrdinalIgnoreCase);
    }

    private ref struct Utf8Lines(Span<byte> room)
    {
        private readonly Span<byte> room = room;

        public int Length { get; private set; }

        public void Add(ReadOnlySpan<byte> utf8)
        {
            utf8.CopyTo(room[Length..]);
            Length += utf8.Length;
        }

        public void Add(ReadOnlySpan<char> text) => Length += Encoding.UTF8.GetBytes(text, room[Length..]);

        public void AddEscaped(ReadOnlySpan<char> text)
        {
            var isCode = false;
            while (text.IndexOfAny(Special) is >= 0 and var at)
            {
                Add(text[..at]);
                if (text[at] == CodeMark)
                {
                    isCode = !isCode;
                    Add(isCode ? "<code>"u8 : "</code>"u8);
                }
                else
                {
                    Add(Html.Escape(text[at]));
                }

                text = text[(at + 1)..];
            }

            Add(text);
        }

        public readonly byte[] ToArray() => room[..Length].ToArray();
    }
}

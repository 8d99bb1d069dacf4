using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Generator.Core.Markup;
using Generator.Core.Themes.Printing;

namespace Generator.Core.Themes;

/// <summary>HTML as it is put together: UTF-8, in memory that goes back to a pool when it is cleared.</summary>
/// <param name="max">Bytes above which it is given up.</param>
/// <param name="firstSize">Bytes of the memory that it begins with.</param>
internal sealed class HtmlBuffer(int max = int.MaxValue, int firstSize = HtmlBuffer.PartSize)
{
    /// <summary>Enough for most pages.</summary>
    public const int PageSize = 32 * 1024;

    private const int PartSize = 1024;
    private const int MaxBytesPerChar = 3;
    private const int MaxPooled = 4 * 1024 * 1024;
    private const int MaxNumberLength = 32;

    private byte[] bytes = [];

    /// <summary>Bytes of it that may be used: the pool gives more than it is asked for.</summary>
    private int usable;

    public int Length { get; private set; }

    /// <summary>How much more may be written.</summary>
    public int Left => max - Length;

    public ArraySegment<byte> Written => new(bytes, 0, Length);

    /// <summary>What was written, as a value; the buffer is empty then.</summary>
    public Html TakeHtml()
    {
        var html = new Html(Written.AsSpan().ToArray());
        Clear();
        return html;
    }

    public void Clear()
    {
        GiveBack();
        (bytes, usable, Length) = ([], 0, 0);
    }

    public void Write(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Room(utf8.Length));
        Length += utf8.Length;
    }

    /// <summary>Text that is HTML already.</summary>
    public void Write(ReadOnlySpan<char> html) => Length += Encoding.UTF8.GetBytes(html, Room(html.Length * MaxBytesPerChar));

    public void Write(Html html)
    {
        if (html.IsUtf8)
        {
            Write(html.Utf8);
        }
        else
        {
            Write(html.Text.AsSpan());
        }
    }

    /// <summary>Takes over what another one has, which is empty then.</summary>
    public void Take(HtmlBuffer part)
    {
        Write(part.Written.AsSpan());
        part.Clear();
    }

    /// <summary>Literals are HTML; of the values a <see cref="decimal"/> has at most one place behind the point.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "The parts were written to this buffer as the parameter was made.")]
    public void Write([InterpolatedStringHandlerArgument("")] ref Interpolated html)
    {
    }

    /// <summary>Text that is not HTML yet: it is escaped, good for element content and for quoted attributes.</summary>
    public void Escape(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Html.Special) is >= 0 and var at)
        {
            Write(text[..at]);
            Write(Html.Escape(text[at]));
            text = text[(at + 1)..];
        }

        Write(text);
    }

    private void Write(int number)
    {
        number.TryFormat(Room(MaxNumberLength), out var length, default, CultureInfo.InvariantCulture);
        Length += length;
    }

    private void Write(decimal number)
    {
        if (decimal.IsInteger(number))
        {
            Write((int)number);
            return;
        }

        Math.Round(number, 1).TryFormat(Room(MaxNumberLength), out var length, "0.#", CultureInfo.InvariantCulture);
        Length += length;
    }

    /// <summary>The pool would keep what few pages need for as long as the program runs.</summary>
    private void GiveBack()
    {
        if (bytes.Length is > 0 and <= MaxPooled)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private Span<byte> Room(int length)
    {
        if (usable - Length < length)
        {
            Grow(length);
        }

        return bytes.AsSpan(Length);
    }

    private void Grow(int length)
    {
        if (Length + (long)length > max)
        {
            throw Printer.GiveUp();
        }

        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Max(Math.Min(Math.Max(bytes.Length * 2L, firstSize), max), Length + length));
        bytes.AsSpan(0, Length).CopyTo(larger);
        GiveBack();
        (bytes, usable) = (larger, Math.Min(larger.Length, max));
    }

    /// <summary>Writes the parts of an interpolated string where they belong, without the string.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Interpolated
    {
        private readonly HtmlBuffer buffer;

        public Interpolated(int literalLength, int formattedCount, HtmlBuffer buffer) => this.buffer = buffer;

        public void AppendLiteral(string html) => buffer.Write(html.AsSpan());

        public void AppendFormatted(string html) => buffer.Write(html.AsSpan());

        public void AppendFormatted(Html html) => buffer.Write(html);

        public void AppendFormatted(int number) => buffer.Write(number);

        public void AppendFormatted(decimal number) => buffer.Write(number);
    }
}

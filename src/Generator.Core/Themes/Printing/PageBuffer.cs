using System.Buffers;
using System.Text;
using Generator.Core.Markup;

namespace Generator.Core.Themes.Printing;

/// <summary>The bytes of a page as it is printed: UTF-8, in memory that goes back to a pool when it is disposed of.</summary>
/// <param name="max">Bytes above which the page is given up.</param>
internal sealed class PageBuffer(int max) : IDisposable
{
    private const int FirstSize = 32 * 1024;
    private const int MaxBytesPerChar = 3;
    private const int MaxPooled = 4 * 1024 * 1024;

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(FirstSize);

    public int Length { get; private set; }

    /// <summary>How much more may be printed.</summary>
    public int Left => max - Length;

    public ArraySegment<byte> Written => new(bytes, 0, Length);

    public override string ToString() => Encoding.UTF8.GetString(Written);

    public void Dispose()
    {
        GiveBack();
        bytes = [];
    }

    public void Write(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Room(utf8.Length));
        Length += utf8.Length;
    }

    /// <summary>Text that is HTML already.</summary>
    public void Write(ReadOnlySpan<char> html) => Length += Encoding.UTF8.GetBytes(html, Room(html.Length * MaxBytesPerChar));

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

    /// <summary>The pool would keep what few pages need for as long as the program runs.</summary>
    private void GiveBack()
    {
        if (bytes.Length <= MaxPooled)
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private Span<byte> Room(int length)
    {
        if (bytes.Length - Length < length)
        {
            if (Length + (long)length > max)
            {
                throw Printer.GiveUp();
            }

            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(Math.Min(bytes.Length * 2, max), Length + length));
            bytes.AsSpan(0, Length).CopyTo(larger);
            GiveBack();
            bytes = larger;
        }

        return bytes.AsSpan(Length);
    }
}

using System.Buffers;
using System.Text;
using Generator.Core.Markup;

namespace Generator.Core.Themes.Printing;

/// <summary>The bytes of a page as it is printed: UTF-8, in memory that goes back to a pool when it is disposed of.</summary>
internal sealed class PageBuffer : IDisposable
{
    private const int FirstSize = 32 * 1024;
    private const int MaxBytesPerChar = 3;

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(FirstSize);

    public int Length { get; private set; }

    public ArraySegment<byte> Written => new(bytes, 0, Length);

    public override string ToString() => Encoding.UTF8.GetString(Written);

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
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

    private Span<byte> Room(int length)
    {
        if (bytes.Length - Length < length)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, Length + length));
            bytes.AsSpan(0, Length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = larger;
        }

        return bytes.AsSpan(Length);
    }
}

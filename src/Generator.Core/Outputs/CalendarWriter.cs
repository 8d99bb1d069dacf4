using System.Buffers;
using System.Globalization;
using System.Text;
using Generator.Core.Markup;
using NodaTime;
using NodaTime.Text;

namespace Generator.Core.Outputs;

/// <summary>Lines of an iCalendar file: folded at 75 octets without cutting a character, ended by CR and LF.</summary>
internal sealed class CalendarWriter(Stream file) : IDisposable
{
    private const int MaxOctets = 75;
    private const int Piece = 64 * 1024;
    private const int UsualLength = 1024;
    private const int MaxBytesPerChar = 3;

    private static readonly InstantPattern Times = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    private static readonly SearchValues<char> Special =
        SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(char.IsControl), '\\', ';', ',']);

    /// <summary>Lines that the file does not have yet.</summary>
    private readonly byte[] ready = ArrayPool<byte>.Shared.Rent(Piece);
    private int readyLength;

    /// <summary>The line as it is made.</summary>
    private byte[] line = new byte[UsualLength];
    private int length;

    /// <summary>Gives the file what it does not have yet.</summary>
    public void Dispose()
    {
        file.Write(ready, 0, readyLength);
        ArrayPool<byte>.Shared.Return(ready);
    }

    /// <summary>A property whose value is one text.</summary>
    /// <param name="name">Its name and a colon.</param>
    public void Text(ReadOnlySpan<byte> name, string value)
    {
        Add(name);
        Escape(value);
        End();
    }

    /// <summary>A property whose value is a list of texts.</summary>
    /// <inheritdoc cref="Text" path="/param"/>
    public void Texts(ReadOnlySpan<byte> name, IEnumerable<string> values)
    {
        Add(name);
        var separator = ""u8;
        foreach (var value in values)
        {
            Add(separator);
            Escape(value);
            separator = ","u8;
        }

        End();
    }

    /// <summary>A property whose value is a time, in UTC to the second.</summary>
    /// <inheritdoc cref="Text" path="/param"/>
    public void Time(ReadOnlySpan<byte> name, Instant time)
    {
        Add(name);
        if (TimeText.WholeSecond(time) is { } second)
        {
            // 2026-04-08T18:07:30 without what separates its parts.
            Span<byte> text = stackalloc byte[TimeText.SecondsLength];
            second.TryFormat(text, out _, "s", CultureInfo.InvariantCulture);
            text[5..7].CopyTo(text[4..]);
            text[8..13].CopyTo(text[6..]);
            text[14..16].CopyTo(text[11..]);
            text[17..].CopyTo(text[13..]);
            text[15] = (byte)'Z';
            Add(text[..16]);
        }
        else
        {
            Add(Times.Format(time));
        }

        End();
    }

    /// <summary>A line as it is; no part of it may have a line end.</summary>
    public void Line(params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            Add(part);
        }

        End();
    }

    private void Add(ReadOnlySpan<char> text) => length += Encoding.UTF8.GetBytes(text, Room(text.Length * MaxBytesPerChar));

    private void Add(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(Room(utf8.Length));
        length += utf8.Length;
    }

    private Span<byte> Room(int needed)
    {
        if (line.Length - length < needed)
        {
            Array.Resize(ref line, Math.Max(2 * line.Length, length + needed));
        }

        return line.AsSpan(length);
    }

    private void Escape(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is >= 0 and var at)
        {
            Add(text[..at]);
            Add(text[at] switch
            {
                '\\' => "\\\\",
                ';' => "\\;",
                ',' => "\\,",
                '\n' => "\\n",
                _ => "",
            });
            text = text[(at + 1)..];
        }

        Add(text);
    }

    private void End()
    {
        Fold(line.AsSpan(0, length));
        length = 0;
    }

    private void Fold(ReadOnlySpan<byte> octets)
    {
        var (start, room) = (0, MaxOctets);
        while (octets.Length - start > room)
        {
            var end = start + room;
            while (IsWithinCharacter(octets[end]))
            {
                end--;
            }

            Put(octets[start..end]);
            Put("\r\n "u8);
            (start, room) = (end, MaxOctets - 1);
        }

        Put(octets[start..]);
        Put("\r\n"u8);
    }

    /// <param name="octets">At most a line of them.</param>
    private void Put(ReadOnlySpan<byte> octets)
    {
        if (ready.Length - readyLength < octets.Length)
        {
            file.Write(ready, 0, readyLength);
            readyLength = 0;
        }

        octets.CopyTo(ready.AsSpan(readyLength));
        readyLength += octets.Length;
    }

    /// <summary>A text without the characters that no calendar may hold.</summary>
    public static string Plain(string text) => text.AsSpan().IndexOfAnyInRange('\0', '\x1f') < 0 && !text.Contains('\x7f')
        ? text
        : string.Concat(text.Where(c => !char.IsControl(c)));

    private static bool IsWithinCharacter(byte octet) => (octet & 0xC0) == 0x80;
}

using System.Buffers;
using System.Text;

namespace Generator.Core.Outputs;

/// <summary>Lines of an iCalendar file: folded at 75 octets without cutting a character, ended by CR and LF.</summary>
internal sealed class CalendarWriter(Stream file)
{
    private const int MaxOctets = 75;

    /// <summary>A property whose value is one text.</summary>
    public void Text(string name, string value) => Line($"{name}:{Escape(value)}");

    /// <summary>A property whose value is a list of texts.</summary>
    public void Texts(string name, IEnumerable<string> values) => Line($"{name}:{string.Join(',', values.Select(Escape))}");

    /// <summary>A line as it is; it must have no line end.</summary>
    public void Line(string line)
    {
        var pooled = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(line.Length));
        Fold(pooled.AsSpan(0, Encoding.UTF8.GetBytes(line, pooled)));
        ArrayPool<byte>.Shared.Return(pooled);
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

            file.Write(octets[start..end]);
            file.Write("\r\n "u8);
            (start, room) = (end, MaxOctets - 1);
        }

        file.Write(octets[start..]);
        file.Write("\r\n"u8);
    }

    /// <summary>A text without the characters that no calendar may hold.</summary>
    public static string Plain(string text) => text.AsSpan().IndexOfAnyInRange('\0', '\x1f') < 0 && !text.Contains('\x7f')
        ? text
        : string.Concat(text.Where(c => !char.IsControl(c)));

    private static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\0', '\x1f') < 0 && text.AsSpan().IndexOfAnyInRange('\x7f', '\x9f') < 0 && text.AsSpan().IndexOfAny('\\', ';', ',') < 0)
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(c),
                '\n' => escaped.Append("\\n"),
                _ when char.IsControl(c) => escaped,
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    private static bool IsWithinCharacter(byte octet) => (octet & 0xC0) == 0x80;
}

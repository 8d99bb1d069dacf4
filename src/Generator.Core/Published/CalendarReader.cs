using System.Runtime.InteropServices;
using System.Text;

namespace Generator.Core.Published;

/// <summary>Reads the ids of a calendar's events.</summary>
internal static class CalendarReader
{
    private static ReadOnlySpan<byte> Begin => "BEGIN:VCALENDAR"u8;

    private static ReadOnlySpan<byte> Id => "UID:"u8;

    /// <exception cref="FormatException">It is no calendar.</exception>
    public static List<string> Ids(ReadOnlyMemory<byte> bytes)
    {
        var rest = bytes.Span;
        if (!rest.StartsWith(Begin))
        {
            throw new FormatException("it is no calendar: it does not begin with BEGIN:VCALENDAR");
        }

        // Only what is kept becomes a text, as a file can be long.
        var ids = new List<string>();
        while (!rest.IsEmpty)
        {
            var line = Line(ref rest);
            if (line.StartsWith(Id))
            {
                ids.Add(Unfolded(line[Id.Length..], ref rest));
            }
        }

        return ids;
    }

    /// <summary>A long line goes on in the next one, behind a space or tab: perhaps in the middle of a character.</summary>
    private static string Unfolded(scoped ReadOnlySpan<byte> line, ref ReadOnlySpan<byte> rest)
    {
        var whole = new List<byte>();
        whole.AddRange(line);
        while (rest is [(byte)' ' or (byte)'\t', ..])
        {
            whole.AddRange(Line(ref rest)[1..]);
        }

        return Encoding.UTF8.GetString(CollectionsMarshal.AsSpan(whole));
    }

    /// <summary>Takes the next line off, without its end.</summary>
    private static ReadOnlySpan<byte> Line(ref ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf((byte)'\n');
        var line = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + 1)..];
        return line is [.., (byte)'\r'] ? line[..^1] : line;
    }
}

using System.Text;

namespace Generator.Core.Published;

/// <summary>Reads the ids of a calendar's events.</summary>
internal static class CalendarReader
{
    private const string Id = "UID:";

    /// <exception cref="FormatException">It is no calendar.</exception>
    public static IEnumerable<string> Ids(ReadOnlyMemory<byte> bytes)
    {
        var text = Encoding.UTF8.GetString(bytes.Span).ReplaceLineEndings("\n");
        if (!text.StartsWith("BEGIN:VCALENDAR", StringComparison.Ordinal))
        {
            throw new FormatException("it is no calendar: it does not begin with BEGIN:VCALENDAR");
        }

        // A long line goes on in the next one, behind a space or tab.
        return text.Replace("\n ", "", StringComparison.Ordinal).Replace("\n\t", "", StringComparison.Ordinal).Split('\n')
            .Where(line => line.StartsWith(Id, StringComparison.Ordinal))
            .Select(line => line[Id.Length..]);
    }
}

using Generator.Core.Diagnostics;
using Generator.Core.Incidents;

namespace Generator.Core.Checks;

/// <summary>A text reads as it stands in the file.</summary>
internal static class DirectionCharacters
{
    public static IEnumerable<Diagnostic> Check(Incident incident) => FirstIn(incident.File.Text) is >= 0 and var at
        ? [new(
            Rules.DirectionCharacter,
            incident.File.At(new(at, 1)),
            $"the invisible character U+{(int)incident.File.Text[at]:X4} turns the direction of what follows",
            "remove it")]
        : [];

    /// <summary>The first of the embeddings and overrides, U+202A to U+202E, or of the isolates, U+2066 to U+2069. To look for a range is faster than to look for nine characters.</summary>
    private static int FirstIn(ReadOnlySpan<char> text)
    {
        var isolate = text.IndexOfAnyInRange('\u2066', '\u2069');
        var other = (isolate < 0 ? text : text[..isolate]).IndexOfAnyInRange('\u202a', '\u202e');
        return other < 0 ? isolate : other;
    }
}

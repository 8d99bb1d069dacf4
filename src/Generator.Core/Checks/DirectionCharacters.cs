using Generator.Core.Diagnostics;

namespace Generator.Core.Checks;

/// <summary>A text reads as it stands in the file.</summary>
internal static class DirectionCharacters
{
    private static readonly System.Buffers.SearchValues<char> Turning =
        System.Buffers.SearchValues.Create("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069");

    public static IEnumerable<Diagnostic> Check(CheckInput input) =>
        from incident in input.Incidents
        let at = incident.File.Text.AsSpan().IndexOfAny(Turning)
        where at >= 0
        select new Diagnostic(
            Rules.DirectionCharacter,
            incident.File.At(new(at, 1)),
            $"the invisible character U+{(int)incident.File.Text[at]:X4} turns the direction of what follows",
            "remove it");
}

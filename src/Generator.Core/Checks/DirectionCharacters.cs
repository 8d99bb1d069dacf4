using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Markup;

namespace Generator.Core.Checks;

/// <summary>A text reads as it stands in the file. The front matter, and characters that are written as an entity, were looked at when they were read.</summary>
internal static class DirectionCharacters
{
    public static IEnumerable<Diagnostic> Check(Incident incident)
    {
        foreach (var text in incident.Texts)
        {
            if (DirectionMarks.FirstIn(text.Written) is >= 0 and var at)
            {
                yield return DirectionMarks.Finding(text.File.At(new(text.Span.Start + at, 1)), text.Written[at]);
            }
        }
    }
}

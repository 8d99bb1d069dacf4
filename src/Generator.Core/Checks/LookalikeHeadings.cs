using Generator.Core.Diagnostics;
using Generator.Core.Incidents;

namespace Generator.Core.Checks;

/// <summary>Only a heading of the second rank begins an update.</summary>
internal static class LookalikeHeadings
{
    public static IEnumerable<Diagnostic> Check(Incident incident)
    {
        foreach (var text in incident.Texts)
        {
            if (text == incident.Postmortem)
            {
                continue;
            }

            foreach (var found in Lookalikes.In(text.File, text.Span, incident.Resolved is null))
            {
                yield return new(
                    Rules.LooksLikeAnUpdate,
                    text.File.At(found.Place),
                    "this looks like an update's heading, but is part of the text above",
                    $"write {found.Meant} to begin an update here");
            }
        }
    }
}

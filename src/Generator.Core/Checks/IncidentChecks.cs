using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;

namespace Generator.Core.Checks;

/// <summary>The checks of an incident that depend on it alone, so that a preview repeats them of none that did not change. A new one is one file and one line here.</summary>
public static class IncidentChecks
{
    public static readonly ImmutableArray<Func<Incident, IEnumerable<Diagnostic>>> All =
    [
        UpdatesAfterResolution.Check,
        EmptyUpdates.Check,
        HiddenAddresses.Check,
        UpdatesInOneMinute.Check,
        LookalikeHeadings.Check,
        DirectionCharacters.Check,
        ComponentSpans.Check,
        LeftPlaceholders.Check,
    ];

    /// <summary>An incident that could be read, with what they find.</summary>
    public static Checked<Incident> Run(Checked<Incident> read)
    {
        if (read.Value is not { } incident)
        {
            return read;
        }

        var findings = new Findings();
        foreach (var check in All)
        {
            findings.AddAll(check(incident));
        }

        return findings.IsEmpty ? read : read with { Diagnostics = [.. read.Diagnostics, .. findings.Drain()] };
    }
}

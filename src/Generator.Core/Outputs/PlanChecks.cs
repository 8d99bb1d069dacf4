using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Sources;

namespace Generator.Core.Outputs;

/// <summary>The checks that look at what the site will have. A new one is one file and one line here.</summary>
internal static class PlanChecks
{
    public static readonly ImmutableArray<Func<PlanInput, IEnumerable<Diagnostic>>> All =
    [
        TakenAddresses.Check,
        DeadLinks.Check,
    ];
}

/// <summary>What such checks look at.</summary>
/// <param name="SettingsFile">Where the settings are written.</param>
/// <param name="Incidents">Those that could be read.</param>
/// <param name="Outputs">None when there are errors already.</param>
/// <param name="Has">Whether the site has a file at a path, as far as that can be told.</param>
internal sealed record PlanInput(SourceFile SettingsFile, ImmutableArray<Incident> Incidents, ImmutableArray<Output> Outputs, Func<string, bool> Has);

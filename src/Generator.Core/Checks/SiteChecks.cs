using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;

namespace Generator.Core.Checks;

/// <summary>The checks that look across incidents. A new one is one file and one line here.</summary>
public static class SiteChecks
{
    private static readonly ImmutableArray<Func<IReadOnlyList<Incident>, IEnumerable<Diagnostic>>> All =
    [
        DuplicateIds.Check,
    ];

    public static IEnumerable<Diagnostic> Run(IReadOnlyList<Incident> incidents) => All.SelectMany(check => check(incidents));
}

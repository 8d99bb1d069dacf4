using System.Collections.Immutable;
using Generator.Core.Diagnostics;

namespace Generator.Core.Published;

/// <summary>The checks of a site against one that was published. A new one is one file and one line here.</summary>
internal static class PublishedChecks
{
    private static readonly ImmutableArray<Func<PublishedSite, SiteToBe, IEnumerable<Diagnostic>>> All =
    [
        MovedSite.Check,
        LostAddresses.Check,
        LostIds.Check,
        ChangedFacts.Check,
    ];

    public static IEnumerable<Diagnostic> Run(PublishedSite old, SiteToBe now) => All.SelectMany(check => check(old, now));
}

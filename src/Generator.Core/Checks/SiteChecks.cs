using System.Collections.Immutable;
using Generator.Core.Diagnostics;

namespace Generator.Core.Checks;

/// <summary>The checks that look at more than one incident, at the time, or at the settings. A new one is one file and one line here.</summary>
public static class SiteChecks
{
    public static readonly ImmutableArray<Func<CheckInput, IEnumerable<Diagnostic>>> All =
    [
        PublicAddress.Check,
        DuplicateIds.Check,
        RetiredComponents.Check,
        DatesInNames.Check,
        ResolvedFields.Check,
        OpenIncidents.Check,
        FutureTimes.Check,
        EarlyCorrections.Check,
        LongIncidents.Check,
        IncidentsToldTwice.Check,
        TopicNames.Check,
    ];
}

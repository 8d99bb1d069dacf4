using System.Collections.Immutable;
using Generator.Core.Diagnostics;

namespace Generator.Core.Checks;

/// <summary>The checks of incidents that were read. A new one is one file and one line here.</summary>
public static class SiteChecks
{
    public static readonly ImmutableArray<Func<CheckInput, IEnumerable<Diagnostic>>> All =
    [
        DuplicateIds.Check,
        RetiredComponents.Check,
        DatesInNames.Check,
        UpdatesAfterResolution.Check,
        ResolvedFields.Check,
        OpenIncidents.Check,
        FutureTimes.Check,
        LongIncidents.Check,
        IncidentsToldTwice.Check,
        EmptyUpdates.Check,
        HiddenAddresses.Check,
        UpdatesInOneMinute.Check,
        LookalikeHeadings.Check,
        DirectionCharacters.Check,
        TopicNames.Check,
    ];
}

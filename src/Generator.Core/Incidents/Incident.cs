using System.Collections.Immutable;
using System.Text;
using Generator.Core.Markup;
using Generator.Core.Settings;
using Generator.Core.Sources;
using NodaTime;

namespace Generator.Core.Incidents;

/// <summary>One event: an outage, a degradation, or planned work.</summary>
/// <param name="File">Where it is written down; its stem is the incident's id.</param>
/// <param name="Started">When users were first hit, where that is known and written down.</param>
/// <param name="Detected">When it was noticed; for planned work, when the work began.</param>
/// <param name="Resolved">When the impact ended; nothing while it goes on.</param>
/// <param name="Source">The incident's address at the official status page.</param>
/// <param name="Tags">Free words; those that differ in case alone are one.</param>
/// <param name="Upstream">Providers whose failure caused it.</param>
/// <param name="Aliases">Ids that it had before; their addresses lead here.</param>
/// <param name="Updates">The timeline, oldest first; never empty.</param>
/// <param name="Places">Where the values of its fields stand, for findings.</param>
public sealed record Incident(
    SourceFile File,
    string Title,
    Severity Severity,
    ImmutableArray<AffectedComponent> Components,
    Instant? Started,
    Instant Detected,
    Instant? Resolved,
    string? DetectedBy,
    string? Source,
    ImmutableArray<string> Tags,
    ImmutableArray<string> Upstream,
    ImmutableArray<string> Aliases,
    ImmutableArray<Correction> Corrections,
    Markdown? Summary,
    ImmutableArray<Update> Updates,
    Markdown? Postmortem,
    FieldPlaces Places)
{
    /// <summary>Stays the same when the title changes: addresses and feed ids are made from it.</summary>
    public string Id { get; } = File.Stem;

    /// <summary>The address of its page within the site.</summary>
    internal string Page { get; } = PageOf(File.Stem);

    internal static string PageOf(string id) => $"incidents/{id}.html";

    /// <summary>How long its file is, in bytes of UTF-8.</summary>
    public int Bytes { get; } = Encoding.UTF8.GetByteCount(File.Text);

    public bool IsMaintenance => Severity == Severity.Maintenance;

    /// <summary>When the impact began, as far as is known: started, else detected.</summary>
    public Instant Start => Started ?? Detected;

    /// <summary>The same where there is no doubt of it: one told afterwards, without a start, began before it says.</summary>
    internal Instant? CertainStart => Started ?? (IsRetroactive ? null : Detected);

    /// <summary>The components that it hit, each once: it may name one twice, for two spans.</summary>
    public IEnumerable<Component> ComponentsHit => Components is [var only] ? [only.Component] : Components.Select(c => c.Component).Distinct();

    /// <summary>All its texts: the summary, each update, the postmortem.</summary>
    public IEnumerable<Markdown> Texts
    {
        get
        {
            if (Summary is not null)
            {
                yield return Summary;
            }

            foreach (var update in Updates)
            {
                yield return update.Body;
            }

            if (Postmortem is not null)
            {
                yield return Postmortem;
            }
        }
    }

    /// <summary>Whether it was posted after it had ended.</summary>
    public bool IsRetroactive => Resolved is { } end && Updates[0].At >= end;

    /// <summary>Whether its end stands in a field alone and no update tells it. Of planned work that is a plan, not its end.</summary>
    public bool EndsWithoutUpdate => !IsMaintenance && Resolved is not null && !Updates.Any(u => u.State.IsEnd());

    /// <summary>Whether planned work was told to be over before it was to begin, and never to be in progress: it took no time.</summary>
    public bool IsCalledOff => IsMaintenance && Resolved < Start && Updates.Any(u => u.State.IsEnd() && u.At < Start) && !IsToldToBegin;

    /// <summary>Whether an update tells that planned work is in progress.</summary>
    public bool IsToldToBegin => Updates.Any(u => u.State.IsUnderWay());

    /// <summary>Whether it began before an instant, as what is counted in periods that end there did: until then it lies ahead.</summary>
    public bool HasBegunAt(Instant asOf) => Start < asOf;

    /// <summary>How far it has got at an instant.</summary>
    public Phase PhaseAt(Instant asOf) => Resolved <= asOf ? Phase.Over : HasBegunAt(asOf) ? Phase.Open : Phase.Ahead;

    /// <summary>Whether it goes on at an instant.</summary>
    public bool IsOpenAt(Instant asOf) => PhaseAt(asOf) == Phase.Open;

    /// <summary>
    /// The time of its impact as it is known at an instant: an open incident lasts until then; nothing when the end is
    /// not after the start, so that a duration is never 0 and never negative.
    /// </summary>
    public Interval? ImpactAt(Instant asOf)
    {
        var start = Start;
        var end = Resolved is { } resolved && resolved <= asOf ? resolved : asOf;
        return end > start ? new Interval(start, end) : null;
    }
}

/// <summary>A component that an incident hit.</summary>
/// <param name="Severity">How hard it was hit, where that differs from the incident's severity.</param>
/// <param name="From">When it was first hit, where that differs from the incident's start.</param>
/// <param name="To">When it recovered, where that differs from the incident's end.</param>
/// <param name="Place">Where its name stands in the file.</param>
public sealed record AffectedComponent(Component Component, TextSpan Place, Severity? Severity = null, Instant? From = null, Instant? To = null)
{
    /// <summary>Where the values of its fields stand, if it has any.</summary>
    public FieldPlaces Places { get; init; } = FieldPlaces.None;
}

/// <summary>One dated entry of the timeline.</summary>
/// <param name="Heading">Where its heading stands in the file.</param>
public sealed record Update(State State, Instant At, Markdown Body, TextSpan Heading);

/// <summary>A change to an incident after it was closed, told to the reader.</summary>
/// <param name="Place">Where its date stands in the file.</param>
public sealed record Correction(LocalDate Date, string Text, TextSpan Place);

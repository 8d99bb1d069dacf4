using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;
using NodaTime;

namespace Generator.Core.Incidents;

/// <summary>Holds the times of an incident against each other.</summary>
/// <param name="fields">Of its front matter.</param>
internal sealed class IncidentTimes(Incident incident, FieldReader fields, Findings findings)
{
    private Update First => incident.Updates[0];

    public void Check()
    {
        if (incident.Resolved is { } end && end <= incident.Start)
        {
            CheckEnd(end);
        }

        if (!incident.IsMaintenance && incident.Started > incident.Detected)
        {
            findings.Add(
                Rules.DetectedBeforeStart,
                fields.At("started"),
                $"it was noticed at {TimeText.Heading(incident.Detected)}, before it started",
                "the time to detect is left out of the statistics; correct `started` or add `detected` if one is wrong");
        }

        // Work that was called off has no span that one could lie in.
        foreach (var entry in incident.IsCalledOff ? [] : incident.Components)
        {
            CheckSpan(entry);
        }
    }

    /// <summary>A component's span and its incident's have something in common.</summary>
    private void CheckSpan(AffectedComponent entry)
    {
        if (entry.From >= incident.Resolved)
        {
            findings.Add(
                Rules.EndBeforeStart,
                incident.File.At(entry.Places.Of("from")),
                $"this is not before the incident's end, {TimeText.Heading(incident.Resolved!.Value)}",
                "correct this, or the incident's end");
        }
        else if (entry.To <= (entry.From is null ? incident.CertainStart : incident.Started))
        {
            findings.Add(
                Rules.EndBeforeStart,
                incident.File.At(entry.Places.Of("to")),
                $"this is not after the incident's start, {TimeText.Heading(incident.Start)}",
                "correct this, or `started`");
        }
    }

    private void CheckEnd(Instant end)
    {
        if (incident.IsCalledOff)
        {
            findings.Add(
                Rules.CalledOff,
                incident.File.At(incident.Updates.First(u => u.State.IsEnd()).Heading),
                $"the work was over before it was to begin, at {TimeText.Heading(incident.Start)}: it is told as called off",
                "correct `started:` if it was done");
        }
        else if (!IsToldAfterItsEnd())
        {
            findings.Add(Backwards(end));
        }
        else if (incident.IsMaintenance || First.State == State.Update || First.State.IsEnd() || First.At == end)
        {
            findings.Add(
                Rules.PostedAfterItsEnd,
                End(),
                "the incident was posted after it had ended, so its duration is unknown",
                incident.Started is null ? "add `started:` if you know when users were first hit" : "correct `started:` if it is wrong");
        }
        else
        {
            findings.Add(
                Rules.GoesOnAfterItsEnd,
                End(),
                $"it ended before the update `{First.State.Word()}` of {TimeText.Heading(First.At)}, which tells it as going on, so its duration is unknown",
                "correct the end or that time; if it was posted after it had ended, tell it in a single Resolved update");
        }
    }

    /// <summary>With a start, and with updates that still tell it as going on, one of the times is wrong; nor is anything posted before it is noticed.</summary>
    private bool IsToldAfterItsEnd() => incident.IsRetroactive
        && (incident.IsMaintenance || (incident.Started is null ? incident.Detected <= First.At : First.State.IsEnd()));

    /// <summary>At the field of the start where that lies after the first update: it is more likely wrong than both the timeline and the end.</summary>
    private Diagnostic Backwards(Instant end)
    {
        var (start, isLate) = (incident.Started is null ? "detected" : "started", !incident.IsMaintenance && incident.Start > First.At && end >= First.At);
        return isLate
            ? new(
                Rules.EndBeforeStart,
                fields.At(start),
                $"the start, {TimeText.Heading(incident.Start)}, is not before the end, {TimeText.Heading(end)}",
                $"correct `{start}`, or the time of the end")
            : new(
                Rules.EndBeforeStart,
                End(),
                $"the end, {TimeText.Heading(end)}, is not after the start, {TimeText.Heading(incident.Start)}",
                "correct `resolved`, `started` or the updates' times");
    }

    private Location End() => fields.Node("resolved") is null
        ? incident.File.At(incident.Updates.First(u => u.State.IsEnd()).Heading)
        : fields.At("resolved");
}

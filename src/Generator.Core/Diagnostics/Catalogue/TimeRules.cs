namespace Generator.Core.Diagnostics;

/// <summary>Rules about the times of one incident.</summary>
public static partial class Rules
{
    public static readonly Rule UpdatesOutOfOrder = new(
        "GEN022",
        Level.Error,
        "updates out of order",
        "A timeline is read from top to bottom; most often one of the two times is wrong.",
        Body(
            "## Resolved — 2026-04-08 19:00 UTC\n\nMail flows again.\n\n## Investigating — 2026-04-08 18:07 UTC\n\nMail is delayed.",
            "## Investigating — 2026-04-08 18:07 UTC\n\nMail is delayed.\n\n## Resolved — 2026-04-08 19:00 UTC\n\nMail flows again."));

    public static readonly Rule EndBeforeStart = new(
        "GEN023",
        Level.Error,
        "an end before the start",
        "A duration is never negative: one of the times is wrong.",
        FrontMatter(
            "started: 2026-04-09T10:00:00Z\nresolved: 2026-04-08T19:00:00Z",
            "started: 2026-04-08T10:00:00Z\nresolved: 2026-04-08T19:00:00Z"));

    public static readonly Rule PostedAfterItsEnd = new(
        "GEN024",
        Level.Note,
        "posted after it had ended: duration unknown",
        "An incident told afterwards, without a start, has no known duration; it is left out of the sums and never taken for zero.",
        FrontMatter("resolved: 2026-04-08T17:30:00Z", "started: 2026-04-08T17:00:00Z\nresolved: 2026-04-08T17:30:00Z"));

    public static readonly Rule MaintenanceWithoutStart = new(
        "GEN026",
        Level.Error,
        "planned work without a start",
        "Readers want to know when it begins; only `started:` or an In progress update says so.",
        IncidentFile(
            """
            ---
            title: Database upgrade
            severity: maintenance
            ---

            ## Scheduled — 2026-04-08 09:00 UTC

            Requests may be slow.
            """,
            """
            ---
            title: Database upgrade
            severity: maintenance
            started: 2026-06-20T20:00:00Z
            resolved: 2026-06-20T22:00:00Z
            ---

            ## Scheduled — 2026-04-08 09:00 UTC

            Requests may be slow.
            """));

    public static readonly Rule DetectedBeforeStart = new(
        "GEN028",
        Level.Note,
        "noticed before it started",
        "It can be true, as with a disk that fills up; then the time to detect is left out of the statistics.",
        FrontMatter("started: 2026-04-08T18:30:00Z", "started: 2026-04-08T18:00:00Z"));

    public static readonly Rule TextAfterTime = new(
        "GEN029",
        Level.Error,
        "text after the time",
        "A heading holds a state and a time. What stands behind would be lost, and belongs into the text below.",
        Body(
            "## Resolved — 2026-04-08 19:00 UTC (by support)\n\nMail flows again.",
            "## Resolved — 2026-04-08 19:00 UTC\n\nMail flows again, thanks to support."));

    public static readonly Rule DateInNameDiffers = new(
        "GEN032",
        Level.Warning,
        "the date in the file's name is not the incident's",
        "The name is the incident's address for ever, and people read the date in it. Correct it before the incident is published; later, keep the old name in `aliases`.",
        Folder(
            "incidents/2026/2026-03-08-mail-delayed.md, whose first update is of 8 April",
            "incidents/2026/2026-04-08-mail-delayed.md"));

    public static readonly Rule UpdateAfterResolution = new(
        "GEN033",
        Level.Warning,
        "an update after the resolution",
        "The first Resolved update ends an incident, whatever follows. If it went on, say Monitoring until it was really over; what was learned later belongs into `## Postmortem`.",
        Body(
            "## Resolved — 2026-04-08 19:00 UTC\n\nMail flows again.\n\n## Investigating — 2026-04-08 20:00 UTC\n\nIt is back.",
            "## Monitoring — 2026-04-08 19:00 UTC\n\nMail flows again.\n\n## Investigating — 2026-04-08 20:00 UTC\n\nIt is back.\n\n## Resolved — 2026-04-08 21:00 UTC\n\nIt is over."));

    public static readonly Rule ResolvedWithoutUpdate = new(
        "GEN034",
        Level.Warning,
        "resolved, but no update says so",
        "Readers of the timeline would think that it goes on. Add a Resolved update, or Completed for planned work.",
        IncidentFile(
            """
            ---
            title: Mail is delayed
            severity: minor
            resolved: 2026-04-08T19:00:00Z
            ---

            ## Investigating — 2026-04-08 18:07 UTC

            Mail is delayed.
            """,
            """
            ---
            title: Mail is delayed
            severity: minor
            ---

            ## Investigating — 2026-04-08 18:07 UTC

            Mail is delayed.

            ## Resolved — 2026-04-08 19:00 UTC

            Mail flows again.
            """));

    public static readonly Rule ResolvedBeforeItsEnd = new(
        "GEN035",
        Level.Warning,
        "an update says resolved before the end",
        "The timeline says that it was over while `resolved:` says that it went on; one of the two is wrong.",
        FrontMatter("resolved: 2026-04-08T23:00:00Z", "resolved: 2026-04-08T18:50:00Z"));

    public static readonly Rule OpenTooLong = new(
        "GEN036",
        Level.Warning,
        "open for more than 14 days",
        "Most often somebody forgot the last update, and the front page says for weeks that the service is down.",
        IncidentFile(
            """
            ---
            title: Mail is delayed
            severity: minor
            ---

            ## Investigating — 2026-04-08 18:07 UTC

            Mail is delayed.
            """,
            """
            ---
            title: Mail is delayed
            severity: minor
            ---

            ## Investigating — 2026-04-08 18:07 UTC

            Mail is delayed.

            ## Resolved — 2026-04-08 19:00 UTC

            Mail flows again.
            """));

    public static readonly Rule InTheFuture = new(
        "GEN037",
        Level.Warning,
        "a time in the future",
        "An update cannot have been posted, nor an incident have been noticed, after the instant at which the site is true: most often the year or the zone is wrong. Planned work may lie ahead.",
        Body(
            "## Resolved — 2062-04-08 19:00 UTC\n\nMail flows again.",
            "## Resolved — 2026-04-08 19:00 UTC\n\nMail flows again."));

    public static readonly Rule TooLong = new(
        "GEN038",
        Level.Warning,
        "longer than 60 days",
        "One such incident outweighs all others in every sum. If it is true, say so by turning the rule off or splitting the incident.",
        FrontMatter("started: 2026-01-08T18:00:00Z", "started: 2026-04-08T18:00:00Z"));

    public static readonly Rule EarlyCorrection = new(
        "GEN142",
        Level.Warning,
        "a correction from before the incident",
        "What has not been told cannot have been corrected: most often the year or the month is wrong. Feeds take the day for that of the change.",
        FrontMatter(
            "corrections:\n  - {date: 2025-04-09, text: The end was wrong.}",
            "corrections:\n  - {date: 2026-04-09, text: The end was wrong.}"));

    public static readonly Rule GoesOnAfterItsEnd = new(
        "GEN143",
        Level.Warning,
        "an update that tells it as going on after its end",
        "Taken at its word, the incident was over before anybody noticed it, and its duration is unknown and left out of the sums. Most often the end has a wrong hour or day.",
        FrontMatter("resolved: 2026-04-08T18:00:00Z", "resolved: 2026-04-08T18:50:00Z"));

    public static readonly Rule UpdatesInOneMinute = new(
        "GEN083",
        Level.Warning,
        "two updates in one minute",
        "Most often the second is the first one posted again, or its time was not changed after copying.",
        Body(
            "## Investigating — 2026-04-08 18:07 UTC\n\nMail is delayed.\n\n## Identified — 2026-04-08 18:07 UTC\n\nA disk is full.\n\n## Resolved — 2026-04-08 19:00 UTC\n\nMail flows again.",
            "## Investigating — 2026-04-08 18:07 UTC\n\nMail is delayed.\n\n## Identified — 2026-04-08 18:17 UTC\n\nA disk is full.\n\n## Resolved — 2026-04-08 19:00 UTC\n\nMail flows again."));

    public static readonly Rule ComponentBeyondIncident = new(
        "GEN086",
        Level.Warning,
        "a component that was hit before or after its incident",
        "An incident lasts from the first component that was hit to the last one that recovered. A slip in a component's own times would count as its downtime, for months perhaps.",
        FrontMatter(
            "components: [{name: Mail, to: 2027-04-08T18:30:00Z}]",
            "components: [{name: Mail, to: 2026-04-08T18:30:00Z}]"));

    public static readonly Rule CalledOff = new(
        "GEN144",
        Level.Note,
        "planned work that was called off",
        "Planned work that an update Completed ends before it was to begin is told as called off, and took no time. If it was done after all, its start is wrong.",
        IncidentFile(
            """
            ---
            title: Database upgrade
            severity: maintenance
            components: [Mail]
            started: 2026-04-08T20:00:00Z
            ---

            ## Completed — 2026-04-07 09:00 UTC

            We do not do it.
            """,
            """
            ---
            title: Database upgrade
            severity: maintenance
            components: [Mail]
            started: 2026-04-08T08:00:00Z
            ---

            ## Completed — 2026-04-08 09:00 UTC

            It is done.
            """));
}

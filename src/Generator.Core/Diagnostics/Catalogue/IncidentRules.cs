namespace Generator.Core.Diagnostics;

/// <summary>What an incident as a whole says.</summary>
public static partial class Rules
{
    public static readonly Rule NoUpdate = new(
        "GEN020",
        Level.Error,
        "an incident without an update",
        "The first update says when the incident was noticed, and what it was.",
        Body(
            "Mail was delayed.",
            "## Resolved — 2026-04-08 19:00 UTC\n\nMail was delayed."));

    public static readonly Rule NotATimelineHeading = new(
        "GEN021",
        Level.Error,
        "a heading that is not `## State — time`",
        "Headings of the second rank are the timeline. One that is not an update would be lost, or cut an update in two.",
        Body(
            "## What we know\n\nMail is delayed.\n\n## Resolved — 2026-04-08 19:00 UTC\n\nMail flows again.",
            "## Investigating — 2026-04-08 18:07 UTC\n\n### What we know\n\nMail is delayed.\n\n## Resolved — 2026-04-08 19:00 UTC\n\nMail flows again."));

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

    public static readonly Rule DuplicateId = new(
        "GEN025",
        Level.Error,
        "two incidents with one id",
        "Each incident has an address of its own for ever; two cannot share one.",
        Folder(
            "incidents/2025/mail-delayed.md\nincidents/2026/mail-delayed.md",
            "incidents/2025/2025-04-08-mail-delayed.md\nincidents/2026/2026-04-08-mail-delayed.md"));

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

    public static readonly Rule StateDoesNotFit = new(
        "GEN027",
        Level.Error,
        "a state of planned work in an incident, or the reverse",
        "Planned work is scheduled and completed; an incident is investigated and resolved. Mixed, the end is not found.",
        Body(
            "## Completed — 2026-04-08 19:00 UTC\n\nMail flows again.",
            "## Resolved — 2026-04-08 19:00 UTC\n\nMail flows again."));

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

    public static readonly Rule RetiredComponent = new(
        "GEN031",
        Level.Warning,
        "a component is used after it was retired",
        "Either the component is not gone, and `until:` is wrong, or another one took its place.",
        FrontMatter("components: [Fax]", "components: [Mail]"));

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

    public static readonly Rule ToldTwice = new(
        "GEN039",
        Level.Warning,
        "the same title twice within a day",
        "Told twice, an incident counts twice. If it did happen twice, say so in the second title.",
        Folder(
            "2026-04-08-mail-delayed.md: title: Mail is delayed\n2026-04-08-mail-delayed-2.md: title: Mail is delayed",
            "2026-04-08-mail-delayed.md: title: Mail is delayed\n2026-04-08-mail-delayed-again.md: title: Mail is delayed again"));

    public static readonly Rule EmptyUpdate = new(
        "GEN080",
        Level.Warning,
        "an update without a text",
        "A state alone tells readers little: one sentence on what they will notice is enough.",
        Body("## Resolved — 2026-04-08 19:00 UTC", "## Resolved — 2026-04-08 19:00 UTC\n\nMail flows again."));

    public static readonly Rule DeadLink = new(
        "GEN081",
        Level.Warning,
        "a link or picture that leads nowhere",
        "The site has no such page, file or place in a page, so readers would find an error or something else instead.",
        Body(
            "## Resolved — 2026-04-08 19:00 UTC\n\n![mail in the queue](../../files/queue.png)",
            "## Resolved — 2026-04-08 19:00 UTC\n\nSee [all incidents](../../archive/index.html)."));

    public static readonly Rule HiddenAddress = new(
        "GEN082",
        Level.Warning,
        "an e-mail address hidden by the page it was copied from",
        "Some hosts put these words in place of an address; the address itself is lost.",
        Body(
            "## Resolved — 2026-04-08 19:00 UTC\n\nThe bounce named [email protected].",
            "## Resolved — 2026-04-08 19:00 UTC\n\nThe bounce named the recipient."));

    public static readonly Rule UpdatesInOneMinute = new(
        "GEN083",
        Level.Warning,
        "two updates in one minute",
        "Most often the second is the first one posted again, or its time was not changed after copying.",
        Body(
            "## Investigating — 2026-04-08 18:07 UTC\n\nMail is delayed.\n\n## Identified — 2026-04-08 18:07 UTC\n\nA disk is full.\n\n## Resolved — 2026-04-08 19:00 UTC\n\nMail flows again.",
            "## Investigating — 2026-04-08 18:07 UTC\n\nMail is delayed.\n\n## Identified — 2026-04-08 18:17 UTC\n\nA disk is full.\n\n## Resolved — 2026-04-08 19:00 UTC\n\nMail flows again."));

    public static readonly Rule LooksLikeAnUpdate = new(
        "GEN084",
        Level.Warning,
        "a line that looks like an update's heading and is none",
        "Only `## State — time` begins an update. With more or fewer `#`, or in bold, it is part of the text above and its time counts for nothing.",
        Body(
            "## Investigating — 2026-04-08 18:07 UTC\n\nMail is delayed.\n\n### Monitoring — 2026-04-08 18:30 UTC\n\nA fix is out.\n\n## Resolved — 2026-04-08 19:00 UTC\n\nMail flows again.",
            "## Investigating — 2026-04-08 18:07 UTC\n\nMail is delayed.\n\n## Monitoring — 2026-04-08 18:30 UTC\n\nA fix is out.\n\n## Resolved — 2026-04-08 19:00 UTC\n\nMail flows again."));

    public static readonly Rule ComponentBeyondIncident = new(
        "GEN086",
        Level.Warning,
        "a component that was hit before or after its incident",
        "An incident lasts from the first component that was hit to the last one that recovered. A slip in a component's own times would count as its downtime, for months perhaps.",
        FrontMatter(
            "components: [{name: Mail, to: 2027-04-08T18:30:00Z}]",
            "components: [{name: Mail, to: 2026-04-08T18:30:00Z}]"));

    public static readonly Rule UnclosedCode = new(
        "GEN087",
        Level.Warning,
        "a block of code that is not closed",
        "Code reaches to the file's end unless a line of the same marks closes it: the next update would be taken for code.",
        Body(
            "## Resolved — 2026-04-08 19:00 UTC\n\n```\nqueue: 0\n\nMail flows again.",
            "## Resolved — 2026-04-08 19:00 UTC\n\n```\nqueue: 0\n```\n\nMail flows again."));

    public static readonly Rule UpdateInUnclosedCode = new(
        "GEN088",
        Level.Error,
        "the heading of an update inside a block of code that is not closed",
        "The heading would be printed as code and its state count for nothing: an incident that was resolved would stay open for ever.",
        Body(
            "## Investigating — 2026-04-08 18:07 UTC\n\n```\nqueue: 812\n\n## Resolved — 2026-04-08 19:00 UTC\n\nMail flows again.",
            "## Investigating — 2026-04-08 18:07 UTC\n\n```\nqueue: 812\n```\n\n## Resolved — 2026-04-08 19:00 UTC\n\nMail flows again."));

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
}

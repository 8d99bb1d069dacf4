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

    public static readonly Rule DuplicateId = new(
        "GEN025",
        Level.Error,
        "two incidents with one id",
        "Each incident has an address of its own for ever; two cannot share one.",
        Folder(
            "incidents/2025/mail-delayed.md\nincidents/2026/mail-delayed.md",
            "incidents/2025/2025-04-08-mail-delayed.md\nincidents/2026/2026-04-08-mail-delayed.md"));

    public static readonly Rule StateDoesNotFit = new(
        "GEN027",
        Level.Error,
        "a state of planned work in an incident, or the reverse",
        "Planned work is scheduled and completed; an incident is investigated and resolved. Mixed, the end is not found.",
        Body(
            "## Completed — 2026-04-08 19:00 UTC\n\nMail flows again.",
            "## Resolved — 2026-04-08 19:00 UTC\n\nMail flows again."));

    public static readonly Rule RetiredComponent = new(
        "GEN031",
        Level.Warning,
        "a component is used after it was retired",
        "Either the component is not gone, and `until:` is wrong, or another one took its place.",
        FrontMatter("components: [Fax]", "components: [Mail]"));

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

    public static readonly Rule LooksLikeAnUpdate = new(
        "GEN084",
        Level.Warning,
        "a line that looks like an update's heading and is none",
        "Only `## State — time` begins an update. With more or fewer `#`, or in bold, it is part of the text above and its time counts for nothing.",
        Body(
            "## Investigating — 2026-04-08 18:07 UTC\n\nMail is delayed.\n\n### Monitoring — 2026-04-08 18:30 UTC\n\nA fix is out.\n\n## Resolved — 2026-04-08 19:00 UTC\n\nMail flows again.",
            "## Investigating — 2026-04-08 18:07 UTC\n\nMail is delayed.\n\n## Monitoring — 2026-04-08 18:30 UTC\n\nA fix is out.\n\n## Resolved — 2026-04-08 19:00 UTC\n\nMail flows again."));

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
}

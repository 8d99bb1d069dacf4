namespace Generator.Core.Diagnostics;

/// <summary>Fields and their values.</summary>
public static partial class Rules
{
    public static readonly Rule UnknownField = new(
        "GEN010",
        Level.Error,
        "unknown field",
        "A field that nothing reads is most often a slip of the pen, and its value would be lost in silence.",
        FrontMatter("detectd: 2026-04-08T18:07:00Z", "detected: 2026-04-08T18:07:00Z"));

    public static readonly Rule MissingField = new(
        "GEN011",
        Level.Error,
        "required field is missing",
        "Without it there is nothing true to show in its place.",
        IncidentFile(
            """
            ---
            title: Mail is delayed
            ---

            ## Resolved — 2026-04-08 19:00 UTC

            Mail flows again.
            """,
            """
            ---
            title: Mail is delayed
            severity: minor
            ---

            ## Resolved — 2026-04-08 19:00 UTC

            Mail flows again.
            """));

    public static readonly Rule WrongKind = new(
        "GEN012",
        Level.Error,
        "a value of the wrong kind",
        "A list where one value belongs, or a value where fields belong, has no meaning that could be shown.",
        FrontMatter("detected_by: [monitoring, support]", "detected_by: monitoring"));

    public static readonly Rule UnknownSeverity = new(
        "GEN013",
        Level.Error,
        "unknown severity",
        "Statistics, colours and feeds are made from the severity, so there are only five words for it.",
        IncidentFile(
            """
            ---
            title: Mail is delayed
            severity: mayor
            ---

            ## Resolved — 2026-04-08 19:00 UTC

            Mail flows again.
            """,
            """
            ---
            title: Mail is delayed
            severity: major
            ---

            ## Resolved — 2026-04-08 19:00 UTC

            Mail flows again.
            """));

    public static readonly Rule UnknownState = new(
        "GEN014",
        Level.Error,
        "unknown state",
        "The first Resolved update ends an incident; a misspelt one would leave it open for ever.",
        Body(
            "## Resolvd — 2026-04-08 19:00 UTC\n\nMail flows again.",
            "## Resolved — 2026-04-08 19:00 UTC\n\nMail flows again."));

    public static readonly Rule UnknownComponent = new(
        "GEN015",
        Level.Error,
        "unknown component",
        "A misspelt name would give the incident to no component, and make the real one look better than it was.",
        FrontMatter("components: [Mial]", "components: [Mail]"));

    public static readonly Rule NoZone = new(
        "GEN016",
        Level.Error,
        "a time without a zone",
        "The same words would mean another instant on another machine, and durations would be wrong by hours.",
        Body(
            "## Resolved — 2026-04-08 19:00\n\nMail flows again.",
            "## Resolved — 2026-04-08 19:00 UTC\n\nMail flows again."));

    public static readonly Rule NotATime = new(
        "GEN017",
        Level.Error,
        "not a time, or one that does not exist",
        "30 February, 25:00 or `yesterday` cannot be put into a history.",
        FrontMatter("started: 2026-02-30T10:00:00Z", "started: 2026-02-28T10:00:00Z"));

    public static readonly Rule RefusedLink = new(
        "GEN018",
        Level.Error,
        "a link that is neither http, https, mailto nor relative",
        "Other schemes can run code in the reader's browser or lead nowhere.",
        Body(
            "## Resolved — 2026-04-08 19:00 UTC\n\nSee [the log](file:///var/log/mail).",
            "## Resolved — 2026-04-08 19:00 UTC\n\nSee [the log](https://example.org/log.txt)."));

    public static readonly Rule BadId = new(
        "GEN019",
        Level.Error,
        "a name that cannot be an address",
        "Ids become addresses that must stay the same on every disk, server and feed reader: letters a to z, digits and hyphens do.",
        FrontMatter("aliases: [Mail delayed]", "aliases: [2026-04-08-mail]"));

    public static readonly Rule ListAsText = new(
        "GEN141",
        Level.Warning,
        "a list written as one text",
        "Without brackets `dns, network` is a single tag, with a page of its own that no other incident shares.",
        FrontMatter("tags: dns, network", "tags: [dns, network]"));
}

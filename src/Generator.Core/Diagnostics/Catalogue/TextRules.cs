namespace Generator.Core.Diagnostics;

/// <summary>Text, front matter and YAML.</summary>
public static partial class Rules
{
    public static readonly Rule UnreadableText = new(
        "GEN001",
        Level.Error,
        "text that is not UTF-8 or holds control characters",
        "Such text would not survive: browsers, feeds and calendars each show something else for a control character, a byte order mark in the middle, or a byte that is no UTF-8.",
        FrontMatter("title: Mail\u0008 is delayed", "title: Mail is delayed"));

    public static readonly Rule NoFrontMatter = new(
        "GEN002",
        Level.Error,
        "front matter is missing",
        "Title and severity stand between two lines `---` at the top of the file; without them there is nothing to show.",
        IncidentFile(
            """
            # Mail is delayed

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

    public static readonly Rule UnclosedFrontMatter = new(
        "GEN003",
        Level.Error,
        "front matter is not closed",
        "Without the second line `---` nobody can tell where the fields end and the text begins.",
        IncidentFile(
            """
            ---
            title: Mail is delayed
            severity: minor

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

    public static readonly Rule InvalidYaml = new(
        "GEN004",
        Level.Error,
        "YAML that cannot be read",
        "One bracket or quote too few changes the meaning of all that follows, so nothing of such fields is guessed.",
        FrontMatter("components: [Mail, Web", "components: [Mail, Web]"));

    public static readonly Rule NotAMapping = new(
        "GEN005",
        Level.Error,
        "fields expected, something else found",
        "Front matter and site.yaml are fields: a name, a colon, a value, one a line.",
        IncidentFile(
            """
            ---
            - Mail is delayed
            - minor
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

    public static readonly Rule DuplicateKey = new(
        "GEN006",
        Level.Error,
        "a field stands twice",
        "YAML readers disagree on which of the two counts; a site must not depend on that.",
        FrontMatter("tags: [mail]\ntags: [network]", "tags: [mail, network]"));

    public static readonly Rule RefusedYaml = new(
        "GEN007",
        Level.Error,
        "a feature of YAML that is not used here",
        "Anchors, aliases, tags, several documents and very deep nesting make a small file mean something huge; nothing here needs them.",
        FrontMatter("detected_by: &who monitoring", "detected_by: monitoring"));

    public static readonly Rule TooLarge = new(
        "GEN008",
        Level.Error,
        "more than a file may hold",
        "Files, sections, tables and nesting have bounds far above any incident's, so that one file cannot stop a build.",
        Body(
            "## Resolved — 2026-04-08 19:00 UTC\n\n(a log of 300,000 lines)",
            "## Resolved — 2026-04-08 19:00 UTC\n\nThe [whole log](https://example.org/log.txt) is kept elsewhere."));

    public static readonly Rule HiddenCharacter = new(
        "GEN009",
        Level.Warning,
        "a tab or a non-breaking space in front matter",
        "It looks like a space and is none: the next edit, or another reader of YAML, will stumble over it. Web pages and chat programs put them into what is copied.",
        FrontMatter("detected_by: \u00a0monitoring", "detected_by: monitoring"));

    public static readonly Rule SmartQuotes = new(
        "GEN030",
        Level.Warning,
        "typographic quotes round a value",
        "YAML knows only straight quotes; curly ones become part of the value and are printed on every page.",
        FrontMatter("detected_by: “monitoring”", "detected_by: \"monitoring\""));

    public static readonly Rule DirectionCharacter = new(
        "GEN085",
        Level.Warning,
        "an invisible character that turns the direction of writing",
        "It can make a text read differently from what is in the file. Right-to-left languages do not need it: pages set the direction themselves.",
        FrontMatter("detected_by: \u202egnirotinom", "detected_by: monitoring"));

    public static readonly Rule CommentInValue = new(
        "GEN089",
        Level.Warning,
        "a comment that was meant to be part of a value",
        "In YAML a `#` behind a space begins a comment: of `Issue #1 is back` only `Issue` would be printed.",
        FrontMatter("title: Issue #1 is back", "title: \"Issue #1 is back\""));

    public static readonly Rule LeftPlaceholder = new(
        "GEN090",
        Level.Warning,
        "a sentence that was to be replaced",
        "`outages new` and `outages postmortem` write sentences that tell their author what to say. Readers should not see them.",
        Body(
            "## Resolved — 2026-04-08 19:00 UTC\n\nMail flows again. Say here what users notice.",
            "## Resolved — 2026-04-08 19:00 UTC\n\nMail flows again. What was late arrives by 20:00 UTC."));

    public static readonly Rule MergeConflict = new(
        "GEN140",
        Level.Error,
        "a merge conflict that is not solved",
        "Git left two versions of some lines and its own marks between them; readers would see both. In fenced code such marks are an example, and left alone.",
        Body(
            "## Resolved — 2026-04-08 19:00 UTC\n\n<<<<<<< HEAD\nMail flows again.\n=======\nMail arrives again.\n>>>>>>> mail",
            "## Resolved — 2026-04-08 19:00 UTC\n\nMail flows again."));
}

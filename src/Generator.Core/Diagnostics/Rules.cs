using System.Collections.Immutable;

namespace Generator.Core.Diagnostics;

/// <summary>The catalogue: every rule there is, in one place.</summary>
public static class Rules
{
    // Text and YAML
    public static readonly Rule UnreadableText = new("GEN001", Level.Error, "text that is not UTF-8 or holds control characters");
    public static readonly Rule NoFrontMatter = new("GEN002", Level.Error, "front matter is missing");
    public static readonly Rule UnclosedFrontMatter = new("GEN003", Level.Error, "front matter is not closed");
    public static readonly Rule InvalidYaml = new("GEN004", Level.Error, "YAML that cannot be read");
    public static readonly Rule NotAMapping = new("GEN005", Level.Error, "fields expected, something else found");
    public static readonly Rule DuplicateKey = new("GEN006", Level.Error, "a field stands twice");
    public static readonly Rule RefusedYaml = new("GEN007", Level.Error, "a feature of YAML that is not used here");
    public static readonly Rule TooLarge = new("GEN008", Level.Error, "more than a file may hold");

    // Fields
    public static readonly Rule UnknownField = new("GEN010", Level.Error, "unknown field");
    public static readonly Rule MissingField = new("GEN011", Level.Error, "required field is missing");
    public static readonly Rule WrongKind = new("GEN012", Level.Error, "a value of the wrong kind");
    public static readonly Rule UnknownSeverity = new("GEN013", Level.Error, "unknown severity");
    public static readonly Rule UnknownState = new("GEN014", Level.Error, "unknown state");
    public static readonly Rule UnknownComponent = new("GEN015", Level.Error, "unknown component");
    public static readonly Rule NoZone = new("GEN016", Level.Error, "a time without a zone");
    public static readonly Rule NotATime = new("GEN017", Level.Error, "not a time, or one that does not exist");
    public static readonly Rule RefusedLink = new("GEN018", Level.Error, "a link that is neither http, https, mailto nor relative");
    public static readonly Rule BadId = new("GEN019", Level.Error, "a name that cannot be an address");

    // Incidents
    public static readonly Rule NoUpdate = new("GEN020", Level.Error, "an incident without an update");
    public static readonly Rule NotATimelineHeading = new("GEN021", Level.Error, "a heading that is not `## State — time`");
    public static readonly Rule UpdatesOutOfOrder = new("GEN022", Level.Error, "updates out of order");
    public static readonly Rule EndBeforeStart = new("GEN023", Level.Error, "an end before the start");
    public static readonly Rule PostedAfterItsEnd = new("GEN024", Level.Note, "posted after it had ended: duration unknown");
    public static readonly Rule DuplicateId = new("GEN025", Level.Error, "two incidents with one id");
    public static readonly Rule MaintenanceWithoutStart = new("GEN026", Level.Error, "planned work without a start");
    public static readonly Rule StateDoesNotFit = new("GEN027", Level.Error, "a state of planned work in an incident, or the reverse");
    public static readonly Rule DetectedBeforeStart = new("GEN028", Level.Note, "noticed before it started");

    // Settings
    public static readonly Rule BadSetting = new("GEN040", Level.Error, "a setting that cannot be used");
    public static readonly Rule DuplicateComponent = new("GEN041", Level.Error, "two components with one name or address");

    // Themes
    public static readonly Rule UnknownTheme = new("GEN050", Level.Error, "unknown theme");
    public static readonly Rule BadTemplate = new("GEN051", Level.Error, "a template that cannot be parsed");
    public static readonly Rule TemplateFailed = new("GEN052", Level.Error, "a template that failed while rendering");
    public static readonly Rule MissingThemeFile = new("GEN053", Level.Error, "a file the theme needs is missing");
    public static readonly Rule BadPhrase = new("GEN054", Level.Error, "a language file that cannot be used");

    // Files
    public static readonly Rule NotARegularFile = new("GEN060", Level.Error, "a link or special file in the content");
    public static readonly Rule AddressTaken = new("GEN061", Level.Error, "two pages with one address");

    // Imports
    public static readonly Rule UnreadableImport = new("GEN070", Level.Error, "a record that cannot be imported");
    public static readonly Rule ImportGuess = new("GEN071", Level.Note, "a value that the import had to choose");

    /// <summary>All of them, by code.</summary>
    public static readonly ImmutableArray<Rule> All =
    [
        UnreadableText, NoFrontMatter, UnclosedFrontMatter, InvalidYaml, NotAMapping, DuplicateKey, RefusedYaml, TooLarge,
        UnknownField, MissingField, WrongKind, UnknownSeverity, UnknownState, UnknownComponent, NoZone, NotATime, RefusedLink, BadId,
        NoUpdate, NotATimelineHeading, UpdatesOutOfOrder, EndBeforeStart, PostedAfterItsEnd, DuplicateId, MaintenanceWithoutStart,
        StateDoesNotFit, DetectedBeforeStart,
        BadSetting, DuplicateComponent,
        UnknownTheme, BadTemplate, TemplateFailed, MissingThemeFile, BadPhrase,
        NotARegularFile, AddressTaken,
        UnreadableImport, ImportGuess,
    ];
}

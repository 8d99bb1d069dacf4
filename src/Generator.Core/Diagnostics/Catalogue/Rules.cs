using System.Collections.Immutable;

namespace Generator.Core.Diagnostics;

/// <summary>
/// The catalogue: every rule there is, a file for each kind. What <c>outages explain</c> prints and <c>content/RULES.md</c> says is made from it.
/// </summary>
public static partial class Rules
{
    /// <summary>The rule of a code, in any case.</summary>
    public static Rule? Find(string code) => All.FirstOrDefault(r => r.Code.Equals(code, StringComparison.OrdinalIgnoreCase));

    /// <summary>All of them, by code.</summary>
    public static ImmutableArray<Rule> All => Listed.InOrder;

    private static RuleExample FrontMatter(string wrong, string right) => new(RulePlace.FrontMatter, wrong, right);

    private static RuleExample Body(string wrong, string right) => new(RulePlace.Body, wrong, right);

    private static RuleExample IncidentFile(string wrong, string right) => new(RulePlace.IncidentFile, wrong, right);

    private static RuleExample Settings(string wrong, string right) => new(RulePlace.Settings, wrong, right);

    private static RuleExample Theme(string wrong, string right) => new(RulePlace.Theme, wrong, right);

    private static RuleExample Folder(string wrong, string right) => new(RulePlace.Folder, wrong, right);

    private static RuleExample Import(string wrong, string right) => new(RulePlace.Import, wrong, right);

    private static RuleExample Published(string wrong, string right) => new(RulePlace.Published, wrong, right);

    /// <summary>In a type of its own, which is made when all rules of the catalogue's files are.</summary>
    private static class Listed
    {
        private static readonly ImmutableArray<Rule> All =
        [
            UnreadableText, NoFrontMatter, UnclosedFrontMatter, InvalidYaml, NotAMapping, DuplicateKey, RefusedYaml, TooLarge, HiddenCharacter,
            UnknownField, MissingField, WrongKind, UnknownSeverity, UnknownState, UnknownComponent, NoZone, NotATime, RefusedLink, BadId,
            NoUpdate, NotATimelineHeading, UpdatesOutOfOrder, EndBeforeStart, PostedAfterItsEnd, DuplicateId, MaintenanceWithoutStart,
            StateDoesNotFit, DetectedBeforeStart, TextAfterTime, SmartQuotes, RetiredComponent, DateInNameDiffers, UpdateAfterResolution,
            ResolvedWithoutUpdate, ResolvedBeforeItsEnd, OpenTooLong, InTheFuture, TooLong, ToldTwice,
            BadSetting, DuplicateComponent,
            UnknownTheme, BadTemplate, TemplateFailed, MissingThemeFile, BadPhrase, BadThemeFile, IdleThemeFile, MissingPhrase, UnusedPhrase, EmptyPlace,
            NotARegularFile, AddressTaken,
            UnreadableImport, ImportGuess,
            EmptyUpdate, DeadLink, HiddenAddress, UpdatesInOneMinute, LooksLikeAnUpdate, DirectionCharacter, ComponentBeyondIncident,
            UnclosedCode, UpdateInUnclosedCode, CommentInValue, LeftPlaceholder,
            MergeConflict, ListAsText, EarlyCorrection, GoesOnAfterItsEnd, CalledOff,
            FeedsWithoutUrl, NoFeeds,
            NoAddress, SharedAddress,
            LostAddress, LostId, MovedSite, ChangedFact, RenamedInFeeds,
            NoSuchAsset, StyleSheetsInARing,
        ];

        public static readonly ImmutableArray<Rule> InOrder = [.. All.OrderBy(r => r.Code, StringComparer.Ordinal)];
    }
}

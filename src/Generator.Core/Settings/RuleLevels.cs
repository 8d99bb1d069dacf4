using System.Collections.Immutable;
using Generator.Core.Diagnostics;

namespace Generator.Core.Settings;

/// <summary>What a site says of rules: another level for a note or a warning, or nothing of it at all.</summary>
/// <param name="ByCode">Nothing for a rule that is turned off.</param>
public sealed record RuleLevels(ImmutableDictionary<string, Level?> ByCode)
{
    public static readonly RuleLevels Default = new(ImmutableDictionary<string, Level?>.Empty);

    /// <summary>The words of <c>site.yaml</c>.</summary>
    public static readonly ImmutableArray<string> Words = ["off", "note", "warning", "error"];

    /// <summary>The finding at the level that the site gives it; nothing when the site does not want it.</summary>
    public Diagnostic? Apply(Diagnostic finding) => !ByCode.TryGetValue(finding.Rule.Code, out var level) ? finding
        : level is { } wanted ? finding with { Level = wanted } : null;

    /// <summary>The level of a word; nothing for <c>off</c>.</summary>
    public static Level? Parse(string word) => word switch
    {
        "note" => Level.Note,
        "warning" => Level.Warning,
        "error" => Level.Error,
        _ => null,
    };
}

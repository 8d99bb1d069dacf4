using System.Collections.Immutable;
using Generator.Core.Markup;
using Generator.Core.Sources;
using NodaTime;

namespace Generator.Core.Settings;

/// <summary>What <c>site.yaml</c> says.</summary>
/// <param name="Url">The public address with a closing slash, when there is one.</param>
/// <param name="Source">The official status page.</param>
/// <param name="TimeZone">How times are shown and how days are cut.</param>
/// <param name="DetectedBy">Who noticed an incident that does not say.</param>
/// <param name="Places">Where the values of its fields stand, for findings.</param>
/// <param name="WindowMonths">The length of the period that the summary speaks of.</param>
public sealed record SiteSettings(
    string Service,
    string? Description,
    string? Url,
    string? Source,
    string Language,
    DateTimeZone TimeZone,
    string? DetectedBy,
    string Theme,
    int WindowMonths,
    DowntimePolicy Downtime,
    ImmutableArray<Component> Components,
    RuleLevels Rules,
    FieldPlaces Places)
{
    /// <summary>Values for the theme's options, as they are written.</summary>
    public ImmutableArray<ThemeOptionSetting> ThemeOptions { get; init; } = [];

    /// <summary>Which files the site has besides its pages.</summary>
    public OutputChoices Outputs { get; init; } = OutputChoices.Default;

    /// <summary>Whether the site has feeds: their addresses begin with the public one, so that there are none without it.</summary>
    public bool HasFeeds => Url is not null && Outputs.Feeds != false;

    /// <summary>The component of a name or of one of its old names.</summary>
    public Component? Find(string name) => byName.GetValueOrDefault(name);

    private readonly Dictionary<string, Component> byName = Components
        .SelectMany(c => c.Aliases.Prepend(c.Name), (component, name) => (component, name))
        .DistinctBy(c => c.name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(c => c.name, c => c.component, StringComparer.OrdinalIgnoreCase);
}

/// <summary>A value for an option of the theme.</summary>
/// <param name="NameAt">Where its name stands in <c>site.yaml</c>.</param>
/// <param name="ValueAt">Where its value stands.</param>
public sealed record ThemeOptionSetting(string Name, string Value, TextSpan NameAt, TextSpan ValueAt);

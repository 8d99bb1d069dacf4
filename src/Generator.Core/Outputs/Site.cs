using System.Collections.Concurrent;
using System.Collections.Immutable;
using Generator.Core.Settings;
using Generator.Core.Sources;
using Generator.Core.Statistics;
using Generator.Core.Themes;

namespace Generator.Core.Outputs;

/// <summary>Everything that outputs are made from; it does not change any more.</summary>
/// <param name="Files">Pictures and the like from the content folder, published as they are.</param>
public sealed record Site(SiteSettings Settings, History History, Theme Theme, ImmutableArray<BinaryFile> Files)
{
    public Calendar Calendar { get; } = new(Settings.TimeZone);

    public Format Format { get; } = new(Theme.Phrases, new(Settings.TimeZone));

    /// <summary>
    /// A phrase of the theme's language as plain text, for what is not a template: descriptions, <c>llms.txt</c>. Nothing when a theme
    /// has no such phrase.
    /// </summary>
    public string? Say(string key, params ReadOnlySpan<object?> values) => Theme.Phrases.Say(key, values, value => value switch
    {
        int number => Format.Number(number),
        decimal rate => Format.Rate(rate),
        _ => value?.ToString() ?? "",
    });

    private readonly ConcurrentDictionary<string, Surroundings> surroundings = new(StringComparer.Ordinal);

    /// <param name="root">How a page's links begin.</param>
    public Surroundings SurroundingsOf(string root) => surroundings.GetOrAdd(root, static (root, site) => Surroundings.Of(site, root), this);
}

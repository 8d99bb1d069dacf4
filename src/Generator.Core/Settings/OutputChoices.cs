namespace Generator.Core.Settings;

/// <summary>
/// What <c>outputs:</c> says: which files the site has besides its pages. Nothing where it does not say, so that an output can
/// tell what an author wants from what is the default.
/// </summary>
public sealed record OutputChoices
{
    public static readonly OutputChoices Default = new();

    /// <summary>Whether there are feeds of the site and of each component.</summary>
    public bool? Feeds { get; init; }

    /// <summary>Whether each incident has a file of its own in the API.</summary>
    public bool? IncidentJson { get; init; }

    /// <summary>Whether each incident's Markdown is published beside its page.</summary>
    public bool? IncidentMarkdown { get; init; }
}

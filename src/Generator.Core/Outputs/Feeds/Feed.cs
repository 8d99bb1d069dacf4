using System.Collections.Immutable;
using Generator.Core.Markup;
using NodaTime;

namespace Generator.Core.Outputs.Feeds;

/// <summary>A feed before it is written in one of its forms. All addresses are full ones, and no text has a character that XML cannot have.</summary>
/// <param name="Id">A tag URI that stays the same.</param>
/// <param name="Home">The page that it follows.</param>
/// <param name="Updated">When the newest change of an entry was made.</param>
/// <param name="Entries">The newest change first.</param>
public sealed record Feed(
    string Id,
    string Title,
    string Description,
    string Home,
    string Language,
    FeedAuthor Author,
    Instant Updated,
    ImmutableArray<FeedEntry> Entries)
{
    /// <summary>The address of the form that is written.</summary>
    public string Self { get; init; } = "";
}

/// <summary>Who publishes the feed: the service, at its public address.</summary>
public sealed record FeedAuthor(string Name, string Address);

/// <summary>An incident in a feed.</summary>
/// <param name="Id">A tag URI that stays the same when the title changes.</param>
/// <param name="Source">Its address at the official status page.</param>
/// <param name="Published">When its first update was posted.</param>
/// <param name="Updated">When something was last added to it.</param>
/// <param name="Summary">A sentence or two, without marks.</param>
/// <param name="Categories">Its severity, then its components.</param>
public sealed record FeedEntry(
    string Id,
    string Title,
    string Address,
    string? Source,
    Instant Published,
    Instant Updated,
    string Summary,
    Html Body,
    ImmutableArray<string> Categories);

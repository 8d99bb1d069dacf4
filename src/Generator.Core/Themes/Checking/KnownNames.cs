using System.Collections.Immutable;

namespace Generator.Core.Themes.Checking;

/// <summary>What the templates of a theme can name, besides each other.</summary>
/// <param name="Phrases">The words of the site's language; nothing where they are not known, so that all keys pass.</param>
/// <param name="Assets">The names of files in <c>assets/</c>.</param>
/// <param name="Options">What <c>site.options</c> is.</param>
/// <param name="Pages">The pages that are made, with the variables of each.</param>
public sealed record KnownNames(Phrases? Phrases, ImmutableArray<string> Assets, ViewType Options, ImmutableArray<ThemePage> Pages)
{
    /// <summary>Templates that nothing includes, so that nothing can fail in them.</summary>
    public ImmutableArray<string> Unread { get; init; } = [];
}

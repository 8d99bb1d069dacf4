using System.Collections.Immutable;
using Generator.Core.Incidents;

namespace Generator.Core.Themes;

/// <summary>What is known of a page before it is rendered.</summary>
public sealed record PageFacts(PageKind Kind, string Path, string? Title = null, string? Description = null)
{
    /// <summary>The incident that the page tells, if it tells one.</summary>
    public Incident? Article { get; init; }

    /// <summary>The pages above it with their names, from the front page down; the page itself is left out.</summary>
    public ImmutableArray<(string Name, string Path)> Trail { get; init; } = [];
}

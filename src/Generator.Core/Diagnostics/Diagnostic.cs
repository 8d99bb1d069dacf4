using Generator.Core.Sources;

namespace Generator.Core.Diagnostics;

/// <summary>A finding: what is wrong at a place, and what to write instead.</summary>
/// <param name="Message">What is wrong there; lower case, no full stop.</param>
/// <param name="Help">What to do about it; may be several lines.</param>
public sealed record Diagnostic(Rule Rule, Location Location, string Message, string? Help = null)
{
    /// <summary>The rule's own, unless the site's settings say otherwise.</summary>
    public Level Level { get; init; } = Rule.Level;

    public bool IsError => Level == Level.Error;

    /// <summary>By file, then place, then code, then words: the one order in which findings are ever shown.</summary>
    public static IEnumerable<Diagnostic> InOrder(IEnumerable<Diagnostic> findings) => findings
        .OrderBy(d => d.Location.File.Path, StringComparer.Ordinal)
        .ThenBy(d => d.Location.Span.Start)
        .ThenBy(d => d.Rule.Code, StringComparer.Ordinal)
        .ThenBy(d => d.Message, StringComparer.Ordinal);
}

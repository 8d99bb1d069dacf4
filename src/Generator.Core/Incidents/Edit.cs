using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Sources;

namespace Generator.Core.Incidents;

/// <summary>What became of a change to an incident's file: the file as it would be, or else why it stays as it is.</summary>
/// <param name="Refusal">Why what was asked for cannot be done.</param>
/// <param name="Diagnostics">The errors that the file has already, or would have.</param>
public sealed record Edit(SourceFile? File, Refusal? Refusal, ImmutableArray<Diagnostic> Diagnostics)
{
    public static Edit To(SourceFile file) => new(file, null, []);

    public static Edit Refused(Refusal refusal) => new(null, refusal, []);

    public static Edit Broken(ImmutableArray<Diagnostic> diagnostics) => new(null, null, diagnostics);
}

/// <summary>Something was asked for that cannot be done.</summary>
/// <param name="Message">Why not; lower case, no full stop.</param>
/// <param name="Help">What to do instead.</param>
public sealed record Refusal(string Message, string Help);

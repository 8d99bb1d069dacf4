using System.Collections.Immutable;

namespace Generator.Core.Diagnostics;

/// <summary>What a parser gives back: a value or nothing, and everything it found on the way.</summary>
public sealed record Checked<T>(T? Value, ImmutableArray<Diagnostic> Diagnostics)
    where T : class;

using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;

namespace Generator.Core.Imports;

/// <summary>What an import read: incidents ready to be written, and a finding for each value that was guessed or left out.</summary>
public sealed record ImportResult(ImmutableArray<Draft> Incidents, ImmutableArray<Diagnostic> Diagnostics);

using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Outputs;
using Generator.Core.Statistics;

namespace Generator.Core;

/// <summary>What came of reading a site.</summary>
/// <param name="History">Nothing when there are errors.</param>
/// <param name="Outputs">The plan of the site; empty when there are errors.</param>
/// <param name="Diagnostics">All findings, in order. Rendering can add more.</param>
public sealed record BuildResult(History? History, ImmutableArray<Output> Outputs, ImmutableArray<Diagnostic> Diagnostics)
{
    public bool HasErrors => Diagnostics.Any(d => d.IsError);
}

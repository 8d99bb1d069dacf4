using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;

namespace Generator.Core.Imports;

/// <summary>What an import read.</summary>
/// <param name="Incidents">Ready to be written.</param>
/// <param name="Site">What the files say of the service itself, for a content folder that has no <c>site.yaml</c> yet.</param>
/// <param name="Diagnostics">A finding for each record that was left out and for each value that was guessed or left out, with the reason.</param>
/// <param name="Records">How many records the files held, where the same one can stand in several places.</param>
public sealed record ImportResult(ImmutableArray<Draft> Incidents, ImportedSite Site, ImmutableArray<Diagnostic> Diagnostics, int? Records = null);

/// <param name="Service">The service's name, where the files name it.</param>
/// <param name="Source">The address of the official status page.</param>
/// <param name="Components">In the order in which they are to be listed; every component that an incident names is among them.</param>
/// <param name="TimeZone">The IANA name of the zone that the official page shows its times in.</param>
public sealed record ImportedSite(string? Service, string? Source, ImmutableArray<ImportedComponent> Components, string? TimeZone = null)
{
    public static readonly ImportedSite Unknown = new(null, null, []);
}

public sealed record ImportedComponent(string Name, string? Group = null, string? Description = null);

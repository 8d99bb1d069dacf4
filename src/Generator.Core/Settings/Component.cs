using System.Collections.Immutable;
using NodaTime;

namespace Generator.Core.Settings;

/// <summary>A named part of the service.</summary>
/// <param name="Slug">Its part of the page's address.</param>
/// <param name="Aliases">Names that it had before; incidents may still use them.</param>
/// <param name="Since">The first day on which its incidents were recorded.</param>
/// <param name="Until">The last day of its life.</param>
public sealed record Component(
    string Name,
    string Slug,
    string? Group,
    string? Description,
    ImmutableArray<string> Aliases,
    LocalDate? Since,
    LocalDate? Until)
{
    /// <summary>Whether its last day lies behind.</summary>
    public bool IsGoneOn(LocalDate day) => Until < day;

    /// <summary>Of the slug alone, which tells components apart: they are looked up for each incident.</summary>
    public override int GetHashCode() => Slug.GetHashCode(StringComparison.Ordinal);
}

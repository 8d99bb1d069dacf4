using System.Collections.Immutable;

namespace Generator.Core.Settings;

/// <summary>How hard an incident hit, from the least to the most; maintenance is planned work and stands apart.</summary>
public enum Severity
{
    Notice,
    Minor,
    Major,
    Critical,
    Maintenance,
}

public static class Severities
{
    /// <summary>Those that an unplanned incident can have, from the least to the most.</summary>
    public static readonly ImmutableArray<Severity> OfIncidents = [Severity.Notice, Severity.Minor, Severity.Major, Severity.Critical];

    public static readonly ImmutableArray<Severity> All = [.. OfIncidents, Severity.Maintenance];

    /// <summary>The words that authors write, in the order of <see cref="All"/>.</summary>
    public static readonly ImmutableArray<string> Words = [.. All.Select(Word)];

    /// <summary>The word that authors write and themes see.</summary>
    public static string Word(this Severity severity) => severity switch
    {
        Severity.Notice => "notice",
        Severity.Minor => "minor",
        Severity.Major => "major",
        Severity.Critical => "critical",
        _ => "maintenance",
    };

    public static Severity? Parse(string word) =>
        Words.IndexOf(word.Trim(), 0, StringComparer.OrdinalIgnoreCase) is >= 0 and var index ? All[index] : null;
}

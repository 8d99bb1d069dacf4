using System.Collections.Immutable;
using Generator.Core.Settings;

namespace Generator.Core.Incidents;

/// <summary>What an update says about its incident.</summary>
public enum State
{
    Investigating,
    Identified,
    Monitoring,
    Resolved,
    Update,
    Scheduled,
    InProgress,
    Verifying,
    Completed,
}

public static class States
{
    public static readonly ImmutableArray<State> All =
    [
        State.Investigating, State.Identified, State.Monitoring, State.Resolved, State.Update,
        State.Scheduled, State.InProgress, State.Verifying, State.Completed,
    ];

    /// <summary>The words of timeline headings, in the order of <see cref="All"/>.</summary>
    public static readonly ImmutableArray<string> Words = [.. All.Select(Word)];

    private static readonly int Longest = Words.Max(word => word.Length);

    private static readonly ImmutableArray<string> Keys = [.. Words.Select(word => word.ToLowerInvariant().Replace(' ', '_'))];

    /// <summary>A state as data, and on a command line: <c>in_progress</c>.</summary>
    public static string Key(this State state) => Keys[(int)state];

    /// <summary>The word of timeline headings: <c>In progress</c>.</summary>
    public static string Word(this State state) => state switch
    {
        State.Investigating => "Investigating",
        State.Identified => "Identified",
        State.Monitoring => "Monitoring",
        State.Resolved => "Resolved",
        State.Update => "Update",
        State.Scheduled => "Scheduled",
        State.InProgress => "In progress",
        State.Verifying => "Verifying",
        _ => "Completed",
    };

    /// <summary>Whether an update with this state ends its incident.</summary>
    public static bool IsEnd(this State state) => state is State.Resolved or State.Completed;

    /// <summary>Whether an update with this state tells that planned work goes on.</summary>
    public static bool IsUnderWay(this State state) => state is State.InProgress or State.Verifying;

    /// <summary>Whether the state may stand in planned work, or else in an incident.</summary>
    public static bool Fits(this State state, Severity severity) =>
        state == State.Update || (state >= State.Scheduled) == (severity == Severity.Maintenance);

    public static State? Parse(ReadOnlySpan<char> word)
    {
        if (word.Length > Longest)
        {
            return null;
        }

        Span<char> spaced = stackalloc char[word.Length];
        word.Replace(spaced, '_', ' ');
        for (var i = 0; i < Words.Length; i++)
        {
            if (MemoryExtensions.Equals(spaced, Words[i], StringComparison.OrdinalIgnoreCase))
            {
                return All[i];
            }
        }

        return null;
    }
}

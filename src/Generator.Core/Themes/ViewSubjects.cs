using System.Collections.Immutable;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using Generator.Core.Statistics;

namespace Generator.Core.Themes;

// What views show that the rest of the program has no name for.

/// <param name="Topics">In the order in which they are shown.</param>
public sealed record TopicList(TopicKind Kind, ImmutableArray<Topic> Topics)
{
    /// <summary>There is one of each kind.</summary>
    public bool Equals(TopicList? other) => other?.Kind == Kind;

    public override int GetHashCode() => Kind.GetHashCode();
}

/// <param name="Number">From 1, the oldest.</param>
public sealed record NumberedUpdate(Incident Incident, int Number)
{
    public Update Update => Incident.Updates[Number - 1];

    public static ImmutableArray<NumberedUpdate> Of(Incident incident)
    {
        var numbered = ImmutableArray.CreateBuilder<NumberedUpdate>(incident.Updates.Length);
        for (var number = 1; number <= incident.Updates.Length; number++)
        {
            numbered.Add(new(incident, number));
        }

        return numbered.MoveToImmutable();
    }
}

public sealed record SeverityWeight(Severity Severity, decimal Weight);

public sealed record ComponentGroup(string? Name, ImmutableArray<Component> Components)
{
    /// <summary>There is one of each name.</summary>
    public bool Equals(ComponentGroup? other) => other is not null && other.Name == Name;

    public override int GetHashCode() => Name?.GetHashCode(StringComparison.Ordinal) ?? 0;
}

public sealed record MonthOfYear(NodaTime.YearMonth Month, ImmutableArray<Incident> Incidents)
{
    /// <summary>There is one of each month.</summary>
    public bool Equals(MonthOfYear? other) => other?.Month == Month;

    public override int GetHashCode() => Month.GetHashCode();
}

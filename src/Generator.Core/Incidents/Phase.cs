namespace Generator.Core.Incidents;

/// <summary>How far an incident has got at an instant.</summary>
public enum Phase
{
    /// <summary>It has not begun: planned work, or a time that a typing error put into the future.</summary>
    Ahead,

    /// <summary>It goes on.</summary>
    Open,

    /// <summary>It has ended, or was called off before it began.</summary>
    Over,
}

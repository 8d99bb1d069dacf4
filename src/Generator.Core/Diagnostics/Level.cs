namespace Generator.Core.Diagnostics;

/// <summary>How much a finding matters: an error stops the build, a warning does not, a note is shown on request.</summary>
public enum Level
{
    Note,
    Warning,
    Error,
}

public static class Levels
{
    /// <summary>The word that findings begin with.</summary>
    public static string Word(this Level level) => level switch
    {
        Level.Error => "error",
        Level.Warning => "warning",
        _ => "note",
    };
}

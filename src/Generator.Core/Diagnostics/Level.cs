namespace Generator.Core.Diagnostics;

/// <summary>How much a finding matters: an error stops the build, a warning does not, a note is shown on request.</summary>
public enum Level
{
    Note,
    Warning,
    Error,
}

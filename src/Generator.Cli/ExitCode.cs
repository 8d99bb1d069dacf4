namespace Generator.Cli;

/// <summary>What the process ends with; documented in the README.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The content has errors; nothing was written.</summary>
    public const int ContentHasErrors = 1;

    public const int WrongUsage = 2;

    public const int CouldNotReadOrWrite = 3;

    /// <summary>A fault of the program itself.</summary>
    public const int Bug = 4;

    /// <summary>Stopped by a signal: its number on top, as shells have it.</summary>
    public const int Interrupted = 128;
}

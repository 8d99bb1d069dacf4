namespace Generator.Cli;

/// <summary>The program was told to stop, and has cleared away what it had begun.</summary>
public sealed class InterruptedException : OperationCanceledException
{
    public InterruptedException()
    {
    }

    public InterruptedException(string message)
        : base(message)
    {
    }

    public InterruptedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>What the process ends with.</summary>
    public int ExitCode { get; init; } = Cli.ExitCode.Interrupted;
}

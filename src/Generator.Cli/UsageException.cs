namespace Generator.Cli;

/// <summary>The command was asked for something that it cannot do. Ends the process with exit code 2.</summary>
public sealed class UsageException : Exception
{
    public UsageException()
    {
    }

    public UsageException(string message)
        : base(message)
    {
    }

    public UsageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public UsageException(string message, string hint)
        : base(message) => Hint = hint;

    /// <summary>What to do instead.</summary>
    public string Hint { get; } = "`outages --help` shows how it is used";
}

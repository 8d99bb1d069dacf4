namespace Generator.Cli.Files;

/// <summary>Another program has a <see cref="FileLock"/>.</summary>
public sealed class LockHeldException : IOException
{
    public LockHeldException()
        : base("another program is at work on it")
    {
    }

    public LockHeldException(string message)
        : base(message)
    {
    }

    public LockHeldException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}

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

    /// <summary>Something that the command needs was not given, and there is nobody to ask.</summary>
    /// <param name="missing">The name of each, and what it looks like on the command line.</param>
    public static UsageException Missing(params (string Name, string Example)[] missing) => new(
        $"missing: {string.Join(", ", missing.Select(m => m.Name))} (on a terminal you are asked)",
        $"add `{string.Join(' ', missing.Select(m => m.Example))}`");

    /// <summary>What to do instead.</summary>
    public string Hint { get; } = "`outages --help` shows how it is used";
}

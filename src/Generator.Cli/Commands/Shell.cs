namespace Generator.Cli.Commands;

/// <summary>What is printed to be typed into a shell.</summary>
internal static class Shell
{
    /// <summary>A path as a shell takes it: in quotes where it has more than letters, digits and a few signs, and never like an option.</summary>
    public static string Quoted(string path)
    {
        var plain = path.StartsWith('-') ? $".{Path.DirectorySeparatorChar}{path}" : path;
        return plain.All(c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '/' || c == Path.DirectorySeparatorChar) ? plain
            : OperatingSystem.IsWindows() ? $"\"{plain}\""
            : $"'{plain.Replace("'", @"'\''", StringComparison.Ordinal)}'";
    }
}

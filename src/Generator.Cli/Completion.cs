using System.CommandLine;
using System.CommandLine.Parsing;

namespace Generator.Cli;

/// <summary>Answers a shell that asks what could come next: <c>outages [suggest:12] "outages buil"</c>.</summary>
internal static class Completion
{
    /// <summary>Further words for <c>--help</c>; not worth a place in a shell's list.</summary>
    private static readonly string[] Unoffered = ["-?", "-h", "/?", "/h"];

    public static bool IsAsked(ParseResult parsed) => parsed.Tokens.Any(t => t.Type == TokenType.Directive && t.Value.StartsWith("[suggest", StringComparison.Ordinal));

    /// <summary>Prints one suggestion a line. A half-written command can be wrong in any way, so nothing here is an error.</summary>
    public static int Answer(ParseResult parsed)
    {
        using var answer = new StringWriter { NewLine = "\n" };
        try
        {
            parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = answer, Error = TextWriter.Null });
        }
#pragma warning disable CA1031 // The shell would print the fault into the line that its user is writing.
        catch (Exception)
#pragma warning restore CA1031
        {
            return ExitCode.Done;
        }

        var line = parsed.Tokens[^1].Value;
        var options = IsOptionWanted(line, parsed.RootCommandResult.Command.Parse(line).CommandResult.Command);
        foreach (var suggestion in answer.ToString().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Unoffered.Contains(suggestion, StringComparer.Ordinal) && (options || suggestion[0] != '-'))
            {
                Terminal.Result(suggestion);
            }
        }

        return ExitCode.Done;
    }

    /// <summary>Where a value is awaited, options would only stand before the shell's own offer of files.</summary>
    private static bool IsOptionWanted(string line, Command command) =>
        line[(line.LastIndexOf(' ') + 1)..].StartsWith('-') || (command.Arguments.Count == 0 && command.Subcommands.Count == 0);
}

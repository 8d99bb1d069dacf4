using System.CommandLine;
using System.CommandLine.Parsing;

namespace Generator.Cli;

/// <summary>Answers a shell that asks what could come next: <c>outages [suggest:12] "outages buil"</c>.</summary>
internal static class Completion
{
    /// <summary>How Windows and old habits ask for help; not worth a shell's list.</summary>
    private static readonly string[] Unoffered = ["-?", "/?", "/h"];

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

        foreach (var suggestion in answer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(s => !Unoffered.Contains(s.TrimEnd('\r'), StringComparer.Ordinal)))
        {
            Terminal.Result(suggestion.TrimEnd('\r'));
        }

        return ExitCode.Done;
    }
}

using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Text.RegularExpressions;

namespace Generator.Cli;

/// <summary>
/// The help of a command: the library's, with lines that fit, of each command below it the first sentence alone, and the examples at the
/// end with their lines whole, to be copied.
/// </summary>
internal sealed partial class Help : SynchronousCommandLineAction
{
    /// <summary>Where the output is no terminal, or one that does not know its width.</summary>
    private const int UsualWidth = 100;

    private readonly HelpAction whole = new();

    public override bool ClearsParseErrors => true;

    public static void Attach(RootCommand root) => root.Options.OfType<HelpOption>().Single().Action = new Help();

    /// <summary>Nothing is done after the help is shown, so descriptions may be cut for it.</summary>
    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        var (about, examples) = Parts(command);
        command.Description = about;
        foreach (var below in command.Subcommands)
        {
            below.Description = FirstSentence().Match(Parts(below).About).Value;
        }

        whole.MaxWidth = Console.IsOutputRedirected || Console.WindowWidth <= 0 ? UsualWidth : Console.WindowWidth;
        whole.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.WriteLine($"Examples:\n{examples}\n".ReplaceLineEndings());
        return ExitCode.Done;
    }

    /// <summary>What a command does, a line for each paragraph, and its examples.</summary>
    private static (string About, string Examples) Parts(Command command) =>
        command.Description!.ReplaceLineEndings("\n").Split("\n\nExamples:\n") is [var about, var examples] ? (LineEnd().Replace(about, " "), examples)
            : throw new InvalidOperationException($"the command {command.Name} has no examples");

    /// <summary>A line end within a paragraph; lines to be copied begin with spaces.</summary>
    [GeneratedRegex(@"(?<=\S)\n(?=\S)")]
    private static partial Regex LineEnd();

    [GeneratedRegex(@"^.*?[.](?=\s|$)")]
    private static partial Regex FirstSentence();
}

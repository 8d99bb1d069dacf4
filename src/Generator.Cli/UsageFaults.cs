using System.CommandLine;
using System.CommandLine.Parsing;
using Generator.Core.Diagnostics;

namespace Generator.Cli;

/// <summary>What is wrong with a command line, in the words of the program and not of its library.</summary>
internal static class UsageFaults
{
    /// <summary>A word that is not understood is told alone: what stands around it may be wrong because of it.</summary>
    public static IEnumerable<string> Of(ParseResult parsed) => parsed.UnmatchedTokens is [var word, ..] ? [Unknown(word, parsed)]
        : IsCommandMissing(parsed.CommandResult.Command) ? [$"the command is missing; {Known(parsed.CommandResult.Command)}"]
        : parsed.Errors.Select(Said).Distinct(StringComparer.Ordinal);

    /// <summary>A command as it is called: <c>outages theme new</c>.</summary>
    public static string PathOf(CommandResult command) => command.Parent is CommandResult parent ? $"{PathOf(parent)} {command.Command.Name}" : command.Command.Name;

    private static string Unknown(string word, ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        return command.Options.Any(o => o.Name == word) ? $"`{word}` stands behind `--`, where no word is an option; write it before that"
            : word is ['-', _, ..] ? $"there is no option `{word}`; {Nearest.Help(word, [.. command.Options.Select(o => o.Name)])}"
            : IsCommandMissing(command) ? $"there is no command `{word}`; {Nearest.Help(word, [.. command.Subcommands.Select(c => c.Name)])}"
            : $"`{word}` is one word too many; a value of several words needs quotes around it";
    }

    private static bool IsCommandMissing(Command command) => command.Subcommands.Count > 0;

    private static string Known(Command command) => $"known: {string.Join(", ", command.Subcommands.Select(c => c.Name))}";

    /// <summary>Faults of the program's own rules, and what else the library finds, are said as they are.</summary>
    private static string Said(ParseError error) => error.SymbolResult switch
    {
        OptionResult { Tokens.Count: 0 } option => $"{option.Option.Name}: the {option.Option.HelpName ?? "value"} is missing",
        OptionResult { Tokens.Count: > 1 } option when option.Option.Arity.MaximumNumberOfValues == 1 => $"{option.Option.Name} is given more than once",
        ArgumentResult { Tokens.Count: 0 } argument => $"`<{argument.Argument.Name}>` is missing",
        _ => error.Message,
    };
}

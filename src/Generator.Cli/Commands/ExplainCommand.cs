using System.CommandLine;
using System.CommandLine.Completions;
using Generator.Core.Diagnostics;

namespace Generator.Cli.Commands;

/// <summary><c>outages explain</c>: what a rule is about, why it is one, and a wrong and a right example.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var code = new Argument<string?>("code") { Description = "The rule's code, as findings show it; without it all rules are listed", Arity = ArgumentArity.ZeroOrOne, HelpName = "code" };
        code.CompletionSources.Add(_ => Rules.All.Select(r => new CompletionItem(r.Code)));
        var command = new Command("explain", """
            Explains a rule: what it finds, why that matters, and a wrong and a right example.

            Examples:
              outages explain GEN016
              outages explain                   all rules, a line each
            """)
        {
            code,
        };
        command.SetAction(parsed => Run(parsed.GetValue(code)));
        return command;
    }

    private static int Run(string? code)
    {
        if (code is null)
        {
            Terminal.Result(RuleReference.List().TrimEnd('\n'));
            return ExitCode.Done;
        }

        var rule = Rules.Find(code) ?? throw new UsageException($"there is no rule `{code}`", Nearest.Help(code, [.. Rules.All.Select(r => r.Code)]));
        Terminal.Result(RuleReference.Explain(rule).TrimEnd('\n'));
        return ExitCode.Done;
    }
}

using System.CommandLine;
using Generator.Cli.Files;

namespace Generator.Cli.Commands;

/// <summary><c>outages completion</c>: the lines by which a shell asks the program what could come next.</summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "powershell"];

    public static Command Create()
    {
        var shell = SharedOptions.OneOf("shell", "script for", "The shell that will read the script", Shells);
        var command = new Command("completion", """
            Prints a script that completes commands, options, severities, and the components and incidents of the content folder.

            Examples:
              eval "$(outages completion bash)"                                in ~/.bashrc
              source <(outages completion zsh)                                 in ~/.zshrc, below compinit
              outages completion fish > ~/.config/fish/completions/outages.fish
              outages completion powershell | Out-String | Invoke-Expression   in the file that $PROFILE names
            """)
        {
            shell,
        };
        command.SetAction(parsed =>
        {
            Console.Out.Write(Embedded.Text($"completions/{parsed.GetRequiredValue(shell)}"));
            return ExitCode.Done;
        });
        return command;
    }
}

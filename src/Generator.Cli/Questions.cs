using System.Runtime.InteropServices;
using Spectre.Console;

namespace Generator.Cli;

/// <summary>Asks for what a command was not given. Questions go to standard error, so that the result can be used by a script.</summary>
internal static class Questions
{
    private static readonly Lazy<IAnsiConsole> Asking = new(() => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(Console.Error),

        // The library would ask only where standard output is a terminal too; here a script may read that.
        Interactive = InteractionSupport.Yes,
        ColorSystem = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
    }));

    /// <summary>Whether there is somebody to ask: not in a pipe or a pipeline, and not on a terminal that can do nothing.</summary>
    public static bool CanAsk => !Console.IsInputRedirected && !Console.IsErrorRedirected && Asking.Value.Profile.Capabilities is { Interactive: true, Ansi: true };

    /// <summary>A line of text, asked for until it is right.</summary>
    /// <param name="refuse">What is wrong with an answer; nothing when it is right.</param>
    /// <param name="whenEmpty">What an empty answer means; nothing when there must be one.</param>
    public static string? Text(string question, Func<string, string?> refuse, string? whenEmpty = null)
    {
        var prompt = new TextPrompt<string>(Markup.Escape(whenEmpty is null ? $"{question}:" : $"{question} (empty: {whenEmpty}):")).AllowEmpty().Validate(answer =>
            (answer.Trim().Length == 0 && whenEmpty is not null) || refuse(answer.Trim()) is not { } fault
                ? ValidationResult.Success()
                : ValidationResult.Error(Markup.Escape(fault)));
        var answer = Asking.Value.Prompt(prompt).Trim();
        return answer.Length == 0 ? null : answer;
    }

    public static string One(string question, IEnumerable<string> choices) => Choose(
        new SelectionPrompt<string>().Title(Markup.Escape(question)).UseConverter(Markup.Escape).AddChoices(choices));

    /// <summary>Any number of the choices, also none.</summary>
    public static IReadOnlyList<string> Many(string question, IEnumerable<string> choices) => Choose(
        new MultiSelectionPrompt<string>().Title(Markup.Escape(question)).NotRequired().UseConverter(Markup.Escape).AddChoices(choices));

    /// <summary>The library hides the cursor meanwhile; who ends the program there gets it back.</summary>
    private static T Choose<T>(IPrompt<T> choice)
    {
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => Asking.Value.Cursor.Show());
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => Asking.Value.Cursor.Show());
        return Asking.Value.Prompt(choice);
    }
}

using Generator.Core.Diagnostics;
using Generator.Core.Diagnostics.Reports;
using Spectre.Console;

namespace Generator.Cli;

/// <summary>All that is printed. Results go to standard output, everything else to standard error.</summary>
internal static class Terminal
{
    private static readonly Lazy<IAnsiConsole> Errors = new(() => For(Console.Error));

    public static void Result(string line) => Console.Out.WriteLine(line);

    public static void Error(string message) => Labelled("error", "1;31", message);

    /// <summary>Each line under its own label, so that none can begin with what a log would take for a command.</summary>
    public static void Hint(string message) => Array.ForEach(message.Split('\n'), line => Labelled("help", "1;36", line));

    /// <summary>Lines that are meant to be copied.</summary>
    public static void Lines(string lines) => Console.Error.WriteLine(lines.TrimEnd('\n'));

    public static void Note(string message) => Labelled("note", "1;36", message);

    /// <summary>
    /// The findings of a command that has <c>--format</c>. In a form for programs they are its result, alone on standard output, and
    /// there even when there are none.
    /// </summary>
    /// <param name="people">Where the form for people goes.</param>
    public static void Report(ReportFormat format, TextWriter people, IEnumerable<Diagnostic> findings, bool notes)
    {
        if (format == ReportFormat.Text)
        {
            Findings(people, findings, notes);
        }
        else
        {
            Console.Out.Write(format.Write(Shown(findings, notes)));
        }
    }

    /// <summary>The line that such a command ends with: beside the result, where that is for programs.</summary>
    public static void Summary(ReportFormat format, string line) => (format == ReportFormat.Text ? Console.Out : Console.Error).WriteLine(line);

    /// <summary>Findings in order, in colour where the stream is a terminal that wants it.</summary>
    /// <param name="notes">With those of the lowest level.</param>
    public static void Findings(TextWriter to, IEnumerable<Diagnostic> findings, bool notes)
    {
        var shown = Shown(findings, notes).ToArray();
        if (shown.Length > 0)
        {
            to.Write(TextReport.Write(shown, For(to).Profile.Capabilities.Ansi));
        }
    }

    private static IEnumerable<Diagnostic> Shown(IEnumerable<Diagnostic> findings, bool notes) =>
        FirstFindings.Of(Diagnostic.InOrder(findings.Where(f => notes || f.Level > Level.Note)));

    /// <summary>Does something long; on a terminal with a bar that fills, in a pipe without a word.</summary>
    /// <param name="work">Gets what it has to call after each step; from any thread.</param>
    public static void WithProgress(string title, int steps, Action<Action> work)
    {
        if (!Errors.Value.Profile.Capabilities.Interactive || Console.IsErrorRedirected || steps < 200)
        {
            work(() => { });
            return;
        }

        Errors.Value.Progress().AutoClear(true).HideCompleted(true).Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn()).Start(context =>
        {
            var task = context.AddTask(title, maxValue: steps);
            work(() => task.Increment(1));
        });
    }

    /// <summary>Asks the stream's terminal what it can; `NO_COLOR` counts.</summary>
    private static IAnsiConsole For(TextWriter writer)
    {
        var redirected = writer == Console.Error ? Console.IsErrorRedirected : Console.IsOutputRedirected;
        return AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = redirected || Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } ? AnsiSupport.No : AnsiSupport.Detect,
        });
    }

    /// <summary>A message can hold the name of a file, which is not trusted with the terminal.</summary>
    private static void Labelled(string label, string colour, string message) =>
        Console.Error.WriteLine((Errors.Value.Profile.Capabilities.Ansi ? $"\e[{colour}m{label}:\e[0m " : $"{label}: ") + Printable.Line(message));
}

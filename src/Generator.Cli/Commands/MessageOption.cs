using System.CommandLine;
using System.Runtime.InteropServices;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Sources;

namespace Generator.Cli.Commands;

/// <summary>The text of what is added to an incident: given, from standard input, or asked for.</summary>
internal static partial class MessageOption
{
    private const string FromInput = "-";

    public static Option<string?> Create(string what) => new("--message") { Description = $"{what}, in Markdown; `-` reads it from standard input", HelpName = "text" };

    /// <returns>Nothing when it was not given.</returns>
    public static string? Read(string? given) => given == FromInput ? ReadInput() : given;

    /// <param name="whenEmpty">What stands there without an answer; nothing when there must be one.</param>
    public static string? Ask(string question, string? whenEmpty) =>
        Questions.Text(question, answer => IncidentEditor.RefuseMessage(answer) is { } refusal ? $"{refusal.Message}; {refusal.Help}" : null, whenEmpty);

    private static string ReadInput()
    {
        if (IsInputClosed())
        {
            throw new UsageException("standard input is closed", "give the text itself, or let it come in by a pipe or from a file");
        }

        using var input = Console.OpenStandardInput();
        var bytes = new byte[Limits.TextFileBytes + 1];
        var read = input.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (read == bytes.Length)
        {
            throw new UsageException($"standard input has more than the {Limits.TextFileBytes} bytes that are read", "give the text itself, or let a shorter one come in");
        }

        var text = TextDecoder.Decode("standard input", bytes.AsSpan(0, read));
        return text.Value?.Text ?? throw new UsageException($"standard input: {text.Diagnostics[0].Message}", text.Diagnostics[0].Help ?? "");
    }

    /// <summary>
    /// Whether the program was started without one. Then a file that the program has opened for itself has taken the number: one that never ends. It is known
    /// by not being handed on to other programs, which what was handed to this one always is.
    /// </summary>
    private static bool IsInputClosed() => !OperatingSystem.IsWindows() && FileControl(StandardInput, GetFlags) != HandedOn;

    private const int StandardInput = 0;
    private const int GetFlags = 1;
    private const int HandedOn = 0;

    [LibraryImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int FileControl(int descriptor, int command);
}

using System.CommandLine;
using Generator.Core.Incidents;
using Generator.Core.Markup;

namespace Generator.Cli.Commands;

/// <summary>The text of what is added to an incident: given, from standard input, or asked for.</summary>
internal static class MessageOption
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
        using var input = Console.OpenStandardInput();
        using var bytes = new MemoryStream();
        input.CopyTo(bytes);
        var text = TextDecoder.Decode("standard input", bytes.ToArray());
        return text.Value?.Text ?? throw new UsageException($"standard input: {text.Diagnostics[0].Message}", text.Diagnostics[0].Help ?? "");
    }
}

using System.Globalization;
using System.Text;

namespace Generator.Core.Diagnostics.Reports;

/// <summary>Findings as workflow commands, which GitHub shows beside the lines of a pull request: one command a line, nothing else.</summary>
public static class GitHubReport
{
    public static string Write(IEnumerable<Diagnostic> findings)
    {
        var text = new StringBuilder();
        foreach (var entry in Entry.AllOf(findings))
        {
            text.Append(CultureInfo.InvariantCulture, $"::{Command(entry.Level)} {Properties(entry)}::{Data(Message(entry))}\n");
        }

        return text.ToString();
    }

    private static string Command(Level level) => level switch { Level.Error => "error", Level.Warning => "warning", _ => "notice" };

    /// <summary>GitHub takes columns only where a place begins and ends on one line.</summary>
    private static string Properties(Entry entry)
    {
        var lines = string.Create(CultureInfo.InvariantCulture, $"file={Property(entry.Path)},line={entry.Line},endLine={entry.EndLine}");
        var columns = entry.Line == entry.EndLine ? string.Create(CultureInfo.InvariantCulture, $",col={entry.Column},endColumn={entry.EndColumn}") : "";
        return $"{lines}{columns},title={Property($"{entry.Rule.Code}: {entry.Rule.Title}")}";
    }

    private static string Message(Entry entry) => entry.Help.IsEmpty ? entry.Message : $"{entry.Message}\nhelp: {string.Join('\n', entry.Help)}";

    /// <summary>The log that shows a command obeys escape sequences, so those go first; then what GitHub itself reads as special.</summary>
    private static string Data(string text) => Printable.Lines(text)
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}

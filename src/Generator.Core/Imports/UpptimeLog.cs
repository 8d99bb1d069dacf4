using System.Text.RegularExpressions;
using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;

namespace Generator.Core.Imports;

/// <summary>Reads a git log with a commit a line: hash, tab, ISO time, tab, subject.</summary>
internal static partial class UpptimeLog
{
    private const int MaxReported = 20;
    private const int MaxSubject = 1_000;

    public static IEnumerable<UpptimeEvent> Read(SourceFile file, Findings findings)
    {
        var (wrong, other) = (0, 0);
        foreach (var line in Lines.Of(file.Text).Where(l => l.Length > 0))
        {
            var parts = file.Slice(line.Span).Split('\t', 3);
            if (parts.Length < 3 || LooseTime.Read(parts[1]) is not { HasClock: true } time)
            {
                Report(file.At(line.Span with { Length = Math.Min(1, line.Length) }), ++wrong, findings);
            }
            else if (parts[2].Length <= MaxSubject && Subject().Match(parts[2]) is { Success: true } match && PlainText.ToLine(match.Groups["name"].Value) is { Length: > 0 } name)
            {
                yield return new(time.At, name, StatusOf(match.Groups["status"].Value), PlainText.ToLine(match.Groups["words"].Value), file.At(line.Span));
            }
            else
            {
                other++;
            }
        }

        if (wrong > MaxReported)
        {
            findings.Add(Rules.UnreadableImport, file.Start, $"lines that are no commits, left out: {wrong}; the first {MaxReported} are shown");
        }

        if (other > 0)
        {
            findings.Add(Rules.ImportGuess, file.Start, $"commits that tell of no check's result, left out: {other}");
        }
    }

    private static void Report(Location place, int number, Findings findings)
    {
        if (number <= MaxReported)
        {
            findings.Add(Rules.UnreadableImport, place, "this is not a commit, and was left out", "a line is a hash, a tab, a time, a tab, a subject: `git log --reverse --format='%H%x09%cI%x09%s' -- history`");
        }
    }

    private static UpptimeStatus StatusOf(string word) => word switch
    {
        "up" => UpptimeStatus.Up,
        "down" => UpptimeStatus.Down,
        _ => UpptimeStatus.Degraded,
    };

    [GeneratedRegex(@"^\s*(?:🟩|🟥|🟨)\s*(?<words>(?<name>.+) is (?<status>up|down|(?:experiencing )?degraded(?: performance)?)(?: \([^()]*\))?)(?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Subject();
}

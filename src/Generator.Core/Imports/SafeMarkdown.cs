using System.Collections.Immutable;
using System.Text;
using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;

namespace Generator.Core.Imports;

/// <summary>
/// Markdown that was written for another program, changed as little as it takes to stand below a timeline heading: its own headings rank
/// lower, code is closed, links that may not be followed are text.
/// </summary>
internal static class SafeMarkdown
{
    private const int MaxLength = 60_000;
    private const int MaxLevel = 6;

    /// <summary>The largest heading that an update may have of its own.</summary>
    private const int FirstLevel = 3;

    /// <summary>Each round makes all links text that were found, and what is text now can end another link's brackets.</summary>
    private const int MaxRounds = 8;

    /// <param name="at">Where the text stands, for what is said of it.</param>
    public static string Of(string text, Location at, Findings findings)
    {
        var whole = Readable(text);
        var cut = Cut(whole, MaxLength);
        if (cut.Length < whole.Length)
        {
            findings.Add(Rules.UnreadableImport, at, $"the text has {whole.Length} characters; what comes after {cut.Length} was left out");
        }

        var markdown = Unlinked(InItsPlace(cut), (message, others) =>
            findings.Add(Rules.ImportGuess, at, $"{message}; it is shown as text", others == 0 ? null : $"and {others} more"));
        if (Read(markdown) is { HasErrors: false, Links: [] })
        {
            return markdown;
        }

        findings.Add(Rules.ImportGuess, at, "the text holds more tables, links or levels than a page can show; its marks are shown as they were typed");
        return Plain(cut);
    }

    private static string Plain(string text)
    {
        // A mark doubles when it is escaped, so that what has room as Markdown may have none as text.
        for (var length = text.Length; ; length /= 2)
        {
            var plain = PlainText.ToMarkdown(Cut(text, length)).Trim();
            if (length == 0 || !Read(plain).HasErrors)
            {
                return plain;
            }
        }
    }

    private static string Readable(string text)
    {
        var readable = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            // Half of a surrogate pair comes as the replacement character.
            if (!rune.IsBmp || TextDecoder.IsReadable((char)rune.Value))
            {
                readable.Append(rune.ToString());
            }
        }

        return readable.ToString().Trim();
    }

    private static string Cut(string text, int length) => text.Length <= length ? text
        : text[..(length > 0 && char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].TrimEnd();

    private static string InItsPlace(string text)
    {
        var lines = text.Split('\n');
        var fence = new CodeFence();
        var levels = lines.Select(line => fence.Covers(line) ? 0 : LevelOf(line)).ToArray();
        var shift = Math.Max(0, FirstLevel - levels.Where(l => l > 0).DefaultIfEmpty(MaxLevel).Min());
        var shifted = lines.Zip(levels, (line, level) => level == 0 || shift == 0 ? line : Heading(line, level, Math.Min(MaxLevel, level + shift)));
        return string.Join('\n', fence.Open.Length == 0 ? shifted : shifted.Append(fence.Open));
    }

    private static int LevelOf(string line)
    {
        var text = line.AsSpan().TrimStart(' ');
        var rest = text.TrimStart('#');
        var level = text.Length - rest.Length;
        return line.Length - text.Length <= 3 && level <= MaxLevel && (rest.IsEmpty || rest[0] is ' ' or '\t') ? level : 0;
    }

    private static string Heading(string line, int from, int to) => new string('#', to) + line.TrimStart(' ')[from..];

    /// <summary>The text with each link as text that may not be followed, or that is a path: within the other program's site it is none within this one.</summary>
    /// <param name="tell">Gets what is wrong with the first of them, and how many more there are; in each round.</param>
    public static string Unlinked(string text, Action<string, int>? tell = null)
    {
        for (var round = 0; round < MaxRounds && Read(text).Links is [var (_, message), ..] links; round++)
        {
            tell?.Invoke(message, links.Length - 1);
            text = AsText(text, links.Select(l => l.Place));
        }

        return text;
    }

    private static string AsText(string text, IEnumerable<TextSpan> links)
    {
        var plain = new StringBuilder(text);
        foreach (var span in links.OrderByDescending(s => s.Start))
        {
            var mark = text.AsSpan(span.Start, Math.Min(span.Length, text.Length - span.Start)).IndexOfAny("[<:");
            plain.Insert(span.Start + Math.Max(0, mark), '\\');
        }

        return plain.ToString();
    }

    /// <summary>What is wrong with a text, and its links that have to become text.</summary>
    private static (bool HasErrors, ImmutableArray<(TextSpan Place, string Message)> Links) Read(string text)
    {
        var findings = new Findings();
        var file = new SourceFile("", text);
        var within = Markdown.Read(file, file.Whole, findings).LinksIntoSite.Select(l => (l.Place, $"the path `{l.Path}` is none of this site"));
        var refused = findings.Drain().Where(d => d.Rule == Rules.RefusedLink).Select(d => (d.Location.Span, d.Message));
        return (findings.HasErrors, [.. refused.Concat(within).DistinctBy(l => l.Item1.Start)]);
    }
}

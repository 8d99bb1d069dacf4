using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Sources;

namespace Generator.Core.Imports;

/// <summary>
/// Markdown that another system wrote. It is kept where it is certain to stand in an incident's file as the text of its section and
/// nothing else; otherwise its characters are shown as they are.
/// </summary>
internal static partial class ForeignMarkdown
{
    private const string Update = "## Update — 2000-01-01 00:00 UTC\n\n";
    private const string Postmortem = Update + "## Postmortem\n\n";
    private const int MaxHeading = 6;

    /// <summary>For an update or a summary: its headings go down two ranks, below those of the timeline.</summary>
    public static string ToSection(string text)
    {
        var markdown = SafeMarkdown.Unlinked(Lowered(Clean(text)));
        return InUpdate(markdown) is { LinksIntoSite: [] } ? markdown : PlainText.ToMarkdown(text);
    }

    /// <summary>For a postmortem, which has headings of its own; where it is HTML, that is converted.</summary>
    public static string ToPostmortem(string text)
    {
        var markdown = Clean(text);
        if (HtmlToMarkdown.HasTags(markdown) && (HtmlToMarkdown.BeginsBlock(markdown) || !Mark().IsMatch(markdown)))
        {
            return HtmlToMarkdown.Of(text);
        }

        markdown = SafeMarkdown.Unlinked(WithLineEnds(markdown).Trim());
        return IsPostmortem(markdown, out var body) && body.LinksIntoSite.IsEmpty ? markdown : HtmlToMarkdown.Of(text);
    }

    /// <summary>For a postmortem that this program published: its paths lead into the site still, and its tags are text.</summary>
    public static string ToOwnPostmortem(string text) => IsPostmortem(text, out _) ? text : ToPostmortem(text);

    /// <summary>What a reader sees of it.</summary>
    public static string Words(string text) => InUpdate(Lowered(Clean(text)))?.ToPlainText() ?? text;

    /// <summary>The text as an update's, if it can be one.</summary>
    public static Markdown? InUpdate(string markdown)
    {
        var (timeline, findings) = Read(Update + markdown + "\n");
        return findings == 0 && timeline.Updates is [var update] && timeline.Postmortem is null && update.Body.Text == markdown ? update.Body : null;
    }

    private static bool IsPostmortem(string markdown, [NotNullWhen(true)] out Markdown? body)
    {
        var (timeline, findings) = Read(Postmortem + markdown + "\n");
        body = timeline.Postmortem;
        return findings == 0 && timeline.Updates.Length == 1 && body?.Text == markdown;
    }

    private static (Timeline Timeline, int Findings) Read(string text)
    {
        var file = new SourceFile("", text);
        var findings = new Findings();
        var timeline = Timeline.Read(file, file.Whole, findings);
        return (timeline, findings.Drain().Length);
    }

    private static string Clean(string text) => string.Concat(text.ReplaceLineEndings("\n").Where(TextDecoder.IsReadable)).Trim();

    /// <summary>
    /// Markdown with each <c>br</c> as a line end of its own; in a row or a heading, which have one line, it is a space. Beside code it stays,
    /// as it may be in it, and other tags are shown as text.
    /// </summary>
    private static string WithLineEnds(string text)
    {
        var ended = new StringBuilder(text.Length + 16);
        var fence = new CodeFence();
        foreach (var line in Lines.Of(text))
        {
            var words = text.Substring(line.Start, line.Length);
            var isCode = fence.Covers(words) || words.Contains('`', StringComparison.Ordinal);
            var isOneLine = words.AsSpan().TrimStart() is ['|' or '#', ..];
            ended.Append(isCode ? words : Breaks().Replace(words, br => isOneLine ? " "
                : br.Value.AsSpan().Count('<') > 1 ? "\n\n"
                : br.Index + br.Length == words.Length ? "  " : "  \n"));
            ended.Append(text, line.Start + line.Length, line.Next - line.Start - line.Length);
        }

        return ended.ToString();
    }

    private static string Lowered(string text)
    {
        var lowered = new StringBuilder(text.Length + 16);
        var fence = new CodeFence();
        foreach (var line in Lines.Of(text))
        {
            var words = text.AsSpan(line.Start, line.Length);
            var rank = words.Length - words.TrimStart('#').Length;
            var isHeading = !fence.Covers(words) && rank is > 0 and <= MaxHeading && (words.Length == rank || words[rank] is ' ' or '\t');
            lowered.Append(isHeading ? "##"[..Math.Min(2, MaxHeading - rank)] : "").Append(text, line.Start, line.Next - line.Start);
        }

        return lowered.ToString();
    }

    [GeneratedRegex("<br[ \t]*/?>(?:[ \t]*<br[ \t]*/?>)*[ \t]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Breaks();

    /// <summary>What nobody writes who writes HTML.</summary>
    [GeneratedRegex(@"^ {0,3}(?:#{1,6} |[-+*] |[0-9]{1,9}[.)] |> |```|~~~|\|)|\*\*|__|`|\]\(", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}

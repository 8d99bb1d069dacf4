using System.Diagnostics.CodeAnalysis;
using System.Text;
using AngleSharp.Html.Parser;
using Generator.Core.Diagnostics;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Sources;

namespace Generator.Core.Imports;

/// <summary>
/// Markdown that another system wrote. It is kept where it is certain to stand in an incident's file as the text of its section and
/// nothing else; otherwise its characters are shown as they are.
/// </summary>
internal static class ForeignMarkdown
{
    private const string Update = "## Update — 2000-01-01 00:00 UTC\n\n";
    private const string Postmortem = Update + "## Postmortem\n\n";
    private const int MaxHeading = 6;

    /// <summary>For an update or a summary: its headings go down two ranks, below those of the timeline.</summary>
    public static string ToSection(string text)
    {
        var markdown = Lowered(Clean(text));
        return InUpdate(markdown) is { } body && !LeadsNowhere(body) ? markdown : PlainText.ToMarkdown(text);
    }

    /// <summary>For a postmortem, which has headings of its own; where it is HTML, that is converted.</summary>
    public static string ToPostmortem(string text)
    {
        var markdown = Clean(text);
        return !HtmlToMarkdown.HasTags(markdown) && IsPostmortem(markdown, out var body) && !LeadsNowhere(body) ? markdown : HtmlToMarkdown.Of(text);
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
        return (timeline, findings.All().Length);
    }

    /// <summary>A path within the other system's site is none within this one.</summary>
    private static bool LeadsNowhere(Markdown body) => body.Text.Contains(']', StringComparison.Ordinal)
        && new HtmlParser().ParseDocument(body.ToHtml("", heading: 3).ToString()).QuerySelectorAll("a[href], img[src]")
            .Any(e => Links.IsRelative(e.GetAttribute("href") ?? e.GetAttribute("src") ?? ""));

    private static string Clean(string text) => string.Concat(text.ReplaceLineEndings("\n").Where(TextDecoder.IsReadable)).Trim();

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
}

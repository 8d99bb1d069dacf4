using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;

namespace Generator.Core.Incidents;

/// <summary>The text of a section that is about to be put between others: whether it would stay one, and where it goes.</summary>
internal static class SectionText
{
    private const string Probe = "\n## Update\n";

    /// <summary>The text with the line ends of this program and without the empty lines around it.</summary>
    public static string Tidy(string markdown)
    {
        var file = new SourceFile("", markdown.ReplaceLineEndings("\n"));
        return Markdown.Read(file, file.Whole, new Findings()).Text;
    }

    /// <summary>Why a text cannot be a section's; nothing when it can.</summary>
    /// <param name="free">Whether it may have level 2 headings that are no update's, as a postmortem may.</param>
    public static Refusal? Refuse(string markdown, bool free)
    {
        if (markdown.Length == 0)
        {
            return new("the message is empty", "say what readers should know: `--message \"Mail arrives late. None is lost.\"`");
        }

        var unreadable = Unreadable(markdown);
        return unreadable >= 0
            ? new($"the message holds the character U+{(int)markdown[unreadable]:X4}, which cannot be shown", "remove it")
            : RefuseStructure(markdown, free);
    }

    private static Refusal? RefuseStructure(string markdown, bool free)
    {
        var probed = new SourceFile("", markdown + Probe);
        var headings = Timeline.Heading.AllIn(probed, probed.Whole).ToArray();
        var own = headings.FirstOrDefault(h => h.Line.Start < markdown.Length && (!free || h.IsUpdate));
        return own is not null
            ? new($"the message has a line that would begin a section of its own: `{probed.Slice(own.Line.Span).Trim()}`", "for a heading inside it use `###`; give each update a command of its own")
            : headings.LastOrDefault()?.Line.Start != markdown.Length + 1
            ? new("the message opens a block of code and does not close it", "close it with a line such as the one that opens it: ```")
            : null;
    }

    /// <summary>The first control character, or half of a pair without its other half.</summary>
    private static int Unreadable(string markdown)
    {
        for (var i = 0; i < markdown.Length; i++)
        {
            if (!TextDecoder.IsReadable(markdown[i]) || (char.IsSurrogate(markdown[i]) && !char.IsSurrogatePair(markdown, i) && (i == 0 || !char.IsSurrogatePair(markdown, i - 1))))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether a block of code that is never closed would swallow what is put below a part of a file.</summary>
    public static bool IsOpen(SourceFile file, TextSpan part)
    {
        var probed = new SourceFile("", file.Slice(part) + Probe);
        return Timeline.Heading.AllIn(probed, probed.Whole).LastOrDefault()?.Line.Start != part.Length + 1;
    }

    /// <summary>
    /// Puts a section below the line that holds an offset, with an empty line on either side, the ending of the lines there, and
    /// no line end where the file has none at its end.
    /// </summary>
    public static string InsertBelow(string text, int offset, string heading, string markdown)
    {
        var newline = text.IndexOf('\n', offset);
        var at = newline < 0 ? text.Length : newline + 1;
        var ending = EndingBefore(text, at);
        var above = newline < 0 ? ending + ending : ending;
        var below = newline < 0 ? "" : IsBlankOrEnd(text, at) ? ending : ending + ending;
        return text.Insert(at, above + (heading + "\n\n" + markdown).Replace("\n", ending, StringComparison.Ordinal) + below);
    }

    /// <summary>How the nearest line above ends; a file with front matter has one.</summary>
    private static string EndingBefore(string text, int at)
    {
        var newline = text.AsSpan(0, at).LastIndexOf('\n');
        return newline > 0 && text[newline - 1] == '\r' ? "\r\n" : "\n";
    }

    private static bool IsBlankOrEnd(string text, int at)
    {
        var rest = text.AsSpan(at);
        var end = rest.IndexOf('\n');
        return (end < 0 ? rest : rest[..end]).IsWhiteSpace();
    }
}

using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;

namespace Generator.Core.Incidents;

/// <summary>The text of a section that is about to be put between others: whether it would stay one, and where it goes.</summary>
internal static class SectionText
{
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
        var text = new SourceFile("", markdown);
        return Timeline.Heading.AllIn(text, text.Whole).FirstOrDefault(h => !free || h.IsUpdate) is { } own
            ? new($"the message has a line that would begin a section of its own: `{text.Slice(own.Line.Span).Trim()}`", "for a heading inside it use `###`; give each update a command of its own")
            : CodeFence.Unclosed(markdown, text.Whole) is { } block
            ? new("the message opens a block of code and does not close it", $"put a line {block.Marks} below its last line")
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

using System.Collections.Immutable;
using Generator.Core.Sources;

namespace Generator.Core.Markup;

/// <summary>Follows a text of Markdown line by line and knows which of its lines are fenced code.</summary>
public sealed class CodeFence
{
    private const int MaxIndent = 3;
    private const int MinMarks = 3;

    private static readonly System.Buffers.SearchValues<char> Digits = System.Buffers.SearchValues.Create("0123456789");

    /// <summary>Where the text of the list's entry begins that opened the code on its first line; 0 outside of lists.</summary>
    private int column;

    /// <summary>The marks that would close the code; empty outside of it.</summary>
    public string Open { get; private set; } = "";

    /// <summary>Whether the next line is code, or opens or closes it.</summary>
    public bool Covers(ReadOnlySpan<char> line)
    {
        var content = line.TrimStart(' ');
        var indent = line.Length - content.Length;
        if (Open.Length > 0 && indent < column && !content.IsWhiteSpace())
        {
            // The list's entry is over, and the code in it too.
            Open = "";
        }

        if (Open.Length == 0)
        {
            var entry = EntryOf(content);
            Open = indent > MaxIndent ? "" : MarksOf(entry);
            column = entry.Length < content.Length ? line.Length - entry.Length : 0;
            return Open.Length > 0;
        }

        var marks = indent - column > MaxIndent ? "" : MarksOf(content);
        if (marks.Length >= Open.Length && marks[0] == Open[0] && content.TrimEnd().Length == marks.Length)
        {
            Open = "";
        }

        return true;
    }

    /// <summary>The lines of a part of a text that it does not cover.</summary>
    public static IEnumerable<Line> LinesOutside(string text, TextSpan part)
    {
        var fence = new CodeFence();
        foreach (var line in Lines.Of(text, part))
        {
            if (!fence.Covers(text.AsSpan(line.Start, line.Length)))
            {
                yield return line;
            }
        }
    }

    /// <summary>The blocks of code in a part of a text.</summary>
    public static ImmutableArray<FencedCode> BlocksIn(string text, TextSpan part)
    {
        var written = text.AsSpan(part.Start, part.Length);
        if (!written.Contains("```", StringComparison.Ordinal) && !written.Contains("~~~", StringComparison.Ordinal))
        {
            return [];
        }

        var blocks = ImmutableArray.CreateBuilder<FencedCode>();
        var fence = new CodeFence();
        FencedCode? block = null;
        foreach (var line in Lines.Of(text, part))
        {
            var content = text.AsSpan(line.Start, line.Length);
            fence.Covers(content);
            if (block is null)
            {
                block = fence.Open.Length > 0 ? new(line, fence.Open, TextSpan.FromBounds(line.Next, part.End), IsClosed: false, OpensAgain: false) : null;
            }
            else if (fence.Open.Length == 0)
            {
                blocks.Add(block with { Code = TextSpan.FromBounds(block.Code.Start, line.Start), IsClosed = true });
                block = null;
            }
            else
            {
                block = block.OpensAgain || !MarksOf(content.Trim()).StartsWith(block.Marks, StringComparison.Ordinal) ? block : block with { OpensAgain = true };
            }
        }

        if (block is not null)
        {
            blocks.Add(block);
        }

        return blocks.DrainToImmutable();
    }

    /// <summary>The block that nothing closes, if there is one: it is the last.</summary>
    public static FencedCode? Unclosed(string text, TextSpan part) => BlocksIn(text, part) is [.., { IsClosed: false } last] ? last : null;

    /// <summary>What stands behind the mark of a list's entry; all of a line that has none.</summary>
    private static ReadOnlySpan<char> EntryOf(ReadOnlySpan<char> content)
    {
        var mark = content is ['-' or '*' or '+', ..] ? 1 : content.IndexOfAnyExcept(Digits) is > 0 and var end && (content[end] is '.' or ')') ? end + 1 : 0;
        return mark > 0 && mark < content.Length && content[mark] == ' ' ? content[mark..].TrimStart(' ') : content;
    }

    private static string MarksOf(ReadOnlySpan<char> content)
    {
        foreach (var mark in "`~")
        {
            var rest = content.TrimStart(mark);
            if (content.Length - rest.Length >= MinMarks && !(mark == '`' && rest.Contains('`')))
            {
                return new string(mark, content.Length - rest.Length);
            }
        }

        return "";
    }
}

/// <summary>A block of fenced code.</summary>
/// <param name="Opening">The line that opens it.</param>
/// <param name="Marks">What closes it, alone on a line.</param>
/// <param name="Code">The lines between the two.</param>
/// <param name="IsClosed">Whether a line closes it; else it reaches to the end.</param>
/// <param name="OpensAgain">Whether a line in it would open code, were it not in code already.</param>
public sealed record FencedCode(Line Opening, string Marks, TextSpan Code, bool IsClosed, bool OpensAgain);

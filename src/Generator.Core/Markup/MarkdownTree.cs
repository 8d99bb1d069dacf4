using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Generator.Core.Markup;

/// <summary>A text that was parsed, with what is looked at in it, in the text's order.</summary>
internal sealed class MarkdownTree
{
    public MarkdownTree(MarkdownDocument document)
    {
        Document = document;
        foreach (var node in document.Descendants())
        {
            if (node is HeadingBlock heading)
            {
                Headings.Add(heading);
            }
            else if (node is LinkInline or AutolinkInline)
            {
                Links.Add((Inline)node);
            }
        }
    }

    public MarkdownDocument Document { get; }

    public List<HeadingBlock> Headings { get; } = [];

    /// <summary>Each is a <see cref="LinkInline"/> or an <see cref="AutolinkInline"/>.</summary>
    public List<Inline> Links { get; } = [];
}

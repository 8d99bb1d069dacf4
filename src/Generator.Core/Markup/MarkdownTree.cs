using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Generator.Core.Markup;

/// <summary>A text that was parsed, with what is looked at in it, in the text's order.</summary>
internal sealed class MarkdownTree
{
    public MarkdownTree(MarkdownDocument document)
    {
        Document = document;
        Add(document);
    }

    public MarkdownDocument Document { get; }

    public List<HeadingBlock> Headings { get; } = [];

    /// <summary>Each is a <see cref="LinkInline"/> or an <see cref="AutolinkInline"/>.</summary>
    public List<Inline> Links { get; } = [];

    private void Add(ContainerBlock blocks)
    {
        foreach (var block in blocks)
        {
            if (block is HeadingBlock heading)
            {
                Headings.Add(heading);
            }

            if (block is ContainerBlock container)
            {
                Add(container);
            }
            else if (block is LeafBlock { Inline: { } inlines })
            {
                Add(inlines);
            }
        }
    }

    private void Add(ContainerInline inlines)
    {
        for (var inline = inlines.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is LinkInline or AutolinkInline)
            {
                Links.Add(inline);
            }

            if (inline is ContainerInline container)
            {
                Add(container);
            }
        }
    }
}

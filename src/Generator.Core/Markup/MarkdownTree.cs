using Generator.Core.Diagnostics;
using Generator.Core.Sources;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Generator.Core.Markup;

/// <summary>A text that was parsed, with what is looked at in it, in the text's order.</summary>
internal sealed class MarkdownTree
{
    private readonly List<HtmlEntityInline> entities = [];

    public MarkdownTree(MarkdownDocument document)
    {
        Document = document;
        Add(document);
    }

    public MarkdownDocument Document { get; }

    public List<HeadingBlock> Headings { get; } = [];

    /// <summary>Each is a <see cref="LinkInline"/> or an <see cref="AutolinkInline"/>.</summary>
    public List<Inline> Links { get; } = [];

    /// <summary>An entity such as <c>&amp;#x202e;</c> can stand for a character that a file may not have.</summary>
    /// <param name="start">Where the text begins in its file.</param>
    public void CheckEntities(SourceFile file, int start, Findings findings)
    {
        foreach (var entity in entities)
        {
            var (at, meant) = (file.At(new(start + entity.Span.Start, entity.Span.Length)), entity.Transcoded.ToString());
            if (meant.FirstOrDefault(c => !TextDecoder.IsReadable(c)) is > '\0' and var hidden)
            {
                findings.Add(Rules.UnreadableText, at, $"the character U+{(int)hidden:X4} cannot be shown", "remove it");
            }
            else if (DirectionMarks.FirstIn(meant) is >= 0 and var mark)
            {
                findings.Add(DirectionMarks.Finding(at, meant[mark]));
            }
        }
    }

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
            else if (inline is HtmlEntityInline entity)
            {
                entities.Add(entity);
            }

            if (inline is ContainerInline container)
            {
                Add(container);
            }
        }
    }
}

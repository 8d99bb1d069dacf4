using System.Collections.Immutable;
using System.Text;
using Generator.Core.Diagnostics;
using Generator.Core.Sources;
using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Generator.Core.Markup;

/// <summary>
/// A part of a file that holds Markdown, checked when it was made: it has no more than it may have, and all its links are
/// allowed ones. Raw HTML in it is shown as text.
/// </summary>
public sealed record Markdown
{
    private const int HighestHeading = 2;

    /// <summary>The class of a link whose text is its address already, so that print styles need not add it.</summary>
    private const string Bare = "bare";

    private static readonly System.Buffers.SearchValues<char> DelimiterCharacters = System.Buffers.SearchValues.Create("|-: \t");

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UsePipeTables(new PipeTableOptions { InferColumnWidthsFromSeparator = false })
        .UseAutoLinks(new AutoLinkOptions { ValidPreviousCharacters = "*_~(\"'", UseHttpsForWWWLinks = true })
        .UsePreciseSourceLocation()
        .Build();

    private static readonly MarkdownPrinter HtmlPrinter = new(writer =>
    {
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new ScrollingTableRenderer());
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new ScrollingCodeRenderer());
        return renderer;
    });

    private static readonly MarkdownPrinter PlainPrinter = new(writer =>
    {
        var renderer = new HtmlRenderer(writer) { EnableHtmlForBlock = false, EnableHtmlForInline = false, EnableHtmlEscape = false };
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<AutolinkInlineRenderer>(new PlainAutolinkRenderer());
        return renderer;
    });

    private Markdown(SourceFile file, TextSpan span) => (File, Span) = (file, span);

    public SourceFile File { get; }

    public TextSpan Span { get; }

    /// <summary>The text as the author wrote it, without the empty lines around it.</summary>
    public string Text => File.Slice(Span);

    /// <summary>The same in place.</summary>
    internal ReadOnlySpan<char> Written => File.Text.AsSpan(Span.Start, Span.Length);

    public bool IsEmpty => Span.Length == 0;

    /// <summary>The links and pictures that lead into the site itself.</summary>
    public ImmutableArray<MarkdownLink> LinksIntoSite { get; private set; } = [];

    /// <summary>The text as HTML, where that is the same wherever it stands; many outputs ask for it.</summary>
    private Html? SameEverywhere { get; set; }

    /// <summary>The text without its marks, in UTF-8, which takes half the memory; nothing where it was refused.</summary>
    private byte[]? Plain { get; set; }

    /// <summary>Takes a part of a file; what may not stand in it is a finding.</summary>
    public static Markdown Read(SourceFile file, TextSpan part, Findings findings)
    {
        var markdown = new Markdown(file, Trim(file.Text, part));
        if (markdown.Span.Length > Limits.SectionLength)
        {
            findings.Add(
                Rules.TooLarge,
                file.At(new(markdown.Span.Start, 1)),
                $"this section has {markdown.Span.Length} characters; at most {Limits.SectionLength} are read",
                "move long logs elsewhere and link to them");
        }
        else if (file.Text.AsSpan(markdown.Span.Start, markdown.Span.Length).Count("](") > Limits.SectionLinks)
        {
            findings.Add(Rules.TooLarge, file.At(new(markdown.Span.Start, 1)), $"this section has more than {Limits.SectionLinks} links", "put the list elsewhere and link to it");
        }
        else if (!markdown.IsEmpty && !markdown.TableIsTooLarge(findings))
        {
            return markdown.Parsed(findings);
        }

        return markdown;
    }

    /// <summary>The text as the library reads it, be it quick to read or not.</summary>
    internal static Markdown ReadAny(SourceFile file, TextSpan part, Findings findings) => new Markdown(file, Trim(file.Text, part)).ParsedAny(findings);

    /// <summary>The text as HTML.</summary>
    /// <param name="root">From the page that it stands on to the site's root: empty, or <c>../</c> once or more.</param>
    /// <param name="heading">The rank that the largest heading in it gets, 2 to 6, so that the page's outline stays whole.</param>
    /// <param name="page">What the address of a place on the page itself begins with, where the text is read elsewhere.</param>
    public Html ToHtml(string root, int heading, string page = "") =>
        IsEmpty ? Html.Empty : SameEverywhere ?? ToHtml(new MarkdownTree(Markdig.Markdown.Parse(Text, Pipeline)), root, heading, page);

    private static Html ToHtml(MarkdownTree tree, string root, int heading, string page)
    {
        var shift = tree.Headings.Count == 0 ? 0 : heading - tree.Headings.Min(h => h.Level);
        foreach (var block in tree.Headings)
        {
            block.Level = Math.Clamp(block.Level + shift, heading, 6);
        }

        foreach (var inline in tree.Links)
        {
            if (inline is LinkInline link)
            {
                Mend(link, root, page);
            }
            else
            {
                inline.GetAttributes().AddClass(Bare);
            }
        }

        return new(HtmlPrinter.Print(tree.Document));
    }

    /// <summary>The text without its marks, on one line.</summary>
    public string ToPlainText() => IsEmpty ? "" : Encoding.UTF8.GetString(PlainUtf8);

    /// <summary>The same as <see cref="ToPlainText()"/>, as data files take it.</summary>
    internal ReadOnlySpan<byte> PlainUtf8 => IsEmpty ? [] : Plain ?? ToPlainText(Markdig.Markdown.Parse(Text, Pipeline));

    private static byte[] ToPlainText(MarkdownDocument document) => PlainPrinter.PrintLine(document);

    /// <summary>What to put in place of each relative address, so that the text itself can be published elsewhere than it was written.</summary>
    /// <param name="to">The new address for one that is written.</param>
    /// <returns>In the file's order, each with its span in the file.</returns>
    public IEnumerable<(TextSpan Span, string Address)> Relinked(Func<string, string> to)
    {
        var document = Markdig.Markdown.Parse(Text, Pipeline);
        var addresses = document.Descendants<LinkInline>().Where(l => l.Reference is null && !l.IsAutoLink).Select(l => (l.Url, l.UrlSpan))
            .Concat(document.Descendants<LinkReferenceDefinition>().Select(d => (d.Url, d.UrlSpan)));
        foreach (var (address, span) in addresses.OrderBy(a => a.UrlSpan.Start))
        {
            if (address is { Length: > 0 } && Links.IsRelative(address) && WrittenAt(span, address) is { } at)
            {
                yield return (at, to(address));
            }
        }
    }

    /// <summary>Where an address stands in the file just as it is, between brackets or not; nothing where it is written with escapes.</summary>
    private TextSpan? WrittenAt(SourceSpan span, string address)
    {
        if (span.Start < 0 || span.End >= Text.Length || span.End < span.Start)
        {
            return null;
        }

        var written = Text.IndexOf(address, span.Start, span.Length, StringComparison.Ordinal);
        return written < 0 || span.Length - address.Length > "<>".Length ? null : new TextSpan(Span.Start + written, address.Length);
    }

    private static TextSpan Trim(string text, TextSpan part)
    {
        var (start, end) = (part.Start, part.End);
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        // Only whole empty lines go at the top: the first line's indentation may mean a code block.
        for (var at = start; at < end && char.IsWhiteSpace(text[at]); at++)
        {
            if (text[at] == '\n')
            {
                start = at + 1;
            }
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>
    /// Every row of a table is filled up to the width of its widest, so that a small text can become a huge page;
    /// found by reading lines, before anything expands them.
    /// </summary>
    private bool TableIsTooLarge(Findings findings)
    {
        var (columns, rows, isTable, cells) = (0, 0, false, 0);
        foreach (var line in Lines.Of(File.Text, Span))
        {
            var row = File.Text.AsSpan(line.Start, line.Length).Trim(" \t>");
            if (row.IsEmpty)
            {
                (columns, rows, isTable, cells) = (0, 0, false, isTable ? cells + (columns * rows) : cells);
                continue;
            }

            (columns, rows) = (Math.Max(columns, Cells(row)), rows + 1);
            isTable |= row.Contains('|') && row.Contains('-') && !row.ContainsAnyExcept(DelimiterCharacters);
            if (isTable && (columns > Limits.TableColumns || cells + (columns * rows) > Limits.TableCells))
            {
                findings.Add(
                    Rules.TooLarge,
                    File.At(line.Span),
                    $"a table may have {Limits.TableColumns} columns, and all tables of a section together {Limits.TableCells} cells",
                    "shorten the table, or link to the data");
                return true;
            }
        }

        return false;
    }

    private static int Cells(ReadOnlySpan<char> row) => row.Count('|') + 1 - (row.StartsWith('|') ? 1 : 0) - (row.Length > 1 && row.EndsWith('|') ? 1 : 0);

    /// <summary>Takes over what its tree tells: it is parsed here, as it is made, once for all outputs.</summary>
    private Markdown Parsed(Findings findings)
    {
        if (PlainParagraphs.Of(Written) is var (html, plain))
        {
            (SameEverywhere, Plain) = (new(html), plain);
            return this;
        }

        return ParsedAny(findings);
    }

    /// <summary>The same, asking the library in any case.</summary>
    private Markdown ParsedAny(Findings findings)
    {
        var within = ImmutableArray.CreateBuilder<MarkdownLink>();
        try
        {
            var tree = new MarkdownTree(Markdig.Markdown.Parse(Text, Pipeline));
            tree.CheckEntities(File, Span.Start, findings);
            if (CheckLinks(tree, within, findings))
            {
                // In this order: to make HTML of a tree changes it.
                (Plain, SameEverywhere) = (ToPlainText(tree.Document), WhereverItStands(tree));
            }
        }
        catch (ArgumentException)
        {
            findings.Add(Rules.TooLarge, File.At(new(Span.Start, 1)), "this section nests lists, quotes or brackets too deep", "take some levels out");
        }

        LinksIntoSite = within.DrainToImmutable();
        return this;
    }

    /// <summary>The HTML of a tree that has neither a heading nor a link into the site; of another it is only made to see that it can be.</summary>
    private static Html? WhereverItStands(MarkdownTree tree)
    {
        var changes = tree.Headings.Count > 0 || tree.Links.Exists(n => n is LinkInline link && Links.IsRelative(link.Url ?? ""));
        var html = ToHtml(tree, "", HighestHeading, "");
        return changes ? null : html;
    }

    /// <returns>Whether their addresses are few enough to be rendered: one long reference can be used thousands of times.</returns>
    private bool CheckLinks(MarkdownTree tree, ImmutableArray<MarkdownLink>.Builder within, Findings findings)
    {
        var expanded = 0L;
        foreach (var inline in tree.Links)
        {
            var address = inline is LinkInline link ? link.Url ?? "" : ((AutolinkInline)inline).Url;
            expanded += address.Length;
            var place = new TextSpan(Span.Start + inline.Span.Start, Math.Max(1, inline.Span.Length));
            if (inline is AutolinkInline { IsEmail: true } || (Links.IsAllowed(address) && (!Links.IsRelative(address) || Links.IsRelative(MarkdownPaths.InSite(address)))))
            {
                if (inline is LinkInline && Links.IsRelative(address) && (MarkdownPaths.OfPage(address), MarkdownPaths.FragmentOf(address)) is var (path, fragment)
                    && path.Length + fragment.Length > 0)
                {
                    within.Add(new(path, fragment, place));
                }

                continue;
            }

            findings.Add(
                Rules.RefusedLink,
                File.At(place),
                $"a link may not lead to `{address}`",
                Links.WithSlashes(address) is { } whole ? $"write two slashes behind the colon: `{whole}`" : "use https, http or mailto, or a path within the site");
        }

        if (expanded > Limits.LinkText)
        {
            findings.Add(Rules.TooLarge, File.At(new(Span.Start, 1)), $"the links of this section have more than {Limits.LinkText} characters in all", "use shorter links");
        }

        return expanded <= Limits.LinkText;
    }

    /// <summary>Makes a link right for the page it stands on; a picture from another host becomes a link, as no page loads anything from elsewhere.</summary>
    private static void Mend(LinkInline link, string root, string page)
    {
        var address = link.Url ?? "";
        if (!Links.IsRelative(address))
        {
            if (link.IsImage && link.FirstChild is null)
            {
                link.AppendChild(new LiteralInline(address));
            }

            link.IsImage = false;
            if (link.IsAutoLink)
            {
                link.GetAttributes().AddClass(Bare);
            }

            if (IsInLink(link))
            {
                // A link cannot stand in a link: what is left of the picture is its text.
                link.ReplaceBy(new ContainerInline());
            }
        }
        else
        {
            link.Url = MarkdownPaths.From(address, root, page);
        }
    }

    private static bool IsInLink(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline { IsImage: false })
            {
                return true;
            }
        }

        return false;
    }
}

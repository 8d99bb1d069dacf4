using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Generator.Core.Markup;

/// <summary>Code wider than the screen scrolls by itself, and by keyboard too.</summary>
internal sealed class ScrollingCodeRenderer : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock obj)
    {
        renderer.EnsureLine();
        renderer.Write("<pre tabindex=\"0\"><code").WriteAttributes(obj).Write('>');
        renderer.WriteLeafRawLines(obj, writeEndOfLines: true, escape: true);
        renderer.WriteLine("</code></pre>");
    }
}

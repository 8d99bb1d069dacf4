using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace Generator.Core.Markup;

/// <summary>The address as it is; the library's own renderer leaves out every <c>&amp;</c> in plain text.</summary>
internal sealed class PlainAutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline obj) => renderer.Write(obj.Url);
}

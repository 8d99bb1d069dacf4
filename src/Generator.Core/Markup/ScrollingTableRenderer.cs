using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Generator.Core.Markup;

/// <summary>
/// A table wider than the screen scrolls by itself, and by keyboard too. Columns are aligned by class, as the pages' content
/// security policy allows no style attribute.
/// </summary>
internal sealed class ScrollingTableRenderer : HtmlObjectRenderer<Table>
{
    private readonly HtmlTableRenderer inner = new();

    protected override void Write(HtmlRenderer renderer, Table obj)
    {
        foreach (var row in obj.OfType<TableRow>())
        {
            foreach (var (cell, column) in row.OfType<TableCell>().Zip(obj.ColumnDefinitions))
            {
                if (column.Alignment is TableColumnAlign.Right or TableColumnAlign.Center)
                {
                    cell.GetAttributes().AddClass(column.Alignment == TableColumnAlign.Right ? "right" : "center");
                }
            }
        }

        foreach (var column in obj.ColumnDefinitions)
        {
            column.Alignment = null;
        }

        renderer.WriteLine("<div class=\"scroll\" tabindex=\"0\">");
        inner.Write(renderer, obj);
        renderer.WriteLine("</div>");
    }
}

using Generator.Core.Markup;

namespace Generator.Core.Themes.Charts;

/// <summary>
/// A picture of figures. It is drawn in the words of a page's language: a <c>figure</c> with a caption, a drawing with a title,
/// what its marks mean, and a table of the same numbers. Marks differ in size or pattern, never in colour alone, and
/// take the colour of the text where a theme gives them none.
/// </summary>
public abstract record Chart
{
    /// <param name="id">Unique in the page; what begins the ids within.</param>
    public Html Draw(PageScope page, string id)
    {
        var words = new ChartWords(page);
        var parts = Parts(words, Html.Encode(id).Text);
        var svg = parts.Drawing;
        var html = new HtmlBuffer(firstSize: HtmlBuffer.PageSize);
        html.Write($"<figure class=\"chart\" id=\"{parts.Id}\">\n<figcaption><strong>{parts.Title}</strong> {parts.Caption}</figcaption>\n");
        html.Write($"<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{parts.Title}\"><svg viewBox=\"0 0 {svg.Width} {svg.Height}\" width=\"{svg.Width}\" height=\"{svg.Height}\"");
        html.Write(svg.Fits ? " class=\"fits\""u8 : ""u8);
        html.Write($" role=\"img\" aria-labelledby=\"{parts.Id}-title\" direction=\"ltr\" font-size=\"12\" fill=\"currentColor\"><title id=\"{parts.Id}-title\">{parts.Title}</title>");
        html.Take(svg.Marks);
        html.Write($"</svg></div>\n{parts.Legend}<details><summary id=\"{parts.Id}-table\" aria-labelledby=\"{parts.Id}-table {parts.Id}-title\">{words.Text("chart.table")}</summary>\n<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{parts.Title}\">");
        parts.Table.WriteTo(html);
        html.Write("</div></details>\n</figure>"u8);
        return html.TakeHtml();
    }

    internal abstract ChartParts Parts(ChartWords words, string id);
}

/// <summary>What a chart consists of.</summary>
/// <param name="Legend">What its marks mean; empty where words in the drawing say so.</param>
internal sealed record ChartParts(string Id, Html Title, Html Caption, Svg Drawing, Html Legend, ChartTable Table);

/// <summary>A table of the numbers that a chart draws.</summary>
/// <param name="Rows">Each begins with the cell that names it.</param>
internal sealed record ChartTable(IReadOnlyList<Html> Head, IReadOnlyList<IReadOnlyList<Html>> Rows)
{
    public void WriteTo(HtmlBuffer html)
    {
        html.Write("<table><thead><tr>"u8);
        for (var column = 0; column < Head.Count; column++)
        {
            html.Write(column > 0 ? "<th scope=\"col\" class=\"right\">"u8 : "<th scope=\"col\">"u8);
            html.Write($"{Head[column]}</th>");
        }

        html.Write("</tr></thead><tbody>\n"u8);
        foreach (var row in Rows)
        {
            html.Write($"<tr><th scope=\"row\">{row[0]}</th>");
            for (var i = 1; i < row.Count; i++)
            {
                html.Write($"<td class=\"right\">{row[i]}</td>");
            }

            html.Write("</tr>\n"u8);
        }

        html.Write("</tbody></table>"u8);
    }
}

using System.Text;
using Generator.Core.Markup;

namespace Generator.Core.Themes.Charts;

/// <summary>
/// A picture of figures. It is drawn in the words of a page's language: a <c>figure</c> with a caption, a drawing with title and
/// description, what its marks mean, and a table of the same numbers. Marks differ in size or pattern, never in colour alone, and
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
        var html = new StringBuilder();
        html.Append($"<figure class=\"chart\" id=\"{parts.Id}\">\n<figcaption><strong>{parts.Title}</strong> {parts.Caption}</figcaption>\n");
        html.Append($"<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{parts.Title}\"><svg viewBox=\"0 0 {svg.Width} {svg.Height}\" width=\"{svg.Width}\" height=\"{svg.Height}\"");
        html.Append($" role=\"img\" aria-labelledby=\"{parts.Id}-title {parts.Id}-desc\" direction=\"ltr\" font-size=\"11\" fill=\"currentColor\">");
        html.Append($"<title id=\"{parts.Id}-title\">{parts.Title}</title><desc id=\"{parts.Id}-desc\">{parts.Caption}</desc>").Append(svg.Marks).Append("</svg></div>\n");
        html.Append($"{parts.Legend}<details><summary>{words.Text("chart.table")}</summary>\n<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"{parts.Title}\">");
        parts.Table.AppendTo(html);
        return new(html.Append("</div></details>\n</figure>").ToString());
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
    public void AppendTo(StringBuilder html)
    {
        html.Append("<table><thead><tr>");
        foreach (var (column, head) in Head.Index())
        {
            html.Append($"<th scope=\"col\"{(column > 0 ? " class=\"right\"" : "")}>{head}</th>");
        }

        html.Append("</tr></thead><tbody>\n");
        foreach (var row in Rows)
        {
            html.Append("<tr><th scope=\"row\">").Append(row[0].Text).Append("</th>");
            for (var i = 1; i < row.Count; i++)
            {
                html.Append("<td class=\"right\">").Append(row[i].Text).Append("</td>");
            }

            html.Append("</tr>\n");
        }

        html.Append("</tbody></table>");
    }
}

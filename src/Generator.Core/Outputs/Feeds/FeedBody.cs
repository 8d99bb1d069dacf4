using System.Text;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Themes;

namespace Generator.Core.Outputs.Feeds;

/// <summary>
/// All that an incident's page tells, as HTML for feed readers: the facts, the summary, every update with the newest first, the
/// postmortem and the corrections. All links in it are full addresses.
/// </summary>
internal static class FeedBody
{
    /// <summary>Readers show the entry's title themselves; below it an update's heading is of this rank.</summary>
    private const int Heading = 3;

    public static Html Of(Site site, string url, Incident incident)
    {
        var html = new StringBuilder();
        var page = url + Paths.Incident(incident);
        html.Append("<p>").Append(FeedFacts.Of(site, url, incident)).Append("</p>\n");
        Text(incident.Summary);
        foreach (var update in incident.Updates.Reverse())
        {
            html.Append("<h3>").Append(Word(site, "state." + update.State.Key())).Append(" · ").Append(site.Format.TimeElement(update.At)).Append("</h3>\n");
            Text(update.Body);
        }

        if (incident.Postmortem is { } postmortem)
        {
            html.Append("<h3>").Append(Word(site, "incident.postmortem")).Append("</h3>\n");
            Text(postmortem);
        }

        if (!incident.Corrections.IsEmpty)
        {
            html.Append("<h3>").Append(Word(site, "incident.corrections")).Append("</h3>\n<ul>\n");
            foreach (var correction in incident.Corrections)
            {
                html.Append("<li>").Append(site.Format.DateElement(correction.Date)).Append(" · <bdi>").Append(Html.Encode(correction.Text)).Append("</bdi></li>\n");
            }

            html.Append("</ul>\n");
        }

        return new(html.ToString());

        void Text(Markdown? text)
        {
            if (text is { IsEmpty: false })
            {
                html.Append("<div dir=\"auto\">\n").Append(text.ToHtml(url, Heading + 1, page)).Append("\n</div>\n");
            }
        }
    }

    internal static Html Word(Site site, string key) => Html.Encode(site.Say(key) ?? key);
}

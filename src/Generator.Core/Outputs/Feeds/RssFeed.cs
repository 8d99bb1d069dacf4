using System.Globalization;
using System.Xml;
using Generator.Core.Markup;
using NodaTime;

namespace Generator.Core.Outputs.Feeds;

/// <summary>RSS 2.0, with Atom's link to itself and time of change, and Dublin Core's author, as RSS has none without an e-mail address.</summary>
internal static class RssFeed
{
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    public static void Write(Feed feed, Stream stream)
    {
        using (var xml = XmlWriter.Create(stream, XmlText.Style))
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("xmlns", "atom", null, AtomFeed.Namespace);
            xml.WriteAttributeString("xmlns", "dc", null, DublinCore);
            xml.WriteStartElement("channel");
            xml.WriteElementString("title", feed.Title);
            xml.WriteElementString("link", feed.Home);
            xml.WriteElementString("description", feed.Description);
            xml.WriteElementString("language", feed.Language);
            xml.WriteElementString("lastBuildDate", Time(feed.Updated));
            AtomFeed.Link(xml, "self", feed.Self, "application/rss+xml");
            foreach (var entry in feed.Entries)
            {
                Item(xml, feed, entry);
            }

            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Item(XmlWriter xml, Feed feed, FeedEntry entry)
    {
        xml.WriteStartElement("item");
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(entry.Id);
        xml.WriteEndElement();
        xml.WriteElementString("title", entry.Title);
        xml.WriteElementString("link", entry.Address);
        xml.WriteElementString("pubDate", Time(entry.Published));
        xml.WriteElementString("updated", AtomFeed.Namespace, TimeText.Iso(entry.Updated));
        xml.WriteElementString("creator", DublinCore, feed.Author.Name);
        foreach (var category in entry.Categories)
        {
            xml.WriteElementString("category", category);
        }

        xml.WriteElementString("description", entry.Body.Text);
        xml.WriteEndElement();
    }

    /// <summary>As RFC 822 writes times, with the year in four digits.</summary>
    private static string Time(Instant time) => time.ToDateTimeUtc().ToString("ddd, dd MMM yyyy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture);
}

using System.Xml;
using Generator.Core.Markup;

namespace Generator.Core.Outputs.Feeds;

/// <summary>Atom, RFC 4287.</summary>
internal static class AtomFeed
{
    public const string Namespace = "http://www.w3.org/2005/Atom";

    public static void Write(Feed feed, Stream stream)
    {
        using (var xml = XmlWriter.Create(stream, XmlText.Style))
        {
            xml.WriteStartElement("feed", Namespace);
            xml.WriteAttributeString("xml", "lang", null, feed.Language);
            xml.WriteElementString("id", Namespace, feed.Id);
            xml.WriteElementString("title", Namespace, feed.Title);
            xml.WriteElementString("subtitle", Namespace, feed.Description);
            xml.WriteElementString("updated", Namespace, TimeText.Iso(feed.Updated));
            Link(xml, "self", feed.Self, "application/atom+xml");
            Link(xml, "alternate", feed.Home, "text/html");
            Author(xml, feed.Author);
            foreach (var entry in feed.Entries)
            {
                Entry(xml, entry);
            }

            xml.WriteEndElement();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Entry(XmlWriter xml, FeedEntry entry)
    {
        xml.WriteStartElement("entry", Namespace);
        xml.WriteElementString("id", Namespace, entry.Id);
        xml.WriteElementString("title", Namespace, entry.Title);
        Link(xml, "alternate", entry.Address, "text/html");
        if (entry.Source is { } source)
        {
            Link(xml, "related", source, null);
        }

        xml.WriteElementString("published", Namespace, TimeText.Iso(entry.Published));
        xml.WriteElementString("updated", Namespace, TimeText.Iso(entry.Updated));
        foreach (var category in entry.Categories)
        {
            xml.WriteStartElement("category", Namespace);
            xml.WriteAttributeString("term", category);
            xml.WriteEndElement();
        }

        xml.WriteElementString("summary", Namespace, entry.Summary);
        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(entry.Body.Text);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Author(XmlWriter xml, FeedAuthor author)
    {
        xml.WriteStartElement("author", Namespace);
        xml.WriteElementString("name", Namespace, author.Name);
        xml.WriteElementString("uri", Namespace, author.Address);
        xml.WriteEndElement();
    }

    /// <summary>A link as Atom has it; RSS takes it over.</summary>
    internal static void Link(XmlWriter xml, string relation, string address, string? type)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        if (type is not null)
        {
            xml.WriteAttributeString("type", type);
        }

        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}

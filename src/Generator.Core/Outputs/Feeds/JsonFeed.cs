using System.Text.Json;
using Generator.Core.Markup;

namespace Generator.Core.Outputs.Feeds;

/// <summary>JSON Feed 1.1.</summary>
internal static class JsonFeed
{
    public static void Write(Feed feed, Stream stream)
    {
        using (var json = new Utf8JsonWriter(stream, DataJson.Indented))
        {
            json.WriteStartObject();
            json.WriteString("version"u8, "https://jsonfeed.org/version/1.1");
            json.WriteString("title"u8, feed.Title);
            json.WriteString("home_page_url"u8, feed.Home);
            json.WriteString("feed_url"u8, feed.Self);
            json.WriteString("description"u8, feed.Description);
            json.WriteString("language"u8, feed.Language);
            json.WriteStartArray("authors"u8);
            json.WriteStartObject();
            json.WriteString("name"u8, feed.Author.Name);
            json.WriteString("url"u8, feed.Author.Address);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteStartArray("items"u8);
            foreach (var entry in feed.Entries)
            {
                Item(json, entry);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
    }

    private static void Item(Utf8JsonWriter json, FeedEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id"u8, entry.Id);
        json.WriteString("url"u8, entry.Address);
        if (entry.Source is { } source)
        {
            json.WriteString("external_url"u8, source);
        }

        json.WriteString("title"u8, entry.Title);
        json.WriteString("summary"u8, entry.Summary);
        json.WriteString("content_html"u8, entry.Body.Text);
        json.WriteString("date_published"u8, TimeText.Iso(entry.Published));
        json.WriteString("date_modified"u8, TimeText.Iso(entry.Updated));
        json.WriteStartArray("tags"u8);
        foreach (var category in entry.Categories)
        {
            json.WriteStringValue(category);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

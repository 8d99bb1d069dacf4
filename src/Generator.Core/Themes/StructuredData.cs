using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Generator.Core.Incidents;
using Generator.Core.Markup;
using Generator.Core.Settings;
using Generator.Core.Statistics;

namespace Generator.Core.Themes;

/// <summary>
/// What a page is about in the words of schema.org, as JSON-LD. It can stand in a <c>script</c> element: every character that could end
/// the element or begin another is written as <c>\u…</c>. Addresses in it are public ones, so that there is more of it when they are known.
/// </summary>
internal static class StructuredData
{
    /// <summary>Letters of all languages as they are; the encoder still refuses angle brackets, ampersands, quotes and line separators.</summary>
    private static readonly JsonScratch Scratch = new(new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true });

    /// <summary>Nothing for a page that has no more to say than its head.</summary>
    public static Html? Of(PageFacts page, ViewScope scope)
    {
        if (page.Article is null && (scope.Settings.Url is null || (page.Path != Paths.Index && page.Trail.IsEmpty)))
        {
            return null;
        }

        Html? data = null;
        Scratch.Write(json => Write(json, page, scope), bytes => data = new(bytes.ToArray()));
        return data;
    }

    private static void Write(Utf8JsonWriter json, PageFacts page, ViewScope scope)
    {
        json.WriteStartObject();
        json.WriteString("@context"u8, "https://schema.org");
        json.WriteStartArray("@graph"u8);
        if (page.Article is { } incident)
        {
            Article(json, incident, page, scope);
        }
        else if (page.Path == Paths.Index)
        {
            WebSite(json, page, scope.Settings);
        }

        if (scope.Settings.Url is { } url && !page.Trail.IsEmpty)
        {
            Breadcrumbs(json, page, url);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Article(Utf8JsonWriter json, Incident incident, PageFacts page, ViewScope scope)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "Article");
        json.WriteString("headline"u8, incident.Title);
        Text(json, "description"u8, page.Description);
        json.WriteString("inLanguage"u8, scope.Settings.Language);
        json.WriteString("datePublished"u8, TimeText.Iso(incident.Updates[0].At));
        json.WriteString("dateModified"u8, TimeText.Iso(LastChange.Of(incident, scope.Calendar, scope.History.AsOf) ?? incident.Updates[0].At));
        Organization(json, "author"u8, scope.Settings);
        Organization(json, "publisher"u8, scope.Settings);
        Things(json, "about"u8, incident);
        if (scope.Settings.Url is { } url)
        {
            json.WriteString("mainEntityOfPage"u8, Paths.Public(url, page.Path));
        }

        json.WriteEndObject();
    }

    /// <summary>The components that were hit.</summary>
    private static void Things(Utf8JsonWriter json, ReadOnlySpan<byte> name, Incident incident)
    {
        if (incident.Components.IsEmpty)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var component in incident.ComponentsHit)
        {
            json.WriteStartObject();
            json.WriteString("@type"u8, "Thing");
            json.WriteString("name"u8, component.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WebSite(Utf8JsonWriter json, PageFacts page, SiteSettings settings)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "WebSite");
        json.WriteString("name"u8, settings.Service);
        Text(json, "description"u8, page.Description);
        json.WriteString("inLanguage"u8, settings.Language);
        json.WriteString("url"u8, settings.Url);
        Organization(json, "publisher"u8, settings);
        json.WriteEndObject();
    }

    private static void Organization(Utf8JsonWriter json, ReadOnlySpan<byte> name, SiteSettings settings)
    {
        json.WriteStartObject(name);
        json.WriteString("@type"u8, "Organization");
        json.WriteString("name"u8, settings.Service);
        Text(json, "url"u8, settings.Source);
        json.WriteEndObject();
    }

    private static void Breadcrumbs(Utf8JsonWriter json, PageFacts page, string url)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "BreadcrumbList");
        json.WriteStartArray("itemListElement"u8);
        for (var i = 0; i < page.Trail.Length; i++)
        {
            var (name, path) = page.Trail[i];
            Crumb(json, i + 1, name, Paths.Public(url, path));
        }

        Crumb(json, page.Trail.Length + 1, page.Title ?? "", Paths.Public(url, page.Path));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Crumb(Utf8JsonWriter json, int position, string name, string address)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "ListItem");
        json.WriteNumber("position"u8, position);
        json.WriteString("name"u8, name);
        json.WriteString("item"u8, address);
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}

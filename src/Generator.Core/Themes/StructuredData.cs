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
        Text(json, "description", page.Description);
        json.WriteString("inLanguage"u8, scope.Settings.Language);
        json.WriteString("datePublished"u8, TimeText.Iso(incident.Updates[0].At));
        json.WriteString("dateModified"u8, TimeText.Iso(LastChange.Of(incident, scope.Calendar, scope.History.AsOf) ?? incident.Updates[0].At));
        Organization(json, "author", scope.Settings);
        Organization(json, "publisher", scope.Settings);
        Things(json, "about", incident);
        if (scope.Settings.Url is { } url)
        {
            json.WriteString("mainEntityOfPage"u8, Paths.Public(url, page.Path));
        }

        json.WriteEndObject();
    }

    /// <summary>The components that were hit.</summary>
    private static void Things(Utf8JsonWriter json, string name, Incident incident)
    {
        var components = incident.Components.Select(c => c.Component.Name).Distinct(StringComparer.Ordinal).ToArray();
        if (components.Length == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var component in components)
        {
            json.WriteStartObject();
            json.WriteString("@type"u8, "Thing");
            json.WriteString("name"u8, component);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WebSite(Utf8JsonWriter json, PageFacts page, SiteSettings settings)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "WebSite");
        json.WriteString("name"u8, settings.Service);
        Text(json, "description", page.Description);
        json.WriteString("inLanguage"u8, settings.Language);
        json.WriteString("url"u8, settings.Url);
        Organization(json, "publisher", settings);
        json.WriteEndObject();
    }

    private static void Organization(Utf8JsonWriter json, string name, SiteSettings settings)
    {
        json.WriteStartObject(name);
        json.WriteString("@type"u8, "Organization");
        json.WriteString("name"u8, settings.Service);
        Text(json, "url", settings.Source);
        json.WriteEndObject();
    }

    private static void Breadcrumbs(Utf8JsonWriter json, PageFacts page, string url)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "BreadcrumbList");
        json.WriteStartArray("itemListElement"u8);
        foreach (var (index, (name, path)) in page.Trail.Add((page.Title ?? "", page.Path)).Index())
        {
            json.WriteStartObject();
            json.WriteString("@type"u8, "ListItem");
            json.WriteNumber("position"u8, index + 1);
            json.WriteString("name"u8, name);
            json.WriteString("item"u8, Paths.Public(url, path));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }
}

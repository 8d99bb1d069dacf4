using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Themes;

/// <summary>The heads of the pages of both themes, with texts that would like to be more than text.</summary>
public sealed class HeadTests
{
    private const string Nasty = "\"><script>alert(1)</script><!-- ' & </title> ]]> \u2028\u2029 --> 日本 😀";

    private const string Yaml = """
        service: "Acme </script><b>\"&'"
        url: https://history.example.org/acme/
        components: [Mail]
        """;

    private static readonly Dictionary<string, Dictionary<string, string>> Sites =
        new[] { "default", "plain" }.ToDictionary(theme => theme, theme => Render(Yaml, theme), StringComparer.Ordinal);

    public static TheoryData<string, string> Pages => [.. Sites.SelectMany(s => s.Value.Keys.Where(p => p is not "incidents/old.html" and not "404.html" and not "embed.html"), (site, path) => (site.Key, path))];

    public static TheoryData<string> Themes => [.. Sites.Keys];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_page_says_what_it_is_to_networks_and_search_engines(string theme, string path)
    {
        var page = Parse(Sites[theme][path]);
        var address = "https://history.example.org/acme/" + (path.EndsWith("index.html", StringComparison.Ordinal) ? path[..^"index.html".Length] : path);

        page.QuerySelectorAll("link[rel=canonical]").ShouldHaveSingleItem().GetAttribute("href").ShouldBe(address);
        Meta(page, "og:url").ShouldBe(address);
        Meta(page, "og:title").ShouldNotBeNullOrWhiteSpace();
        Meta(page, "og:type").ShouldBe(path.StartsWith("incidents/", StringComparison.Ordinal) ? "article" : "website");
        Meta(page, "og:site_name").ShouldBe("Acme </script><b>\"&' Outage History");
        Meta(page, "og:locale").ShouldBe("en_US");
        Meta(page, "og:description").ShouldNotBeNullOrWhiteSpace();
        Meta(page, "description").ShouldBe(Meta(page, "og:description"));
        Meta(page, "og:image").ShouldNotBeNull().ShouldMatch(@"^https://history\.example\.org/acme/assets/card\.[0-9a-f]{10}\.png$");
        Meta(page, "twitter:card").ShouldBe("summary_large_image");
        page.QuerySelectorAll("script:not([src])").ShouldHaveSingleItem().GetAttribute("type").ShouldBe("application/ld+json");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Structured_data_is_json_that_cannot_leave_its_element(string theme, string path)
    {
        var text = Parse(Sites[theme][path]).QuerySelector("script:not([src])")!.TextContent;

        text.IndexOfAny(['<', '>', '&', '\'', '\u2028', '\u2029']).ShouldBe(-1);
        using var json = JsonDocument.Parse(text);
        json.RootElement.GetProperty("@context").GetString().ShouldBe("https://schema.org");
        json.RootElement.GetProperty("@graph").GetArrayLength().ShouldBePositive();
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void An_incident_is_an_article_with_its_place_in_the_site(string theme)
    {
        using var json = JsonDocument.Parse(Parse(Sites[theme]["incidents/a.html"]).QuerySelector("script:not([src])")!.TextContent);
        var (article, crumbs) = (json.RootElement.GetProperty("@graph")[0], json.RootElement.GetProperty("@graph")[1]);

        article.GetProperty("@type").GetString().ShouldBe("Article");
        article.GetProperty("headline").GetString().ShouldBe(Nasty);
        article.GetProperty("datePublished").GetString().ShouldBe("2026-04-08T18:07:00Z");
        article.GetProperty("dateModified").GetString().ShouldBe("2026-04-08T19:07:01Z");
        article.GetProperty("publisher").GetProperty("name").GetString().ShouldBe("Acme </script><b>\"&'");
        article.GetProperty("about")[0].GetProperty("name").GetString().ShouldBe("Mail");
        article.GetProperty("mainEntityOfPage").GetString().ShouldBe("https://history.example.org/acme/incidents/a.html");
        crumbs.GetProperty("itemListElement").EnumerateArray().Select(i => i.GetProperty("item").GetString()).ShouldBe(
        [
            "https://history.example.org/acme/", "https://history.example.org/acme/archive/", "https://history.example.org/acme/archive/2026.html", "https://history.example.org/acme/incidents/a.html",
        ]);
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void Titles_stay_titles_in_attributes_lists_and_references(string theme)
    {
        var page = Parse(Sites[theme]["incidents/a.html"]);

        Meta(page, "og:title").ShouldBe(Nasty);
        page.QuerySelector("h1")!.TextContent.ShouldBe(Nasty);
        page.QuerySelector("details p.reference, details p.cite")!.TextContent
            .ShouldBe($"Acme </script><b>\"&': “{Nasty}”, April 8, 2026. https://history.example.org/acme/incidents/a.html (as of April 8, 2026)");
        page.QuerySelectorAll("a").Select(a => a.TextContent).ShouldContain("<i>tag</i>");
        page.QuerySelectorAll("i, main b:not(p b)").ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void Pages_that_should_not_be_found_say_so(string theme)
    {
        var (moved, lost) = (Parse(Sites[theme]["incidents/old.html"]), Parse(Sites[theme]["404.html"]));

        Meta(moved, "robots").ShouldBe("noindex");
        moved.QuerySelector("link[rel=canonical]")!.GetAttribute("href").ShouldBe("https://history.example.org/acme/incidents/a.html");
        Meta(lost, "robots").ShouldBe("noindex");
        lost.QuerySelector("link[rel=canonical]").ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void Without_an_address_there_is_nothing_that_needs_one(string theme)
    {
        var page = Parse(Render(Yaml.Replace("url: https://history.example.org/acme/\n", "", StringComparison.Ordinal), theme)["incidents/a.html"]);

        page.QuerySelector("link[rel=canonical]").ShouldBeNull();
        Meta(page, "og:url").ShouldBeNull();
        Meta(page, "og:image").ShouldBeNull();
        Meta(page, "og:title").ShouldBe(Nasty);
        page.QuerySelector("script:not([src])")!.TextContent.ShouldContain("\"Article\"");
        page.QuerySelector("script:not([src])")!.TextContent.ShouldNotContain("BreadcrumbList");
        page.QuerySelector("details p.reference, details p.cite")!.TextContent.ShouldEndWith("April 8, 2026. (as of April 8, 2026)");
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void The_picture_is_a_png_of_the_size_that_networks_want(string theme)
    {
        var bytes = File.ReadAllBytes(Repository.PathOf("themes", theme, "assets", "card.png"));

        bytes[1..4].ShouldBe("PNG"u8.ToArray());
        (System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)), System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20))).ShouldBe((1200, 630));
        bytes.Length.ShouldBeLessThan(20_000);
    }

    private static Dictionary<string, string> Render(string settings, string theme)
    {
        var incident = new SourceFile(
            "content/incidents/2026/a.md",
            $"---\ntitle: \"{Nasty.Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\u2028\u2029", "\\u2028\\u2029", StringComparison.Ordinal)}\"\nseverity: minor\ncomponents: [Mail]\ntags: [<i>tag</i>]\nupstream: [<i>Example</i> Cloud]\naliases: [old]\ncorrections: [{{date: 2026-04-08, text: <i>x</i>}}]\n---\n\n## Investigating — 2026-04-08 18:07 UTC\n\n\"></script> it\n\n## Resolved — 2026-04-08 19:07 UTC\n\nIt works again.\n");
        var themes = Directory.GetDirectories(Repository.PathOf("themes")).Select(Repository.ReadTheme);
        var result = SiteBuilder.Build(new(new("content/site.yaml", settings + $"\ntheme: {theme}\n"), [incident], [], [.. themes], []), Given.At("2026-05-01T00:00:00Z"));
        return result.Outputs.Where(o => o.Path.EndsWith(".html", StringComparison.Ordinal))
            .ToDictionary(o => o.Path, o => Encoding.UTF8.GetString(o.Render().Value!), StringComparer.Ordinal);
    }

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static string? Meta(IHtmlDocument page, string name) => page.QuerySelector($"meta[property='{name}'], meta[name='{name}']")?.GetAttribute("content");
}

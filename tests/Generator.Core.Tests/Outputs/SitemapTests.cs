using System.Text;
using System.Xml.Linq;
using Generator.Core.Outputs;
using Generator.Core.Sources;
using Generator.Core.Statistics;
using Generator.Core.Tests.Themes;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Outputs;

public sealed class SitemapTests
{
    private const string Url = "\nurl: https://history.example.org/acme/\n";

    private static readonly XNamespace Names = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public void It_lists_every_page_with_the_time_of_the_newest_thing_that_it_tells()
    {
        var listed = Listed(Rendered(GivenSite.Incident("b", more: "aliases: [old-b]\ntags: [x]"), GivenSite.Incident("a", "2025-04-08"))["sitemap.xml"]);

        listed.ShouldBe(
        [
            ("", "2026-04-08T19:07:00Z"), ("incidents/b.html", "2026-04-08T19:07:00Z"), ("incidents/a.html", "2025-04-08T19:07:00Z"), ("archive/", "2026-04-08T19:07:00Z"),
            ("archive/2026.html", "2026-04-08T19:07:00Z"), ("archive/2025.html", "2025-04-08T19:07:00Z"), ("components/", "2026-04-08T19:07:00Z"),
            ("components/mail.html", "2026-04-08T19:07:00Z"), ("components/web-console.html", null), ("statistics.html", "2026-04-08T19:07:00Z"), ("tags/", "2026-04-08T19:07:00Z"), ("tags/x.html", "2026-04-08T19:07:00Z"), ("search.html", "2026-04-08T19:07:00Z"),
        ]);
    }

    [Fact]
    public void It_is_the_same_whenever_the_site_is_built()
    {
        var sources = Sources(GivenSite.Incident("a"));

        Map(SiteBuilder.Build(sources, Given.At("2036-01-01T00:00:00Z"))).ShouldBe(Map(GivenSite.Build(sources)));

        static string Map(BuildResult result) => Encoding.UTF8.GetString(result.Outputs.Single(o => o.Path == "sitemap.xml").Render().Value!);
    }

    [Fact]
    public void Without_an_address_there_is_none()
    {
        var site = GivenSite.Rendered(GivenSite.Sources(GivenSite.Incident("a")));

        site.Keys.ShouldNotContain("sitemap.xml");
        site["robots.txt"].ShouldBe("User-agent: *\nAllow: /\n");
    }

    [Fact]
    public void Robots_are_told_where_it_is() =>
        Rendered(GivenSite.Incident("a"))["robots.txt"].ShouldBe("User-agent: *\nAllow: /\n\nSitemap: https://history.example.org/acme/sitemap.xml\n");

    [Fact]
    public void Signs_of_xml_in_an_address_are_text() =>
        Render([Page("a&<b>.html")])["sitemap.xml"].ShouldContain("<loc>https://history.example.org/acme/a&amp;&lt;b&gt;.html</loc>");

    [Fact]
    public void Past_fifty_thousand_pages_it_lists_files_that_list_them()
    {
        Output[] pages = [.. Enumerable.Range(0, Sitemap.MaxAddresses + 1).Select(n => Page($"incidents/{n}.html"))];

        Render(pages[..^1]).Keys.ShouldBe(["sitemap.xml"]);
        var split = Render(pages);

        split.Keys.ShouldBe(["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]);
        XDocument.Parse(split["sitemap.xml"]).Root!.Name.ShouldBe(Names + "sitemapindex");
        Listed(split["sitemap.xml"]).Select(e => e.Path).ShouldBe(["sitemap-1.xml", "sitemap-2.xml"]);
        Listed(split["sitemap-1.xml"]).Length.ShouldBe(Sitemap.MaxAddresses);
        Listed(split["sitemap-2.xml"]).ShouldBe([("incidents/50000.html", null)]);
    }

    private static Output Page(string path) => Output.Of(path, default(ReadOnlyMemory<byte>)) with { Listing = Listing.OfAll };

    private static Dictionary<string, string> Render(Output[] pages)
    {
        var settings = Given.Settings(Given.SettingsYaml + Url);
        var site = new Site(settings, History.Of([], settings, GivenSite.AsOf), GivenTheme.Ready(), []);
        return Sitemap.Of(site, [.. pages]).ToDictionary(o => o.Path, o => Encoding.UTF8.GetString(o.Render().Value!), StringComparer.Ordinal);
    }

    private static SiteSources Sources(params SourceFile[] incidents) => GivenSite.Sources(incidents) with { Settings = new("content/site.yaml", Given.SettingsYaml + Url) };

    private static Dictionary<string, string> Rendered(params SourceFile[] incidents) => GivenSite.Rendered(Sources(incidents));

    private static (string Path, string? Changed)[] Listed(string xml) =>
    [
        .. XDocument.Parse(xml).Root!.Elements().Select(e => (e.Element(Names + "loc")!.Value.Replace("https://history.example.org/acme/", "", StringComparison.Ordinal), e.Element(Names + "lastmod")?.Value)),
    ];
}

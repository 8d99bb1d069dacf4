using System.Globalization;
using System.Text;
using Generator.Core.Published;
using Generator.Core.Tests.Outputs;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Published;

/// <summary>What is read of a published site, and what is refused.</summary>
public sealed class PublishedSiteTests
{
    private const string History = """{"version":1,"as_of":"2026-05-01T00:00:00.000Z","service":{"url":null},"incidents":[]}""";

    [Fact]
    public void A_folder_without_any_of_its_files_is_no_site() => PublishedSite.Read(new([], [])).ShouldBe((null, null));

    [Fact]
    public void The_sites_own_files_can_all_be_read() =>
        PublishedSite.Read(GivenPublished.Files(GivenPublished.Sources(GivenPublished.Incident()))).Fault.ShouldBeNull();

    [Fact]
    public void The_sample_and_the_odd_site_are_the_same_as_themselves()
    {
        var odd = GivenPublished.Sources(GivenPublished.Incident(fields: "severity: minor\naliases: [a, b]\ntags: [x]\nupstream: [Example Cloud]\n" + "corrections: [{date: 2026-04-10, text: a}]\n"));

        GivenPublished.Found(GivenPublished.Files(odd), odd).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("sitemap.xml", "", "Root element is missing")]
    [InlineData("sitemap.xml", "<urlset>", "Unexpected end of file")]
    [InlineData("sitemap.xml", "<html/>", "it is no sitemap: it begins with <html>")]
    [InlineData("sitemap.xml", "<urlset/>", "it has no address")]
    [InlineData("sitemap.xml", "<urlset><url><loc>https://a.example/x</loc></url><url><loc>https://b.example/x</loc></url></urlset>", "its addresses do not lie on one site")]
    [InlineData("sitemap.xml", "<urlset><url><loc>/x</loc></url></urlset>", "its addresses do not lie on one site")]
    [InlineData("sitemap.xml", "<urlset><url><loc><b/></loc></url></urlset>", "")]
    [InlineData("sitemap.xml", "<sitemapindex><sitemap><loc>https://a.example/sitemap-1.xml</loc></sitemap></sitemapindex>", "it lists the part `sitemap-1.xml`, which is not there")]
    [InlineData("sitemap.xml", "<sitemapindex><sitemap><loc>https://a.example/../../etc/passwd</loc></sitemap></sitemapindex>", "it lists the part `passwd`, which is not there")]
    [InlineData("history.json", "", "")]
    [InlineData("history.json", "[]", "it is no outage history: it has no `version`")]
    [InlineData("history.json", "{\"version\":1", "")]
    [InlineData("history.json", "{\"version\":\"1\"}", "it has version \"1\", and this program knows version 1")]
    [InlineData("history.json", "{\"version\":2}", "it has version 2, and this program knows version 1")]
    [InlineData("history.json", "{\"version\":1}", "a record in it has no `as_of`, or none that can be read")]
    [InlineData("history.json", "{\"version\":1,\"as_of\":\"yesterday\"}", "`as_of` is no time")]
    [InlineData("history.json", "{\"version\":1,\"as_of\":\"2026-05-01T00:00:00.000Z\",\"incidents\":[1]}", "a record in it has no `id`, or none that can be read")]
    [InlineData("history.json", "{\"version\":1,\"as_of\":\"\\ud83d\"}", "`as_of` holds half a character")]
    [InlineData("feed.atom.xml", "<rss/>", "it is no Atom feed: it begins with <rss>")]
    [InlineData("history.ics", "hello", "it is no calendar: it does not begin with BEGIN:VCALENDAR")]
    public void A_file_that_is_none_of_a_site_is_named_with_its_fault(string path, string text, string expected)
    {
        var (site, fault) = PublishedSite.Read(GivenPublished.Only(path, text) with { Listed = ["index.html"] });

        site.ShouldBeNull();
        fault!.ShouldStartWith($"{path} cannot be read: {expected}");
    }

    [Fact]
    public void Entities_are_neither_expanded_nor_fetched()
    {
        const string Laughs = "<!DOCTYPE urlset [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c SYSTEM 'file:///etc/passwd'>]><urlset><url><loc>&b;&c;</loc></url></urlset>";

        PublishedSite.Read(GivenPublished.Only("sitemap.xml", Laughs)).Fault!.ShouldContain("DTD is prohibited");
        PublishedSite.Read(GivenPublished.Only("feed.atom.xml", Laughs) with { Listed = ["index.html"] }).Fault!.ShouldContain("DTD is prohibited");
    }

    [Fact]
    public void What_is_nested_without_end_is_refused()
    {
        const int Depth = 300_000;
        var xml = new StringBuilder().Insert(0, "<a>", Depth).ToString();
        var json = new string('[', Depth);

        PublishedSite.Read(GivenPublished.Only("sitemap.xml", $"<urlset>{xml}")).Fault!.ShouldContain("nested more than 100 deep");
        PublishedSite.Read(GivenPublished.Only("history.json", $"{{\"version\":{json}")).Fault!.ShouldStartWith("history.json cannot be read: ");
    }

    [Fact]
    public void A_very_long_address_is_shown_by_its_beginning()
    {
        var sitemap = $"<urlset><url><loc>{GivenPublic.Url}</loc></url><url><loc>{GivenPublic.Url}{new string('x', 1_000_000)}</loc></url></urlset>";

        GivenPublished.Lost(GivenPublished.Only("sitemap.xml", sitemap), GivenPublished.Sources()).ShouldHaveSingleItem().Length.ShouldBeLessThan(300);
    }

    [Fact]
    public void A_large_site_is_compared_in_good_time()
    {
        var urls = string.Concat(Enumerable.Range(0, 50_000).Select(n => string.Create(CultureInfo.InvariantCulture, $"<url><loc>{GivenPublic.Url}incidents/gone-{n}.html</loc></url>")));

        GivenPublished.Lost(GivenPublished.Only("sitemap.xml", $"<urlset>{urls}</urlset>").With("history.json", History), GivenPublished.Sources()).Length.ShouldBe(50_000);
    }

    [Fact]
    public void The_comparison_is_the_same_each_time()
    {
        var old = GivenPublished.Files(GivenPublished.Sources(Enumerable.Range(10, 20).Select(n => GivenPublished.Incident($"2026-04-08-mail-{n}"))));
        var now = GivenPublished.Sources(Enumerable.Range(10, 5).Select(n => GivenPublished.Incident($"2026-04-08-late-{n}")));

        GivenPublished.Lost(old, now).ShouldBe(GivenPublished.Lost(old with { Files = [.. old.Files.Reverse()], Listed = [.. old.Listed.Reverse()] }, now with { Incidents = [.. now.Incidents.Reverse()] }));
    }
}

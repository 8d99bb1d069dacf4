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
    [InlineData("sitemap.xml", "", "it is empty")]
    [InlineData("sitemap.xml", "<urlset>", "line 1, column 9: the XML is broken here; save it once more, as the site serves it")]
    [InlineData("sitemap.xml", "<html/>", "it is no sitemap: it begins with <html>")]
    [InlineData("sitemap.xml", "<urlset/>", "it has no address")]
    [InlineData("sitemap.xml", "<urlset><url><loc>https://a.example/x</loc></url><url><loc>https://b.example/x</loc></url></urlset>", "its addresses do not lie on one site")]
    [InlineData("sitemap.xml", "<urlset><url><loc>/x</loc></url></urlset>", "its addresses do not lie on one site")]
    [InlineData("sitemap.xml", "<urlset><url><loc><b/></loc></url></urlset>", "line 1, column 20: the XML is broken here")]
    [InlineData("sitemap.xml", "<sitemapindex><sitemap><loc>https://a.example/sitemap-1.xml</loc></sitemap></sitemapindex>", "it lists the part `sitemap-1.xml`, which is not there")]
    [InlineData("sitemap.xml", "<sitemapindex><sitemap><loc>https://a.example/../../etc/passwd</loc></sitemap></sitemapindex>", "it lists the part `passwd`, which is not there")]
    [InlineData("sitemap.xml", "<urlset>\n <url>\n<loc>&lt", "line 3, column 7: the XML is broken here")]
    [InlineData("sitemap.xml", "not a site", "line 1, column 1: the XML is broken here")]
    [InlineData("sitemap.xml", "<?xml version='1.0' encoding='utf-7'?><urlset/>", "line 1, column 31: the XML is broken here")]
    [InlineData("sitemap.xml", "<!DOCTYPE urlset><urlset/>", "line 1, column 1: it has a document type, which a published site never has")]
    [InlineData("sitemap.xml", "\n<!-- <!DOCTYPE a> -->\n<urlset", "line 3, column 8: the XML is broken here")]
    [InlineData("sitemap.xml", "<?xml version=\"1.0\"?>\n<!-- é <!DOCTYPE --><!DOCTYPE a [<!ENTITY b 'c'>]><urlset/>", "line 2, column 21: it has a document type")]
    [InlineData("feed.atom.xml", "<!DOCTYPE html>\n<html></html>", "line 1, column 1: it has a document type, which a published site never has")]
    [InlineData("history.json", "", "it is empty")]
    [InlineData("history.json", "{\n \"version\": 1,\n \"título\": x}", "line 3, column 12: it is not JSON; save it once more, as the site serves it")]
    [InlineData("history.json", "{\n  x: 1}", "line 2, column 3: it is not JSON")]
    [InlineData("history.json", "<html>", "line 1, column 1: it is not JSON")]
    [InlineData("history.json", "{} {}", "line 1, column 4: it is not JSON")]
    [InlineData("history.json", "{\"version\":1,}", "line 1, column 14: it is not JSON")]
    [InlineData("history.json", "null", "it is no outage history: it has no `version`")]
    [InlineData("history.json", "{\"\\ud83d\":1,\"version\":1}", "line 1, column 2: this text has half a character")]
    [InlineData("history.json", "{\"version\":1,\"version\":null}", "it has version null, and this program knows version 1")]
    [InlineData("history.json", "{\"version\":99999999999999999999}", "it has version 99999999999999999999, and this program knows version 1")]
    [InlineData("history.json", "{\"version\":1e400}", "it has version 1e400, and this program knows version 1")]
    [InlineData("history.json", "{\"version\":[1,2,3,4,5,6,7,8,9,10,11,12,13]}", "it has version [1,2,3,4,5,6,7,8,9,1, and this program knows version 1")]
    [InlineData("history.json", "{\"version\":1,\"as_of\":5}", "a record in it has no `as_of`, or none that can be read")]
    [InlineData("history.json", "{\"version\":1,\"as_of\":\"99999-05-01T00:00:00Z\"}", "`as_of` is no time")]
    [InlineData("history.json", "{\"version\":1,\"as_of\":\"2026-05-01T00:00:00Z\",\"service\":[],\"incidents\":[]}", "a record in it has no `service`, or none that can be read")]
    [InlineData("history.json", "{\"version\":1,\"as_of\":\"2026-05-01T00:00:00Z\",\"incidents\":{}}", "a record in it has no `incidents`, or none that can be read")]
    [InlineData("history.json", "{\"version\":1,\"as_of\":\"2026-05-01T00:00:00Z\",\"incidents\":[{\"id\":null}]}", "a record in it has no `id`, or none that can be read")]
    [InlineData("history.json", "[]", "it is no outage history: it has no `version`")]
    [InlineData("history.json", "{\"version\":1", "line 1, column 13: it is not JSON")]
    [InlineData("history.json", "{\"version\":\"1\"}", "it has version \"1\", and this program knows version 1")]
    [InlineData("history.json", "{\"version\":2}", "it has version 2, and this program knows version 1")]
    [InlineData("history.json", "{\"version\":1}", "a record in it has no `as_of`, or none that can be read")]
    [InlineData("history.json", "{\"version\":1,\"as_of\":\"yesterday\"}", "`as_of` is no time")]
    [InlineData("history.json", "{\"version\":1,\"as_of\":\"2026-05-01T00:00:00.000Z\",\"incidents\":[1]}", "a record in it has no `id`, or none that can be read")]
    [InlineData("history.json", "{\"version\":1,\"as_of\":\"\\ud83d\"}", "line 1, column 22: this text has half a character")]
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

        PublishedSite.Read(GivenPublished.Only("sitemap.xml", Laughs)).Fault!.ShouldContain("it has a document type");
        PublishedSite.Read(GivenPublished.Only("feed.atom.xml", Laughs) with { Listed = ["index.html"] }).Fault!.ShouldContain("it has a document type");
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
    public void Nesting_and_values_are_counted()
    {
        var deep = $"{{\"version\":{new string('[', 63)}{new string(']', 63)}}}";
        var deeper = $"{{\"version\":\n{new string('[', 64)}{new string(']', 64)}}}";

        FaultOf("history.json", deep).ShouldStartWith("history.json cannot be read: it has version [");
        FaultOf("history.json", deeper).ShouldBe("history.json cannot be read: line 2, column 64: its values are nested more than 64 deep");

        var many = new byte[50_000_000];
        many.AsSpan().Fill((byte)'[');
        for (var i = 2; i < many.Length; i += 2)
        {
            (many[i - 1], many[i]) = ((byte)'0', (byte)',');
        }

        PublishedSite.Read(new([new("history.json", many)], [])).Fault!.ShouldEndWith(": it has more values than a history of 100,000 incidents");
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        PublishedSite.Read(new([new("history.json", new byte[] { (byte)'"', 0xff, (byte)'"' })], [])).Fault.ShouldBe("history.json cannot be read: it is not UTF-8; save it once more, as the site serves it");
        PublishedSite.Read(new([new("sitemap.xml", new byte[] { (byte)'<', 0xff, (byte)'>' })], [])).Fault!.ShouldContain("the XML is broken here");
    }

    [Fact]
    public void An_incident_that_is_told_twice_is_refused()
    {
        const string Twice = """{"id":"a","title":"A","severity":"minor","detected":"2026-04-08T18:07:00Z","updates":[],"corrections":[]}""";

        FaultOf("history.json", History.Replace("[]", $"[{Twice},{Twice}]", StringComparison.Ordinal)).ShouldEndWith(": it tells the incident `a` twice");
    }

    [Fact]
    public void A_part_of_a_sitemap_is_read_once_however_often_it_is_listed_and_lists_no_parts_itself()
    {
        var index = $"<sitemapindex>{string.Concat(Enumerable.Repeat("<sitemap><loc>https://a.example/sitemap-1.xml</loc></sitemap>", 20_000))}</sitemapindex>";
        var part = $"<urlset>{string.Concat(Enumerable.Range(0, 20_000).Select(n => string.Create(CultureInfo.InvariantCulture, $"<url><loc>https://a.example/{n}.html</loc></url>")))}</urlset>";
        var files = GivenPublished.Only("sitemap.xml", index);

        GivenPublished.Site(files.With("sitemap-1.xml", part)).Addresses.Length.ShouldBe(20_000);
        PublishedSite.Read(files.With("sitemap-1.xml", index)).Fault.ShouldBe("sitemap.xml cannot be read: in its part `sitemap-1.xml`: it lists parts again");
        PublishedSite.Read(files.With("sitemap-1.xml", "<urlset>\n<")).Fault!.ShouldStartWith("sitemap.xml cannot be read: in its part `sitemap-1.xml`: line 2, column 2: the XML is broken here");
        FaultOf("sitemap.xml", "<sitemapindex><sitemap><loc>https://a.example/sitemap.xml</loc></sitemap></sitemapindex>").ShouldContain("it lists the part `sitemap.xml`, which is not there");
    }

    [Fact]
    public void More_addresses_than_any_site_has_are_not_compared() =>
        PublishedSite.Read(new([], [.. Enumerable.Range(0, 1_000_001).Select(n => n.ToString(CultureInfo.InvariantCulture))])).Fault.ShouldBe("it has 1000001 addresses, and at most 1000000 are compared");

    [Theory]
    [InlineData("sitemap.xml", "<{0}/>")]
    [InlineData("sitemap.xml", "<sitemapindex><sitemap><loc>https://a.example/{0}</loc></sitemap></sitemapindex>")]
    [InlineData("feed.atom.xml", "<{0}/>")]
    [InlineData("history.json", "{{\"version\":\"{0}\"}}")]
    public void What_is_very_long_is_told_in_short(string path, string text) =>
        FaultOf(path, string.Format(CultureInfo.InvariantCulture, text, new string('x', 1_000_000))).Length.ShouldBeLessThan(400);

    [Fact]
    public void Ids_of_events_are_read_over_the_ends_of_lines_even_in_the_middle_of_a_character()
    {
        byte[] bytes = [.. "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:caf"u8, 0xc3, .. "\r\n "u8, 0xa9, .. "\r\n\t@acme\r\nSUMMARY:a\n UID:b\nUID:c"u8];

        var site = GivenPublished.Site(new([new("history.ics", bytes)], ["index.html"]));

        site.EventIds.ShouldBe(["café@acme", "c"]);
    }

    [Fact]
    public void A_very_long_address_is_shown_by_its_beginning()
    {
        var sitemap = $"<urlset><url><loc>{GivenPublic.Url}</loc></url><url><loc>{GivenPublic.Url}{new string('x', 1_000_000)}</loc></url></urlset>";

        GivenPublished.Lost(GivenPublished.Only("sitemap.xml", sitemap), GivenPublished.Sources()).ShouldHaveSingleItem().Length.ShouldBeLessThan(300);
    }

    [Fact]
    public void An_address_is_never_cut_in_the_middle_of_a_character()
    {
        foreach (var before in (int[])[194, 195])
        {
            var sitemap = $"<urlset><url><loc>{GivenPublic.Url}</loc></url><url><loc>{GivenPublic.Url}{new string('x', before)}😀😀😀😀</loc></url></urlset>";

            GivenPublished.Lost(GivenPublished.Only("sitemap.xml", sitemap), GivenPublished.Sources()).ShouldHaveSingleItem().IsNormalized().ShouldBeTrue();
        }
    }

    [Fact]
    public void A_large_site_is_compared_in_good_time()
    {
        var urls = string.Concat(Enumerable.Range(0, 50_000).Select(n => string.Create(CultureInfo.InvariantCulture, $"<url><loc>{GivenPublic.Url}incidents/gone-{n}.html</loc></url>")));

        GivenPublished.Lost(GivenPublished.Only("sitemap.xml", $"<urlset>{urls}</urlset>").With("history.json", History), GivenPublished.Sources()).Length.ShouldBe(50_000);
    }

    private static string FaultOf(string path, string text) => PublishedSite.Read(GivenPublished.Only(path, text) with { Listed = ["index.html"] }).Fault.ShouldNotBeNull();

    [Fact]
    public void The_comparison_is_the_same_each_time()
    {
        var old = GivenPublished.Files(GivenPublished.Sources(Enumerable.Range(10, 20).Select(n => GivenPublished.Incident($"2026-04-08-mail-{n}"))));
        var now = GivenPublished.Sources(Enumerable.Range(10, 5).Select(n => GivenPublished.Incident($"2026-04-08-late-{n}")));

        GivenPublished.Lost(old, now).ShouldBe(GivenPublished.Lost(old with { Files = [.. old.Files.Reverse()], Listed = [.. old.Listed.Reverse()] }, now with { Incidents = [.. now.Incidents.Reverse()] }));
    }
}

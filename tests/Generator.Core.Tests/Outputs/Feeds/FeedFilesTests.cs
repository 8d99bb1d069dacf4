using System.ServiceModel.Syndication;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml;
using CsCheck;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Outputs.Feeds;

/// <summary>Feeds as independent readers understand them.</summary>
public sealed class FeedFilesTests
{
    private const string Id = "tag:history.example.org,2026-01-01:/odd/incidents/2026-04-08-mail";
    private const string Resolved = "\n## Resolved — 2026-04-08 19:07 UTC\n\nIt works again.\n";

    [Theory]
    [InlineData("feed.atom.xml")]
    [InlineData("feed.rss.xml")]
    [InlineData("components/mail.atom.xml")]
    [InlineData("components/mail.rss.xml")]
    public void A_reader_finds_the_incident_with_all_updates(string path)
    {
        var feed = Read(GivenPublic.File(path, GivenPublic.Incident(updates: Resolved)));
        var entry = feed.Items.ShouldHaveSingleItem();

        feed.Links.Single(l => l.RelationshipType == "self").Uri.AbsoluteUri.ShouldBe(GivenPublic.Url + path);
        entry.Id.ShouldBe(Id);
        entry.Title.Text.ShouldBe("Mail is delayed");
        entry.Links[0].Uri.AbsoluteUri.ShouldBe(GivenPublic.Url + "incidents/2026-04-08-mail.html");
        entry.PublishDate.ShouldBe(new DateTimeOffset(2026, 4, 8, 18, 7, 0, TimeSpan.Zero));
        entry.Categories.Select(c => c.Name).ShouldBe(["Minor", "Mail"]);
        var body = ((TextSyndicationContent?)entry.Content ?? entry.Summary).Text;
        body.ShouldContain("We look into it.");
        body.ShouldContain("It works again.");
        body.IndexOf("It works again.", StringComparison.Ordinal).ShouldBeLessThan(body.IndexOf("We look into it.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("feed.json")]
    [InlineData("components/mail.feed.json")]
    public void A_json_feed_has_what_the_form_asks_for(string path)
    {
        using var json = JsonDocument.Parse(GivenPublic.File(path, GivenPublic.Incident(updates: Resolved)));
        var entry = json.RootElement.GetProperty("items").EnumerateArray().ShouldHaveSingleItem();

        json.RootElement.GetProperty("version").GetString().ShouldBe("https://jsonfeed.org/version/1.1");
        json.RootElement.GetProperty("feed_url").GetString().ShouldBe(GivenPublic.Url + path);
        entry.GetProperty("id").GetString().ShouldBe(Id);
        entry.GetProperty("date_published").GetString().ShouldBe("2026-04-08T18:07:00Z");
        entry.GetProperty("date_modified").GetString().ShouldBe("2026-04-08T19:07:00Z");
        entry.GetProperty("content_html").GetString().ShouldNotBeNull().ShouldContain("It works again.");
    }

    [Fact]
    public void An_id_stays_when_the_title_changes() =>
        Atom(GivenPublic.Incident("Something else")).Items.Single().Id.ShouldBe(Atom(GivenPublic.Incident()).Items.Single().Id);

    [Fact]
    public void Updated_moves_with_every_update_the_end_and_every_correction()
    {
        var first = Atom(GivenPublic.Incident()).LastUpdatedTime;
        var ended = Atom(GivenPublic.Incident(more: "resolved: 2026-04-08T18:07:00Z\n")).LastUpdatedTime;
        var resolved = Atom(GivenPublic.Incident(updates: Resolved)).LastUpdatedTime;
        var corrected = Atom(GivenPublic.Incident(updates: Resolved, more: "corrections: [{date: 2026-04-08, text: The time was wrong.}]\n")).LastUpdatedTime;
        var again = Atom(GivenPublic.Incident(updates: Resolved, more: "corrections: [{date: 2026-04-08, text: The time was wrong.}, {date: 2026-04-10, text: So was the day.}]\n")).LastUpdatedTime;

        ended.ShouldBeGreaterThan(first);
        resolved.ShouldBeGreaterThan(first);
        corrected.ShouldBeGreaterThan(resolved);
        again.ShouldBe(new DateTimeOffset(2026, 4, 10, 0, 0, 0, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("feed.atom.xml")]
    [InlineData("feed.rss.xml")]
    [InlineData("feed.json")]
    [InlineData("components/mail.atom.xml")]
    public void A_correction_is_told_in_every_feed(string path)
    {
        var feed = GivenPublic.File(path, GivenPublic.Incident(updates: Resolved, more: "corrections: [{date: 2026-04-10, text: The time was wrong.}]\n"));

        feed.ShouldContain("Corrections");
        feed.ShouldContain("The time was wrong.");
    }

    [Theory]
    [InlineData("started: 2026-04-08T18:00:00Z\n", Resolved, "Started Apr 8, 2026, 18:00 UTC · Detected Apr 8, 2026, 18:07 UTC · Resolved Apr 8, 2026, 19:07 UTC · Duration 1h 7m")]
    [InlineData("resolved: 2026-04-08T18:30:00Z\n", "", "Detected Apr 8, 2026, 18:07 UTC · Resolved Apr 8, 2026, 18:30 UTC · Duration 23m")]
    [InlineData("", "", "Detected Apr 8, 2026, 18:07 UTC · Resolved Not known yet")]
    [InlineData("resolved: 2026-04-08T18:07:00Z\n", "", "Detected Apr 8, 2026, 18:07 UTC · Resolved Apr 8, 2026, 18:07 UTC · Duration Unknown, as it was posted after it had ended")]
    public void An_entry_tells_when_its_incident_was(string more, string updates, string told) => Facts(GivenPublic.Incident(more: more, updates: updates)).ShouldBe(["Minor · Mail", told]);

    [Theory]
    [InlineData("2026-05-09T22:00:00Z", "", "Begins May 9, 2026, 20:00 UTC · Ends May 9, 2026, 22:00 UTC (planned) · Duration 2h")]
    [InlineData("", "", "Begins May 9, 2026, 20:00 UTC · Ends Not known yet")]
    [InlineData("2026-05-09T22:00:00Z", "In progress", "Began May 9, 2026, 20:00 UTC · Ends May 9, 2026, 22:00 UTC (planned) · Duration 2h")]
    [InlineData("2026-05-09T22:00:00Z", "Completed", "Began May 9, 2026, 20:00 UTC · Ended May 9, 2026, 21:00 UTC · Duration 1h")]
    public void An_entry_tells_when_planned_work_takes_place(string end, string then, string told)
    {
        var update = then.Length == 0 ? "" : $"\n## {then} — 2026-05-09 21:00 UTC\n\nx\n";
        var file = GivenPublic.Incident(more: $"started: 2026-05-09T20:00:00Z\nresolved: {end}\n", updates: update);

        Facts(file with { Text = file.Text.Replace("minor", "maintenance", StringComparison.Ordinal).Replace("Investigating", "Scheduled", StringComparison.Ordinal) })[1].ShouldBe(told);
    }

    [Fact]
    public void An_entry_tells_what_was_hit_harder_or_for_another_time()
    {
        var file = GivenPublic.Incident(updates: Resolved);
        const string Own = "[{name: Mail, severity: major, from: 2026-04-08T18:07:00Z, to: 2026-04-08T18:30:00Z}, {name: Web Console, to: 2026-04-08T18:40:00Z}]";

        Facts(file with { Text = file.Text.Replace("[Mail]", Own, StringComparison.Ordinal) })[0]
            .ShouldBe("Minor · Mail (Major, Apr 8, 2026, 18:07 UTC – Apr 8, 2026, 18:30 UTC), Web Console (– Apr 8, 2026, 18:40 UTC)");
    }

    [Fact]
    public void A_feed_does_not_depend_on_the_time_of_the_build()
    {
        var sources = GivenPublic.Sources(GivenPublic.Settings, GivenPublic.Incident());
        var later = SiteBuilder.Build(sources, Given.At("2026-05-03T00:00:00Z")).Outputs;

        foreach (var path in (string[])["feed.atom.xml", "feed.rss.xml", "feed.json", "history.ics", "components/mail.ics"])
        {
            System.Text.Encoding.UTF8.GetString(later.Single(o => o.Path == path).Render().Value!).ShouldBe(GivenPublic.File(sources, path));
        }
    }

    [Theory]
    [InlineData("feed.atom.xml")]
    [InlineData("feed.rss.xml")]
    [InlineData("components/mail.atom.xml")]
    public void The_fifty_that_changed_last_are_in_it(string path)
    {
        Core.Sources.SourceFile[] incidents =
        [
            GivenPublic.Incident(id: "long", updates: "\n## Resolved — 2026-04-30 19:07 UTC\n\nIt works again.\n"),
            .. Enumerable.Range(1, 60).Select(n => GivenPublic.Incident(id: $"i-{n:00}", more: $"started: 2026-04-08T18:00:{(n < 60 ? n : 0):00}Z\n", updates: Resolved)),
        ];
        var feed = Read(GivenPublic.File(path, incidents));

        // Of those that changed at one time the one that started last comes first.
        string[] ids = [.. feed.Items.Select(i => i.Id[(i.Id.LastIndexOf('/') + 1)..])];
        ids.Length.ShouldBe(50);
        ids[..3].ShouldBe(["long", "i-59", "i-58"]);
        feed.LastUpdatedTime.ShouldBe(new DateTimeOffset(2026, 4, 30, 19, 7, 0, TimeSpan.Zero));
    }

    [Fact]
    public void Links_in_a_body_are_full_addresses()
    {
        var body = ((TextSyndicationContent)Atom(GivenPublic.Incident(body: "[here](#update-1) and [there](2026-04-08-mail.md) and [all](archive/index.html)")).Items.Single().Content).Text;

        body.ShouldContain("href=\"https://history.example.org/odd/incidents/2026-04-08-mail.html#update-1\"");
        body.ShouldContain("href=\"https://history.example.org/odd/incidents/2026-04-08-mail.html\"");
        body.ShouldContain("href=\"https://history.example.org/odd/archive/index.html\"");
    }

    [Theory]
    [InlineData("service: Acme\ncomponents: [Mail]\n", "GEN097")]
    [InlineData("service: Acme\ncomponents: [Mail]\noutputs: {feeds: yes}\n", "GEN096")]
    [InlineData("service: Acme\ncomponents: [Mail]\noutputs: {feeds: no}\n", null)]
    public void Without_an_address_there_are_no_feeds_and_no_links_to_them(string settings, string? code)
    {
        var sources = GivenPublic.Sources(settings, GivenPublic.Incident(updates: Resolved));
        var built = GivenSite.Build(sources);

        built.Diagnostics.Select(d => d.Rule.Code).ShouldBe(code is null ? [] : [code]);
        built.Outputs.Select(o => o.Path).ShouldNotContain(path => path.EndsWith(".atom.xml", StringComparison.Ordinal) || path.EndsWith("feed.json", StringComparison.Ordinal));
        GivenPublic.File(sources, "components/mail.html").ShouldNotContain("rel=\"alternate\"");
        GivenPublic.File(sources with { Url = GivenPublic.Url }, "components/mail.html").Contains("rel=\"alternate\"", StringComparison.Ordinal).ShouldBe(code is not null);
    }

    [Fact]
    public void Any_text_gives_feeds_that_can_be_read() => Gen.Select(Gen.String[Gen.Char["<>&\"']]>\u0001\uFFFE\u00e9\u505c&#1; ab\u202e"], 1, 30], Gen.String[1, 40]).Sample((title, body) =>
    {
        var sources = GivenPublic.Sources(GivenPublic.Settings, GivenPublic.Incident("T" + title, body + "\n\n&#1; &#xFFFE; ]]>", updates: Resolved));
        if (GivenSite.Build(sources).HasErrors)
        {
            return;
        }

        Read(GivenPublic.File(sources, "feed.atom.xml")).Items.ShouldHaveSingleItem();
        Read(GivenPublic.File(sources, "feed.rss.xml")).Items.ShouldHaveSingleItem();
        using var json = JsonDocument.Parse(GivenPublic.File(sources, "feed.json"));
        Ical.Net.Calendar.Load(GivenPublic.File(sources, "history.ics"))!.Events.ShouldHaveSingleItem();
    }, iter: 200);

    /// <summary>The lines above an entry's texts, without their marks.</summary>
    private static string[] Facts(Core.Sources.SourceFile incident)
    {
        var body = ((TextSyndicationContent)Atom(incident).Items.Single().Content).Text;
        return [.. body[..body.IndexOf("</p>", StringComparison.Ordinal)].Split('\n').Select(line => Regex.Replace(line, "<[^>]+>", ""))];
    }

    private static SyndicationFeed Atom(params IEnumerable<Core.Sources.SourceFile> incidents) => Read(GivenPublic.File("feed.atom.xml", incidents));

    private static SyndicationFeed Read(string xml)
    {
        using var reader = XmlReader.Create(new StringReader(xml));
        return SyndicationFeed.Load(reader);
    }
}

using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Outputs;

/// <summary>What a reader sees at once, in both themes: what goes on, since when, until when, and what it hits.</summary>
public sealed class PagesAtAGlanceTests
{
    private const string Settings = "service: Acme\ncomponents:\n  - {name: Mail, group: Post}\n  - {name: Web, group: Post}\n  - API\n";

    private const string Failure = "---\ntitle: Mail fails\nseverity: notice\ncomponents: [{name: Mail, severity: major, from: 2026-04-30T21:00:00Z}, {name: API, to: 2026-04-30T22:00:00Z}]\n---\n\n"
        + "## Investigating — 2026-04-30 20:00 UTC\n\nWe look.\n\n## Monitoring — 2026-04-30 23:00 UTC\n\nA **disk** failed.\n";

    private const string Under = "---\ntitle: Web moves\nseverity: maintenance\ncomponents: [Web]\nstarted: 2026-04-30T23:00:00Z\nresolved: 2026-05-01T02:00:00Z\n---\n\n## Scheduled — 2026-04-20 10:00 UTC\n\nWe will.\n";

    private const string Ahead = "---\ntitle: API grows\nseverity: maintenance\ncomponents: [API]\nstarted: 2026-05-09T23:00:00Z\n---\n\n## Scheduled — 2026-04-20 10:00 UTC\n\nWe will.\n";

    public static TheoryData<string> Themes => ["default", "plain"];

    [Theory]
    [MemberData(nameof(Themes))]
    public void The_front_page_has_the_newest_words_of_what_goes_on(string theme)
    {
        var page = Page(theme, "index.html", Failure);

        Text(page.QuerySelector(".status.down li, .alert li")!).ShouldEndWith("Monitoring Apr 30, 2026, 23:00 UTC A disk failed.");
        Text(page.QuerySelector("article dl")!).ShouldContain("Ongoing, Monitoring");
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void Long_words_of_an_update_are_cut_between_words(string theme)
    {
        var words = string.Join(' ', Enumerable.Repeat("again", 60));

        Text(Page(theme, "index.html", Failure.Replace("A **disk** failed.", words, StringComparison.Ordinal)).QuerySelector(".status.down li bdi, .alert li p bdi")!)
            .ShouldBe(words[..155] + "…");
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void Planned_work_has_its_end_and_its_components(string theme)
    {
        var page = Text(Page(theme, "index.html", Under, Ahead).QuerySelector("main")!);

        page.ShouldMatch("Planned work under way: Web moves Apr 30, 2026, 23:00 UTC – May 1, 2026, 02:00 UTC(, | Affected )Web");
        page.ShouldMatch("Planned work ahead: API grows from May 9, 2026, 23:00 UTC(, | Affected )API");
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void Each_component_says_how_it_is_now(string theme)
    {
        var parts = Page(theme, "index.html", Failure, Under, Ahead).QuerySelectorAll(".parts li").Select(Text).ToArray();

        parts.Length.ShouldBe(3);
        parts[0].ShouldMatch("Mail.*1 open incident.*%$");
        parts[1].ShouldMatch("Web.*Planned work under way.*%$");
        parts[1].ShouldNotContain("No open incident");
        parts[2].ShouldMatch("API.*Planned work ahead on May 9, 2026.*%$");
    }

    [Fact]
    public void What_is_open_has_the_colour_of_how_hard_it_hits()
    {
        var page = Page("default", "index.html", Failure);

        page.QuerySelector(".facts .open")!.ClassList.ShouldContain("notice");
        page.QuerySelector(".parts .open")!.ClassList.ShouldContain("major");
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void A_component_that_was_hit_later_or_less_long_says_which(string theme)
    {
        var page = Text(Page(theme, "incidents/i0.html", Failure).QuerySelector("article")!);

        page.ShouldMatch(@"Mail \(?Major, from Apr 30, 2026, 21:00 UTC");
        page.ShouldMatch(@"API \(?until Apr 30, 2026, 22:00 UTC");
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void An_end_that_is_not_written_down_is_told_as_the_latest(string theme)
    {
        const string Late = "---\ntitle: Mail failed\nseverity: minor\n---\n\n## Resolved — 2026-04-30 20:00 UTC\n\nIt was broken.\n";

        Text(Page(theme, "incidents/i0.html", Late).QuerySelector("article dl")!).ShouldStartWith("Resolved Apr 30, 2026, 20:00 UTC (at the latest)");
        Text(Page(theme, "incidents/i0.html", Late.Replace("minor\n", "minor\nresolved: 2026-04-30T19:00:00Z\n", StringComparison.Ordinal)).QuerySelector("article dl")!)
            .ShouldStartWith("Resolved Apr 30, 2026, 19:00 UTC Detected");
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void The_archives_total_is_the_sum_of_its_years(string theme)
    {
        var page = Text(Page(theme, "archive/index.html", Failure, Under, Ahead).QuerySelector("main")!);

        page.ShouldContain("3 entries are on record");
        page.ShouldMatch("2026.*1 incident, planned work 2 times");
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void One_incident_in_years_is_not_none_a_month(string theme) =>
        Text(Page(theme, "statistics.html", Failure).QuerySelector("dl")!).ShouldContain("Per month under 0.1");

    [Theory]
    [MemberData(nameof(Themes))]
    public void A_site_without_a_record_says_so_in_place_of_empty_pictures(string theme)
    {
        var page = Page(theme, "statistics.html");

        page.QuerySelector("[aria-labelledby=whole] figure").ShouldBeNull();
        Text(page.QuerySelector("[aria-labelledby=whole]")!).ShouldBe("All time on record Nothing has been recorded yet.");
        Page(theme, "index.html").GetElementById("days").ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void A_frame_says_what_is_planned_and_what_goes_on(string theme)
    {
        var page = Page(theme, "embed.html", Failure, Under, Ahead);
        var recent = page.QuerySelectorAll("h2 + ul li").Select(Text).ToArray();

        Text(page.QuerySelector("main")!).ShouldContain("Planned work ahead: API grows from May 9, 2026, 23:00 UTC");
        recent.Length.ShouldBe(2);
        recent[0].ShouldContain("Maintenance");
        recent.ShouldAllBe(line => line.EndsWith("Ongoing", StringComparison.Ordinal));
    }

    private static IDocument Page(string theme, string path, params string[] incidents)
    {
        var themes = Directory.GetDirectories(Repository.PathOf("themes")).Select(Repository.ReadTheme);
        var files = incidents.Select((text, n) => new SourceFile($"content/incidents/2026/i{n}.md", text));
        var result = SiteBuilder.Build(new(new("content/site.yaml", $"{Settings}theme: {theme}\n"), [.. files], [], [.. themes], []), GivenSite.AsOf);
        return new HtmlParser().ParseDocument(Encoding.UTF8.GetString(result.Outputs.Single(o => o.Path == path).Render().Value!));
    }

    /// <summary>Its words in one line, with a space between elements that have none.</summary>
    private static string Text(IElement element)
    {
        foreach (var cell in element.QuerySelectorAll("dd, dt, li, div, p, h1, h2, h3, br, svg"))
        {
            cell.Insert(AdjacentPosition.AfterEnd, " ");
        }

        return string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}

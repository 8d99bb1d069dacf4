using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Outputs;

/// <summary>The lists of what figures leave out, in both themes, where they are too long to be shown whole.</summary>
public sealed class LeftOutListsTests
{
    private const int Shown = 50;

    public static TheoryData<string> Themes => ["default", "plain"];

    [Theory]
    [MemberData(nameof(Themes))]
    public void The_page_of_statistics_lists_fifty_of_the_window_and_fifty_from_before(string theme)
    {
        // 60 of unknown duration in the window, 70 before it.
        var rule = Page(theme, "statistics.html", 60, 70).GetElementById("rule-total_downtime")!;
        var lists = rule.QuerySelectorAll("ul");

        rule.QuerySelector("summary")!.TextContent.ShouldBe("Left out, posted after it had ended, duration unknown: 60 in the last 2 years, 130 in all");
        lists.Select(l => l.QuerySelectorAll("time").Length).ShouldBe([Shown, Shown]);
        lists.Select(l => l.LastElementChild!.TextContent).ShouldBe(["and 10 more", "and 20 more"]);
        lists.ShouldAllBe(l => l.LastElementChild!.FirstElementChild!.GetAttribute("href") == "search.html?duration=unknown");
    }

    [Theory]
    [MemberData(nameof(Themes))]
    public void A_year_searches_its_own_and_lists_the_others_itself(string theme)
    {
        var list = Page(theme, "archive/2026.html", 60, 0).QuerySelectorAll("[aria-labelledby=left-out] details ul");

        list[0].LastElementChild!.FirstElementChild!.GetAttribute("href").ShouldBe("../search.html?duration=unknown&year=2026");
        list[1].LastElementChild!.InnerHtml.ShouldBe("and 10 more");
    }

    private static IDocument Page(string theme, string path, int inWindow, int before)
    {
        var sources = Repository.ReadSite(Repository.PathOf("content")) with
        {
            Settings = new("content/site.yaml", $"{Given.SettingsYaml}\ntheme: {theme}"),
            Incidents = [.. Enumerable.Range(0, inWindow).Select(n => Late(2026, n)), .. Enumerable.Range(0, before).Select(n => Late(2020, n))],
        };
        var page = SiteBuilder.Build(sources, Given.At("2026-07-10T00:00:00Z")).Outputs.Single(o => o.Path == path).Render().Value!;
        return new HtmlParser().ParseDocument(Encoding.UTF8.GetString(page));
    }

    /// <summary>Over an hour before its only update.</summary>
    private static SourceFile Late(int year, int number)
    {
        var day = string.Create(CultureInfo.InvariantCulture, $"{year}-{1 + (number / 28):00}-{1 + (number % 28):00}");
        return new($"content/incidents/{year}/{day}-late.md", $"""
            ---
            title: It was over before it was posted
            severity: minor
            components: [Mail]
            resolved: {day}T11:00:00Z
            ---

            ## Resolved — {day} 12:00 UTC

            It works again.
            """);
    }
}

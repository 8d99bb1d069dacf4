using System.Globalization;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Generator.Core.Imports;
using Generator.Core.Incidents;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests;

/// <summary>The facts of the page that this project grew from, against the front page built from them.</summary>
public sealed class SeedTests
{
    private static readonly JsonElement Facts = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("tests", "Generator.Core.Tests", "SeedFacts.json"))).RootElement;

    private static readonly IDocument Index = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(
        SiteBuilder.Build(Repository.ReadSite(Repository.PathOf("content")), Given.At("2026-07-10T00:00:00Z"))
            .Outputs.Single(o => o.Path == "index.html").Render().Value!));

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Facts.GetProperty("incidents").GetArrayLength())];

    [Fact]
    public void The_front_page_lists_all_incidents_newest_first() =>
        Index.QuerySelectorAll("article h3").Select(h => h.TextContent).ShouldBe(Facts.GetProperty("incidents").EnumerateArray().Select(i => Text(i, "title")));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void An_incident_shows_every_fact(int number)
    {
        var fact = Facts.GetProperty("incidents")[number];
        var article = Index.QuerySelectorAll("article")[number];
        var facts = article.QuerySelectorAll(".facts > div").ToDictionary(d => d.QuerySelector("dt")!.TextContent, d => d.QuerySelector("dd")!, StringComparer.Ordinal);

        article.QuerySelector(".severity")!.TextContent.ShouldBe(Text(fact, "severity"), StringCompareShould.IgnoreCase);
        article.QuerySelector(".when time")!.TextContent.ShouldBe(Date(Text(fact, "detected")));
        facts["Detected by Pingoru"].QuerySelector("time")!.GetAttribute("datetime").ShouldBe(Text(fact, "detected"));
        facts["Resolved"].QuerySelector("time")!.GetAttribute("datetime").ShouldBe(Text(fact, "resolved"));
        facts["Duration"].TextContent.ShouldBe(fact.GetProperty("printed_duration").GetString() ?? "Unknown, as it was posted after it had ended");
        article.QuerySelectorAll(".chips a").Select(a => a.TextContent).ShouldBe(fact.GetProperty("components").EnumerateArray().Select(c => c.GetString()!));
        article.QuerySelector("summary")!.TextContent.ShouldBe(Updates(fact).Count is var count && count == 1 ? "Timeline · 1 update" : $"Timeline · {count} updates");
        article.QuerySelectorAll(".timeline > li").Select(li => (li.ClassName, li.QuerySelector("time")!.GetAttribute("datetime"))).ShouldBe(Updates(fact));
        article.QuerySelector(".more a")!.GetAttribute("href")!.ShouldStartWith("incidents/");
    }

    [Fact]
    public void Seventeen_durations_are_known_and_seven_are_not()
    {
        var printed = Index.QuerySelectorAll(".facts dd.num").Select(d => d.TextContent).ToArray();

        printed.Count(d => d.StartsWith("Unknown", StringComparison.Ordinal)).ShouldBe(7);
        printed.Length.ShouldBe(24);
    }

    [Fact]
    public void The_totals_are_those_of_the_listed_incidents()
    {
        var listed = Facts.GetProperty("listed");
        var hero = Index.QuerySelector(".hero")!.TextContent;

        hero.ShouldContain($"{Facts.GetProperty("service").GetString()} is up right now");
        hero.ShouldContain($"had {listed.GetProperty("incidents").GetInt32()} outages in the last 2 years");
        hero.ShouldContain($"Together they came to {listed.GetProperty("total_downtime").GetString()} of downtime, and incidents average 1.0 per month");
        hero.ShouldContain("The record begins on October 17, 2024.");
        hero.ShouldContain(Facts.GetProperty("source").GetString()!);
    }

    [Fact]
    public void The_content_is_what_the_import_of_the_seeds_writes()
    {
        const string Seeds = "seeds/mailprotector/incidents.json";
        var imported = StatuspageImport.Read(new SourceFile(Seeds, File.ReadAllText(Repository.PathOf(Seeds))));
        var content = Repository.PathOf("content");

        imported.Diagnostics.ShouldHaveSingleItem().Message.ShouldStartWith("1 of its 3 updates shows another time");
        Repository.FilesBelow(Path.Combine(content, "incidents")).Select(f => Path.GetRelativePath(content, f).Replace('\\', '/'))
            .ShouldBe(imported.Incidents.Select(i => i.Path), ignoreOrder: true);
        foreach (var draft in imported.Incidents)
        {
            File.ReadAllText(Path.Combine(content, draft.Path)).ShouldBe(IncidentWriter.Write(draft));
        }
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static List<(string? State, string? At)> Updates(JsonElement fact) =>
        [.. fact.GetProperty("updates").EnumerateArray().Select(u => ((string?)Text(u, "state"), (string?)Text(u, "at")))];

    private static string Date(string iso) =>
        DateTimeOffset.Parse(iso, CultureInfo.InvariantCulture).ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
}

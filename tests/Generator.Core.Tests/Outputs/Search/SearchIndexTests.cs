using System.Text.Json;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Outputs.Search;

public sealed class SearchIndexTests
{
    [Fact]
    public void A_small_site_has_its_incidents_words_and_filters_in_the_index()
    {
        var files = Index(GivenSite.Sources(GivenSite.Incident("b", more: "tags: [dns]\nupstream: [Acme Cloud]"), GivenSite.Incident("a", "2025-04-08")));

        var about = files["search/index.json"].RootElement;
        about.GetProperty("count").GetInt32().ShouldBe(2);
        Texts(about.GetProperty("components")).ShouldBe(["Mail", "Web Console"]);
        Texts(about.GetProperty("severities")).ShouldBe(["notice", "minor", "major", "critical", "maintenance"]);

        var newest = files["search/documents-0.json"].RootElement[0];
        newest.GetRawText().ShouldBe("""["b","About b",1,"2026-04-08","8 April 2026","1h",[0],"We look into it.\nIt works again.\ndns · Acme Cloud"]""");

        var terms = Terms(files);
        terms.Keys.ShouldBe(terms.Keys.Order(StringComparer.Ordinal));
        terms["about"].ShouldBe("AA");
        terms["dns"].ShouldBe("A");
        terms["a"].ShouldBe("B");
        terms["mail"].ShouldBe("AA");
        terms["cloud"].ShouldBe("A");
        terms["april"].ShouldBe("AA");
        terms["2025"].ShouldBe("B");
        terms["#component:mail"].ShouldBe("AA");
        terms["#year:2026"].ShouldBe("A");
        terms["#severity:minor"].ShouldBe("AA");
        terms["#duration:known"].ShouldBe("AA");
        terms["#state:closed"].ShouldBe("AA");
    }

    [Fact]
    public void A_site_without_incidents_has_an_index_without_files() =>
        Index(GivenSite.Sources()).Keys.ShouldBe(["search/index.json"]);

    [Fact]
    public void The_files_of_a_large_site_are_small_and_in_order()
    {
        var incidents = Enumerable.Range(0, 2000).Select(n => GivenSite.Incident($"i-{n:0000}", more: $"tags: [word{n}, {Convert.ToString(n * 7919, 16)}x, shared]")).ToArray();

        var files = Index(GivenSite.Sources(incidents));

        var about = files["search/index.json"].RootElement;
        about.GetProperty("documents").EnumerateArray().Sum(n => n.GetInt32()).ShouldBe(2000);
        files.Values.ShouldAllBe(file => file.RootElement.GetRawText().Length < 20_000);
        var firsts = Texts(about.GetProperty("terms"));
        firsts.ShouldBe(firsts.Order(StringComparer.Ordinal));
        firsts.Length.ShouldBeGreaterThan(3);
        foreach (var (number, first) in firsts.Index().Where(f => f.Item != "\uffff"))
        {
            files[$"search/terms-{number}.json"].RootElement[0].GetString().ShouldBe(first);
        }
    }

    [Fact]
    public void What_lies_ahead_is_neither_over_nor_of_unknown_duration()
    {
        var file = GivenSite.Incident("a", more: "started: 2026-12-01T10:00:00Z\nresolved: 2026-12-01T12:00:00Z");
        var text = file.Text.Split("## Resolved")[0].Replace("minor", "maintenance", StringComparison.Ordinal).Replace("Investigating", "Scheduled", StringComparison.Ordinal);

        var files = Index(GivenSite.Sources(file with { Text = text }));

        var terms = Terms(files);
        terms["#state:ahead"].ShouldBe("A");
        terms.Keys.ShouldNotContain(key => key.StartsWith("#duration:", StringComparison.Ordinal) || key == "#state:closed");
        files["search/documents-0.json"].RootElement[0][5].GetString().ShouldBe("Not begun");
    }

    [Fact]
    public void A_long_text_is_cut_in_the_index_but_not_its_tags()
    {
        var incident = GivenSite.Incident("a", more: "tags: [dns]");
        var files = Index(GivenSite.Sources(incident with { Text = incident.Text.Replace("We look", string.Concat(Enumerable.Repeat("again ", 9000)) + "We look", StringComparison.Ordinal) }));

        files["search/documents-0.json"].RootElement[0][7].GetString()!.ShouldBe(string.Concat(Enumerable.Repeat("again ", 4000))[..20_000] + "\ndns");
        Terms(files)["dns"].ShouldBe("A");
    }

    private static Dictionary<string, JsonDocument> Index(SiteSources sources) => GivenSite.Build(sources).Outputs
        .Where(o => o.Path.StartsWith("search/", StringComparison.Ordinal))
        .ToDictionary(o => o.Path, o => JsonDocument.Parse(o.Render().Value!), StringComparer.Ordinal);

    private static Dictionary<string, string> Terms(Dictionary<string, JsonDocument> files) => files.Where(f => f.Key.StartsWith("search/terms-", StringComparison.Ordinal))
        .SelectMany(f => Texts(f.Value.RootElement).Chunk(2))
        .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static string[] Texts(JsonElement array) => [.. array.EnumerateArray().Select(e => e.GetString()!)];
}

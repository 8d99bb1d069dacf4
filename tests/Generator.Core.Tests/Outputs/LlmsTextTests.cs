using System.Text;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Outputs;

public sealed class LlmsTextTests
{
    [Fact]
    public void It_says_what_the_site_is_and_where_its_pages_are() => Text(
        "service: Acme\nurl: https://history.example.org/acme/\ndescription: Mail for *everyone*\ncomponents: [Mail]",
        GivenSite.Incident("a", more: "tags: [x]")).ShouldBe(
        """
        # Acme Outage History

        > Mail for \*everyone\*

        Acme has had one outage since April 8, 2026, with 1h of downtime.

        Figures as of May 1, 2026, 00:00 UTC. Times are shown in UTC.

        ## Pages

        - [Overview](https://history.example.org/acme/): Every outage of Acme: what happened, how long it took and how it ended.
        - [Archive](https://history.example.org/acme/archive/): All outages and planned work of Acme that were ever recorded, year by year.
        - [Components](https://history.example.org/acme/components/): The parts of Acme, how available each has been, and the incidents of each.
        - [Statistics](https://history.example.org/acme/statistics.html): How often Acme has failed, for how long and when, in figures and pictures.
        - [Tags](https://history.example.org/acme/tags/): Incidents of Acme by tag.

        ## Data

        - [history.json](https://history.example.org/acme/history.json)
        - [history.csv](https://history.example.org/acme/history.csv)
        - [history.ics](https://history.example.org/acme/history.ics)
        - [feed.json](https://history.example.org/acme/feed.json)
        - [feed.atom.xml](https://history.example.org/acme/feed.atom.xml)
        - [feed.rss.xml](https://history.example.org/acme/feed.rss.xml)
        - [api/v2/summary.json](https://history.example.org/acme/api/v2/summary.json)
        - [api/v2/incidents.json](https://history.example.org/acme/api/v2/incidents.json)

        ## Newest incidents

        - [About a](https://history.example.org/acme/incidents/a.html): April 8, 2026, Minor, 1h

        """.ReplaceLineEndings("\n"));

    [Fact]
    public void It_tells_no_time_without_outages_where_nothing_is_on_record() =>
        Text(Given.SettingsYaml).ShouldContain("\n\nNothing has been recorded yet.\n\nFigures as of");

    [Fact]
    public void Titles_are_text_in_it_and_addresses_relative_where_the_public_one_is_not_known() =>
        Text(Given.SettingsYaml, GivenSite.Incident("a") is var i ? i with { Text = i.Text.Replace("About a", "'](https://example.org) <b># `x`'", StringComparison.Ordinal) } : null!)
            .ShouldContain("- [\\](https://example.org) \\<b\\>\\# \\`x\\`](incidents/a.html): April 8, 2026");

    [Fact]
    public void It_names_the_newest_only() =>
        Text(Given.SettingsYaml, [.. Enumerable.Range(1, 25).Select(n => GivenSite.Incident($"i{n}", $"2026-03-{n:00}"))])
            .Split('\n').Count(l => l.Contains("](incidents/", StringComparison.Ordinal)).ShouldBe(20);

    private static string Text(string settings, params SourceFile[] incidents)
    {
        var theme = Repository.ReadTheme(Repository.PathOf("themes", "default"));
        var result = SiteBuilder.Build(new(new("content/site.yaml", settings), [.. incidents], [], [theme], []), GivenSite.AsOf);
        return Encoding.UTF8.GetString(result.Outputs.Single(o => o.Path == "llms.txt").Render().Value!);
    }
}

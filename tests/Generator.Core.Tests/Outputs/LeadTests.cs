using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Outputs;

/// <summary>What the front page and the list of components say of the window in words.</summary>
public sealed partial class LeadTests
{
    private const string Month = "service: Acme\nwindow: 1 month\ncomponents: [Mail]\n";

    [Theory]
    [InlineData("default")]
    [InlineData("plain")]
    public void A_window_into_which_an_outage_reached_is_not_told_as_one_without(string theme)
    {
        // The window begins on 1 April.
        var incident = GivenSite.Incident("old", "2026-03-20").Text.Replace("2026-03-20 19:07", "2026-04-02 00:00", StringComparison.Ordinal);

        var index = Page(theme, "index.html", Month, incident);
        index.ShouldContain("No outage of Acme began in the last month, but one that began earlier went on in that time.");
        index.ShouldNotContain("nothing has been recorded");
        Page(theme, "components/index.html", Month, incident).ShouldContain("and 1 that began earlier and went on");
        Page(theme, "components/mail.html", Month, incident).ShouldContain("and 1 that began earlier and went on");
        Page(theme, "statistics.html", Month, incident).ShouldContain("and 1 that began earlier and went on");
    }

    [Theory]
    [InlineData("default")]
    [InlineData("plain")]
    public void Outages_that_reached_into_a_window_with_others_are_told_too(string theme)
    {
        var earlier = GivenSite.Incident("earlier", "2026-03-20").Text.Replace("2026-03-20 19:07", "2026-04-02 00:00", StringComparison.Ordinal);

        var index = Page(theme, "index.html", Month, Retroactive, earlier);
        index.ShouldContain("Acme had one outage in the last month. How long it lasted is unknown. One outage that began earlier went on in that time.");
        Page(theme, "index.html", Month, Retroactive).ShouldNotContain("began earlier");
    }

    /// <summary>What is not known of is not lost from the availability.</summary>
    [Theory]
    [InlineData("default", " · ")]
    [InlineData("plain", ", ")]
    public void An_availability_that_leaves_something_out_says_so(string theme, string separator)
    {
        Page(theme, "index.html", Month, Retroactive)
            .ShouldContain($"100% available in the last month{separator}1 incident (1 of them without a known duration){separator}Statistics");
        Page(theme, "index.html", Month, GivenSite.Incident("old").Text).ShouldNotContain("without a known duration)");
    }

    [Theory]
    [InlineData("default")]
    [InlineData("plain")]
    public void A_component_is_told_as_gone_once_its_last_day_lies_behind(string theme)
    {
        Page(theme, "components/index.html", "service: Acme\ncomponents: [{name: Mail, until: 2027-01-31}]\n", GivenSite.Incident("old").Text).ShouldNotContain("Retired");
        Page(theme, "components/index.html", "service: Acme\ncomponents: [{name: Mail, until: 2026-04-20}]\n", GivenSite.Incident("old").Text).ShouldContain("Retired on April 20, 2026");
        Page(theme, "components/index.html", "service: Acme\ncomponents: [{name: Mail, until: 2026-04-20}]\n", Work).ShouldMatch("Retired on April 20, 2026( ·|,) Planned work under way");
    }

    [Theory]
    [InlineData("default")]
    [InlineData("plain")]
    public void A_window_without_an_outage_is_told_as_one(string theme)
    {
        var index = Page(theme, "index.html", Month, GivenSite.Incident("old", "2026-03-20").Text);

        index.ShouldContain("Acme has had no outage in the last month.");
        index.ShouldContain("Since April 1, 2026, nothing has been recorded.");
        Page(theme, "components/index.html", Month, GivenSite.Incident("old", "2026-03-20").Text).ShouldNotContain("began earlier");
    }

    [Theory]
    [InlineData("default")]
    [InlineData("plain")]
    public void A_downtime_of_which_nothing_is_known_is_not_told_as_none(string theme)
    {
        const string Settings = "service: Acme\nwindow: 1 month\ncomponents: [{name: Mail, since: 2024-01-01}]\n";
        var incident = Retroactive;

        var index = Page(theme, "index.html", Settings, incident);
        index.ShouldContain("Acme had one outage in the last month. How long it lasted is unknown.");
        index.ShouldContain("Below is what happened, how long it took and how it ended.");
        index.ShouldNotContain("0m");
        Page(theme, "components/index.html", Settings, incident).ShouldContain("DowntimeUnknown");
        foreach (var page in (string[])["components/mail.html", "statistics.html", "archive/2026.html"])
        {
            var text = Page(theme, page, Settings, incident);
            text.ShouldContain("Total downtimeUnknown");
            text.ShouldContain("Time affectedUnknown");
        }

        Page(theme, "llms.txt", Settings, incident).ShouldContain("Acme has had one outage since January 1, 2024; how long it lasted is unknown.");
    }

    [Fact]
    public void What_never_counts_as_downtime_is_none_whatever_is_known_of_it() =>
        Page("default", "index.html", Month + "downtime: {counts: [major]}\n", Retroactive).ShouldContain("Acme had one outage in the last month. It came to 0m of downtime.");

    private static string Retroactive => GivenSite.Incident("old").Text.Replace("## Investigating — 2026-04-08 18:07 UTC\n\nWe look into *it*.\n\n", "", StringComparison.Ordinal);

    private static string Work => """
        ---
        title: Mail moves
        severity: maintenance
        components: [Mail]
        started: 2026-04-08T18:07:00Z
        resolved: 2026-05-08T18:07:00Z
        ---

        ## Scheduled — 2026-04-01 18:07 UTC

        Mail moves to a new place.
        """;

    /// <summary>The text of a page, without its tags.</summary>
    private static string Page(string theme, string path, string settings, params string[] incidents)
    {
        var sources = GivenPublic.Sources($"{settings}theme: {theme}\n", [.. incidents.Select((text, n) => GivenSite.Incident(n == 0 ? "old" : $"old-{n}") with { Text = text })]);
        return Tag().Replace(GivenPublic.File(sources with { Themes = [.. sources.Themes, Repository.ReadTheme(Repository.PathOf("themes", "plain"))] }, path), "");
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}

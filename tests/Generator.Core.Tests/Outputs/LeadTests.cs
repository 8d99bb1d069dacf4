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

    /// <summary>The text of a page, without its tags.</summary>
    private static string Page(string theme, string path, string settings, string incident)
    {
        var sources = GivenPublic.Sources($"{settings}theme: {theme}\n", GivenSite.Incident("old") with { Text = incident });
        return Tag().Replace(GivenPublic.File(sources with { Themes = [.. sources.Themes, Repository.ReadTheme(Repository.PathOf("themes", "plain"))] }, path), "");
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}

using System.Text.Json;
using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Outputs;

public sealed class BadgeFilesTests
{
    private const string Resolved = "\n## Resolved — 2026-04-08 19:07 UTC\n\nIt works again.\n";

    [Theory]
    [InlineData("badge", Resolved, "Acme: up · 99.945%", "1e7145")]
    [InlineData("components/mail.badge", Resolved, "Mail: up · 99.945%", "1e7145")]
    [InlineData("badge", "", "Acme: 1 incident · 70.984%", "8a5a00")]
    public void A_badge_says_the_state_and_the_availability(string path, string updates, string said, string color)
    {
        var incident = GivenPublic.Incident(updates: updates);
        var picture = XDocument.Parse(GivenPublic.File(path + ".svg", incident)).Root!;
        using var data = JsonDocument.Parse(GivenPublic.File(path + ".json", incident));

        picture.Attribute("aria-label")!.Value.ShouldBe(said);
        picture.Elements().First().Value.ShouldBe(said);
        picture.ToString().ShouldContain($"#{color}");
        data.RootElement.GetProperty("schemaVersion").GetInt32().ShouldBe(1);
        $"{data.RootElement.GetProperty("label").GetString()}: {data.RootElement.GetProperty("message").GetString()}".ShouldBe(said);
        data.RootElement.GetProperty("color").GetString().ShouldBe(color);
    }

    [Theory]
    [InlineData("2026-05-01", "1e7145")]
    [InlineData("2026-04-30", "5a6470")]
    public void A_component_is_gone_once_its_last_day_is_over(string until, string color)
    {
        var sources = GivenPublic.Sources($"service: Acme\nurl: {GivenPublic.Url}\ncomponents: [{{name: Mail, until: {until}}}]\n", GivenPublic.Incident(updates: Resolved));
        using var data = JsonDocument.Parse(GivenPublic.File(sources, "components/mail.badge.json"));

        data.RootElement.GetProperty("color").GetString().ShouldBe(color);
    }

    [Theory]
    [InlineData("badge", "Acme: 1 incident", "8a5a00")]
    [InlineData("components/shield.badge", "Shield: 1 incident", "a3123a")]
    [InlineData("components/mail.badge", "Mail: 1 incident", "4c6479")]
    [InlineData("components/radar.badge", "Radar: up", "1e7145")]
    public void A_badge_of_a_component_says_how_that_is_hit(string path, string said, string color)
    {
        var incident = GivenPublic.Incident();
        var hit = incident with { Text = incident.Text.Replace("[Mail]", "[{name: Shield, severity: critical}, {name: Mail, severity: notice}, {name: Radar, to: 2026-04-08T19:07:00Z}]", StringComparison.Ordinal) };
        var sources = GivenPublic.Sources("service: Acme\nurl: https://history.example.org/\ncomponents: [Shield, Mail, Radar]\n", hit);
        using var data = JsonDocument.Parse(GivenPublic.File(sources, path + ".json"));

        $"{data.RootElement.GetProperty("label").GetString()}: {data.RootElement.GetProperty("message").GetString()}".ShouldStartWith(said);
        data.RootElement.GetProperty("color").GetString().ShouldBe(color);
    }

    [Fact]
    public void A_long_or_strange_name_stays_a_picture()
    {
        var sources = GivenPublic.Sources("service: \"<b> & 停止 😀 in a name that goes on and on and on and on\"\ncomponents: [Mail]\n", GivenPublic.Incident());
        var picture = XDocument.Parse(GivenPublic.File(sources, "badge.svg")).Root!;

        ((int)picture.Attribute("width")!).ShouldBeInRange(200, 600);
        picture.ToString().ShouldContain("…");
    }

    [Fact]
    public void The_page_to_embed_leads_out_of_its_frame()
    {
        var page = GivenPublic.File("embed.html", GivenPublic.Incident());

        page.ShouldNotContain("<nav");
        page.ShouldContain("""<a href="incidents/2026-04-08-mail.html" target="_top">""");
        page.Split("<a ").Skip(1).ShouldAllBe(link => link.Contains("target=\"_top\""));
    }
}

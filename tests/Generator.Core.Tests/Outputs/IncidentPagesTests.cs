using System.Text;
using Generator.Core.Outputs;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Outputs;

public sealed class IncidentPagesTests
{
    private const string Heading = "## Update — 2026-04-08 18:07 UTC\n\n";

    /// <summary>What becomes longest for its length.</summary>
    public static TheoryData<string> Texts =>
    [
        Many(Heading + "a\n\n"),
        Many(Heading + "|" + new string('|', 62) + "\n" + string.Concat(Enumerable.Repeat("-|", 63)) + "-\n" + string.Concat(Enumerable.Repeat("|\n", 300)) + "\n"),
        Heading + Many("<"),
        Heading + Many("*a* *a* *a* *a*\n\n"),
        Heading + Many("a\n\n"),
        Heading + "[a]: https://example.com/" + new string('x', 100) + "\n\n" + string.Concat(Enumerable.Repeat("[a]", 1_900)),
    ];

    [Fact]
    public void A_page_of_the_programs_own_theme_is_known_not_to_fail()
    {
        var result = Build(Many(Heading + "a\n\n", 500));

        Page(result).MayFail.ShouldBeFalse();
        result.Outputs.Single(o => o.Path == "index.html").MayFail.ShouldBeTrue();
    }

    [Fact]
    public void One_of_a_very_long_incident_is_not() => Page(Build(Many(Heading + "a\n\n", Limits.SectionLength + 100))).MayFail.ShouldBeTrue();

    [Fact]
    public void One_of_another_theme_is_not() =>
        Page(GivenSite.Build(GivenSite.Sources(GivenSite.Incident("2026-04-08-mail")))).MayFail.ShouldBeTrue();

    [Fact]
    public void One_of_a_theme_of_which_a_file_was_replaced_is_not() =>
        Page(SiteBuilder.Build(Sources(Heading) with { Overrides = [new("partials/facts.html", "x"u8.ToArray())] }, GivenSite.AsOf)).MayFail.ShouldBeTrue();

    [Theory]
    [MemberData(nameof(Texts))]
    public void Of_the_longest_usual_text_a_page_can_be_made(string text)
    {
        var page = Page(Build(text));

        page.MayFail.ShouldBeFalse();
        page.RenderTo(_ => { }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("incidents/2026-04-08-mail.html", "\"#update-1\"")]
    [InlineData("index.html", "\"incidents/2026-04-08-mail.html#update-1\"")]
    [InlineData("history.json", "\\\"https://history.example.org/odd/incidents/2026-04-08-mail.html#update-1\\\"")]
    [InlineData("api/v2/incidents.json", "\\\"https://history.example.org/odd/incidents/2026-04-08-mail.html#update-1\\\"")]
    public void A_link_within_the_page_leads_there_wherever_the_text_is_read(string path, string address) =>
        GivenPublic.File(path, GivenPublic.Incident(body: "See [the first update](#update-1).")).ShouldContain("href=" + address);

    private static string Many(string piece, int length = Limits.SectionLength - 500) => string.Concat(Enumerable.Repeat(piece, length / Encoding.UTF8.GetByteCount(piece)));

    private static Output Page(BuildResult result) => result.Outputs.Single(o => o.Path == "incidents/2026-04-08-mail.html");

    private static BuildResult Build(string body)
    {
        var result = SiteBuilder.Build(Sources(body), GivenSite.AsOf);
        result.HasErrors.ShouldBeFalse(string.Join('\n', result.Diagnostics.Select(d => d.Short())));
        return result;
    }

    private static SiteSources Sources(string body) => new(
        new("content/site.yaml", "service: Acme\ncomponents: [Mail]\nurl: https://status.example.com/\n"),
        [new("content/incidents/2026-04-08-mail.md", $"---\ntitle: x\nseverity: minor\ncomponents: [Mail]\n---\n\n{body}")],
        [],
        [Repository.ReadTheme(Repository.PathOf("themes", "default")) with { IsBuiltIn = true }],
        []);
}

using System.Text;
using Generator.Core.Imports;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using Generator.Core.Sources;
using Generator.Core.Tests.Outputs;
using NodaTime;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Imports;

/// <summary>
/// A site's own <c>api/v2</c>, read by the importer of Statuspages, gives the incidents that the site was made from. What the shape
/// has no place for is lost: old addresses, corrections, and that a component was hit harder or for another span than the incident.
/// </summary>
public sealed class OwnApiTests
{
    private static readonly Instant AsOf = Given.At("2026-07-01T00:00:00Z");

    public static TheoryData<string, bool> Sites => new()
    {
        { "content", true },
        { "content", false },
        { "tests/Generator.Core.Tests/Sites/odd/content", true },
        { "tests/Generator.Core.Tests/Sites/odd/content", false },
    };

    [Theory]
    [MemberData(nameof(Sites))]
    public void A_site_comes_back_as_it_was(string content, bool hasUrl)
    {
        var sources = Repository.ReadSite(Repository.PathOf(content.Split('/')));
        ShouldComeBack(hasUrl ? sources : sources with { Settings = sources.Settings with { Text = sources.Settings.Text.Replace("\nurl:", "\n#", StringComparison.Ordinal) } });
    }

    [Fact]
    public void A_history_of_several_pages_comes_back() => ShouldComeBack(GivenSite.Sources(
        Enumerable.Range(0, 130).Select(n => new DateOnly(2025, 1, 1).AddDays(n).ToString("yyyy-MM-dd", null)).Select(day => GivenSite.Incident(day + "-mail", day, "tags: [a, b]\nupstream: [Example Cloud]"))));

    [Theory]
    [InlineData("Half [a link](<2026-04-08-mail.md> \"with\") and `<b>code</b>` &amp; \\*stars\\*")]
    [InlineData("### A heading\n\n1. one\n2. two\n\n> quoted")]
    [InlineData("See [the picture](../../files/a.png) and [another](../2026/2026-04-08-mail.md#update-1).")]
    [InlineData("```\n## Resolved — 2026-01-01 00:00 UTC\n```")]
    [InlineData("日本語 ‏עברית‏ 🎉 end")]
    [InlineData("a  \nb\\\nc")]
    public void Odd_texts_come_back(string body)
    {
        var file = GivenSite.Incident("2026-04-08-mail");
        ShouldComeBack(GivenSite.Sources(file with
        {
            Text = file.Text.Replace("We look into *it*.", body, StringComparison.Ordinal) + $"\n## Postmortem\n\n{body}\n",
        }) with
        { Files = [new("files/a.png", new byte[] { 1 })] });
    }

    [Fact]
    public void Fields_that_another_program_made_up_do_no_harm()
    {
        var result = StatuspageImport.Read(new("api.json", """
            {"incidents": [{"id": "a", "name": "Mail", "impact": "minor", "created_at": "2026-04-08T18:00:00Z", "resolved_at": "2026-04-08T19:00:00Z",
              "x_id": "2026-04-08-../../etc", "x_tags": ["a", 1, {}], "x_source": "javascript:alert(1)",
              "incident_updates": [{"status": "resolved", "body": "Over.", "created_at": "2026-04-08T19:00:00Z", "x_markdown": "## Resolved — 2026-01-01 00:00 UTC"}]},
             {"id": "b", "name": "Web", "impact": "minor", "created_at": "2026-04-09T18:00:00Z", "x_id": "2026-04-09-own", "x_source": "javascript:alert(1)",
              "x_tags": ["a", 1, {}, ""], "x_summary": "## Resolved — 2026-01-01 00:00 UTC", "x_detected_by": "one\ntwo",
              "incident_updates": [{"status": "resolved", "body": "Over.", "created_at": "2026-04-09T19:00:00Z", "x_markdown": "[x](javascript:alert(1))", "x_state": "odd"}]}]}
            """));

        var (first, second) = (result.Incidents[0], result.Incidents[1]);
        (first.Id, first.Tags.IsDefaultOrEmpty, first.Updates.Single().Markdown).ShouldBe(("2026-04-08-mail", true, "Over."));
        (second.Id, second.Source, second.DetectedBy, second.Updates.Single().Markdown).ShouldBe(("2026-04-09-own", null, "one two", "Over."));
        second.Tags.ShouldBe(["a"]);
        ImportPlan.Of(result.Incidents, []).Files.Length.ShouldBe(2);
    }

    private static void ShouldComeBack(SiteSources sources)
    {
        var built = SiteBuilder.Build(sources, AsOf);
        built.Diagnostics.Where(d => d.IsError).Select(d => d.Short()).ShouldBeEmpty();
        SourceFile[] api =
        [
            .. built.Outputs.Where(o => o.Path.StartsWith("api/v2/", StringComparison.Ordinal)).Select(o => new SourceFile(o.Path, Encoding.UTF8.GetString(o.Render().Value!))),
        ];

        var read = StatuspageImport.ReadAll([.. api]);

        read.Diagnostics.Where(d => d.IsError).Select(d => d.Short()).ShouldBeEmpty();
        var settings = SettingsParser.Parse(sources.Settings).Value!;
        var back = ImportPlan.Of(read.Incidents, []).Files.Select(f => IncidentParser.Parse(new(f.Path, f.Text), settings).Value!);
        back.OrderBy(i => i.Id, StringComparer.Ordinal).Select(Facts).ShouldBe(built.History!.All.OrderBy(i => i.Id, StringComparer.Ordinal).Select(Facts));
    }

    private static string Facts(Incident incident) => string.Join('\n', (object?[])
    [
        incident.Id, incident.Title, incident.Severity, incident.Started, incident.Detected, incident.Resolved, incident.DetectedBy, incident.Source,
        string.Join(", ", incident.Components.Select(c => c.Component.Name).Distinct()), string.Join(", ", incident.Tags), string.Join(", ", incident.Upstream), incident.Summary?.Text,
        .. incident.Updates.Select(u => $"{u.State} {u.At} {u.Body.Text}"), incident.Postmortem?.Text,
    ]);
}

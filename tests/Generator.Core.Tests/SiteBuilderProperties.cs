using CsCheck;
using Generator.Core.Sources;
using Generator.Core.Tests.Outputs;
using Generator.Core.Tests.Themes;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests;

public sealed class SiteBuilderProperties
{
    private static readonly SourceFile[] Incidents =
    [
        GivenSite.Incident("a"), GivenSite.Incident("b"), GivenSite.Incident("c", "2025-04-08"), GivenSite.Incident("d", "2026-04-30"),
        GivenSite.Incident("e", "2024-06-01", "severity_note: x"), GivenSite.Incident("f", "2025-04-08", "aliases: [old-f, older-f]"),
    ];

    private static readonly SourceFile[] Good = [.. Incidents.Where(i => i.Stem != "e")];

    private static readonly ThemeSources Theme = GivenTheme.WholeSources(
        GivenTheme.File("pages/index.html", "{{ for i in history.incidents; i.id; i.older ? i.older.id : '-'; i.newer ? i.newer.id : '-'; end; hours history.figures.total_downtime; history.figures.longest.id }}"),
        GivenTheme.File("pages/year.html", "{{ for m in year.months; month m.month; for i in m.incidents; i.id; end; end }}"),
        GivenTheme.File("pages/component.html", "{{ for i in component.incidents; i.id; end; percent component.availability }}"));

    [Fact]
    public void The_same_content_gives_the_same_bytes_in_whatever_order_it_is_read()
    {
        var expected = GivenSite.Rendered(GivenSite.Sources(Good) with { Themes = [Theme] });
        expected["index.html"].ShouldContain("a");

        Gen.Shuffle(Good).Sample(
            shuffled => GivenSite.Rendered(GivenSite.Sources(shuffled) with { Themes = [Theme] }).ShouldBe(expected), iter: 30);
    }

    [Fact]
    public void The_same_content_gives_the_same_findings_in_whatever_order_it_is_read()
    {
        SourceFile[] faulty = [.. Incidents, GivenSite.Incident("a") with { Path = "content/incidents/2025/a.md" }, GivenSite.Incident("x", more: "aliases: [b, old-f]")];
        string[] expected = [.. GivenSite.Build(GivenSite.Sources(faulty)).Diagnostics.Select(d => d.Location.File.Path + d.Short())];
        expected.Length.ShouldBe(4);

        Gen.Shuffle(faulty).Sample(
            shuffled => GivenSite.Build(GivenSite.Sources(shuffled)).Diagnostics.Select(d => d.Location.File.Path + d.Short()).ShouldBe(expected), iter: 30);
    }
}

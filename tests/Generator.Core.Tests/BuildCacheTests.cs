using System.Collections.Immutable;
using CsCheck;
using Generator.Core.Sources;
using Generator.Core.Tests.Outputs;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests;

public sealed class BuildCacheTests
{
    private static readonly Gen<string> Settings = Gen.OneOf(
        "service: Acme\ncomponents: [Mail, Web]",
        "service: Acme\ncomponents: [Mail, Web, Search]",
        "service: Other\ndetected_by: Watcher\ncomponents: [Mail, Web]",
        "service: Acme\ndetected_by: Someone\ntime_zone: Asia/Kolkata\nwindow: 3 months\ncomponents: [Web, {name: Mail, group: G, description: D}]",
        "service: Acme\ncomponents: [{name: Mail, aliases: [Post]}, Web]",
        "service: Acme\ncomponents: [Mail, {name: Web, aliases: [Post]}]",
        "service: Acme\ncomponents: [{name: Mail, since: 2025-01-01}, {name: Web, until: 2026-04-01}]",
        "service: Acme\ncomponents: [{name: Post, slug: mail, aliases: [Mail]}, Web]",
        "service: Acme\ncomponents: [{name: Mail, slug: web}, {name: Web, slug: mail}]",
        "service: Acme\ncomponents: [Web]",
        "service: [",
        "servise: Acme");

    private static readonly Gen<string> Fields = Gen.OneOf(
        "components: [Mail]", "components: [Mail, Web]", "components: [Post]", "components: [Search, Web]", "components: [{name: Mail, severity: major}]",
        "detected_by: Someone", "components: []", "components: [Nothing]", "resolved: 2026-01-01T00:00:00Z", "severty: minor", "");

    private static readonly Gen<ImmutableArray<SourceFile>> Incidents = Gen.Select(Fields, Fields, Fields, Gen.Int[0, 2]).Select((a, b, c, count) =>
        ((string[])[a, b, c]).Take(count + 1).Select((fields, n) => GivenSite.Incident($"incident-{n}") is var file
            ? file with { Text = file.Text.Replace("components: [Mail]", fields, StringComparison.Ordinal) }
            : file).ToImmutableArray());

    /// <summary>Files of the theme that the content replaces.</summary>
    private static readonly Gen<ImmutableArray<BinaryFile>> Overrides = Gen.OneOf(((ImmutableArray<BinaryFile>[])
    [
        [],
        [new("pages/incident.html", "ours"u8.ToArray())],
        [new("pages/incident.html", "{{ incident.titel }}"u8.ToArray())],
        [new("languages/en.yaml", "title: ours"u8.ToArray())],
    ]).Select(Gen.Const).ToArray());

    [Fact]
    public void A_build_with_a_memo_gives_what_a_build_without_one_gives_after_any_changes() => Gen.Select(Settings, Incidents, Overrides).Array[2, 6].Sample(steps =>
    {
        var cache = new BuildCache();
        foreach (var (settings, incidents, overrides) in steps)
        {
            var sources = GivenSite.Sources(incidents) with { Settings = new("content/site.yaml", settings), Overrides = overrides };

            var remembered = SiteBuilder.Build(sources, GivenSite.AsOf, new() { Cache = cache });
            var fresh = SiteBuilder.Build(sources, GivenSite.AsOf);

            remembered.Diagnostics.ShouldBe(fresh.Diagnostics);
            remembered.Outputs.Select(Rendered).ShouldBe(fresh.Outputs.Select(Rendered));
            Told(remembered).ShouldBe(Told(fresh));
        }
    }, iter: 300);

    [Fact]
    public void An_incident_that_has_not_changed_is_not_parsed_again()
    {
        var cache = new BuildCache();
        var file = GivenSite.Incident("a");
        var settings = cache.Settings(new("content/site.yaml", Given.SettingsYaml)).Value;
        var first = cache.Incident(file, settings).Value!.Updates[0];

        cache.Incident(file with { }, settings).Value!.Updates[0].ShouldBeSameAs(first);
        cache.Incident(file with { Text = file.Text + "\n" }, settings).Value!.Updates[0].ShouldNotBeSameAs(first);
    }

    [Fact]
    public void What_is_told_about_a_component_changes_without_its_incidents_being_parsed_again()
    {
        var cache = new BuildCache();
        var file = GivenSite.Incident("a");
        var first = cache.Incident(file, cache.Settings(new("content/site.yaml", "service: Acme\ncomponents: [Mail]")).Value).Value.ShouldNotBeNull();
        var changed = cache.Settings(new("content/site.yaml", "service: Acme\ncomponents: [{name: Mail, description: Post}, Web]")).Value.ShouldNotBeNull();

        var second = cache.Incident(file, changed).Value.ShouldNotBeNull();

        second.Updates.ShouldBe(first.Updates);
        second.Updates[0].ShouldBeSameAs(first.Updates[0]);
        second.Components.ShouldHaveSingleItem().Component.ShouldBeSameAs(changed.Components[0]);
    }

    private static string Rendered(Generator.Core.Outputs.Output output) =>
        $"{output.Path} {(output.Render().Value is { } bytes ? Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes)) : "")}";

    private static IEnumerable<string> Told(BuildResult result) => (result.History?.All ?? []).Select(i =>
        $"{i.Id} {i.DetectedBy} {string.Join(',', i.Components.Select(c => $"{c.Component with { Aliases = [] }} {string.Join('+', c.Component.Aliases)} {c.Severity}"))}");
}

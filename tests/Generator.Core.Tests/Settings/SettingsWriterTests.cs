using CsCheck;
using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Settings;
using NodaTime;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Settings;

/// <summary>Settings read back from the text that is written of them as they were.</summary>
public sealed class SettingsWriterTests
{
    private static readonly string[] Words =
    [
        "Mail", "mail", "Web Console", "null", "true", "~", "no", "010", "2026-01-01", "a: b", "# x", "- x", "[x]", "{x: y}", "\"", "'", "\\", "é", "停止", "😀", "&a", "*a", "!t", "%", "@", "a\tb", "x\u2028x", ">", "|",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(Words).Array[1, 3].Select(parts => string.Join(' ', parts));
    private static readonly Gen<string?> Maybe = Gen.Select(Gen.Bool, Texts, (some, text) => some ? text : null);
    private static readonly Gen<LocalDate?> Days = Gen.Int[-100, 3_000].Select(day => day < 0 ? (LocalDate?)null : new LocalDate(2020, 1, 1).PlusDays(day));

    private static readonly Gen<DowntimePolicy> Policies = Gen.Select(Gen.Bool, Gen.OneOf(Severities.OfIncidents.ToArray()), Gen.Int[0, 1000], (isDefault, severity, weight) => isDefault
        ? DowntimePolicy.Default
        : new([severity], DowntimePolicy.Default.Weights.SetItem(severity, weight / 1000m)));

    private static readonly Gen<SiteSettings> Settings = Gen.Select(
        Texts, Maybe, Gen.Bool, Policies, Gen.OneOf("UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires"), Gen.Int[1, 1200], Gen.Select(Maybe, Maybe, Days, Days).Array[0, 5],
        (service, description, isPublic, policy, zone, window, parts) => new SiteSettings(
            service,
            description,
            isPublic ? "https://example.org/outages/" : null,
            isPublic ? "https://status.example.org" : null,
            isPublic ? "de" : "en",
            DateTimeZoneProviders.Tzdb[zone],
            description,
            isPublic ? "plain" : "default",
            window,
            policy,
            [.. parts.Select((p, i) => new Component($"{p.Item1} {i}".Trim(), $"part-{i}", p.Item1, p.Item2, p.Item2 is null ? [] : [$"{p.Item2} old {i}"], p.Item3, p.Item4 < p.Item3 ? null : p.Item4))],
            isPublic ? RuleLevels.Default : new(RuleLevels.Default.ByCode.Add("GEN036", null).Add("GEN080", Level.Error)),
            FieldPlaces.None)
        {
            ThemeOptions = description is null ? [] : [new("density", "compact", default, default), new("footer", description, default, default)],
            Outputs = new() { Feeds = description is null ? null : isPublic },
        });

    [Fact]
    public void Settings_read_back_as_they_were() => Settings.Sample(settings =>
    {
        var read = SettingsParser.Parse(new("content/site.yaml", SettingsWriter.Write(settings)));

        read.Diagnostics.Select(d => d.Short()).ShouldBeEmpty();
        Told(read.Value.ShouldNotBeNull()).ShouldBe(Told(settings));
    });

    [Fact]
    public void What_is_the_default_is_not_written() =>
        SettingsWriter.Write(Given.Settings("service: Acme\ncomponents: [Mail, {name: 停止, slug: stop}]")).ShouldBe("""
            service: Acme
            components:
              - name: Mail
              - name: "停止"
                slug: stop

            """);

    /// <summary>All of it as text, as arrays and dictionaries are equal only to themselves.</summary>
    private static string Told(SiteSettings s) => string.Join('\n',
    [
        $"{s.Service}|{s.Description}|{s.Url}|{s.Source}|{s.Language}|{s.TimeZone.Id}|{s.DetectedBy}|{s.Theme}|{s.WindowMonths}",
        s.Outputs,
        string.Join(',', s.ThemeOptions.Select(o => $"{o.Name}={o.Value}")),
        string.Join(',', s.Downtime.Counts),
        string.Join(',', s.Rules.ByCode.OrderBy(r => r.Key, StringComparer.Ordinal)),
        string.Join(',', Severities.All.Select(x => s.Downtime.WeightOf(x) / 1.000m)),
        .. s.Components.Select(c => $"{c.Name}|{c.Slug}|{c.Group}|{c.Description}|{string.Join(',', c.Aliases)}|{c.Since}|{c.Until}"),
    ]);
}

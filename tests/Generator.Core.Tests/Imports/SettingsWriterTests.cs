using CsCheck;
using Generator.Core.Imports;
using Generator.Core.Settings;
using NodaTime;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Imports;

/// <summary>Imported settings read back from the text that is written of them as they were.</summary>
public sealed class SettingsWriterTests
{
    private static readonly string[] Words =
    [
        "Mail", "mail", "Web Console", "null", "true", "~", "no", "010", "2026-01-01", "a: b", "# x", "- x", "[x]", "{x: y}", "\"", "'", "\\", "é", "停止", "😀", "&a", "*a", "!t", "%", "@", "a\tb", "x\u2028x", ">", "|",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(Words).Array[1, 3].Select(parts => string.Join(' ', parts));
    private static readonly Gen<string?> Maybe = Gen.Select(Gen.Bool, Texts, (some, text) => some ? text : null);

    private static readonly Gen<ImportedSettings> Settings = Gen.Select(
        Texts, Gen.Bool, Gen.OneOf("UTC", "Europe/Berlin", "America/Argentina/Buenos_Aires"), Gen.Select(Maybe, Maybe).Array[0, 5],
        (service, hasSource, zone, parts) => new ImportedSettings(
            service,
            hasSource ? "https://status.example.org" : null,
            DateTimeZoneProviders.Tzdb[zone],
            [.. parts.Select((p, i) => new Component($"{p.Item1} {i}".Trim(), $"part-{i}", p.Item1, p.Item2, [], null, null))]));

    [Fact]
    public void Settings_read_back_as_they_were() => Settings.Sample(settings =>
    {
        var read = SettingsParser.Parse(new("content/site.yaml", SettingsWriter.Write(settings)));

        read.Diagnostics.Select(d => d.Short()).ShouldBeEmpty();
        Told(Imported(read.Value.ShouldNotBeNull())).ShouldBe(Told(settings));
    });

    [Fact]
    public void What_is_the_default_is_not_written() =>
        SettingsWriter.Write(new("Acme", null, DateTimeZone.Utc, Given.Settings("service: Acme\ncomponents: [Mail, {name: 停止, slug: stop}]").Components)).ShouldBe("""
            service: Acme
            components:
              - name: Mail
              - name: "停止"
                slug: stop

            """);

    private static ImportedSettings Imported(SiteSettings s) => new(s.Service, s.Source, s.TimeZone, s.Components);

    /// <summary>All of it as text, as arrays are equal only to themselves.</summary>
    private static string Told(ImportedSettings s) => string.Join('\n',
    [
        $"{s.Service}|{s.Source}|{s.TimeZone.Id}",
        .. s.Components.Select(c => $"{c.Name}|{c.Slug}|{c.Group}|{c.Description}"),
    ]);
}

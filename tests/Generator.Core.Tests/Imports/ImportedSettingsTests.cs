using Generator.Core.Imports;
using Generator.Core.Incidents;
using Generator.Core.Settings;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Imports;

public sealed class ImportedSettingsTests
{
    private static readonly ImportedSite Site = new(
        "Acme", "https://status.example.org", [new("Mail API", "Front"), new("mail/api"), new("MAIL API"), new("停止"), new("正常", null, "fine"), new("Component 1")], "Europe/Berlin");

    [Fact]
    public void Names_that_differ_in_case_only_are_one_component_and_every_component_has_an_address_of_its_own() =>
        SettingsWriter.Write(ImportedSettings.Of(Site, [])).ShouldBe("""
            service: Acme
            source: "https://status.example.org"
            time_zone: Europe/Berlin
            components:
              - name: Mail API
                group: Front
              - name: mail/api
                slug: mail-api-2
              - name: "停止"
                slug: component-2
              - name: "正常"
                slug: component-3
                description: fine
              - name: Component 1

            """);

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(" \u0007", "javascript:x", "Mars/Olympus")]
    public void Whatever_the_files_say_the_settings_can_be_read(string? service, string? source, string? zone)
    {
        var settings = ImportedSettings.Of(new(service, source, [new(" "), new("null"), new("a: b\u2028")], zone), [Named("~", "Mail")]);

        var read = Given.Settings(SettingsWriter.Write(settings));

        (read.Service, read.Source, read.TimeZone.Id).ShouldBe((ImportedSettings.Unnamed, null, "UTC"));
        read.Components.Select(c => c.Name).ShouldBe(["null", "a: b", "Mail", "~"]);
    }

    [Fact]
    public void Only_what_incidents_name_and_the_settings_lack_is_missing()
    {
        var existing = Given.Settings("service: Acme\ncomponents: [{name: Mail, aliases: [Old Mail]}, {name: Other, slug: mail-api}]").Components;

        var missing = ImportedSettings.Missing(Site, [Named("mail", "OLD MAIL", "Mail API"), Named("New")], existing);

        missing.Select(c => (c.Name, c.Slug, c.Group)).ShouldBe([("Mail API", "mail-api-2", "Front"), ("New", "new", null)]);
    }

    private static Draft Named(params string[] components) =>
        new("2026-04-08-x", "x", Severity.Minor, [.. components], null, null, null, null, [new(State.Resolved, Given.At("2026-04-08T00:00:00Z"), "")]);
}

using Generator.Core.Settings;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Settings;

public sealed class SettingsParserTests
{
    [Fact]
    public void A_service_is_all_that_a_site_needs()
    {
        var settings = Given.Settings("service: Acme\n");

        (settings.Service, settings.Language, settings.TimeZone.Id, settings.Theme, settings.WindowMonths).ShouldBe(("Acme", "en", "UTC", "default", 24));
        settings.Components.ShouldBeEmpty();
        settings.Downtime.WeightOf(Severity.Minor).ShouldBe(0.3m);
    }

    [Fact]
    public void Components_are_found_by_name_and_by_old_name_in_any_case()
    {
        var settings = Given.Settings();

        settings.Find("mail")!.Name.ShouldBe("Mail");
        settings.Find("OLD MAIL")!.Name.ShouldBe("Mail");
        settings.Find("Web Console")!.Slug.ShouldBe("web-console");
        settings.Find("Nothing").ShouldBeNull();
    }

    [Theory]
    [InlineData("https://bücher.example/a%20b/ü/", "https://xn--bcher-kva.example/a%20b/%C3%BC/")]
    [InlineData("https://BÜCHER.example", "https://xn--bcher-kva.example/")]
    [InlineData("https://МОСКВА.example/", "https://xn--80adxhks.example/")]
    [InlineData("https://例え.テスト/a b", "https://xn--r8jz45g.xn--zckzah/a%20b/")]
    [InlineData("http://Example.org:8080", "http://example.org:8080/")]
    [InlineData("https://[2001:db8::1]/x//", "https://[2001:db8::1]/x/")]
    public void The_public_address_is_in_ASCII(string url, string read)
    {
        Given.Settings($"service: Acme\nurl: \"{url}\"\n").Url.ShouldBe(read);
        SettingsParser.ReadUrl(url).ShouldBe((read, null));
    }

    [Fact]
    public void The_public_address_ends_with_a_slash() => Given.Settings("service: Acme\nurl: https://example.org/history\n").Url.ShouldBe("https://example.org/history/");

    [Fact]
    public void Values_of_theme_options_are_kept_as_text_with_their_places()
    {
        var options = Given.Settings("service: Acme\ntheme_options:\n  entries: 010\n  footer:\n").ThemeOptions;

        options.Select(o => (o.Name, o.Value, o.NameAt.Start, o.ValueAt.Start)).ShouldBe([("entries", "010", 31, 40)]);
    }

    [Theory]
    [InlineData("6 months", 6)]
    [InlineData("2 years", 24)]
    [InlineData("1 year", 12)]
    public void A_window_is_months_or_years(string window, int months) => Given.Settings($"service: Acme\nwindow: {window}\n").WindowMonths.ShouldBe(months);

    [Theory]
    [InlineData("", "GEN005 1:1", "begin with `service:")]
    [InlineData("description: x\n", "GEN011 1:1", "add `service: …`")]
    [InlineData("service: Acme\ncolour: red\n", "GEN010 2:1", "known: service")]
    [InlineData("service: Acme\ntime_zone: Europe/Berln\n", "GEN040 2:12", "did you mean `Europe/Berlin`?")]
    [InlineData("service: Acme\nwindow: 24 days\n", "GEN040 2:9", "write `24 months`")]
    [InlineData("service: Acme\nurl: example.org\n", "GEN018 2:6", "https://")]
    [InlineData("service: Acme\nurl: https://xn--ü.example/\n", "GEN018 2:6", "as it is registered")]
    [InlineData("service: Acme\nurl: https://bu\u0308cher.example/\n", "GEN018 2:6", "as it is registered")]
    [InlineData("service: Acme\nurl: https://ｅｘａｍｐｌｅ.com/\n", "GEN018 2:6", "as it is registered")]
    [InlineData("service: Acme\nurl: https://_ü.example/\n", "GEN018 2:6", "as it is registered")]
    [InlineData("service: Acme\nurl: https://example.org/a?b\n", "GEN040 2:6", "write `https://example.org/a`")]
    [InlineData("service: Acme\nurl: https://example.org//x//y/\n", "GEN040 2:6", "write `https://example.org/x/y/`")]
    [InlineData("service: Acme\nurl: https://user:pw@example.org/\n", "GEN018 2:6", "leave away what stands before the `@`")]
    [InlineData("service: Acme\ncomponents: Website, API\n", "GEN012 2:13", "write `[Website, API]`")]
    [InlineData("service: Acme\ncomponents: [{name: Mail, slug: A B}]\n", "GEN019 2:33", "use letters a to z")]
    [InlineData("service: Acme\ncomponents: [{name: Mail, since: 2025-05-01T00:00:00Z}]\n", "GEN017 2:34", "write the day alone: `2025-05-01`")]
    [InlineData("service: Acme\ntheme_options: compact\n", "GEN012 2:16", "write `theme_options:`")]
    [InlineData("service: Acme\ntheme_options: {density: [compact]}\n", "GEN012 2:26", "write `density: value`")]
    [InlineData("service: Acme\ncomponents: [Index]\n", "GEN019 2:14", "add another `slug:`")]
    [InlineData("service: Acme\ncomponents: [CON]\n", "GEN019 2:14", "Windows keeps this name")]
    [InlineData("service: Acme\ncomponents: [{name: Mail, slug: aux}]\n", "GEN019 2:33", "Windows keeps this name")]
    [InlineData("service: Acme\ndowntime:\n  counts: [mayor]\n", "GEN013 3:12", "did you mean `major`?")]
    [InlineData("service: Acme\ndowntime:\n  weights: {major: 1.5}\n", "GEN040 3:20", "write `major: 0.5`")]
    [InlineData("service: Acme\ncomponents: [Mail, mail]\n", "GEN041 2:20", "of its own")]
    [InlineData("service: Acme\ncomponents: [C, {name: C++, aliases: [D], group: Mail}]\n", "GEN041 2:24", "`{name: C++, slug: …}`")]
    [InlineData("service: Acme\ncomponents: [Mail, {slug: mail, name: Post}]\n", "GEN041 2:27", "`{name: Post, slug: …}`")]
    [InlineData("service: Acme\ncomponents: [Mail, {name: Post, aliases: [Letters, Mail]}]\n", "GEN041 2:52", "give `Post` a name of its own")]
    [InlineData("service: Acme\ncomponents: [{name: Mail, aliases: [mail]}]\n", "GEN041 2:37", "remove one of the two")]
    [InlineData("service: Acme\ncomponents: [{name: Mail, since: 2026-01-02, until: 2026-01-01}]\n", "GEN040 2:53", "correct one of the two")]
    [InlineData("service: Acme\ncomponents:\n  - name: メール\n", "GEN019 3:11", "add `slug:`")]
    [InlineData("service: Acme\ncomponents:\n  - {name: Mail, since: 2026-13-01}\n", "GEN017 3:25", "write year, month and day")]
    public void A_fault_is_found_at_its_place_with_help(string yaml, string expected, string help)
    {
        var found = SettingsParser.Parse(new SourceFile("content/site.yaml", yaml)).Diagnostics;

        found.Select(d => string.Join(' ', d.Short().Split(' ').Take(2))).ShouldContain(expected);
        found[0].Help!.ShouldContain(help);
    }

    [Fact]
    public void Names_that_give_no_address_are_not_taken_for_the_same_address() =>
        SettingsParser.Parse(new SourceFile("content/site.yaml", "service: Acme\ncomponents: [日本, 中国]\n")).Diagnostics.Select(d => d.Rule.Code).ShouldBe(["GEN019", "GEN019"]);
}

using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Generator.Cli.Tests.Browser;

public sealed class ToolsBrowserTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly BrowserNewContextOptions InKolkata = new() { TimezoneId = "Asia/Kolkata", ColorScheme = ColorScheme.Light, Locale = "de-DE" };

    private readonly BrowsedSite site = BrowsedSite.Of(
        "service: Acme\ncomponents: [Mail]\n",
        ("late", "---\ntitle: Mail is late\nseverity: minor\ncomponents: [Mail]\n---\n\n## Investigating — 2026-06-01 20:00 UTC\n\nWe look.\n\n## Resolved — 2026-06-01 21:00 UTC\n\nIt works.\n"));

    [Fact]
    public async Task Local_times_stand_beside_the_sites_on_request_and_are_remembered()
    {
        var page = await site.Open(chromium, "incidents/late.html", InKolkata);
        var time = page.Locator("#update-1 time");
        var button = page.GetByRole(AriaRole.Button, new() { Name = "Show my local times as well" });
        await Expect(time).ToHaveTextAsync("Jun 1, 2026, 20:00 UTC");

        await button.ClickAsync();

        await Expect(time).ToHaveTextAsync("Jun 1, 2026, 20:00 UTC (Jun 2, 2026, 01:30 GMT+5:30)");
        await Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(page.Locator(".when time")).ToHaveTextAsync("June 1, 2026");

        await page.GotoAsync(BrowsedSite.Address);
        await Expect(page.Locator("footer time")).ToContainTextAsync("GMT+5:30");
        await button.ClickAsync();
        await Expect(page.Locator("footer time")).ToHaveTextAsync("Jul 10, 2026, 00:00 UTC");
        await page.ReloadAsync();
        await Expect(button).ToHaveAttributeAsync("aria-pressed", "false");
        site.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("en", 320)]
    [InlineData("ja", 700)]
    [InlineData("ar", 320)]
    public async Task Local_times_stay_in_their_column(string language, int width)
    {
        var page = await BrowsedSite.Odd($"language: {language}\n").Open(chromium, "index.html", new() { TimezoneId = "Asia/Kolkata", ViewportSize = new() { Width = width, Height = 800 } });

        await page.Locator("#local-times").ClickAsync();

        await Expect(page.Locator(".facts .local").First).ToBeVisibleAsync();
        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
        (await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('.facts .local')].filter(local => {
              const [inner, outer] = [local, local.closest('.facts > div')].map(e => e.getBoundingClientRect());
              return inner.right > outer.right + 1 || inner.left < outer.left - 1;
            }).map(local => local.parentElement.textContent)
            """)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Local_times_that_are_the_sites_are_not_said_twice()
    {
        var page = await site.Open(chromium, "incidents/late.html", new() { TimezoneId = "Africa/Abidjan" });

        await page.GetByRole(AriaRole.Button, new() { Name = "Show my local times as well" }).ClickAsync();

        await Expect(page.Locator("#update-1 time")).ToHaveTextAsync("Jun 1, 2026, 20:00 UTC");
    }

    [Fact]
    public async Task Whoever_lives_in_the_sites_zone_is_not_asked()
    {
        var page = await site.Open(chromium, "index.html", new() { TimezoneId = "UTC" });

        await Expect(page.GetByLabel("Colours")).ToBeVisibleAsync();
        await Expect(page.Locator("#local-times")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Names_without_a_space_make_no_page_wider_than_the_window()
    {
        const string Long = "checkout_payment_authorization_service_v2_in_eu_central_1";
        var named = BrowsedSite.Of(
            $"service: {Long}\ncomponents: [{Long}]\nurl: https://example.org/\n",
            ("named", $"---\ntitle: https://api.example.org/{Long}/{Long}\nseverity: minor\ncomponents: [{Long}]\n---\n\n## Investigating — 2026-06-01 20:00 UTC\n\nWe look.\n"));
        foreach (var width in (int[])[320, 650])
        {
            var page = await named.Open(chromium, "index.html", new() { ViewportSize = new() { Width = width, Height = 800 } });
            foreach (var path in named.Pages.Where(path => path != "404.html"))
            {
                await page.GotoAsync(BrowsedSite.Address + path);
                (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, path);
            }
        }
    }

    [Fact]
    public async Task A_theme_is_chosen_and_remembered_and_the_systems_comes_back()
    {
        var page = await site.Open(chromium, "index.html", InKolkata);
        const string Light = "rgb(251, 251, 249)";
        const string Dark = "rgb(18, 24, 31)";
        var body = page.Locator("body");
        var theme = page.GetByLabel("Colours");
        await Expect(body).ToHaveCSSAsync("background-color", Light);

        await theme.SelectOptionAsync("dark");
        await Expect(body).ToHaveCSSAsync("background-color", Dark);

        await page.GotoAsync(BrowsedSite.Address + "archive/index.html");
        await Expect(body).ToHaveCSSAsync("background-color", Dark);
        await Expect(theme).ToHaveValueAsync("dark");

        await theme.SelectOptionAsync("auto");
        await Expect(body).ToHaveCSSAsync("background-color", Light);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Expect(body).ToHaveCSSAsync("background-color", Dark);

        await theme.SelectOptionAsync("light");
        await Expect(body).ToHaveCSSAsync("background-color", Light);
        site.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_printed_is_light_whatever_was_chosen()
    {
        var page = await site.Open(chromium, "index.html", InKolkata);
        await page.GetByLabel("Colours").SelectOptionAsync("dark");
        await Expect(page.Locator(".severity.minor").First).ToHaveCSSAsync("color", "rgb(240, 192, 102)");

        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(page.Locator("body")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
        await Expect(page.Locator(".severity.minor").First).ToHaveCSSAsync("color", "rgb(138, 90, 0)");
        await Expect(page.Locator(".entry h3 a")).ToHaveCSSAsync("color", "rgb(0, 0, 0)");
    }

    [Fact]
    public async Task Keys_stop_at_what_can_be_scrolled_and_at_nothing_that_fits()
    {
        var page = await site.Open(chromium, "statistics.html", InKolkata);
        var months = page.Locator("#months > .scroll");
        await page.SetViewportSizeAsync(1200, 800);
        await Expect(months).Not.ToHaveAttributeAsync("tabindex", "0");

        await page.SetViewportSizeAsync(320, 800);

        await Expect(months).ToHaveAttributeAsync("tabindex", "0");
        await Expect(page.Locator("#severities > .scroll")).Not.ToHaveAttributeAsync("tabindex", "0");
    }

    [Fact]
    public async Task What_needs_a_script_is_not_shown_without_one()
    {
        var page = await site.Open(chromium, "index.html", new() { JavaScriptEnabled = false });

        await Expect(page.Locator("#tools")).ToBeHiddenAsync();
    }
}

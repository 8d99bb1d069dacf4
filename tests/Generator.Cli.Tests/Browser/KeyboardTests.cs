using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Generator.Cli.Tests.Browser;

/// <summary>What a reader without a mouse does, key by key, from the top of a page.</summary>
public sealed class KeyboardTests(Chromium chromium) : IClassFixture<Chromium>
{
    /// <summary>Without smooth scrolling: what is looked at right after a key is where it belongs.</summary>
    private static readonly BrowserNewContextOptions Still = new() { ReducedMotion = ReducedMotion.Reduce };

    private static readonly string[] Themes = ["", "theme: plain\n"];

    public static TheoryData<string> Dressed => [.. Themes];

    /// <summary>Whether what has the focus is seen to have it: a line around it, and all of it inside the window.</summary>
    private const string IsSeen = """
        () => {
          const focused = document.activeElement, style = getComputedStyle(focused), box = focused.getBoundingClientRect();
          return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && box.top >= -1 && box.left >= -1 && box.height > 0 && box.top < innerHeight;
        }
        """;

    [Theory]
    [MemberData(nameof(Dressed))]
    public async Task The_menu_can_be_skipped_and_walked(string theme)
    {
        var site = BrowsedSite.Odd(theme);
        var page = await site.Open(chromium, "index.html", Still);

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator(":focus")).ToHaveTextAsync("Skip to content");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("main")).ToBeFocusedAsync();

        page = await site.Open(chromium, "index.html", Still);
        await Walk(page, "Archive");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(BrowsedSite.Address + "archive/index.html");
        await Expect(page.Locator("nav [aria-current]")).ToHaveTextAsync("Archive");
    }

    [Theory]
    [MemberData(nameof(Dressed))]
    public async Task Words_are_searched_and_a_result_is_opened(string theme)
    {
        var page = await BrowsedSite.Odd(theme).Open(chromium, "index.html", Still);

        await Walk(page, "q");
        await page.Keyboard.TypeAsync("structured");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(BrowsedSite.Address + "search.html?q=structured");
        await Expect(page.Locator("#results > li")).ToHaveCountAsync(1);
        var title = await page.Locator("#results a").First.InnerTextAsync();

        await Walk(page, title);
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("h1")).ToHaveTextAsync(title);
    }

    [Theory]
    [MemberData(nameof(Dressed))]
    public async Task A_filter_is_opened_and_chosen(string theme)
    {
        var page = await BrowsedSite.Odd(theme).Open(chromium, "search.html", Still);

        await Walk(page, "Filters");
        await page.Keyboard.PressAsync("Space");
        await Walk(page, "by-severity");
        await page.Keyboard.TypeAsync("Crit");

        await Expect(page).ToHaveURLAsync(BrowsedSite.Address + "search.html?severity=critical");
        await Expect(page.Locator("#results .severity, #results .soft").First).ToContainTextAsync("Critical");
        await Expect(page.Locator("#by-severity")).ToBeFocusedAsync();
    }

    [Theory]
    [MemberData(nameof(Dressed))]
    public async Task An_update_is_reached_by_its_own_address(string theme)
    {
        var page = await BrowsedSite.Odd(theme).Open(chromium, "incidents/2026-04-01-structured.html", Still);

        await Walk(page, "#update-2");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new Regex("#update-2$"));
        (await page.Until("() => { const top = document.querySelector(':target').getBoundingClientRect().top; return top > -1 && top < innerHeight; }")).ShouldBeTrue();
        await page.Keyboard.PressAsync("Shift+Tab");
        (await page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href') ?? ''")).ShouldNotBe("#update-2");
    }

    [Theory]
    [MemberData(nameof(Dressed))]
    public async Task Everything_that_can_be_reached_is_seen_when_it_is(string theme)
    {
        var page = await BrowsedSite.Odd(theme).Open(chromium, "statistics.html", new() { ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = 320, Height = 640 } });
        List<string> unseen = [];

        for (var stops = 0; await Next(page) is { } stop; stops++)
        {
            stops.ShouldBeLessThan(500, "the way round does not end");
            if (!await page.EvaluateAsync<bool>(IsSeen))
            {
                unseen.Add(stop);
            }
        }

        unseen.ShouldBeEmpty();
    }

    /// <summary>Goes on with the tabulator to what has this text, id or link.</summary>
    private static async Task Walk(IPage page, string to)
    {
        while (await Next(page) is { } stop)
        {
            (await page.EvaluateAsync<bool>(IsSeen)).ShouldBeTrue(stop);
            if (stop.Split('\n').Contains(to, StringComparer.Ordinal))
            {
                return;
            }
        }

        throw new InvalidOperationException($"the keyboard does not lead to `{to}`");
    }

    /// <summary>The text, id and link of the next stop, a line each; nothing past the last.</summary>
    private static async Task<string?> Next(IPage page)
    {
        await page.Keyboard.PressAsync("Tab");
        return await page.EvaluateAsync<string?>("() => { const e = document.activeElement; return e === document.body ? null : [e.innerText.trim(), e.id, e.getAttribute('href')].join('\\n'); }");
    }
}

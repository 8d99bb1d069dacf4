using System.Collections.Concurrent;
using Generator.Cli.Tests.Preview;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Generator.Cli.Tests.Browser;

public sealed class PreviewBrowserTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Incident = RunningPreview.Incident;

    private static readonly LocatorAssertionsToHaveTextOptions Patiently = new() { Timeout = 60_000 };

    private readonly ConcurrentQueue<string> complaints = new();

    [Fact]
    public async Task An_edit_shows_by_itself_and_the_place_on_the_page_stays()
    {
        using var preview = RunningPreview.OfSmallSite();
        preview.Outages.Write(Incident, Long("Mail is late"));
        await preview.Until(RunningPreview.IncidentPage, (_, html) => html.Contains("Line 99", StringComparison.Ordinal));
        var page = await Open(preview);
        await page.EvaluateAsync("window.scrollTo(0, 700)");

        preview.Outages.Write(Incident, Long("Mail is very late"));

        await Expect(page.Locator("h1")).ToHaveTextAsync("Mail is very late", Patiently);
        (await page.Until("window.scrollY === 700")).ShouldBeTrue();
        complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_changed_style_sheet_shows_by_itself()
    {
        using var preview = RunningPreview.OfSmallSite();
        var page = await Open(preview);

        preview.Outages.Write("content/theme/assets/style.css", "h1 { color: rgb(1, 2, 3) }");

        await Expect(page.Locator("h1")).ToHaveCSSAsync("color", "rgb(1, 2, 3)", new() { Timeout = 60_000 });
        complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Findings_lie_over_the_last_good_page_until_the_file_is_mended()
    {
        using var preview = RunningPreview.OfSmallSite();
        var page = await Open(preview);

        preview.Outages.Write(Incident, RunningPreview.TextOf("Broken", fields: "severty: minor\n"));

        var findings = page.GetByRole(AriaRole.Alertdialog, new() { Name = "The content has errors" });
        await Expect(findings).ToContainTextAsync($"{Incident}:5:1: error GEN010", new() { Timeout = 60_000 });
        await Expect(findings.GetByRole(AriaRole.Button)).ToBeFocusedAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Mail is late");
        await Expect(findings).ToHaveCSSAsync("border-top-color", "rgb(255, 107, 107)");

        await page.Keyboard.PressAsync("Escape");
        await Expect(findings).ToBeHiddenAsync();

        preview.Outages.Write(Incident, RunningPreview.TextOf("Broken again", fields: "severty: major\n"));
        await Expect(findings).ToContainTextAsync("severty: major", new() { Timeout = 60_000 });

        preview.Outages.Write(Incident, RunningPreview.TextOf("Mended"));
        await Expect(page.Locator("h1")).ToHaveTextAsync("Mended", Patiently);
        await Expect(page.Locator("dialog")).ToHaveCountAsync(0);
        complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_page_of_a_deleted_incident_turns_into_the_404_page_and_back()
    {
        using var preview = RunningPreview.OfSmallSite();
        var page = await Open(preview);

        File.Delete(preview.Outages.PathOf(Incident));
        await Expect(page.Locator("p.code")).ToHaveTextAsync("404", Patiently);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(page).ToHaveURLAsync(preview.Address + "index.html");

        await page.GoBackAsync();
        preview.Outages.Write(Incident, RunningPreview.TextOf("Back again"));
        await Expect(page.Locator("h1")).ToHaveTextAsync("Back again", Patiently);
        complaints.ShouldBeEmpty();
    }

    /// <summary>Opens the incident's page and notes what the browser complains of.</summary>
    private async Task<IPage> Open(RunningPreview preview)
    {
        var page = await chromium.Page();
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("status of 404", StringComparison.Ordinal))
            {
                complaints.Enqueue(message.Text);
            }
        };
        await page.GotoAsync(preview.Address + RunningPreview.IncidentPage[1..]);
        return page;
    }

    private static string Long(string title) =>
        RunningPreview.TextOf(title).Replace("We look.", string.Concat(Enumerable.Range(0, 100).Select(n => $"Line {n}\n\n")), StringComparison.Ordinal);
}

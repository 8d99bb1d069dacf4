using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Generator.Cli.Tests.Browser;

/// <summary>Every kind of page in every dress: nothing is said on the console, nothing is loaded from elsewhere, nothing is wider than the window, and no rule of WCAG 2.2 AA that a program can check is broken.</summary>
public sealed class SitePagesTests(Chromium chromium) : IClassFixture<Chromium>
{
    /// <summary>The odd site, in other clothes and from right to left.</summary>
    private static readonly Dictionary<string, string> Sites = new(StringComparer.Ordinal)
    {
        ["default"] = "",
        ["plain"] = "theme: plain\n",
        ["default in Arabic"] = "language: ar\n",
        ["plain in Arabic"] = "theme: plain\nlanguage: ar\n",
    };

    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        ResultTypes = [ResultType.Violations],
    };

    /// <summary>What is wider than the window, and is not inside something that can be scrolled sideways.</summary>
    private const string TooWide = """
        () => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return [];
          const scrolls = e => e && (/auto|scroll|hidden/.test(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
          return [...document.body.querySelectorAll('*')]
            .filter(e => { const box = e.getBoundingClientRect(); return (box.right > width + 1 || box.left < -1) && !scrolls(e.parentElement); })
            .map(e => `${e.tagName} ${e.className} ${e.textContent.slice(0, 40)}`).concat('the page').slice(0, 3);
        }
        """;

    /// <summary>Texts of charts that are cut off at the edge of their drawing.</summary>
    private const string Cut = """
        () => [...document.querySelectorAll('.chart svg[role=img] text')].filter(text => {
          const [box, all] = [text.getBBox(), text.ownerSVGElement.viewBox.baseVal];
          return box.width > 0 && (box.x < -2 || box.x + box.width > all.width + 2);
        }).map(text => text.textContent).slice(0, 3)
        """;

    /// <summary>One page of each kind: what the rules are asked about, and what is opened where a page's own texts decide nothing.</summary>
    private static readonly string[] Telling =
    [
        "404.html", "archive/2026.html", "archive/index.html", "components/groesse.html", "components/index.html", "embed.html",
        "incidents/2026-04-01-structured.html", "incidents/2026-06-30-ongoing.html", "index.html", "search.html", "statistics.html", "tags/index.html", "upstream/example-cloud.html",
    ];

    /// <summary>Of these the ones that have everything a page is built of, less the charts.</summary>
    private static readonly string[] Few = ["archive/index.html", "incidents/2026-04-01-structured.html", "index.html", "search.html"];

    /// <summary>Those with charts, which both themes draw alike and whose many texts take the longest.</summary>
    private static readonly string[] Charts = ["archive/2026.html", "components/groesse.html", "statistics.html"];

    /// <summary>Where they are asked, which takes seconds a page: both colours of both themes, wide and narrow, from left to right and from right to left.</summary>
    private static readonly Dictionary<(string Site, string Dress), string[]> Asked = new()
    {
        [("default", "light")] = Telling,
        [("default in Arabic", "dark and narrow")] = Few,
        [("plain", "dark and narrow")] = [.. Telling.Except(Charts, StringComparer.Ordinal)],
        [("plain in Arabic", "light")] = Few,
    };

    public static TheoryData<string, string> Dressed => [.. Sites.Keys.SelectMany(_ => Dress.All, (site, dress) => (site, dress.Name))];

    [Theory]
    [InlineData("default")]
    [InlineData("plain")]
    public async Task The_last_days_are_all_in_sight_where_there_is_room(string name)
    {
        var page = await BrowsedSite.Odd(Sites[name]).Open(chromium, "index.html", new() { ViewportSize = new() { Width = 1280, Height = 720 } });

        (await page.EvaluateAsync<bool>("() => { const days = document.querySelector('#days > .scroll'); return days.scrollWidth <= days.clientWidth; }")).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Dressed))]
    public async Task Every_page_is_right(string name, string dressName)
    {
        var site = BrowsedSite.Odd(Sites[name]);
        var dress = Dress.Of(dressName);
        using var folder = dress.IsFromDisk ? new Outages() : null;
        if (folder is not null)
        {
            site.WriteTo(folder.Folder);
        }

        var page = await site.Blank(chromium, dress.Options);
        await page.EmulateMediaAsync(new() { Media = dress.IsOnPaper ? Media.Print : Media.Screen });

        var asked = Asked.GetValueOrDefault((name, dressName)) ?? [];
        List<string> faults = [];
        // The page for addresses that are not there has to name its files from the top of a server.
        foreach (var path in site.Pages.Where(path => (dress.ShowsAll || Telling.Contains(path, StringComparer.Ordinal)) && !(dress.IsFromDisk && path == "404.html")))
        {
            await page.GotoAsync(folder is null ? BrowsedSite.Address + path : new Uri(folder.PathOf(path)).AbsoluteUri);
            var found = (await page.EvaluateAsync<string[]>(TooWide)).Select(e => "wider than the window: " + e);
            var cut = (await page.EvaluateAsync<string[]>(Cut)).Select(e => "cut off in its drawing: " + e);
            faults.AddRange(found.Concat(cut).Concat(asked.Contains(path, StringComparer.Ordinal) ? await Broken(page) : []).Concat(site.Complaints).Select(fault => $"{path}: {fault}"));
            site.Complaints.Clear();
        }

        faults.ShouldBeEmpty();
    }

    [Fact]
    public void The_telling_pages_are_there() => Telling.Union(Few, StringComparer.Ordinal).Except(BrowsedSite.Odd(Sites["default"]).Pages, StringComparer.Ordinal).ShouldBeEmpty();

    private static async Task<IEnumerable<string>> Broken(IPage page) => (await page.RunAxe(Rules)).Violations
        .SelectMany(v => v.Nodes, (rule, node) => $"{rule.Id}: {rule.Help}: {node.Html[..Math.Min(node.Html.Length, 150)]}");
}

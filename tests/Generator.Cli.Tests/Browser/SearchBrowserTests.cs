using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Generator.Core.Outputs.Search;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Generator.Cli.Tests.Browser;

public sealed class SearchBrowserTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Settings = """
        service: Acme
        components: [Mail, Web Console]
        """;

    private static readonly BrowsedSite Small = BrowsedSite.Of(Settings, Incidents());

    private readonly BrowsedSite site = Small.Unseen();

    [Theory]
    [InlineData("deliv", "Mail delivery is late")]
    [InlineData("GRÖSSE", "Größe of the café")]
    [InlineData("cafe", "Größe of the café")]
    [InlineData("\"held back\"", "Mail delivery is late")]
    [InlineData("\"back held\"")]
    [InlineData("held queue", "Mail delivery is late")]
    [InlineData("queue console")]
    [InlineData("web", "Größe of the café")]
    [InlineData("日本語", "日本語のタイトル")]
    [InlineData("語", "日本語のタイトル")]
    [InlineData("بريد", "تأخّر البريد")]
    [InlineData("critical", "Größe of the café")]
    [InlineData("2025", "日本語のタイトル", "تأخّر البريد")]
    [InlineData("٢٠٢٥", "日本語のタイトル", "تأخّر البريد")]
    [InlineData("nothing at all like it")]
    [InlineData("<script>")]
    public async Task Words_find_incidents(string question, params string[] titles)
    {
        var page = await Open("search.html");

        await page.GetByLabel("Search for").FillAsync(question);
        await page.Keyboard.PressAsync("Enter");

        await Expect(Titles(page)).ToHaveTextAsync(titles);
        await Expect(Status(page)).ToHaveTextAsync(titles.Length == 0 ? "Nothing was found. Fewer words or filters find more." : $"Incidents found: {titles.Length}");
        site.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_result_says_why_it_is_one()
    {
        var page = await Open("search.html?q=mail+queue");

        var result = page.Locator("#results > li").First;
        await Expect(result.Locator(".why")).ToHaveTextAsync("Found in: title · components · text");
        await Expect(result.Locator("mark")).ToHaveTextAsync(["Mail", "Mail", "queue"]);
        await Expect(result.Locator(".snippet")).ToHaveTextAsync("Messages are held back in the queue.\nIt works again.", new() { UseInnerText = false });
        (await result.GetByRole(AriaRole.Link).GetAttributeAsync("href")).ShouldBe(BrowsedSite.Address + "incidents/late.html");
    }

    [Theory]
    [InlineData("Severity", "Critical", "severity=critical", "Größe of the café")]
    [InlineData("Component", "Web Console", "component=web-console", "Größe of the café")]
    [InlineData("Year", "2025", "year=2025", "日本語のタイトル", "تأخّر البريد")]
    [InlineData("Duration", "Unknown", "duration=unknown", "تأخّر البريد")]
    [InlineData("State", "Ongoing", "state=open", "Mail delivery is late")]
    public async Task A_filter_works_without_words_and_stands_in_the_address(string filter, string choice, string address, params string[] titles)
    {
        var page = await Open("search.html");

        await page.GetByText("Filters").ClickAsync();
        await page.GetByLabel(filter).SelectOptionAsync(new SelectOptionValue { Label = choice });

        await Expect(Titles(page)).ToHaveTextAsync(titles);
        page.Url.ShouldBe($"{BrowsedSite.Address}search.html?{address}");
        var other = await Open("search.html?" + address);
        await Expect(Titles(other)).ToHaveTextAsync(titles);
        await Expect(other.GetByLabel(filter)).ToBeVisibleAsync();
        site.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_and_filters_narrow_each_other_and_the_way_back_leads_through_them()
    {
        var page = await Open("search.html?q=mail");
        await Expect(Titles(page)).ToHaveTextAsync(["Mail delivery is late", "日本語のタイトル", "تأخّر البريد"]);

        await page.GetByText("Filters").ClickAsync();
        await page.GetByLabel("Year").SelectOptionAsync("2026");
        await Expect(Titles(page)).ToHaveTextAsync(["Mail delivery is late"]);
        page.Url.ShouldEndWith("search.html?q=mail&year=2026");

        await page.GoBackAsync();
        await Expect(Titles(page)).ToHaveCountAsync(3);
        await Expect(page.GetByLabel("Year")).ToHaveValueAsync("");

        await Titles(page).First.ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Mail delivery is late");
        await page.GoBackAsync();
        await Expect(Titles(page)).ToHaveCountAsync(3);
        await Expect(page.GetByLabel("Search for")).ToHaveValueAsync("mail");
    }

    [Fact]
    public async Task The_keyboard_alone_leads_from_the_front_page_to_an_incident()
    {
        var page = await Open("index.html");
        await Tab(page, "q");
        await page.Keyboard.TypeAsync("delivery");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new Regex("/search\\.html\\?q=delivery", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(Status(page)).ToHaveTextAsync("Incidents found: 1");
        await Expect(Status(page)).ToHaveRoleAsync(AriaRole.Status);
        for (var i = 0; i < 30 && !await page.EvaluateAsync<bool>("document.activeElement.matches('#results a')"); i++)
        {
            await page.Keyboard.PressAsync("Tab");
        }

        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Mail delivery is late");
    }

    [Fact]
    public async Task Without_a_script_the_page_leads_to_the_archive_and_the_components()
    {
        var page = await site.Open(chromium, "search.html?q=mail", new() { JavaScriptEnabled = false });

        await Expect(page.Locator("#search-help")).ToContainTextAsync("Searching needs JavaScript.");
        await page.Locator("#search-help").GetByRole(AriaRole.Link, new() { Name = "Archive" }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Archive");
        await Expect(page.Locator("#tools")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("default")]
    [InlineData("plain")]
    public async Task From_disk_the_page_says_what_it_needs_and_all_else_works(string theme)
    {
        using var outages = new Outages();
        BrowsedSite.Of(Settings + $"\ntheme: {theme}", Incidents()).WriteTo(outages.Folder);
        var page = await chromium.Page();
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);

        await page.GotoAsync(new Uri(outages.PathOf("index.html")).AbsoluteUri);
        await page.GetByLabel("Search for").FillAsync("mail");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveURLAsync(new Regex(@"/search\.html\?q=mail"));
        await Expect(page.Locator("#search-help")).ToContainTextAsync("Searching needs a web server");
        await page.GetByLabel("Colours").SelectOptionAsync("dark");
        (await page.EvaluateAsync<string>("getComputedStyle(document.body).colorScheme")).ShouldBe("dark");
        complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_missing_index_is_told_and_does_not_leave_the_reader_alone()
    {
        var page = await Open("search.html");
        await page.RouteAsync("**/search/index.json", route => route.FulfillAsync(new() { Status = 500 }));
        await page.ReloadAsync();

        await page.GetByLabel("Search for").FillAsync("mail");
        await page.Keyboard.PressAsync("Enter");

        await Expect(Status(page)).ToContainTextAsync("The search index could not be loaded.");
        await Expect(page.Locator("#search-help")).ToBeVisibleAsync();
    }

    /// <summary>Everything counts, uncompressed: the page, its style and scripts, and what is read of the index.</summary>
    [Theory]
    [InlineData("q=delivery")]
    [InlineData("q=d")]
    [InlineData("q=mail+delivery+delayed+by+gateway")]
    [InlineData("q=zq7")]
    [InlineData("q=%22came+back+zq7marker%22")]
    [InlineData("severity=critical&component=part-7&year=2022&duration=known&state=closed")]
    [InlineData("state=open")]
    public async Task Of_ten_thousand_incidents_less_than_100_KB_are_loaded_before_the_first_result(string question)
    {
        var page = await Large.Value.Open(chromium, "404.html");
        await page.AddInitScriptAsync("""
            new MutationObserver((_, observer) => {
              if (!document.querySelector('#results > li')) return;
              observer.disconnect();
              globalThis.loaded = [location.href, ...performance.getEntriesByType('resource').map(r => r.name)];
            }).observe(document, { childList: true, subtree: true });
            """);
        Large.Value.Served.Clear();
        await page.GotoAsync($"{BrowsedSite.Address}search.html?{question}");
        await Expect(Titles(page).First).ToBeVisibleAsync();

        var loaded = (await page.EvaluateAsync<string[]>("loaded")).Select(BrowsedSite.PathOf).ToHashSet(StringComparer.Ordinal);
        var bytes = Large.Value.Served.DistinctBy(f => f.Path).Where(f => loaded.Contains(f.Path)).Sum(f => f.Bytes);
        TestContext.Current.SendDiagnosticMessage("{0}: {1} bytes in {2} files", question, bytes, loaded.Count);
        loaded.ShouldContain("search/index.json");
        bytes.ShouldBeLessThan(100_000);
    }

    /// <summary>Here nearly every incident has the words, and one in five hundred has them in a row.</summary>
    [Fact]
    public async Task For_a_phrase_of_common_words_the_reader_is_asked_before_much_is_loaded()
    {
        var page = await Large.Value.Open(chromium, "search.html?q=%22held+back+at+the+gateway%22");
        var further = page.GetByRole(AriaRole.Button, new() { Name = "Search further back" });
        await Expect(Status(page)).ToHaveTextAsync("Incidents found so far: 0");

        for (var i = 0; i < 20 && await Titles(page).CountAsync() == 0; i++)
        {
            await further.ClickAsync();
            await Expect(further.Or(Titles(page).First).First).ToBeVisibleAsync();
        }

        await Expect(page.Locator("mark").First).ToHaveTextAsync("held");
    }

    [Fact]
    public async Task More_results_come_when_asked_for_and_the_first_new_one_has_the_focus()
    {
        var page = await Large.Value.Open(chromium, "search.html?q=delivery");
        await Expect(Titles(page)).ToHaveCountAsync(10);

        await page.GetByRole(AriaRole.Button, new() { Name = "Show more" }).ClickAsync();

        await Expect(Titles(page)).ToHaveCountAsync(20);
        await Expect(Titles(page).Nth(10)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Words_are_cut_and_folded_in_the_browser_as_in_the_index()
    {
        string[] samples =
        [
            "Mail is LATE, again", "Größe Ærøskøbing ĲSSELMEER Łódź", "Cafe\u0301 CAFÉ", "İstanbul ısı Οδός Ελλάδα Ёлка", "ｗｉｄｅ　ＡＢＣ１２",
            "البريد والبريد بَرِيد مدرسة مستوى ـــ", "日本語 メールが遅延 OK 東 𠮷野家", "한국어 메일", "हिन्दी ภาษาไทย", new string('x', 31) + "𐐨𐐨𐐨", "Tiếng Việt ở Đà Nẵng",
        ];
        var page = await Open("search.html");

        foreach (var sample in samples)
        {
            (await page.EvaluateAsync<string[]>("text => outagesSearch.tokens(text).map(t => t.term)", sample)).ShouldBe(SearchWords.Of(sample));
        }
    }

    /// <summary>In the scripts of which the folding knows something; new letters elsewhere depend on the browser's age.</summary>
    [Theory]
    [InlineData(0x20, 0x52F)]
    [InlineData(0x590, 0x6FF)]
    [InlineData(0xE00, 0xEFF)]
    [InlineData(0x1E00, 0x1FFF)]
    [InlineData(0x3040, 0x30FF)]
    [InlineData(0x4E00, 0x9FFF)]
    [InlineData(0xAC00, 0xD7A3)]
    [InlineData(0xFF00, 0xFFEF)]
    public async Task Every_character_is_the_same_word_in_the_browser_as_in_the_index(int from, int to)
    {
        var page = await Open("search.html");

        var theirs = await page.EvaluateAsync<string[]>(
            "([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => outagesSearch.tokens(String.fromCodePoint(from + i)).map(t => t.term).join(' '))", new[] { from, to });

        var ours = Enumerable.Range(from, to - from + 1).Select(n => string.Join(' ', SearchWords.Of(((char)n).ToString())));
        Enumerable.Range(from, to - from + 1).Zip(theirs, ours).Where(c => c.Second != c.Third)
            .Select(c => string.Create(CultureInfo.InvariantCulture, $"{c.First:X4} {c.Second} {c.Third}")).ShouldBeEmpty();
    }

    private static readonly Lazy<BrowsedSite> Large = new(() => BrowsedSite.Of(
        "service: Acme\ncomponents: [" + string.Join(", ", Enumerable.Range(0, 20).Select(n => $"Part {n}")) + "]\n",
        Enumerable.Range(0, 10_000).Select(Made)));

    private Task<IPage> Open(string path) => site.Open(chromium, path);

    private static ILocator Titles(IPage page) => page.Locator("#results h3 a");

    private static ILocator Status(IPage page) => page.Locator("#search-status");

    private static async Task Tab(IPage page, string id)
    {
        for (var i = 0; i < 30 && await page.EvaluateAsync<string>("document.activeElement.id") != id; i++)
        {
            await page.Keyboard.PressAsync("Tab");
        }
    }

    private static IEnumerable<(string Id, string Text)> Incidents() =>
    [
        ("late", Text("Mail delivery is late", "minor", "[Mail]", "2026-06-01", "Messages are held back in the queue.", end: null)),
        ("size", Text("Größe of the café", "critical", "[Web Console]", "2026-05-01", "It was too large.", "2026-05-01 12:00 UTC")),
        ("japanese", Text("日本語のタイトル", "notice", "[Mail]", "2025-06-01", "メールが遅延しています。", "2025-06-01 12:00 UTC")),
        ("arabic", Text("تأخّر البريد", "minor", "[Mail]", "2025-05-01", "ننظر في الأمر.", "2025-05-01 10:00 UTC")),
    ];

    private static string Text(string title, string severity, string components, string day, string body, string? end) =>
        $"---\ntitle: {title}\nseverity: {severity}\ncomponents: {components}\n---\n\n## Investigating — {day} 10:00 UTC\n\n{body}\n\n"
        + (end is null ? $"## Monitoring — {day} 11:00 UTC\n\nIt works again.\n" : $"## Resolved — {end}\n\nIt works again.\n");

    /// <summary>About as long as incidents are, with common words, rare ones and some that only it has.</summary>
    private static (string Id, string Text) Made(int number)
    {
        string[] common = ["delivery", "delayed", "mail", "gateway", "queue", "database", "customers", "region", "deploy", "certificate", "timeout", "errors", "console", "login", "webhooks", "storage"];
        string[] severities = ["notice", "minor", "major", "critical"];
        string Word(int n) => common[(int)(n * 7919L / 13 % common.Length)];
        var day = new DateOnly(2026, 7, 1).AddDays(-number / 4);
        var body = new StringBuilder();
        for (var i = 0; i < 12; i++)
        {
            body.Append(CultureInfo.InvariantCulture, $"The {Word((number * 13) + i)} of {Word(number + (i * 7))} met {Word((number * 3) + i)} by {Convert.ToString((number * 31) + (i * 977), 16)} in cell{(number * 7) % 911}. ");
        }

        body.Append(number % 500 == 77 ? "Mail was held back at the gateway." : "Mail was held at the gateway and came back.");
        body.Append(number == 9000 ? " zq7marker" : "");
        var text = Text($"{Word(number)} {Word(number + 5)} failed {number}", severities[number % 4], $"[Part {number % 20}]", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), body.ToString(), number == 4000 ? null : FormattableString.Invariant($"{day:yyyy-MM-dd} 12:{number % 60:00} UTC"));
        return (FormattableString.Invariant($"made-{number:00000}"), text);
    }
}

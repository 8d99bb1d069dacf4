using System.Collections.Concurrent;
using System.Text;
using Generator.Cli.Files;
using Generator.Core;
using Generator.Core.Outputs;
using Generator.Core.Sources;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Playwright;
using NodaTime;

namespace Generator.Cli.Tests.Browser;

/// <summary>A site whose files are rendered when a browser asks for them, at an address without a server.</summary>
internal sealed class BrowsedSite
{
    /// <summary>The one that the odd site says it has.</summary>
    public const string Address = "https://history.example.org/odd/";

    private static readonly FileExtensionContentTypeProvider Types = new();

    private readonly Dictionary<string, Output> outputs;

    private BrowsedSite(SiteSources sources, Instant asOf)
    {
        var result = SiteBuilder.Build(sources, asOf);
        outputs = result.Outputs.ToDictionary(o => o.Path, StringComparer.Ordinal);
        if (outputs.Count == 0)
        {
            throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Select(d => d.Message)));
        }
    }

    /// <summary>Every file that was asked for, with its uncompressed size.</summary>
    public ConcurrentQueue<(string Path, int Bytes)> Served { get; } = new();

    /// <summary>What the browser said on its console.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    /// <summary>The paths of all its pages, less those that send the reader on.</summary>
    public IEnumerable<string> Pages => outputs.Values
        .Where(o => o.Path.EndsWith(".html", StringComparison.Ordinal) && !Encoding.UTF8.GetString(o.Render().Value!).Contains("http-equiv=\"refresh\"", StringComparison.Ordinal))
        .Select(o => o.Path).Order(StringComparer.Ordinal);

    public static BrowsedSite Of(string settings, params IEnumerable<(string Id, string Text)> incidents) => new(
        new(
            new("content/site.yaml", settings),
            [.. incidents.Select(i => new SourceFile($"content/incidents/{i.Id}.md", i.Text))],
            [],
            BuiltInThemes.All(),
            []),
        Instant.FromUtc(2026, 7, 10, 0, 0));

    /// <summary>The site with one of everything that is unusual, as of 1 July 2026.</summary>
    /// <param name="settings">Lines behind its own settings, such as another theme.</param>
    public static BrowsedSite Odd(string settings)
    {
        var sources = ContentReader.Read(Path.Combine(Outages.RepositoryRoot(), "tests", "Generator.Core.Tests", "Sites", "odd", "content"), themes: null).Value!;
        return new(sources with { Settings = sources.Settings with { Text = sources.Settings.Text + settings } }, Instant.FromUtc(2026, 7, 1, 0, 0));
    }

    public async Task<IPage> Open(Chromium chromium, string path, BrowserNewContextOptions? options = null)
    {
        var page = await Blank(chromium, options);
        await page.GotoAsync(Address + path);
        return page;
    }

    /// <summary>A page that has not been anywhere yet; what it says and what it asks for is noted, and answered by this site.</summary>
    public async Task<IPage> Blank(Chromium chromium, BrowserNewContextOptions? options = null)
    {
        var page = await chromium.Page(options);
        page.Console += (_, message) => Complaints.Enqueue(message.Text);
        page.PageError += (_, message) => Complaints.Enqueue(message);
        await page.RouteAsync("http*://**/*", Answer);
        return page;
    }

    public void WriteTo(string folder)
    {
        foreach (var output in outputs.Values)
        {
            var path = Path.Combine(folder, output.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, output.Render().Value!);
        }
    }

    /// <summary>The path within the site of an address.</summary>
    public static string PathOf(string url)
    {
        var address = new Uri(url).GetLeftPart(UriPartial.Path);
        return address.StartsWith(Address, StringComparison.Ordinal) ? address[Address.Length..] : "";
    }

    private Task Answer(IRoute route)
    {
        var path = PathOf(route.Request.Url);
        if (!outputs.TryGetValue(path.Length == 0 ? "index.html" : path, out var output))
        {
            Complaints.Enqueue($"asked for {route.Request.Url}");
            return route.FulfillAsync(new() { Status = 404 });
        }

        var bytes = output.Render().Value!;
        Served.Enqueue((path, bytes.Length));
        return route.FulfillAsync(new() { BodyBytes = bytes, ContentType = Types.TryGetContentType(path, out var type) ? type : "text/html" });
    }
}

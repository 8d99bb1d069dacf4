using System.Collections.Concurrent;
using Generator.Cli.Files;
using Generator.Core;
using Generator.Core.Sources;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Playwright;
using NodaTime;

namespace Generator.Cli.Tests.Browser;

/// <summary>A site whose files are rendered when a browser first asks for them, at an address without a server.</summary>
internal sealed class BrowsedSite
{
    /// <summary>The one that the odd site says it has.</summary>
    public const string Address = "https://history.example.org/odd/";

    private static readonly FileExtensionContentTypeProvider Types = new();

    /// <summary>The files of the odd site by the settings that were added to it: many tests look at the same ones.</summary>
    private static readonly ConcurrentDictionary<string, Lazy<Dictionary<string, Lazy<byte[]>>>> OddFiles = new(StringComparer.Ordinal);

    private readonly Dictionary<string, Lazy<byte[]>> files;

    private BrowsedSite(Dictionary<string, Lazy<byte[]>> files) => this.files = files;

    /// <summary>Every file that was asked for, with its uncompressed size.</summary>
    public ConcurrentQueue<(string Path, int Bytes)> Served { get; } = new();

    /// <summary>What the browser said on its console.</summary>
    public ConcurrentQueue<string> Complaints { get; } = new();

    /// <summary>The paths of all its pages, less those that send the reader on.</summary>
    public IEnumerable<string> Pages => files.Keys
        .Where(path => path.EndsWith(".html", StringComparison.Ordinal) && files[path].Value.AsSpan().IndexOf("http-equiv=\"refresh\""u8) < 0)
        .Order(StringComparer.Ordinal);

    public static BrowsedSite Of(string settings, params IEnumerable<(string Id, string Text)> incidents) => new(Files(
        new(
            new("content/site.yaml", settings),
            [.. incidents.Select(i => new SourceFile($"content/incidents/{i.Id}.md", i.Text))],
            [],
            BuiltInThemes.All(),
            []),
        Instant.FromUtc(2026, 7, 10, 0, 0)));

    /// <summary>The same site, of which nothing was asked yet.</summary>
    public BrowsedSite Unseen() => new(files);

    /// <summary>The site with one of everything that is unusual, as of 1 July 2026.</summary>
    /// <param name="settings">Lines behind its own settings, such as another theme.</param>
    public static BrowsedSite Odd(string settings) => new(OddFiles.GetOrAdd(settings, settings => new(() => FilesOfOdd(settings))).Value);

    private static Dictionary<string, Lazy<byte[]>> FilesOfOdd(string settings)
    {
        var sources = ContentReader.Read(Path.Combine(Outages.RepositoryRoot(), "tests", "Generator.Core.Tests", "Sites", "odd", "content"), themes: null).Value!;
        return Files(sources with { Settings = sources.Settings with { Text = sources.Settings.Text + settings } }, Instant.FromUtc(2026, 7, 1, 0, 0));
    }

    private static Dictionary<string, Lazy<byte[]>> Files(SiteSources sources, Instant asOf)
    {
        var result = SiteBuilder.Build(sources, asOf);
        return result.Outputs.IsEmpty
            ? throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Select(d => d.Message)))
            : result.Outputs.ToDictionary(o => o.Path, o => new Lazy<byte[]>(() => o.Render().Value!), StringComparer.Ordinal);
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
        foreach (var (name, bytes) in files)
        {
            var path = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, bytes.Value);
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
        if (!files.TryGetValue(path.Length == 0 ? "index.html" : path, out var bytes))
        {
            Complaints.Enqueue($"asked for {route.Request.Url}");
            return route.FulfillAsync(new() { Status = 404 });
        }

        Served.Enqueue((path, bytes.Value.Length));
        return route.FulfillAsync(new() { BodyBytes = bytes.Value, ContentType = Types.TryGetContentType(path, out var type) ? type : "text/html" });
    }
}

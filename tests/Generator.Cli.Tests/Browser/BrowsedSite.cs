using System.Collections.Concurrent;
using Generator.Cli.Files;
using Generator.Core;
using Generator.Core.Outputs;
using Generator.Core.Sources;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Playwright;
using NodaTime;

namespace Generator.Cli.Tests.Browser;

/// <summary>A site whose files are rendered when a browser asks for them, as of 10 July 2026, at an address without a server.</summary>
internal sealed class BrowsedSite
{
    public const string Address = "http://history.example.org/of/acme/";

    private static readonly FileExtensionContentTypeProvider Types = new();

    private readonly Dictionary<string, Output> outputs;

    private BrowsedSite(SiteSources sources)
    {
        var result = SiteBuilder.Build(sources, Instant.FromUtc(2026, 7, 10, 0, 0));
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

    public static BrowsedSite Of(string settings, params IEnumerable<(string Id, string Text)> incidents) => new(new(
        new("content/site.yaml", settings),
        [.. incidents.Select(i => new SourceFile($"content/incidents/{i.Id}.md", i.Text))],
        [],
        BuiltInThemes.All(),
        []));

    public async Task<IPage> Open(Chromium chromium, string path, BrowserNewContextOptions? options = null)
    {
        var page = await chromium.Page(options);
        page.Console += (_, message) => Complaints.Enqueue(message.Text);
        page.PageError += (_, message) => Complaints.Enqueue(message);
        await page.RouteAsync("**/*", Answer);
        await page.GotoAsync(Address + path);
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
            return route.FulfillAsync(new() { Status = 404 });
        }

        var bytes = output.Render().Value!;
        Served.Enqueue((path, bytes.Length));
        return route.FulfillAsync(new() { BodyBytes = bytes, ContentType = Types.TryGetContentType(path, out var type) ? type : "text/html" });
    }
}

using Microsoft.Playwright;
using Xunit;

namespace Generator.Cli.Tests.Browser;

/// <summary>
/// The system's Chromium, started once for all tests of a class: <c>IClassFixture&lt;Chromium&gt;</c>. Nothing is downloaded; the
/// driver comes with the package.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = OnPath(),
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>A page in a browser of its own, without anything from other tests.</summary>
    public async Task<IPage> Page(BrowserNewContextOptions? options = null) => await (await browser!.NewContextAsync(options)).NewPageAsync();

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
    }

    private static string OnPath() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name + (OperatingSystem.IsWindows() ? ".exe" : ""))))
        .FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException(
            $"the browser tests need one of {string.Join(", ", Names)} on PATH; install it, on Debian and Ubuntu with `sudo apt-get install chromium`");
}

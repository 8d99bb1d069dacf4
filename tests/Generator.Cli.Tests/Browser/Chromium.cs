using System.Diagnostics;
using Microsoft.Playwright;
using Xunit;
using Xunit.Sdk;

namespace Generator.Cli.Tests.Browser;

/// <summary>
/// The system's Chromium, started once for all tests of a class: <c>IClassFixture&lt;Chromium&gt;</c>. The driver comes with the package;
/// the browser is installed from Debian's packages where it is missing and this may be done without a question.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>The first one has no windows and menus of its own to draw, and takes half the time.</summary>
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

    private static readonly Lazy<string> Executable = new(() => OnPath() ?? (Install() ? OnPath() : null) ?? throw new InvalidOperationException(
        $"the browser tests need one of {string.Join(", ", Names)} on PATH; install it, on Debian and Ubuntu with `sudo apt-get install {Names[0]}`"));

    private IPlaywright? playwright;
    private IBrowser? browser;
    private ITest? opener;

    public async ValueTask InitializeAsync()
    {
        // Machines that run tests are busy; what a page will never show is found all the same.
        Assertions.SetDefaultExpectTimeout(60_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Executable.Value,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>A page in a browser of its own, without anything from other tests, whose pages are closed.</summary>
    public async Task<IPage> Page(BrowserNewContextOptions? options = null)
    {
        if (opener != TestContext.Current.Test)
        {
            opener = TestContext.Current.Test;
            await Task.WhenAll(browser!.Contexts.Select(context => context.CloseAsync()));
        }

        return await (await browser!.NewContextAsync(options)).NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
    }

    private static string? OnPath() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name + (OperatingSystem.IsWindows() ? ".exe" : ""))))
        .FirstOrDefault(File.Exists);

    private static bool Install() => OperatingSystem.IsLinux() && File.Exists("/usr/bin/apt-get")
        && AptGet("update") && (AptGet("install", "-y", "--no-install-recommends", Names[0]) || AptGet("install", "-y", "--no-install-recommends", Names[1]));

    private static bool AptGet(params ReadOnlySpan<string> arguments)
    {
        string[] command = Environment.IsPrivilegedProcess ? ["apt-get", .. arguments] : ["sudo", "-n", "apt-get", .. arguments];
        try
        {
            var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
            start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
            using var process = Process.Start(start)!;
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no sudo.
            return false;
        }
    }
}

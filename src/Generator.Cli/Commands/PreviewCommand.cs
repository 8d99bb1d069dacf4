using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Generator.Cli.Files;
using Generator.Cli.Preview;

namespace Generator.Cli.Commands;

/// <summary><c>outages preview</c>: the site in a browser, while it is written.</summary>
internal static class PreviewCommand
{
    private const int DefaultPort = 4000;

    public static Command Create()
    {
        var content = SharedOptions.Content();
        var themes = SharedOptions.Themes();
        var asOf = SharedOptions.AsOf();
        var url = SharedOptions.Url();
        var port = new Option<int?>("--port")
        {
            Description = $"The port to serve on; 0 for any free one (default: {DefaultPort}, or a free one if that is taken)",
            HelpName = "number",
        };
        port.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && (!ushort.TryParse(token.Value, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out _)))
            {
                result.AddError($"--port: `{token.Value}` is not a port; use a number from 0 to {ushort.MaxValue}");
            }
        });
        var command = new Command("preview", """
            Serves the site on this machine. A page in the browser loads itself again when the content or the theme changes, and
            shows what is wrong over the last good page. Ctrl-C ends it.

            Examples:
              outages preview
              outages preview --port 8080 --as-of 2026-07-10T00:00:00Z
              outages preview --themes site-themes             while you write a theme in another folder than themes/
            """)
        {
            content, themes, port, asOf, url,
        };
        command.SetAction(parsed =>
        {
            var given = parsed.GetValue(asOf);
            var site = new LiveSite(parsed.GetRequiredValue(content), parsed.GetValue(themes), () => SharedOptions.AsOfOrNow(given)) { Url = SharedOptions.GivenUrl(parsed.GetValue(url)) };
            return Run(site, parsed.GetRequiredValue(content), parsed.GetValue(port));
        });
        return command;
    }

    /// <summary>Serves until it is told to stop; whatever is under way then is dropped, as nothing is ever written.</summary>
    private static int Run(LiveSite site, string content, int? port)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        var serving = Task.Run(() => Serve(site, content, port, stop.Token));
        try
        {
            serving.WaitAsync(stop.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Asked to.
        }

        return ExitCode.Done;

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    private static async Task Serve(LiveSite site, string content, int? port, CancellationToken stop)
    {
        using var watcher = new ContentWatcher();
        watcher.Add(content);
        watcher.Add(site.Themes);
        site.Rebuild(null);
        await using var server = new PreviewServer(site, new());
        var address = await Start(server, port);
        Terminal.Result($"Preview of {FileReader.Shown(content)} at {address} (Ctrl-C ends it)");
        await await Task.WhenAny(server.Fault, Follow(site, watcher, stop));
    }

    private static async Task<string> Start(PreviewServer server, int? port)
    {
        try
        {
            return await server.Start(port ?? DefaultPort);
        }
        catch (IOException) when (port is null)
        {
            Terminal.Hint($"port {DefaultPort} is taken, so another one is used; `--port` chooses one");
            return await server.Start(0);
        }
        catch (IOException e)
        {
            throw new IOException($"port {port} of {IPAddress.Loopback} is taken; choose another one with `--port`, or leave that away", e);
        }
        catch (SocketException e)
        {
            throw new IOException($"port {port ?? DefaultPort} of {IPAddress.Loopback} cannot be used: {e.Message}", e);
        }
    }

    private static async Task Follow(LiveSite site, ContentWatcher watcher, CancellationToken stop)
    {
        while (true)
        {
            var changed = await watcher.Next(stop);
            try
            {
                Rebuild(site, watcher, changed);
            }
            catch (UsageException e)
            {
                site.Fail(e.Message, e.Hint);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                site.Fail(e.Message);
            }
        }
    }

    /// <summary>A file can vanish between being listed and being read; then all is read once more.</summary>
    private static void Rebuild(LiveSite site, ContentWatcher watcher, IEnumerable<ContentChange>? changed)
    {
        try
        {
            Once(changed);
        }
        catch (IOException)
        {
            Once(null);
        }

        void Once(IEnumerable<ContentChange>? changed)
        {
            // A theme of one's own can be made and named while the preview runs.
            watcher.Add(site.Themes);
            site.Rebuild(changed);
        }
    }
}

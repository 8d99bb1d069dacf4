using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Generator.Core.Diagnostics;
using Generator.Core.Diagnostics.Reports;
using Generator.Core.Outputs;
using Generator.Core.Themes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.StaticFiles;

namespace Generator.Cli.Preview;

/// <summary>Serves a site on this machine alone. Every answer comes from the plan in memory; no address leads to a file.</summary>
internal sealed class PreviewServer(LiveSite site, PreviewLimits limits) : IAsyncDisposable
{
    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    /// <summary>Each page that a template makes as it last went well, to be shown while its template fails.</summary>
    private readonly ConcurrentDictionary<string, byte[]> lastGood = new(StringComparer.Ordinal);

    private readonly TaskCompletionSource fault = new();

    private WebApplication? app;

    /// <summary>Ends, in failure, when a request met a fault of the program.</summary>
    public Task Fault => fault.Task;

    /// <param name="port">0 for any that is free.</param>
    /// <returns>The address.</returns>
    /// <exception cref="IOException">The port is taken.</exception>
    public async Task<string> Start(int port)
    {
        // Nothing from the environment or from a file in the current folder may open the server to others.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            limits.ApplyTo(kestrel.Limits);
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        app = builder.Build();
        app.Run(Guarded);
        await app.StartAsync();
        return app.Urls.Single() + "/";
    }

    /// <summary>Closes all connections at once.</summary>
    public ValueTask DisposeAsync() => app?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task Guarded(HttpContext context)
    {
        try
        {
            await Answer(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The browser has gone.
        }
        catch (Exception e) when (fault.TrySetException(e))
        {
            throw;
        }
    }

    private Task Answer(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        if (!LoopbackOnly.IsMeant(context))
        {
            return Send(context, StatusCodes.Status403Forbidden, "text/plain; charset=utf-8", "This preview answers to 127.0.0.1 and localhost, with its port.\n"u8.ToArray());
        }

        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            headers.Allow = "GET, HEAD";
            return Send(context, StatusCodes.Status405MethodNotAllowed, "text/plain; charset=utf-8", "A preview is only read.\n"u8.ToArray());
        }

        if (context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true)
        {
            return Send(context, StatusCodes.Status413PayloadTooLarge, "text/plain; charset=utf-8", "A preview is only read: nothing may be sent to it.\n"u8.ToArray());
        }

        var path = context.Request.Path.Value ?? "/";
        return path == PreviewAssets.Changes ? TellOfChange(context)
            : PreviewAssets.At(path) is { } asset ? Send(context, StatusCodes.Status200OK, ContentTypeOf(path), asset)
            : SendOutput(context, path);
    }

    /// <summary>An event once there is a newer snapshot than the one that the page came from.</summary>
    private async Task TellOfChange(HttpContext context)
    {
        if (!LoopbackOnly.IsSameOrigin(context))
        {
            await Send(context, StatusCodes.Status403Forbidden, "text/plain; charset=utf-8", "Only pages of this preview are told of changes.\n"u8.ToArray());
            return;
        }

        context.Response.ContentType = "text/event-stream";
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        await context.Response.WriteAsync("retry: 500\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        var now = site.Current;
        if (context.Request.Query["since"] == now.Version)
        {
            await now.Superseded.WaitAsync(context.RequestAborted);
        }

        await context.Response.WriteAsync("event: reload\ndata: now\n\n", context.RequestAborted);
    }

    private Task SendOutput(HttpContext context, string path)
    {
        var snapshot = site.Current;
        var wanted = Within(path, snapshot);
        if (snapshot.Outputs.TryGetValue(wanted, out var output))
        {
            return SendRendered(context, snapshot, output, StatusCodes.Status200OK);
        }

        if (snapshot.Outputs.ContainsKey($"{wanted}/{Paths.Index}") || path + "/" == snapshot.PublicPath)
        {
            context.Response.Redirect(context.Request.Path.ToUriComponent() + "/");
            return Task.CompletedTask;
        }

        return snapshot.Outputs.TryGetValue(Paths.NotFound, out var notFound)
            ? SendRendered(context, snapshot, notFound, StatusCodes.Status404NotFound)
            : SendPage(context, snapshot, StatusCodes.Status503ServiceUnavailable, ServedPage.Blank, snapshot.Findings);
    }

    /// <summary>The path within the site of an address, with or without what the published site's addresses begin with.</summary>
    private static string Within(string path, Snapshot snapshot)
    {
        var below = path.StartsWith(snapshot.PublicPath, StringComparison.Ordinal) ? path[snapshot.PublicPath.Length..] : path[1..];
        return below.Length == 0 || below.EndsWith('/') ? below + Paths.Index : below;
    }

    private Task SendRendered(HttpContext context, Snapshot snapshot, Output output, int status)
    {
        var rendered = output.Render();
        var bytes = rendered.Value;
        if (bytes is not null && output.MayFail)
        {
            lastGood[output.Path] = bytes;
        }

        var report = rendered.Diagnostics.Any(d => d.IsError) ? TextReport.Write(Diagnostic.InOrder(rendered.Diagnostics), colour: false) : null;
        var findings = snapshot.Findings ?? report;
        bytes ??= lastGood.GetValueOrDefault(output.Path);
        var type = ContentTypeOf(output.Path);
        if (type.StartsWith("text/html", StringComparison.Ordinal))
        {
            var html = bytes is null ? ServedPage.Blank : Encoding.UTF8.GetString(bytes);
            var isRelative404 = output.Path == Paths.NotFound && snapshot.PublicPath == "/";
            return SendPage(context, snapshot, status, isRelative404 ? ServedPage.AtRoot(html) : html, findings);
        }

        return bytes is null
            ? Send(context, StatusCodes.Status500InternalServerError, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(findings ?? ""))
            : Send(context, status, type, bytes);
    }

    private static Task SendPage(HttpContext context, Snapshot snapshot, int status, string html, string? findings)
    {
        var origin = $"http://{context.Request.Host.Value}";
        return Send(context, status, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(ServedPage.Of(html, origin, snapshot.Version, findings)));
    }

    private static Task Send(HttpContext context, int status, string type, byte[] bytes)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    private static string ContentTypeOf(string path)
    {
        var type = ContentTypes.TryGetContentType(path, out var known) ? known : "application/octet-stream";
        return type.StartsWith("text/", StringComparison.Ordinal) || type == "application/json" ? type + "; charset=utf-8" : type;
    }
}

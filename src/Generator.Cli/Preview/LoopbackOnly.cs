using Microsoft.AspNetCore.Http;

namespace Generator.Cli.Preview;

/// <summary>
/// Which requests are answered: those of a browser that was itself pointed at this machine. Any web page can make a browser send
/// requests here, under its own name or under a name that it lets point here.
/// </summary>
internal static class LoopbackOnly
{
    private static readonly string[] Names = ["127.0.0.1", "localhost", "[::1]"];

    /// <summary>Whether the request names this server as a person on this machine would.</summary>
    public static bool IsMeant(HttpContext context) => IsOwn(context.Request.Host.Value, context);

    /// <summary>Whether no other site has sent the request. Browsers leave the origin out of what a page asks of its own site.</summary>
    public static bool IsSameOrigin(HttpContext context)
    {
        var headers = context.Request.Headers;
        return (headers.Origin.Count == 0 || (headers.Origin is [{ } origin] && origin.StartsWith("http://", StringComparison.Ordinal) && IsOwn(origin["http://".Length..], context)))
            && (headers["Sec-Fetch-Site"].Count == 0 || headers["Sec-Fetch-Site"] == "same-origin");
    }

    private static bool IsOwn(string? host, HttpContext context)
    {
        var port = context.Connection.LocalPort;
        return Names.Any(name => string.Equals(host, $"{name}:{port}", StringComparison.OrdinalIgnoreCase)
            || (port == DefaultPort && string.Equals(host, name, StringComparison.OrdinalIgnoreCase)));
    }

    private const int DefaultPort = 80;
}

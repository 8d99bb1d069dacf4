using Generator.Core.Markup;

namespace Generator.Cli.Preview;

/// <summary>A page as the preview serves it: as it would be published, with live reload and, over it, the findings.</summary>
internal static class ServedPage
{
    /// <summary>Stands in for a page that there never was a good version of.</summary>
    public const string Blank = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>outages preview</title>\n</head>\n<body>\n</body>\n</html>\n";

    /// <param name="origin">Of this server, as the browser knows it: <c>http://127.0.0.1:4000</c>.</param>
    /// <param name="version">The snapshot's.</param>
    /// <param name="findings">The report to show over the page.</param>
    public static string Of(string html, string origin, string version, string? findings)
    {
        var allowed = ContentSecurityPolicy.Widen(
            html,
            ("script-src", Source(origin, PreviewAssets.Script)),
            ("connect-src", Source(origin, PreviewAssets.Changes)),
            ("style-src", Source(origin, PreviewAssets.Style)));
        var overlay = findings is null ? "" : Overlay(findings);
        return Insert(allowed, "</body>", $"{overlay}<script src=\"{PreviewAssets.Script}\" data-version=\"{version}\"></script>\n", atEnd: true);
    }

    /// <summary>
    /// The page for unknown addresses links from the site's root when the public address is not known. The preview knows where
    /// its root is.
    /// </summary>
    public static string AtRoot(string html) => Insert(ContentSecurityPolicy.Widen(html, ("base-uri", "'self'")), "<link", "<base href=\"/\">\n", atEnd: false);

    /// <summary>The one address, or the whole server where its name, [::1], is none that a policy can hold.</summary>
    private static string Source(string origin, string path) => origin.Contains('[', StringComparison.Ordinal) ? "'self'" : origin + path;

    private static string Overlay(string findings) => $"""
        <link rel="stylesheet" href="{PreviewAssets.Style}">
        <dialog id="outages-preview-findings" role="alertdialog" aria-labelledby="outages-preview-title" aria-describedby="outages-preview-lead" open>
        <h2 id="outages-preview-title">The content has errors</h2>
        <p id="outages-preview-lead">Behind this is the last good page. It comes back by itself once the errors are mended.</p>
        <pre tabindex="0">{Html.Encode(findings)}</pre>
        <button type="button" autofocus>Close (Esc)</button>
        </dialog>

        """;

    private static string Insert(string html, string mark, string text, bool atEnd)
    {
        var at = atEnd ? html.LastIndexOf(mark, StringComparison.OrdinalIgnoreCase) : html.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
        return at >= 0 ? html.Insert(at, text) : atEnd ? html + text : html;
    }
}

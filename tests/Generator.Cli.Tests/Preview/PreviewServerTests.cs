using System.Net;
using System.Text;
using Shouldly;
using Xunit;

namespace Generator.Cli.Tests.Preview;

public sealed class PreviewServerTests : IClassFixture<SharedPreview>
{
    private readonly RunningPreview preview;

    public PreviewServerTests(SharedPreview shared)
    {
        ArgumentNullException.ThrowIfNull(shared);
        preview = shared.Preview;
    }

    [Fact]
    public void The_address_is_printed() => preview.FirstLine.ShouldBe($"Preview of content at {preview.Address} (Ctrl-C ends it)");

    [Theory]
    [InlineData("127.0.0.1:{port}", true)]
    [InlineData("localhost:{port}", true)]
    [InlineData("LocalHost:{port}", true)]
    [InlineData("[::1]:{port}", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("localhost", false)]
    [InlineData("localhost:1", false)]
    [InlineData("evil.example", false)]
    [InlineData("evil.example:{port}", false)]
    [InlineData("localhost.evil.example:{port}", false)]
    [InlineData("127.0.0.1.nip.io:{port}", false)]
    [InlineData("127.0.0.2:{port}", false)]
    [InlineData("0.0.0.0:{port}", false)]
    [InlineData("", false)]
    public async Task Only_the_names_of_this_machine_with_the_port_are_answered(string host, bool answered)
    {
        var named = host.Replace("{port}", $"{preview.Address.Port}", StringComparison.Ordinal);

        var answer = await preview.Raw($"GET / HTTP/1.1\r\nHost: {named}\r\nConnection: close\r\n\r\n");

        answer.ShouldStartWith(answered ? "HTTP/1.1 200 " : "HTTP/1.1 403 ");
        answer.Contains("Acme", StringComparison.Ordinal).ShouldBe(answered);
    }

    [Fact]
    public async Task A_request_without_a_host_is_refused() =>
        (await preview.Raw("GET / HTTP/1.0\r\n\r\n")).ShouldStartWith("HTTP/1.1 403 ");

    [Theory]
    [InlineData("/../../../../../../etc/passwd")]
    [InlineData("/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/..%2f..%2f..%2f..%2f..%2fetc/passwd")]
    [InlineData("/..%5c..%5cetc%5cpasswd")]
    [InlineData("/..\\..\\etc\\passwd")]
    [InlineData("/assets/../../content/site.yaml")]
    [InlineData("/assets/..%2f..%2fcontent/site.yaml")]
    [InlineData("//etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("/%2fetc%2fpasswd")]
    [InlineData("/content/site.yaml")]
    [InlineData("/site.yaml")]
    [InlineData("/.git/config")]
    [InlineData("/%00")]
    [InlineData("/index.html%00.txt")]
    [InlineData("/index.html/")]
    [InlineData("/.preview/")]
    [InlineData("/.preview/../site.yaml")]
    [InlineData("/file:///etc/passwd")]
    public async Task Nothing_outside_the_site_is_served(string target)
    {
        var answer = await preview.Raw($"GET {target} HTTP/1.1\r\nHost: {preview.Host}\r\nConnection: close\r\n\r\n");

        answer.ShouldMatch(@"^HTTP/1\.1 (400|404) ");
        answer.ShouldNotContain("root:");
        answer.ShouldNotContain("components: [Mail]");
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("PATCH")]
    [InlineData("BREW")]
    public async Task What_is_not_reading_is_refused(string method)
    {
        using var response = await preview.Send(new HttpMethod(method), "/");

        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        response.Content.Headers.Allow.ShouldBe(["GET", "HEAD"]);
        response.Headers.Select(h => h.Key).ShouldNotContain("Access-Control-Allow-Origin");
    }

    [Fact]
    public async Task The_head_of_a_page_is_that_of_the_page_without_its_body()
    {
        var body = await preview.Text("/");

        var head = await preview.Raw($"HEAD / HTTP/1.1\r\nHost: {preview.Host}\r\nConnection: close\r\n\r\n");

        head.ShouldStartWith("HTTP/1.1 200 ");
        head.ShouldContain($"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n");
        head.ShouldEndWith("\r\n\r\n");
    }

    [Theory]
    [InlineData("/", "text/html; charset=utf-8")]
    [InlineData("/archive/", "text/html; charset=utf-8")]
    [InlineData("/archive/2026.html", "text/html; charset=utf-8")]
    [InlineData("/files/notes.txt", "text/plain; charset=utf-8")]
    [InlineData("/files/data.csv", "text/csv; charset=utf-8")]
    [InlineData("/files/shot.png", "image/png")]
    [InlineData("/files/shot.webp", "image/webp")]
    [InlineData("/.nojekyll", "application/octet-stream")]
    [InlineData("/.preview/reload.js", "text/javascript; charset=utf-8")]
    [InlineData("/.preview/findings.css", "text/css; charset=utf-8")]
    public async Task Answers_have_their_type_and_are_never_stored(string path, string type)
    {
        using var response = await preview.Get(path);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe(type);
        response.Headers.CacheControl!.ToString().ShouldBe("no-store");
        response.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        response.Headers.GetValues("Cross-Origin-Resource-Policy").ShouldBe(["same-origin"]);
        response.Headers.Select(h => h.Key).ShouldBe(["Date", "Cache-Control", "X-Content-Type-Options", "Cross-Origin-Resource-Policy"], ignoreOrder: true);
    }

    [Fact]
    public async Task Pages_link_the_theme_s_assets_that_are_served_with_their_types()
    {
        var html = await preview.Text("/");
        var style = html.Split("href=\"").Single(part => part.StartsWith("assets/style.", StringComparison.Ordinal)).Split('"')[0];

        using var response = await preview.Get("/" + style);

        response.Content.Headers.ContentType!.ToString().ShouldBe("text/css; charset=utf-8");
    }

    [Fact]
    public async Task An_unknown_address_gets_the_site_s_own_404_page_with_links_from_the_root()
    {
        using var response = await preview.Get("/incidents/none.html");
        var html = await RunningPreview.Body(response);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        html.ShouldContain("<p class=\"code\" aria-hidden=\"true\">404</p>");
        html.ShouldContain("<base href=\"/\">");
        html.ShouldContain("base-uri 'self'");
    }

    [Fact]
    public async Task The_address_of_a_folder_without_its_slash_leads_to_the_folder()
    {
        using var response = await preview.Get("/archive");

        response.StatusCode.ShouldBe(HttpStatusCode.Found);
        response.Headers.Location!.OriginalString.ShouldBe("/archive/");
    }

    [Fact]
    public async Task A_page_may_run_the_reload_script_alone()
    {
        var html = await preview.Text("/");

        html.ShouldContain($"default-src 'none'; script-src 'self' file: http://{preview.Host}/.preview/reload.js; connect-src 'self' http://{preview.Host}/.preview/changes; style-src 'self' file: http://{preview.Host}/.preview/findings.css; img-src 'self' file: data:; base-uri 'none'; form-action 'self' file:\">");
        html.ShouldMatch("<script src=\"/\\.preview/reload\\.js\" data-version=\"[0-9a-f-]+\"></script>\n</body>");
        html.Split("<script").Length.ShouldBe(3, "the site's own, and that one");
    }

    [Theory]
    [InlineData("Origin", "http://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://localhost:1")]
    [InlineData("Origin", "https://127.0.0.1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task Pages_of_other_sites_are_not_told_of_changes(string header, string value)
    {
        using var response = await preview.Send(HttpMethod.Get, "/.preview/changes?since=0", (header, value));

        response.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_page_of_an_earlier_version_is_told_to_reload_at_once()
    {
        using var response = await preview.Send(HttpMethod.Get, "/.preview/changes?since=0", ("Origin", $"http://{preview.Host}"), ("Sec-Fetch-Site", "same-origin"));

        response.Content.Headers.ContentType!.ToString().ShouldBe("text/event-stream");
        (await RunningPreview.Body(response)).ShouldBe("retry: 500\n\nevent: reload\ndata: now\n\n");
    }
}

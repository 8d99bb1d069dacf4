using System.Globalization;
using CsCheck;
using Shouldly;
using Xunit;

namespace Generator.Cli.Tests.Preview;

/// <summary>Requests that no browser would write. Each is refused or its connection closed, and afterwards the preview still serves.</summary>
public sealed class PreviewSocketTests : IClassFixture<SharedPreview>, IAsyncLifetime
{
    private readonly RunningPreview preview;

    public PreviewSocketTests(SharedPreview shared)
    {
        ArgumentNullException.ThrowIfNull(shared);
        preview = shared.Preview;
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        (await preview.Text("/files/notes.txt")).ShouldBe("notes.txt");
        preview.Errors.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/%252e%252e/%252e%252e/content/site.yaml")]
    [InlineData("/..%252fcontent%252fsite.yaml")]
    [InlineData("/%2e%2e%2fcontent%2fsite.yaml")]
    [InlineData("/%2E%2E%5Ccontent%5Csite.yaml")]
    [InlineData("/..%5c..%5ccontent%5csite.yaml")]
    [InlineData("/files/..\\..\\content\\site.yaml")]
    [InlineData("/files/%2e%2e/%2e%2e/%2e%2e/content/site.yaml")]
    [InlineData("/files/./../../content/site.yaml")]
    [InlineData("/....//....//content/site.yaml")]
    [InlineData("/..;/content/site.yaml")]
    [InlineData("/%c0%ae%c0%ae/content/site.yaml")]
    [InlineData("/%c0%ae%c0%ae%c0%afcontent%c0%afsite.yaml")]
    [InlineData("/%u002e%u002e/content/site.yaml")]
    [InlineData("/\u00ef\u00bc\u008e\u00ef\u00bc\u008e/content/site.yaml")]
    [InlineData("/%ef%bc%8e%ef%bc%8e/content/site.yaml")]
    [InlineData("/files//../../content/site.yaml")]
    [InlineData("///content/site.yaml")]
    [InlineData("//127.0.0.1/content/site.yaml")]
    [InlineData("/\\\\127.0.0.1\\c$\\x")]
    [InlineData("/C:/content/site.yaml")]
    [InlineData("/a%00b")]
    [InlineData("/files/notes.txt%00")]
    [InlineData("/files/notes.txt%2500")]
    [InlineData("/files/notes.txt\0")]
    [InlineData("/files/notes.txt%0d%0aX-Own:%20yes")]
    [InlineData("/files/%6eotes.txt/..%2f..%2fcontent")]
    [InlineData("/.outages")]
    [InlineData("/.preview/..%2freload.js")]
    [InlineData("/proc/self/environ")]
    public async Task No_spelling_of_a_path_leads_out_of_the_site(string target)
    {
        var answer = await Get(target);

        answer.ShouldMatch(@"\AHTTP/1\.1 (400|404) ");
        answer.ShouldNotContain("components: [Mail]");
        answer.ShouldNotContain("\r\nX-Own");
    }

    [Theory]
    [InlineData("/files/")]
    [InlineData("/files")]
    [InlineData("/assets/")]
    [InlineData("/assets")]
    [InlineData("/incidents/")]
    [InlineData("/incidents")]
    [InlineData("/api/")]
    [InlineData("/api/v2/")]
    [InlineData("/badges/")]
    [InlineData("/.preview")]
    [InlineData("/.preview/")]
    public async Task No_folder_is_listed(string target)
    {
        var answer = await Get(target);

        answer.ShouldStartWith("HTTP/1.1 404 ");
        answer.ShouldNotContain("notes.txt");
        answer.ShouldContain("<p class=\"code\" aria-hidden=\"true\">404</p>");
    }

    [Theory]
    [InlineData("GET http://evil.example/ HTTP/1.1", "400")]
    [InlineData("GET http://evil.example/files/notes.txt HTTP/1.1", "400")]
    [InlineData("GET http://{host}@evil.example/ HTTP/1.1", "400")]
    [InlineData("GET https://{host}/ HTTP/1.1", "200|400")]
    [InlineData("GET http://{host}/ HTTP/1.1", "200")]
    [InlineData("GET http://{host} HTTP/1.1", "200|400")]
    [InlineData("GET http://{host}?a HTTP/1.1", "200|400")]
    [InlineData("GET file:///etc/passwd HTTP/1.1", "400")]
    [InlineData("OPTIONS * HTTP/1.1", "405")]
    [InlineData("GET * HTTP/1.1", "400|405")]
    [InlineData("CONNECT evil.example:443 HTTP/1.1", "400|405")]
    [InlineData("CONNECT {host} HTTP/1.1", "405")]
    [InlineData("GET evil.example HTTP/1.1", "400|405")]
    [InlineData("GET ?since=0 HTTP/1.1", "400")]
    [InlineData("GET HTTP/1.1", "400")]
    [InlineData("GET / HTTP/1.1 HTTP/1.1", "400")]
    [InlineData("GET  / HTTP/1.1", "400")]
    [InlineData("GET / HTTP/3.0", "505")]
    [InlineData("GET / HTTP/2.0", "505")]
    [InlineData("GET / http/1.1", "400|505")]
    [InlineData("GET /", "400")]
    [InlineData("get /../content/site.yaml HTTP/1.1", "404|405")]
    [InlineData("TRACE / HTTP/1.1", "405")]
    [InlineData("G\0T / HTTP/1.1", "400")]
    [InlineData("GET /\u0001 HTTP/1.1", "400|404")]
    [InlineData("GET /\u00ff HTTP/1.1", "400|404")]
    public async Task A_request_line_that_is_odd_is_refused(string line, string expected)
    {
        var answer = await preview.Raw($"{line.Replace("{host}", preview.Host, StringComparison.Ordinal)}\r\nHost: {preview.Host}\r\nConnection: close\r\n\r\n");

        answer.ShouldMatch($@"\AHTTP/1\.1 ({expected}) ");
        answer.ShouldNotContain("evil.example");
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("Host:\r\n", 403)]
    [InlineData("Host: {host}\r\nHost: {host}\r\n", 400)]
    [InlineData("Host: {host}\r\nHost: evil.example\r\n", 400)]
    [InlineData("Host: {host}, evil.example\r\n", 400)]
    [InlineData("Host: {host}@evil.example\r\n", 400)]
    [InlineData("Host: evil.example@{host}\r\n", 400)]
    [InlineData("Host: {host}/\r\n", 400)]
    [InlineData("Host: {host}.\r\n", 400)]
    [InlineData("Host: 127.0.0.1:1\r\n", 403)]
    [InlineData("Host: 127.0.0.1:{port}0\r\n", 403)]
    [InlineData("Host: 127.0.0.1:0{port}\r\n", 403)]
    [InlineData("Host: 127.1:{port}\r\n", 403)]
    [InlineData("Host: 2130706433:{port}\r\n", 403)]
    [InlineData("Host: localhost.:{port}\r\n", 403)]
    [InlineData("Host: evil.example\r\nX-Forwarded-Host: {host}\r\n", 403)]
    [InlineData("Host: {host}\r\nX-Forwarded-Host: evil.example\r\nForwarded: host=evil.example\r\n", 200)]
    [InlineData("Host : {host}\r\n", 400)]
    [InlineData(" Host: {host}\r\n", 400)]
    [InlineData("Host: {host}\r\n evil.example\r\n", 400)]
    public async Task A_host_is_named_once_and_is_this_machine(string headers, int status)
    {
        var named = headers.Replace("{host}", preview.Host, StringComparison.Ordinal).Replace("{port}", preview.Address.Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

        var answer = await preview.Raw($"GET / HTTP/1.1\r\n{named}Connection: close\r\n\r\n");

        answer.ShouldStartWith($"HTTP/1.1 {status} ");
        answer.ShouldNotContain("evil.example");
    }

    [Theory]
    [InlineData("Origin: http://{host}\r\nOrigin: http://evil.example\r\n")]
    [InlineData("Origin: http://{host}.evil.example\r\n")]
    [InlineData("Origin: http://evil.example/http://{host}\r\n")]
    [InlineData("Origin: HTTP://{host}/\r\n")]
    [InlineData("Origin:\r\n")]
    [InlineData("Sec-Fetch-Site: same-origin\r\nSec-Fetch-Site: cross-site\r\n")]
    [InlineData("Sec-Fetch-Site: none\r\nOrigin: http://evil.example\r\n")]
    public async Task Nobody_else_is_told_of_changes(string headers) =>
        (await preview.Raw($"GET /.preview/changes?since=0 HTTP/1.1\r\nHost: {preview.Host}\r\n{headers.Replace("{host}", preview.Host, StringComparison.Ordinal)}Connection: close\r\n\r\n"))
            .ShouldStartWith("HTTP/1.1 403 ");

    [Theory]
    [InlineData("Content-Length: 5\r\n\r\nhello")]
    [InlineData("Content-Length: 1000000000000\r\n\r\nhello")]
    [InlineData("Content-Length: 5\r\nExpect: 100-continue\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nffffffffffffffff\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\nGET /files/notes.txt HTTP/1.1\r\nHost: {host}\r\n\r\n")]
    [InlineData("Transfer-Encoding: gzip\r\n\r\nhello")]
    [InlineData("Content-Length: -1\r\n\r\n")]
    [InlineData("Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!")]
    [InlineData("Content-Length: 99999999999999999999\r\n\r\n")]
    public async Task Whoever_sends_something_is_refused_and_hung_up_on(string rest)
    {
        var answer = await preview.Raw($"GET / HTTP/1.1\r\nHost: {preview.Host}\r\n{rest.Replace("{host}", preview.Host, StringComparison.Ordinal)}");

        answer.ShouldMatch(@"\AHTTP/1\.1 (400|413|501) ");
        answer.Split("HTTP/1.1 ").Length.ShouldBe(2, "one answer, and no request out of the middle of another");
    }

    [Fact]
    public async Task A_large_body_is_not_read()
    {
        var answer = await preview.Raw($"POST / HTTP/1.1\r\nHost: {preview.Host}\r\nContent-Length: 100000000\r\n\r\n{new string('x', 1_000_000)}");

        answer.ShouldMatch(@"\A(HTTP/1\.1 405 |\z)");
    }

    [Theory]
    [InlineData("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\u0004\0\0\0\0\0")]
    [InlineData("\u0016\u0003\u0001\u0000\u00a5\u0001\u0000\u0000\u00a1\u0003\u0003abcdefgh\r\n\r\n")]
    [InlineData("\0\0\0\0\0\0\0\0")]
    [InlineData("\r\n\r\n\r\n")]
    [InlineData("\n\n")]
    [InlineData("SSH-2.0-OpenSSH_9.6\r\n")]
    [InlineData("EHLO evil.example\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost")]
    [InlineData("GET / HTTP/1.1\nHost: x\n\n")]
    [InlineData("{}")]
    public async Task What_is_no_request_is_closed(string bytes)
    {
        using var wire = await Wire.To(preview.Address);
        await wire.Send(bytes);
        wire.EndSending();

        (await wire.Rest()).ShouldNotContain(" 200 ");
    }

    [Theory]
    [InlineData(1, 20_000, "431")]
    [InlineData(20, 1_000, "431")]
    [InlineData(80, 1, "431")]
    [InlineData(2_000, 1_000, "431")]
    [InlineData(40, 300, "200")]
    public async Task A_head_has_few_and_short_fields(int count, int length, string expected)
    {
        var fields = string.Concat(Enumerable.Range(0, count).Select(n => string.Create(CultureInfo.InvariantCulture, $"X-{n}: {new string('x', length)}\r\n")));

        var answer = await preview.Raw($"GET / HTTP/1.1\r\nHost: {preview.Host}\r\nConnection: close\r\n{fields}\r\n");

        // What has not been read when a connection is closed resets it, and an answer on its way can be lost.
        answer.ShouldMatch($@"\A(HTTP/1\.1 {expected} {(expected == "200" ? "" : @"|\z")})");
    }

    [Theory]
    [InlineData(9_000)]
    [InlineData(1_000_000)]
    public async Task An_address_is_short(int length) => (await Get("/" + new string('x', length))).ShouldMatch(@"\A(HTTP/1\.1 414 |\z)");

    [Fact]
    public async Task Requests_that_are_sent_at_once_are_answered_one_after_another()
    {
        var answer = await preview.Raw(string.Concat(
            ((string[])["/files/notes.txt", "/../content/site.yaml", "/files/data.csv"]).Select(path => $"GET {path} HTTP/1.1\r\nHost: {preview.Host}\r\n\r\n"))
            + $"HEAD / HTTP/1.1\r\nHost: {preview.Host}\r\nConnection: close\r\n\r\n");

        answer.Split("HTTP/1.1 ").Skip(1).Select(a => a[..3]).ShouldBe(["200", "404", "200", "200"]);
        answer.IndexOf("notes.txt", StringComparison.Ordinal).ShouldBeLessThan(answer.IndexOf("data.csv", StringComparison.Ordinal));
    }

    /// <summary>The end of a request is not found after most of these changes, so the connection is closed from this side too.</summary>
    [Fact]
    public async Task Whatever_is_sent_nothing_but_the_site_comes_back()
    {
        string[] pieces = ["\r\n", "\r", "\n", "\0", " ", ":", "/", "..", "%", "%2e", "%00", "\\", "?", "#", "*", "@", "\u00ff", "GET ", "POST ", "CONNECT ", "HTTP/1.1", "HTTP/1.0", "HTTP/2.0", "Host: ", "Content-Length: 9\r\n", "Transfer-Encoding: chunked\r\n", "Upgrade: h2c\r\n", "Expect: 100-continue\r\n", "Connection: close, keep-alive\r\n", "localhost", "[::1]", "content/site.yaml"];
        var change = Gen.Select(Gen.Int[0, 200], Gen.Int[0, 6], Gen.OneOf(pieces), Gen.Int[1, 3]);
        var request = $"GET /files/../index.html?a=b HTTP/1.1\r\nHost: {preview.Host}\r\nOrigin: http://{preview.Host}\r\nAccept: */*\r\n\r\n";

        await change.Array[1, 5].SampleAsync(
            async changes =>
            {
                using var wire = await Wire.To(preview.Address);
                await wire.Send(changes.Aggregate(request, (text, c) => Changed(text, c.Item1, c.Item2, string.Concat(Enumerable.Repeat(c.Item3, c.Item4)))));
                wire.EndSending();
                (await wire.Rest()).ShouldNotContain("components: [Mail]");
            },
            iter: 200);
    }

    private static string Changed(string text, int at, int count, string piece)
    {
        var from = at % (text.Length + 1);
        return text.Remove(from, Math.Min(count, text.Length - from)).Insert(from, piece);
    }

    private Task<string> Get(string target) => preview.Raw($"GET {target} HTTP/1.1\r\nHost: {preview.Host}\r\nConnection: close\r\n\r\n");
}

using System.Diagnostics;
using Generator.Cli.Preview;
using NodaTime;
using Shouldly;
using Xunit;

namespace Generator.Cli.Tests.Preview;

/// <summary>What holds connections, on servers with little patience and few places.</summary>
public sealed class PreviewLimitsTests : IDisposable
{
    private const int Places = 4;

    private readonly Outages outages = new();
    private readonly LiveSite site;

    public PreviewLimitsTests()
    {
        outages.Write("content/site.yaml", "service: Acme\ncomponents: [Mail]\n");
        site = new(outages.PathOf("content"), null, () => Instant.FromUtc(2026, 7, 10, 0, 0));
        site.Rebuild(null);
    }

    public void Dispose() => outages.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("GET / HT")]
    [InlineData("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ")]
    public async Task A_head_that_never_ends_is_hung_up_on(string begin)
    {
        await using var server = new PreviewServer(site, new() { Head = TimeSpan.FromSeconds(1), Idle = TimeSpan.FromSeconds(1) });
        var address = new Uri(await server.Start(0));
        var clock = Stopwatch.StartNew();

        (await Wire.Exchange(address, begin)).ShouldMatch(@"\A(HTTP/1\.1 408 |\z)");

        clock.Elapsed.ShouldBeLessThan(new PreviewLimits().Head);
        (await Once(address)).ShouldStartWith("HTTP/1.1 200 ");
    }

    [Fact]
    public async Task A_head_that_comes_byte_by_byte_is_hung_up_on_too()
    {
        await using var server = new PreviewServer(site, new() { Head = TimeSpan.FromSeconds(1) });
        using var wire = await Wire.To(new(await server.Start(0)));
        await wire.Send("GET / HTTP/1.1\r\nX: ");
        var rest = wire.Rest();

        for (var i = 0; i < 60 && !rest.IsCompleted; i++)
        {
            await wire.Send("x");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        rest.IsCompleted.ShouldBeTrue();
    }

    [Fact]
    public async Task Those_inside_are_served_while_others_find_no_place_until_one_leaves()
    {
        await using var server = new PreviewServer(site, new() { Connections = Places });
        var address = new Uri(await server.Start(0));
        var inside = new List<Wire>();
        for (var i = 0; i < Places; i++)
        {
            inside.Add(await Wire.To(address));
            (await Ask(inside[i], address, "/")).ShouldStartWith("HTTP/1.1 200 ");
        }

        for (var i = 0; i < 3 * Places; i++)
        {
            (await Once(address)).ShouldBeEmpty();
        }

        (await Ask(inside[0], address, "/")).ShouldStartWith("HTTP/1.1 200 ");
        inside[0].Dispose();
        (await OnceThereIsPlace(address)).ShouldStartWith("HTTP/1.1 200 ");
        inside.ForEach(w => w.Dispose());
        server.Fault.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task A_page_that_is_gone_leaves_its_place_though_nothing_has_changed()
    {
        await using var server = new PreviewServer(site, new() { Connections = Places });
        var address = new Uri(await server.Start(0));
        var pages = new List<Wire>();
        for (var i = 0; i < Places; i++)
        {
            pages.Add(await Wire.To(address));
            await pages[i].Send(Request(address, $"/.preview/changes?since={site.Current.Version}"));
            (await pages[i].Until("retry: 500")).ShouldStartWith("HTTP/1.1 200 ");
        }

        (await Once(address)).ShouldBeEmpty();
        pages.ForEach(p => p.Dispose());

        (await OnceThereIsPlace(address)).ShouldStartWith("HTTP/1.1 200 ");
        server.Fault.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public async Task As_many_pages_can_be_open_as_the_limits_say()
    {
        var limits = new PreviewLimits();
        await using var server = new PreviewServer(site, limits);
        var address = new Uri(await server.Start(0));
        var pages = new List<Wire>();
        for (var i = 0; i < limits.Connections; i++)
        {
            pages.Add(await Wire.To(address));
            (await Ask(pages[i], address, "/")).ShouldStartWith("HTTP/1.1 200 ");
        }

        (await Once(address)).ShouldBeEmpty();
        (await Ask(pages[^1], address, "/")).ShouldStartWith("HTTP/1.1 200 ");
        pages.ForEach(p => p.Dispose());
        (await OnceThereIsPlace(address)).ShouldStartWith("HTTP/1.1 200 ");
    }

    [Fact]
    public async Task Whoever_does_not_read_the_answer_is_hung_up_on()
    {
        const int Length = 32 * 1024 * 1024;
        outages.Write("content/files/large.txt", new string('x', Length));
        site.Rebuild(null);
        await using var server = new PreviewServer(site, new() { Connections = 1, BytesPerSecond = Length, Patience = TimeSpan.FromSeconds(2) });
        var address = new Uri(await server.Start(0));
        using var wire = await Wire.To(address);
        await wire.Send(Request(address, "/files/large.txt"));
        (await wire.Until("200 OK")).ShouldNotBeEmpty();

        (await OnceThereIsPlace(address)).ShouldStartWith("HTTP/1.1 200 ");
        (await wire.Rest()).Length.ShouldBeLessThan(Length);
        server.Fault.IsCompleted.ShouldBeFalse();
    }

    [Theory]
    [InlineData("files/link.txt")]
    [InlineData("files/folder/secret.txt")]
    public async Task What_a_link_leads_to_is_not_served(string path)
    {
        outages.Write("secret.txt", "a secret");
        outages.Write("content/files/file.txt", "file");
        outages.Write("content/files/link.txt", "nothing yet");
        site.Rebuild(null);
        await using var server = new PreviewServer(site, new());
        var address = new Uri(await server.Start(0));
        File.Delete(outages.PathOf("content", "files", "link.txt"));
        File.CreateSymbolicLink(outages.PathOf("content", "files", "link.txt"), outages.PathOf("secret.txt"));
        Directory.CreateSymbolicLink(outages.PathOf("content", "files", "folder"), outages.Folder);

        foreach (var rebuilt in (bool[])[false, true])
        {
            if (rebuilt)
            {
                site.Rebuild(null);
            }

            (await Wire.Exchange(address, $"GET /{path} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n\r\n")).ShouldNotContain("a secret");
        }

        site.Current.Findings.ShouldNotBeNull().ShouldContain("this is a link, so it is not read");
    }

    private static string Request(Uri address, string path) => $"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n";

    private static async Task<string> Ask(Wire wire, Uri address, string path)
    {
        await wire.Send(Request(address, path));
        return await wire.Until("</html>");
    }

    private static async Task<string> Once(Uri address)
    {
        using var wire = await Wire.To(address);
        return await Ask(wire, address, "/");
    }

    /// <summary>A connection that was closed here is noticed there a moment later.</summary>
    private static async Task<string> OnceThereIsPlace(Uri address)
    {
        var clock = Stopwatch.StartNew();
        var answer = "";
        while (answer.Length == 0 && clock.Elapsed < TimeSpan.FromSeconds(10))
        {
            answer = await Once(address);
        }

        return answer;
    }
}

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Generator.Cli.Tests.Preview;
using Shouldly;
using Xunit;

namespace Generator.Cli.Tests.Commands;

public sealed class PreviewCommandTests
{
    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task An_interrupt_ends_it_at_once_even_while_a_page_waits_for_changes(string signal)
    {
        Assert.SkipWhen(signal == "INT" && InterruptsAreIgnored(), "the shell that started the tests in the background has them and their programs ignore interrupts");
        using var preview = RunningPreview.OfSmallSite();
        var version = (await preview.Text("/")).Split("data-version=\"")[1].Split('"')[0];
        using var waiting = await preview.Send(HttpMethod.Get, "/.preview/changes?since=" + version);
        waiting.StatusCode.ShouldBe(HttpStatusCode.OK);

        using var kill = Process.Start("kill", ["-" + signal, $"{preview.Process.Id}"]);

        await preview.Process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        preview.Process.ExitCode.ShouldBe(0);
        preview.Errors.Trim().ShouldBeEmpty();
    }

    private static bool InterruptsAreIgnored()
    {
        const ulong Interrupt = 1 << 1;
        return File.Exists("/proc/self/status") && File.ReadLines("/proc/self/status").FirstOrDefault(l => l.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } line
            && (ulong.Parse(line.Split('\t')[^1], System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture) & Interrupt) != 0;
    }

    [Fact]
    public void A_port_that_was_asked_for_and_is_taken_is_exit_code_3()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        using var outages = new Outages();
        outages.Write("content/site.yaml", "service: Acme\n");

        var result = outages.Run("preview", "--port", $"{port}");

        result.ExitCode.ShouldBe(3);
        result.Error.ShouldStartWith($"error: port {port} of 127.0.0.1 is taken");
        result.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_usual_port_gives_way_to_a_free_one_when_it_is_taken()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 4000);
        try
        {
            taken.Start();
        }
        catch (SocketException)
        {
            // Taken already, by somebody else's preview; that is as good.
        }

        var outages = new Outages();
        outages.Write("content/site.yaml", "service: Acme\n");
        using var preview = RunningPreview.OnUsualPort(outages);

        preview.Address.Port.ShouldNotBe(4000);
        (await preview.Get("/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        preview.Errors.ShouldContain("port 4000 is taken");
    }
}

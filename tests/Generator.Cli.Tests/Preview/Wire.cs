using System.Net.Sockets;
using System.Text;
using Xunit;

namespace Generator.Cli.Tests.Preview;

/// <summary>A connection to a server, on which bytes go exactly as they are written.</summary>
internal sealed class Wire : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TcpClient socket = new();
    private readonly StringBuilder seen = new();
    private readonly byte[] buffer = new byte[64 * 1024];
    private Stream stream = Stream.Null;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<Wire> To(Uri address)
    {
        var wire = new Wire();
        await wire.socket.ConnectAsync(address.Host, address.Port, Stop);
        wire.stream = wire.socket.GetStream();
        return wire;
    }

    /// <summary>Sends once on a connection of its own.</summary>
    /// <returns>All that comes back until the server closes it.</returns>
    public static async Task<string> Exchange(Uri address, string request)
    {
        using var wire = await To(address);
        await wire.Send(request);
        return await wire.Rest();
    }

    /// <param name="text">One character for each byte. What the server does not want any more is lost.</param>
    public async Task Send(string text)
    {
        try
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes(text), Stop);
        }
        catch (IOException)
        {
            // It has closed the connection.
        }
    }

    /// <summary>Sends no more, but goes on reading.</summary>
    public void EndSending()
    {
        try
        {
            socket.Client.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
            // It has closed the connection.
        }
    }

    /// <summary>All that has come and still comes, until the server closes the connection or resets it.</summary>
    public async Task<string> Rest()
    {
        while (await More())
        {
            // Until there is nothing more.
        }

        return seen.ToString();
    }

    /// <summary>What has come, once it holds a text.</summary>
    public async Task<string> Until(string text)
    {
        while (!seen.ToString().Contains(text, StringComparison.Ordinal) && await More())
        {
            // Until it is there.
        }

        var all = seen.ToString();
        seen.Clear();
        return all;
    }

    public void Dispose()
    {
        stream.Dispose();
        socket.Dispose();
    }

    private async Task<bool> More()
    {
        try
        {
            var count = await stream.ReadAsync(buffer, Stop).AsTask().WaitAsync(Patience, Stop);
            seen.Append(Encoding.Latin1.GetString(buffer, 0, count));
            return count > 0;
        }
        catch (IOException)
        {
            return false;
        }
    }
}

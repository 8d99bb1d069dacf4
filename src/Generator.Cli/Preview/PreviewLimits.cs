using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Generator.Cli.Preview;

/// <summary>How much those who connect can take. Any page in a browser can make it ask here, and any program on this machine can connect.</summary>
internal sealed record PreviewLimits
{
    private const int KiB = 1024;

    /// <summary>Every open page holds one, to be told of changes. What comes on top is closed unanswered.</summary>
    public int Connections { get; init; } = 200;

    /// <summary>Longer than any address that a site has.</summary>
    public int RequestLineBytes { get; init; } = 8 * KiB;

    /// <summary>Cookies of everything else that runs under the name of this machine come along.</summary>
    public int HeadersBytes { get; init; } = 16 * KiB;

    /// <summary>Browsers send about twenty.</summary>
    public int Headers { get; init; } = 64;

    /// <summary>What has come in and was not looked at yet.</summary>
    public int BufferBytes { get; init; } = 32 * KiB;

    /// <summary>How long the head of a request may take, so that nobody holds a connection by never ending it.</summary>
    public TimeSpan Head { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a connection may wait for its next request.</summary>
    public TimeSpan Idle { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Who reads an answer slower, longer than <see cref="Patience"/>, is hung up on. On one machine answers take no time.</summary>
    public int BytesPerSecond { get; init; } = KiB * KiB;

    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    public void ApplyTo(KestrelServerLimits limits)
    {
        limits.MaxConcurrentConnections = Connections;

        // No request is answered by another protocol.
        limits.MaxConcurrentUpgradedConnections = 0;
        limits.MaxRequestBufferSize = BufferBytes;
        limits.MaxRequestLineSize = RequestLineBytes;
        limits.MaxRequestHeadersTotalSize = HeadersBytes;
        limits.MaxRequestHeaderCount = Headers;

        // What only reads sends nothing.
        limits.MaxRequestBodySize = 0;
        limits.RequestHeadersTimeout = Head;
        limits.KeepAliveTimeout = Idle;
        limits.MinResponseDataRate = new(BytesPerSecond, Patience);
    }
}

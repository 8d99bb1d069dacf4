using NodaTime;

namespace Generator.Core.Published;

/// <summary>Times as exact as <c>history.json</c> has them.</summary>
internal static class Milliseconds
{
    public static Instant Of(Instant time) => Instant.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds());

    public static Instant? Of(Instant? time) => time is { } t ? Of(t) : null;
}

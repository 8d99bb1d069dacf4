using Generator.Core.Sources;
using NodaTime;

namespace Generator.Core.Imports;

internal enum UpptimeStatus
{
    Up,
    Degraded,
    Down,
}

/// <summary>A change that a commit tells of.</summary>
/// <param name="Name">The service, as the commit calls it.</param>
/// <param name="Words">The commit's subject without its marks: <c>API is down (503 in 231 ms)</c>.</param>
internal sealed record UpptimeEvent(Instant At, string Name, UpptimeStatus Status, string Words, Location Place);

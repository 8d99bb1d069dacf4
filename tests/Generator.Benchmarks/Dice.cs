namespace Generator.Benchmarks;

/// <summary>Numbers that look thrown and are the same on every machine and in every version of the runtime.</summary>
internal sealed class Dice(uint seed)
{
    private uint state = unchecked(seed * 2_654_435_761) | 1;

    /// <summary>From 0 to below a number.</summary>
    public int Below(int end)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state % (uint)end);
    }

    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];
}

namespace Generator.Core.Sources;

/// <summary>A run of characters in a <see cref="SourceFile"/>: UTF-16 code units, counted from 0.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The offset just past the last character.</summary>
    public int End => Start + Length;

    public static TextSpan FromBounds(int start, int end) => new(start, Math.Max(0, end - start));
}

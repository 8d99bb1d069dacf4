using System.Globalization;
using System.Text;

namespace Generator.Core.Published;

/// <summary>Where a file of a published site is damaged, as the beginning of a message, and what to do about it.</summary>
internal static class FaultPlace
{
    public const string Help = "save it once more, as the site serves it";

    /// <summary>Nothing where the place is not known.</summary>
    public static string Of(int line, int column) => line > 0 ? string.Create(CultureInfo.InvariantCulture, $"line {line}, column {column}: ") : "";

    public static string Of(ReadOnlySpan<byte> bytes, int offset)
    {
        var before = bytes[..offset];
        return Of(before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1);
    }
}

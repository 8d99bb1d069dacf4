using System.Text;

namespace Generator.Core.Sources;

/// <summary>Letters that are about as wide as they are tall: those of Chinese, Japanese and Korean, and their punctuation.</summary>
internal static class EastAsian
{
    public static bool IsWide(Rune rune) => rune.Value is (>= 0x1100 and <= 0x115f) or (>= 0x2e80 and <= 0xa4cf) or (>= 0xac00 and <= 0xd7a3)
        or (>= 0xf900 and <= 0xfaff) or (>= 0xfe30 and <= 0xfe6f) or (>= 0xff00 and <= 0xff60) or (>= 0x20000 and <= 0x3fffd);
}

using System.Globalization;

namespace Generator.Core.Published;

/// <summary>Words of a published site, which may be of any length, as messages show them.</summary>
internal static class Shortened
{
    private const int Max = 200;

    public static string Line(string text) => text.Length <= Max ? text : text[..(char.IsHighSurrogate(text[Max - 1]) ? Max - 1 : Max)] + "…";

    /// <summary>The first of several, and how many more there are: <c>`a`, and 2 more ids</c>.</summary>
    public static string List(IReadOnlyList<string> texts, string noun, string nouns) => texts.Count == 1
        ? $"`{Line(texts[0])}`"
        : string.Create(CultureInfo.InvariantCulture, $"`{Line(texts[0])}`, and {texts.Count - 1} more {(texts.Count == 2 ? noun : nouns)},");
}

using System.Buffers;
using System.Text.Unicode;

namespace Generator.Core.Markup;

/// <summary>The first words of a text, for where there is no room for all of it.</summary>
internal static class Opening
{
    /// <summary>Characters of a text that is not cut: two lines or three, and what search engines show.</summary>
    public const int Whole = 160;

    /// <summary>On one line and without marks, cut at a word's end where there are spaces; empty where there are no words.</summary>
    /// <param name="most">Characters of one that is cut, before its <c>…</c>; at most <see cref="Whole"/>.</param>
    public static string Of(Markdown markdown, int most = Whole)
    {
        Span<char> text = stackalloc char[Whole + 1];
        if (Utf8.ToUtf16(markdown.PlainUtf8, text, out _, out var length) == OperationStatus.Done && length <= Whole)
        {
            return text[..length].ToString();
        }

        var space = text[..(most + 1)].LastIndexOf(' ');
        var end = space > Whole / 2 ? space : most;
        return $"{text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)]}…";
    }
}

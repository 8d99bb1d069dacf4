using System.Buffers;
using Generator.Core.Diagnostics;
using Generator.Core.Sources;

namespace Generator.Core.Markup;

/// <summary>Characters that look like a space and are none: tabs, and the spaces that web pages and chat programs put into what is copied.</summary>
internal static class FalseSpaces
{
    private static readonly SearchValues<char> All = SearchValues.Create("\t\u00a0\u2007\u202f\u3000");

    /// <summary>Where the first of them is; less than 0 where there is none.</summary>
    public static int IndexIn(ReadOnlySpan<char> text) => text.IndexOfAny(All);

    /// <summary>A text with spaces in their place.</summary>
    public static string Replaced(string text) => string.Create(text.Length, text, static (spaced, text) => text.AsSpan().ReplaceAny(spaced, All, ' '));

    /// <summary>At a place of a file where one makes a text another than it looks.</summary>
    public static Diagnostic Finding(Rule rule, SourceFile file, int at) => new(
        rule,
        file.At(new(at, 1)),
        file.Text[at] == '\t' ? "this is a tab" : $"this is not a space but U+{(int)file.Text[at]:X4}, which looks like one",
        "replace it by a space");

    /// <summary>Tells of the first one within a place.</summary>
    /// <returns>Whether there is one.</returns>
    public static bool AreIn(Location place, Rule rule, Findings findings)
    {
        var at = IndexIn(place.File.Text.AsSpan(place.Span.Start, place.Span.Length));
        if (at >= 0)
        {
            findings.Add(Finding(rule, place.File, place.Span.Start + at));
        }

        return at >= 0;
    }
}

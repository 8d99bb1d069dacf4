using System.Text;
using Generator.Core.Sources;

namespace Generator.Core.Markup;

/// <summary>The part of an address that is made from a name: <c>a-z0-9-</c>, so that no two forms of Unicode can collide.</summary>
public static class Slug
{
    /// <summary>The form of one, as a regular expression; names that Windows keeps for devices are no addresses.</summary>
    internal const string Form = "(?!(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?![a-z0-9-]))[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?";

    /// <summary>The name's ASCII letters and digits in lower case, with hyphens between; empty when there are none.</summary>
    public static string Of(string name, int maxLength = Limits.IdLength)
    {
        var slug = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > 0 && slug[^1] != '-' && c != '\'')
            {
                slug.Append('-');
            }
        }

        var whole = slug.ToString().Trim('-');
        return whole.Length <= maxLength ? whole : Shorten(whole, maxLength);
    }

    /// <summary>
    /// The same for a title, with Latin letters that are not ASCII written in those that are. What has a name of its own keeps the address that
    /// <see cref="Of"/> gives: that is published.
    /// </summary>
    public static string OfTitle(string title, int maxLength = Limits.IdLength)
    {
        var text = title.ToLowerInvariant();
        foreach (var (umlaut, letters) in ((string, string)[])[("ä", "ae"), ("ö", "oe"), ("ü", "ue")])
        {
            // As one character, and as the letter with its accent behind it.
            text = text.Replace(umlaut, letters, StringComparison.Ordinal).Replace($"{letters[0]}\u0308", letters, StringComparison.Ordinal);
        }

        return Of(Folding.Of(text), maxLength);
    }

    /// <summary>A slug with a number behind it, no longer than one may be.</summary>
    public static string Numbered(string slug, int number)
    {
        var ending = $"-{number}";
        return slug[..Math.Min(slug.Length, Limits.IdLength - ending.Length)].TrimEnd('-') + ending;
    }

    public static bool IsValid(string slug) =>
        slug.Length is > 0 and <= Limits.IdLength && slug[0] != '-' && slug[^1] != '-' && !slug.AsSpan().ContainsAnyExcept(Allowed) && !FileNames.IsDevice(slug);

    /// <summary>What to write in the place of one that is not valid.</summary>
    public static string Help(string slug) => FileNames.IsDevice(slug)
        ? "Windows keeps this name for a device and cannot check out or publish such a file; add a word to it"
        : $"use letters a to z, digits and hyphens, at most {Limits.IdLength}";

    /// <summary>Cuts at a word's end where one is near.</summary>
    private static string Shorten(string slug, int maxLength)
    {
        var cut = slug.LastIndexOf('-', maxLength);
        return slug[..(cut > maxLength / 2 ? cut : maxLength)].Trim('-');
    }

    private static readonly System.Buffers.SearchValues<char> Allowed = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");
}

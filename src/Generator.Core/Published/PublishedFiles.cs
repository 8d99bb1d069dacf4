using System.Collections.Immutable;
using Generator.Core.Sources;

namespace Generator.Core.Published;

/// <summary>What there is of a site that was built before, read into memory by the caller.</summary>
/// <param name="Shown">The folder or file as it was named, for messages.</param>
/// <param name="Files">Those of its files that are read here, by their paths in the site: see <see cref="IsRead"/>.</param>
/// <param name="Listed">The paths of all its files, by the site's own list; empty where there is none.</param>
public sealed record PublishedFiles(string Shown, ImmutableArray<BinaryFile> Files, ImmutableArray<string> Listed)
{
    /// <summary>The list of addresses that search engines get, or the list of its parts.</summary>
    public const string Sitemap = Themes.Paths.Sitemap;

    public const string History = Outputs.HistoryJson.Path;

    public const string Calendar = Themes.Paths.Calendar;

    public static string Feed => Themes.FeedForm.Atom.Path;

    /// <summary>Whether a file at the root of a site tells something that is compared.</summary>
    public static bool IsRead(string name) => name is Sitemap or History or Calendar || name == Feed || IsPartOfSitemap(name);

    /// <summary><c>sitemap-1.xml</c> and so on.</summary>
    public static bool IsPartOfSitemap(string name)
    {
        const string Begin = "sitemap-", End = ".xml";
        return name.Length > Begin.Length + End.Length && name.StartsWith(Begin, StringComparison.Ordinal) && name.EndsWith(End, StringComparison.Ordinal)
            && name[Begin.Length..^End.Length].All(char.IsAsciiDigit);
    }

    internal ReadOnlyMemory<byte>? this[string path] => Files.FirstOrDefault(f => f.Path == path)?.Bytes;
}

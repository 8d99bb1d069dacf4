using System.Collections.Immutable;
using Generator.Core.Outputs;
using Generator.Core.Sources;
using Generator.Core.Themes;

namespace Generator.Core.Published;

/// <summary>What there is of a site that was built before, read into memory by the caller.</summary>
/// <param name="Files">Those of its files that are read here, by their paths in the site: see <see cref="IsRead"/>.</param>
/// <param name="Listed">The paths of all its files, by the site's own list; empty where there is none.</param>
public sealed record PublishedFiles(ImmutableArray<BinaryFile> Files, ImmutableArray<string> Listed)
{
    /// <summary>The list of addresses that search engines get, or the list of its parts.</summary>
    public const string Sitemap = Paths.Sitemap;

    /// <summary>The facts.</summary>
    public const string History = HistoryJson.Path;

    /// <summary>The ids of events.</summary>
    public const string Calendar = Paths.Calendar;

    /// <summary>The ids of entries; those of the other forms are the same.</summary>
    public static string Feed => FeedForm.Atom.Path;

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

using System.Collections.Frozen;
using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Settings;
using Generator.Core.Sources;

namespace Generator.Core.Themes;

/// <summary>A theme that is ready to render: compiled templates, assets under their final names, and the words of one language.</summary>
public sealed record Theme(HtmlTemplates Templates, FrozenDictionary<string, ThemeAsset> Assets, Phrases Phrases)
{
    private const string PagesFolder = "pages/";
    private const string Ending = ".html";
    private const string AssetsFolder = "assets/";
    private const string LanguagesFolder = "languages/";
    private const string Yaml = ".yaml";
    private const string OverridesFolder = "content/theme";

    /// <summary>The options of <c>theme.yaml</c> with the site's values.</summary>
    public ThemeOptions Options { get; init; } = ThemeOptions.None;

    /// <summary>Whether it is one of the program's with all its files and words, so that its templates are known not to fail.</summary>
    public bool IsBuiltIn { get; private init; }

    /// <param name="overrides">Files that stand in for the theme's files of the same path.</param>
    /// <param name="pages">The pages that the theme must have.</param>
    public static Checked<Theme> Load(ThemeSources sources, IEnumerable<BinaryFile> overrides, ThemeWishes wishes, IEnumerable<string> pages)
    {
        var findings = new Findings();
        BinaryFile[] over = [.. overrides];
        var own = Merge(Placed(sources.Files, sources.Folder), Placed(over, OverridesFolder));
        if (About(own, findings) is not { } about)
        {
            return findings.Fail<Theme>();
        }

        var words = Words(about, wishes.Known, findings);
        var files = Merge(words, own);
        string[] required = [.. pages];

        var phrases = PhrasesOf(files, wishes.Language, findings);
        var templates = findings.Take(HtmlTemplates.Compile(
            [
                .. files.Where(f => IsTemplate(f.File.Path))
                    .Select(f => (Name: f.File.Path[..^Ending.Length], File: findings.Take(f.Decode())))
                    .Where(f => f.File is not null).Select(f => (f.Name, f.File!)),
            ],
            phrases));
        var start = new SourceFile(sources.Folder, "").Start;
        foreach (var page in required.Where(p => templates?.Has(PagesFolder + p) == false))
        {
            findings.Add(Rules.MissingThemeFile, start, $"the theme has no `{PagesFolder}{page}.html`", "add it; themes/README.md lists the files of a theme");
        }

        findings.AddAll(IdleFiles(over, [.. words.Select(f => f.File.Path), .. sources.Files.Select(f => f.Path), .. required.Select(p => $"{PagesFolder}{p}{Ending}")]));
        var options = findings.Take(ThemeOptions.Of(about.Options, wishes.Options, wishes.Language.At.File));
        var assets = files.Where(f => f.File.Path.StartsWith(AssetsFolder, StringComparison.Ordinal))
            .Select(f => ThemeAsset.Of(f.File.Path[AssetsFolder.Length..], f.File.Bytes))
            .ToFrozenDictionary(a => a.Name, StringComparer.Ordinal);
        return findings.Close(() => new Theme(templates!, assets, phrases!) { Options = options!, IsBuiltIn = over.Length == 0 && sources.IsBuiltIn && wishes.Known.All(t => t.IsBuiltIn) });
    }

    /// <summary>What a theme says of itself, for lists of themes.</summary>
    public static ThemeFile About(ThemeSources sources) => About(Placed(sources.Files, sources.Folder), new()) ?? ThemeFile.None;

    /// <summary>Nothing when the theme's file is there and wrong.</summary>
    private static ThemeFile? About(PlacedFile[] files, Findings findings) =>
        files.FirstOrDefault(f => f.File.Path == ThemeFile.Name) is not { } file ? ThemeFile.None
        : findings.Take(file.Decode()) is { } text ? findings.Take(ThemeFile.Parse(text))
        : null;

    /// <summary>The language files of the theme whose words this one uses, and its scripts, which print them.</summary>
    private static PlacedFile[] Words(ThemeFile about, ImmutableArray<ThemeSources> known, Findings findings)
    {
        if (about.Words is not { } name)
        {
            return [];
        }

        if (known.FirstOrDefault(t => t.Name == name) is { } other)
        {
            return [.. Placed(other.Files, other.Folder).Where(f => f.File.Path.StartsWith(LanguagesFolder, StringComparison.Ordinal) || IsScript(f.File.Path))];
        }

        findings.Add(Rules.BadThemeFile, about.WordsAt!, $"there is no theme `{name}`", Nearest.Help(name, [.. known.Select(t => t.Name)]));
        return [];
    }

    private static Phrases? PhrasesOf(PlacedFile[] files, ChosenLanguage language, Findings findings)
    {
        PlacedFile[] languages = [.. files.Where(f => f.File.Path.StartsWith(LanguagesFolder, StringComparison.Ordinal) && f.File.Path.EndsWith(Yaml, StringComparison.Ordinal))];
        if (languages.FirstOrDefault(f => f.File.Path == $"{LanguagesFolder}{language.Name}{Yaml}") is { } words)
        {
            return findings.Take(words.Decode()) is { } text ? findings.Take(Phrases.Parse(text)) : null;
        }

        string[] known = [.. languages.Select(l => l.File.Path[LanguagesFolder.Length..^Yaml.Length])];
        findings.Add(Rules.MissingThemeFile, language.At, $"the theme has no words for the language `{language.Name}`", Nearest.Help(language.Name, known));
        return null;
    }

    /// <summary>Files of the content that no one reads: neither do they stand in for one of the theme, nor are they of a kind that can be added.</summary>
    private static IEnumerable<Diagnostic> IdleFiles(IEnumerable<BinaryFile> overrides, string[] known) => overrides
        .Where(f => !known.Contains(f.Path, StringComparer.Ordinal) && !IsAddition(f.Path))
        .Select(f => new Diagnostic(
            Rules.IdleThemeFile,
            new SourceFile($"{OverridesFolder}/{f.Path}", "").Start,
            "this file stands in for none of the theme",
            MeantBy(f.Path, known) is { } meant ? $"did you mean `{meant}`?" : $"new files go into `{HtmlTemplates.PartialsFolder}`, `{AssetsFolder}` or `{LanguagesFolder}`"));

    /// <summary>The theme's file whose name without folder and ending is nearest.</summary>
    private static string? MeantBy(string path, string[] known)
    {
        var nearest = Nearest.To(Stem(path), [.. known.Select(Stem).Distinct(StringComparer.Ordinal)]);
        return known.FirstOrDefault(k => Stem(k) == nearest);

        static string Stem(string path) => new SourceFile(path, "").Stem;
    }

    private static bool IsAddition(string path) => path.StartsWith(AssetsFolder, StringComparison.Ordinal)
        || (path.StartsWith(HtmlTemplates.PartialsFolder, StringComparison.Ordinal) && path.EndsWith(Ending, StringComparison.Ordinal))
        || (path.StartsWith(LanguagesFolder, StringComparison.Ordinal) && path.EndsWith(Yaml, StringComparison.Ordinal));

    private static PlacedFile[] Placed(IEnumerable<BinaryFile> files, string folder) => [.. files.Select(f => new PlacedFile(f, folder))];

    /// <summary>Of two files with one path the later stands in for the earlier.</summary>
    private static PlacedFile[] Merge(PlacedFile[] files, PlacedFile[] over) =>
    [
        .. files.Concat(over).GroupBy(f => f.File.Path, StringComparer.Ordinal).Select(g => g.Last()).OrderBy(f => f.File.Path, StringComparer.Ordinal),
    ];

    /// <param name="Folder">Where it lies, as it is shown to people.</param>
    private sealed record PlacedFile(BinaryFile File, string Folder)
    {
        public Checked<SourceFile> Decode() => TextDecoder.Decode($"{Folder}/{File.Path}", File.Bytes.Span);
    }

    private static bool IsScript(string path) => path.StartsWith(AssetsFolder, StringComparison.Ordinal) && path.EndsWith(".js", StringComparison.Ordinal);

    /// <summary><c>partials/head.html</c> is one, known as <c>partials/head</c>; what else lies there is not read.</summary>
    private static bool IsTemplate(string path) => path.EndsWith(Ending, StringComparison.Ordinal)
        && (path.StartsWith(PagesFolder, StringComparison.Ordinal) || path.StartsWith(HtmlTemplates.PartialsFolder, StringComparison.Ordinal));
}

/// <summary>What a site wants of its theme.</summary>
public sealed record ThemeWishes(ChosenLanguage Language)
{
    /// <summary>All themes there are, for one that uses another's words.</summary>
    public ImmutableArray<ThemeSources> Known { get; init; } = [];

    /// <summary>Values for its options.</summary>
    public ImmutableArray<ThemeOptionSetting> Options { get; init; } = [];
}

/// <param name="Name">As language files are named: <c>en</c>.</param>
/// <param name="At">Where it was chosen.</param>
public readonly record struct ChosenLanguage(string Name, Location At);

/// <summary>A file that the theme's pages load.</summary>
/// <param name="Name">As the theme calls it: <c>style.css</c>.</param>
/// <param name="Path">Within the site, with a hash of the content, so that it can be cached for ever.</param>
public sealed record ThemeAsset(string Name, string Path, ReadOnlyMemory<byte> Bytes)
{
    private const int HashLength = 10;

    public static ThemeAsset Of(string name, ReadOnlyMemory<byte> bytes)
    {
        var hash = Convert.ToHexStringLower(Sha256.Of(bytes.Span))[..HashLength];
        var dot = name.LastIndexOf('.');
        return new(name, dot <= name.LastIndexOf('/') ? $"assets/{name}.{hash}" : $"assets/{name[..dot]}.{hash}{name[dot..]}", bytes);
    }
}

using System.Collections.Frozen;
using System.Collections.Immutable;
using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Settings;
using Generator.Core.Sources;
using Generator.Core.Themes.Checking;

namespace Generator.Core.Themes;

/// <summary>A theme that is ready to render: compiled templates, assets under their final names, and the words of one language.</summary>
public sealed record Theme(HtmlTemplates Templates, FrozenDictionary<string, ThemeAsset> Assets, Phrases Phrases)
{
    internal const string PagesFolder = "pages/";
    internal const string Ending = ".html";
    internal const string AssetsFolder = "assets/";
    internal const string LanguagesFolder = "languages/";
    private const string Yaml = ".yaml";

    /// <summary>The language whose file has every phrase of a theme.</summary>
    private const string ModelLanguage = "en";

    /// <summary>The options of <c>theme.yaml</c> with the site's values.</summary>
    public ThemeOptions Options { get; init; } = ThemeOptions.None;

    /// <summary>Whether it is one of the program's with all its files and words, so that its templates are known not to fail.</summary>
    public bool IsBuiltIn { get; private init; }

    /// <param name="overrides">Files that stand in for the theme's files of the same path.</param>
    /// <param name="pages">The pages that the theme must have.</param>
    public static Checked<Theme> Load(ThemeSources sources, IEnumerable<BinaryFile> overrides, ThemeWishes wishes, IEnumerable<ThemePage> pages)
    {
        var findings = new Findings();
        BinaryFile[] over = [.. overrides];
        var (own, ours) = (Placed(sources), Placed(over, wishes.OverridesFolder));
        if (About(Merge(own, ours), findings) is not { } about)
        {
            return findings.Fail<Theme>();
        }

        var words = Words(about, wishes.Known, findings);
        var theirs = Merge(words, own);
        var files = Merge(theirs, ours);
        ImmutableArray<ThemePage> required = [.. pages];

        (string Name, SourceFile File)[] texts =
        [
            .. files.Where(f => IsTemplate(f.File.Path))
                .Select(f => (Name: f.File.Path[..^Ending.Length], File: findings.Take(f.Decode())))
                .Where(f => f.File is not null).Select(f => (f.Name, f.File!)),
        ];
        var phrases = PhrasesOf(files, theirs, wishes, key => IdleFiles.IsMentioned(key, texts.Select(t => t.File)), findings);
        var assets = ThemeAssets.Of(
            files.Where(f => f.File.Path.StartsWith(AssetsFolder, StringComparison.Ordinal)).Select(f => new ThemeFileText(f.File.Path[AssetsFolder.Length..], f.File.Bytes, () => f.Decode(Limits.PublishedFileBytes))),
            findings);
        var options = findings.Take(ThemeOptions.Of(about.Options, wishes.Options, wishes.Language.At.File));
        var isBuiltIn = over.Length == 0 && sources.IsBuiltIn && wishes.Known.All(t => t.IsBuiltIn);

        string[] pagePaths = [.. required.Select(PathOf)];
        var idle = new IdleFiles(texts);
        findings.AddAll(idle.Among(over.Select(f => f.Path), wishes.OverridesFolder, [.. words.Select(f => f.File.Path), .. sources.Files.Select(f => f.Path), .. pagePaths]));
        if (!sources.IsBuiltIn)
        {
            findings.AddAll(idle.InTheme(sources.Files.Select(f => f.Path), sources.Folder, [.. pagePaths, ThemeFile.Name]));
        }

        // Tests hold the program's own templates; to look through them takes time in each build.
        var known = isBuiltIn ? null : new KnownNames(phrases, assets.Keys, ThemeOptions.TypeOf(about.Options), required) { Unread = [.. texts.Select(t => t.Name).Where(idle.IsUnreadPart)] };
        var templates = findings.Take(HtmlTemplates.Compile(texts, phrases, known));
        findings.AddAll(PagesWithout(files, required, new SourceFile(sources.Folder, "").Start));
        return findings.Close(() => new Theme(templates!, assets, phrases!) { Options = options!, IsBuiltIn = isBuiltIn });
    }

    private static string PathOf(ThemePage page) => $"{PagesFolder}{page.Name}{Ending}";

    /// <summary>Pages that would be empty, or cannot be made.</summary>
    /// <param name="start">Where the theme is.</param>
    private static IEnumerable<Diagnostic> PagesWithout(PlacedFile[] files, ImmutableArray<ThemePage> required, Location start)
    {
        foreach (var path in required.Select(PathOf))
        {
            if (files.FirstOrDefault(f => f.File.Path == path) is not { } file)
            {
                yield return new(Rules.MissingThemeFile, start, $"the theme has no `{path}`", "add it; themes/README.md lists the files of a theme");
            }
            else if (file.File.Bytes.Span.Trim(" \t\r\n"u8).IsEmpty)
            {
                yield return new(Rules.MissingThemeFile, new SourceFile($"{file.Folder}/{path}", "").Start, "this template is empty, and so would be its page", "write the page, or copy it from another theme");
            }
        }
    }

    /// <summary>What a theme says of itself, for lists of themes.</summary>
    public static ThemeFile About(ThemeSources sources) => About(Placed(sources), new()) ?? ThemeFile.None;

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
            return [.. Placed(other).Where(f => f.File.Path.StartsWith(LanguagesFolder, StringComparison.Ordinal) || IsScript(f.File.Path))];
        }

        findings.Add(Rules.BadThemeFile, about.WordsAt!, $"there is no theme `{name}`", Nearest.Help(name, [.. known.Select(t => t.Name)]));
        return [];
    }

    /// <param name="theirs">The theme's files without those of the content.</param>
    private static Phrases? PhrasesOf(PlacedFile[] files, PlacedFile[] theirs, ThemeWishes wishes, Func<string, bool> isUsed, Findings findings)
    {
        var language = wishes.Language;
        if (LanguageFile(files, language.Name) is { } words)
        {
            return findings.Take(words.Decode()) is { } text ? findings.Take(Phrases.Parse(text, DemandsOn(words, wishes, files, theirs, isUsed, findings))) : null;
        }

        string[] known = [.. files.Select(f => f.File.Path).Where(IsLanguage).Select(path => path[LanguagesFolder.Length..^Yaml.Length])];
        var help = Nearest.To(language.Name, known) is null ? $"; to add one, write {wishes.OverridesFolder}/{LanguagesFolder}{language.Name}{Yaml}, as themes/README.md says" : "";
        findings.Add(Rules.MissingThemeFile, language.At, $"the theme has no words for the language `{language.Name}`", Nearest.Help(language.Name, known) + help);
        return null;
    }

    /// <summary>Nothing when all files are the program's own, which tests hold to each other.</summary>
    private static LanguageDemands? DemandsOn(PlacedFile words, ThemeWishes wishes, PlacedFile[] files, PlacedFile[] theirs, Func<string, bool> isUsed, Findings findings)
    {
        // The content's file can lack phrases of the theme, and have some for templates of its own.
        PlacedFile[] models = [.. new[] { LanguageFile(theirs, ModelLanguage), LanguageFile(files, ModelLanguage) }.OfType<PlacedFile>().Distinct().Where(m => m != words)];
        if (words.IsBuiltIn && models.All(m => m.IsBuiltIn))
        {
            return null;
        }

        // What is wrong with a model would let phrases pass that it should ask for.
        var phrases = models.Select(m => findings.Take(m.Decode())).OfType<SourceFile>().Select(m => findings.Take(Phrases.Parse(m))).OfType<Phrases>();
        return new([.. phrases], isUsed) { Chosen = words.IsBuiltIn ? wishes.Language.At : null, BuiltIn = new(() => EnglishOf(wishes.Known)), Printed = wishes.Printed };
    }

    /// <summary>The words of the program's own themes.</summary>
    private static Phrases? EnglishOf(ImmutableArray<ThemeSources> known) =>
        LanguageFile([.. known.Where(t => t.IsBuiltIn).SelectMany(Placed)], ModelLanguage)?.Decode().Value is { } text ? Phrases.Parse(text).Value : null;

    private static PlacedFile? LanguageFile(PlacedFile[] files, string language) => files.FirstOrDefault(f => f.File.Path == $"{LanguagesFolder}{language}{Yaml}");

    internal static bool IsLanguage(string path) => path.StartsWith(LanguagesFolder, StringComparison.Ordinal) && path.EndsWith(Yaml, StringComparison.Ordinal);

    private static PlacedFile[] Placed(ThemeSources theme) => [.. theme.Files.Select(f => new PlacedFile(f, theme.Folder) { IsBuiltIn = theme.IsBuiltIn })];

    private static PlacedFile[] Placed(BinaryFile[] overrides, string folder) => [.. overrides.Select(f => new PlacedFile(f, folder))];

    /// <summary>Of two files with one path the later stands in for the earlier.</summary>
    private static PlacedFile[] Merge(PlacedFile[] files, PlacedFile[] over) =>
    [
        .. files.Concat(over).GroupBy(f => f.File.Path, StringComparer.Ordinal).Select(g => g.Last()).OrderBy(f => f.File.Path, StringComparer.Ordinal),
    ];

    /// <param name="Folder">Where it lies, as it is shown to people.</param>
    private sealed record PlacedFile(BinaryFile File, string Folder)
    {
        /// <summary>Whether it is of a theme of the program.</summary>
        public bool IsBuiltIn { get; init; }

        public Checked<SourceFile> Decode(int maxBytes = Limits.TextFileBytes) => TextDecoder.Decode($"{Folder}/{File.Path}", File.Bytes.Span, maxBytes);
    }

    private static bool IsScript(string path) => path.StartsWith(AssetsFolder, StringComparison.Ordinal) && path.EndsWith(".js", StringComparison.Ordinal);

    /// <summary><c>partials/head.html</c> is one, known as <c>partials/head</c>; what else lies there is not read.</summary>
    private static bool IsTemplate(string path) => path.EndsWith(Ending, StringComparison.Ordinal)
        && (path.StartsWith(PagesFolder, StringComparison.Ordinal) || path.StartsWith(HtmlTemplates.PartialsFolder, StringComparison.Ordinal));
}

/// <summary>What a site wants of its theme.</summary>
public sealed record ThemeWishes(ChosenLanguage Language)
{
    /// <summary>Where the content has files that stand in for the theme's, as it is shown to people: <c>content/theme</c>.</summary>
    public string OverridesFolder => Language.At.File.Beside("theme");

    /// <summary>All themes there are, for one that uses another's words.</summary>
    public ImmutableArray<ThemeSources> Known { get; init; } = [];

    /// <summary>The keys of phrases that the program itself prints.</summary>
    public ImmutableArray<string> Printed { get; init; } = [];

    /// <summary>Values for its options.</summary>
    public ImmutableArray<ThemeOptionSetting> Options { get; init; } = [];
}

/// <param name="Name">As language files are named: <c>en</c>.</param>
/// <param name="At">Where it was chosen.</param>
public readonly record struct ChosenLanguage(string Name, Location At);

using System.Collections.Frozen;
using System.Security.Cryptography;
using Generator.Core.Diagnostics;
using Generator.Core.Markup;
using Generator.Core.Sources;

namespace Generator.Core.Themes;

/// <summary>A theme that is ready to render: compiled templates, assets under their final names, and the words of one language.</summary>
public sealed record Theme(HtmlTemplates Templates, FrozenDictionary<string, ThemeAsset> Assets, Phrases Phrases)
{
    private const string PagesFolder = "pages/";
    private const string PartialsFolder = "partials/";
    private const string Ending = ".html";
    private const string AssetsFolder = "assets/";
    private const string OverridesFolder = "content/theme";

    /// <param name="overrides">Files that stand in for the theme's files of the same path.</param>
    /// <param name="pages">The pages that the theme must have.</param>
    public static Checked<Theme> Load(ThemeSources sources, IEnumerable<BinaryFile> overrides, ChosenLanguage language, IEnumerable<string> pages)
    {
        var findings = new Findings();
        var files = sources.Files.Select(f => (File: f, sources.Folder))
            .Concat(overrides.Select(f => (File: f, Folder: OverridesFolder)))
            .GroupBy(f => f.File.Path, StringComparer.Ordinal)
            .Select(g => g.Last())
            .OrderBy(f => f.File.Path, StringComparer.Ordinal)
            .ToArray();

        var templates = findings.Take(HtmlTemplates.Compile(
        [
            .. files.Where(f => IsTemplate(f.File.Path))
                .Select(f => (Name: f.File.Path[..^Ending.Length], File: findings.Take(TextDecoder.Decode($"{f.Folder}/{f.File.Path}", f.File.Bytes.Span))))
                .Where(f => f.File is not null).Select(f => (f.Name, f.File!)),
        ]));
        var start = new SourceFile(sources.Folder, "").Start;
        foreach (var page in pages.Where(p => templates?.Has(PagesFolder + p) == false))
        {
            findings.Add(Rules.MissingThemeFile, start, $"the theme has no `{PagesFolder}{page}.html`", "add it; themes/README.md lists the files of a theme");
        }

        var languages = files.Where(f => f.File.Path.StartsWith("languages/", StringComparison.Ordinal)).ToArray();
        var words = languages.FirstOrDefault(f => f.File.Path == $"languages/{language.Name}.yaml");
        if (words.File is null)
        {
            string[] known = [.. languages.Select(l => l.File.Path["languages/".Length..].Replace(".yaml", "", StringComparison.Ordinal))];
            findings.Add(Rules.MissingThemeFile, language.At, $"the theme has no words for the language `{language.Name}`", Nearest.Help(language.Name, known));
            return findings.Fail<Theme>();
        }

        var text = findings.Take(TextDecoder.Decode($"{words.Folder}/{words.File.Path}", words.File.Bytes.Span));
        var phrases = text is null ? null : findings.Take(Phrases.Parse(text));
        var assets = files.Where(f => f.File.Path.StartsWith(AssetsFolder, StringComparison.Ordinal))
            .Select(f => ThemeAsset.Of(f.File.Path[AssetsFolder.Length..], f.File.Bytes))
            .ToFrozenDictionary(a => a.Name, StringComparer.Ordinal);
        return findings.Close(() => new Theme(templates!, assets, phrases!));
    }

    /// <summary><c>partials/head.html</c> is one, known as <c>partials/head</c>; what else lies there is not read.</summary>
    private static bool IsTemplate(string path) => path.EndsWith(Ending, StringComparison.Ordinal)
        && (path.StartsWith(PagesFolder, StringComparison.Ordinal) || path.StartsWith(PartialsFolder, StringComparison.Ordinal));
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
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span))[..HashLength];
        var dot = name.LastIndexOf('.');
        return new(name, dot <= name.LastIndexOf('/') ? $"assets/{name}.{hash}" : $"assets/{name[..dot]}.{hash}{name[dot..]}", bytes);
    }
}

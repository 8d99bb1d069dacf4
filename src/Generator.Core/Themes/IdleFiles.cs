using Generator.Core.Diagnostics;
using Generator.Core.Sources;

namespace Generator.Core.Themes;

/// <summary>Finds files of a theme, and of the content's <c>theme/</c>, that nothing reads.</summary>
/// <param name="templates">All that can be read.</param>
internal sealed class IdleFiles((string Name, SourceFile File)[] templates)
{
    private const string Quotes = "\"'`";

    private static readonly string[] Folders = [Theme.PagesFolder, HtmlTemplates.PartialsFolder, Theme.AssetsFolder, Theme.LanguagesFolder];

    /// <summary>Endings of files that a theme has, but not beside its folders; anything else there is a note for people.</summary>
    private static readonly string[] EndingsWithin = [Theme.Ending, ".css", ".js", ".yaml", ".yml"];

    /// <summary>Files of the content that stand in for none of the theme, and are no part that a template includes, no asset and no language.</summary>
    /// <param name="folder">Where they lie, as it is shown to people.</param>
    public IEnumerable<Diagnostic> Among(IEnumerable<string> paths, string folder, string[] known) =>
        In(paths, folder, known, "this file stands in for none of the theme", path => $"new files go into `{HtmlTemplates.PartialsFolder}`, `{Theme.AssetsFolder}` or `{Theme.LanguagesFolder}`");

    /// <summary>Files of a theme that are no page that is made, no part that a template includes, no asset and no language.</summary>
    public IEnumerable<Diagnostic> InTheme(IEnumerable<string> paths, string folder, string[] known) =>
        In(paths.Where(IsOfTheme), folder, known, "nothing reads this file", path => FolderMeantBy(path) ?? "themes/README.md lists the files of a theme");

    /// <summary>Whether a template is a part that no template includes.</summary>
    public bool IsUnreadPart(string template) => PartOf(template + Theme.Ending) is { } part && !IsIncluded(part);

    /// <summary>Whether templates have a name in quotes, or a beginning of it that they put something behind: <c>"severity." + x</c>, <c>$"severity.{x}"</c>.</summary>
    public static bool IsMentioned(string name, IEnumerable<SourceFile> templates)
    {
        string[] beginnings = [.. Enumerable.Range(1, name.Length - 1).Where(n => !char.IsAsciiLetterOrDigit(name[n - 1])).Select(n => name[..n])];
        string[] quoted = [.. Quotes.SelectMany(q => beginnings.SelectMany(b => new[] { q + b + q, q + b + '{' }).Append(q + name + q))];
        return templates.Any(t => quoted.Any(q => t.Text.Contains(q, StringComparison.Ordinal)));
    }

    private IEnumerable<Diagnostic> In(IEnumerable<string> paths, string folder, string[] known, string message, Func<string, string> help)
    {
        foreach (var path in paths.Except(known, StringComparer.Ordinal))
        {
            var near = MeantBy(path, known);
            var meant = near is null ? null : $"did you mean `{near}`?";
            var place = new SourceFile($"{folder}/{path}", "").Start;
            if (!IsAddition(path))
            {
                yield return new(Rules.IdleThemeFile, place, message, meant ?? help(path));
            }
            else if (PartOf(path) is { } part && !IsIncluded(part))
            {
                yield return new(Rules.IdleThemeFile, place, "no template includes this part", near is not null && PartOf(near) is not null ? meant : $"write `{{{{ include \"{part}\" }}}}` where it belongs");
            }
        }
    }

    private bool IsIncluded(string part) => IsMentioned(part, templates.Where(t => t.Name != HtmlTemplates.PartialsFolder + part).Select(t => t.File));

    private static bool IsOfTheme(string path) => !path.StartsWith('.') && !path.Contains("/.", StringComparison.Ordinal)
        && (path.Contains('/', StringComparison.Ordinal) || EndingsWithin.Any(e => path.EndsWith(e, StringComparison.Ordinal)));

    /// <summary>A misspelt folder.</summary>
    private static string? FolderMeantBy(string path) =>
        path.IndexOf('/', StringComparison.Ordinal) is > 0 and var end && Nearest.To(path[..(end + 1)], Folders) is { } folder && !path.StartsWith(folder, StringComparison.Ordinal)
            ? $"did you mean `{folder}{path[(end + 1)..]}`?"
            : null;

    /// <summary>The name by which templates include a part; nothing of another file.</summary>
    private static string? PartOf(string path) => path.StartsWith(HtmlTemplates.PartialsFolder, StringComparison.Ordinal) && path.EndsWith(Theme.Ending, StringComparison.Ordinal)
        ? path[HtmlTemplates.PartialsFolder.Length..^Theme.Ending.Length]
        : null;

    /// <summary>The theme's file whose name without folder and ending is nearest.</summary>
    private static string? MeantBy(string path, string[] known)
    {
        var nearest = Nearest.To(Stem(path), [.. known.Select(Stem).Distinct(StringComparer.Ordinal)]);
        return known.FirstOrDefault(k => Stem(k) == nearest);

        static string Stem(string path) => new SourceFile(path, "").Stem;
    }

    private static bool IsAddition(string path) => path.StartsWith(Theme.AssetsFolder, StringComparison.Ordinal)
        || PartOf(path) is not null
        || Theme.IsLanguage(path);
}

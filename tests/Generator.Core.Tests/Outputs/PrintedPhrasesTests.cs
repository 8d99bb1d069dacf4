using System.Text;
using System.Text.RegularExpressions;
using Generator.Core.Outputs;
using Generator.Core.Sources;
using Generator.Core.Tests.Themes;
using Generator.Core.Themes;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Outputs;

/// <summary>The list of phrases that the program prints is that of the code.</summary>
public sealed partial class PrintedPhrasesTests
{
    private static readonly Phrases English = Phrases.Parse(new("en.yaml", File.ReadAllText(Repository.PathOf("themes", "default", "languages", "en.yaml")))).Value!;

    private static readonly string[] Sources =
    [
        .. Repository.FilesBelow(Repository.PathOf("src", "Generator.Core", "Outputs")).Concat(Repository.FilesBelow(Repository.PathOf("src", "Generator.Core", "Themes", "Charts")))
            .Where(f => Path.GetFileName(f) != "PrintedPhrases.cs").Select(File.ReadAllText),
    ];

    [Fact]
    public void Each_is_there_once_and_in_English() => PrintedPhrases.All.ShouldBe(PrintedPhrases.All.Distinct(StringComparer.Ordinal).Where(English.Has));

    [Fact]
    public void What_the_code_asks_for_is_in_the_list() =>
        Sources.SelectMany(s => Asked().Matches(s).Select(m => m.Groups["key"].Value)).Where(English.Has).Except(PrintedPhrases.All, StringComparer.Ordinal).ShouldBeEmpty();

    [Fact]
    public void What_is_in_the_list_the_code_asks_for() =>
        PrintedPhrases.All.Where(key => !Beginnings(key).Any(b => Sources.Any(s => s.Contains(b, StringComparison.Ordinal)))).ShouldBeEmpty();

    /// <summary>All that is not made of templates is the same with these phrases as with all.</summary>
    [Fact]
    public void A_theme_with_these_phrases_alone_lacks_nothing()
    {
        var sources = Repository.ReadSite(Repository.PathOf("tests", "Generator.Core.Tests", "Sites", "odd", "content"));
        var asOf = Given.At("2026-07-10T00:00:00Z");
        var whole = Themed("default", _ => true);
        var bare = Themed("default", k => PrintedPhrases.All.Contains(k) || Format.Needed.Contains(k) || Format.Optional.Contains(k));

        var expected = Texts(whole);
        var others = Texts(bare);

        expected.Count.ShouldBeGreaterThan(50);
        foreach (var (path, text) in expected)
        {
            others[path].ShouldBe(text, path);
        }

        Dictionary<string, string> Texts(ThemeSources theme) => SiteBuilder.Build(sources with { Themes = [theme] }, asOf).Outputs
            .Where(o => !o.Path.StartsWith("assets/", StringComparison.Ordinal))
            .ToDictionary(o => o.Path, o => Encoding.UTF8.GetString(o.Render().Value ?? throw new InvalidOperationException(o.Path)), StringComparer.Ordinal);

        static ThemeSources Themed(string name, Func<string, bool> has) => new(name, $"themes/{name}",
        [
            .. PageKind.All.Select(k => GivenTheme.File($"pages/{k.Name}.html", "{{ page.title }} {{ page.description }} {{ page.structured_data }}" + Charts(k))),
            GivenTheme.File("languages/en.yaml", Yaml(has)),
        ]);

        static string Charts(PageKind kind) => string.Concat(Views.All.Where(v => v.Name == kind.About).SelectMany(v => v.Members.Where(m => m.Kind.StartsWith("chart", StringComparison.Ordinal)).Select(m => $"{{{{ if {kind.About}.{m.Name}; chart {kind.About}.{m.Name} '{m.Name}'; end }}}}"))
            .Concat(Views.Figures.Members.Where(m => m.Kind == "chart" && kind.About is "history").Select(m => $"{{{{ chart history.figures.{m.Name} '{m.Name}'; chart history.whole.{m.Name} 'whole-{m.Name}' }}}}")));
    }

    /// <summary>Keys as lines of their own, forms as they are.</summary>
    private static string Yaml(Func<string, bool> has) => "plural: {zero: 0, one: 1}\n" + string.Concat(English.Keys.Where(has).Select(key =>
        English.Forms(key) is { Count: > 1 } forms
            ? $"{key}: {{{string.Join(", ", forms.Select(f => $"{f.Key}: {Quoted(f.Value)}"))}}}\n"
            : $"{key}: {Quoted(English.Forms(key)["other"])}\n"));

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>The key as it stands in code, or what it begins with where the rest is put behind.</summary>
    private static IEnumerable<string> Beginnings(string key)
    {
        var parts = key.Split('.');
        return [$"\"{key}\"", $"\"{string.Join('.', parts[..^1])}.\"", $"\"{string.Join('.', parts[..^1])}.{{", $"\"{parts[0]}.{{kind}}.{parts[^1]}\""];
    }

    [GeneratedRegex("\"(?<key>[a-z_]+(\\.[a-z_]+)+)\"")]
    private static partial Regex Asked();
}

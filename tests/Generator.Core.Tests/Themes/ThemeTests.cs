using System.Text;
using Generator.Core.Diagnostics;
using Generator.Core.Sources;
using Generator.Core.Themes;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Themes;

public sealed class ThemeTests
{
    private static readonly ThemePage[] Pages = [.. GivenTheme.Pages];

    [Fact]
    public void Every_missing_page_is_a_finding()
    {
        var whole = GivenTheme.Sources();
        var sources = whole with { LazyFiles = new([.. whole.Files.Where(f => f.Path is not ("pages/year.html" or "pages/index.html"))]) };

        Theme.Load(sources, [], GivenTheme.Language("en"), Pages).Diagnostics.Select(d => (d.Rule, d.Message)).ShouldBe(
        [
            (Rules.MissingThemeFile, "the theme has no `pages/index.html`"),
            (Rules.MissingThemeFile, "the theme has no `pages/year.html`"),
        ]);
    }

    [Fact]
    public void An_unknown_language_is_a_finding_that_names_the_nearest()
    {
        var finding = Theme.Load(GivenTheme.Sources(GivenTheme.File("languages/de.yaml", "a: b")), [], GivenTheme.Language("dee"), Pages).Diagnostics.ShouldHaveSingleItem();

        (finding.Rule, finding.Message, finding.Help)
            .ShouldBe((Rules.MissingThemeFile, "the theme has no words for the language `dee`", "did you mean `de`?"));
    }

    [Fact]
    public void A_file_of_the_content_stands_in_for_the_theme_file_of_the_same_path()
    {
        var sources = GivenTheme.Sources(GivenTheme.File("pages/index.html", "theirs"), GivenTheme.File("assets/style.css", "theirs"));
        BinaryFile[] overrides = [GivenTheme.File("pages/index.html", "ours"), GivenTheme.File("assets/style.css", "ours")];

        var theme = Theme.Load(sources, overrides, GivenTheme.Language("en"), Pages).Value.ShouldNotBeNull();

        GivenTheme.Render(theme).Value.ShouldBe("ours");
        Encoding.UTF8.GetString(theme.Assets["style.css"].Bytes.Span).ShouldBe("ours");
    }

    [Fact]
    public void A_fault_in_an_override_is_shown_in_the_content()
    {
        var finding = Theme.Load(GivenTheme.Sources(), [GivenTheme.File("partials/head.html", "{{ if }}{{ end }}")], GivenTheme.Language("en"), Pages).Diagnostics.First(d => d.IsError);

        finding.Rule.ShouldBe(Rules.BadTemplate);
        finding.Location.File.Path.ShouldBe("content/theme/partials/head.html");
    }

    [Fact]
    public void One_language_file_of_the_content_stands_in_for_the_theme_s()
    {
        var theme = Theme.Load(GivenTheme.Sources(), [GivenTheme.File("languages/en.yaml", GivenTheme.English.Replace("Go back", "Go home", StringComparison.Ordinal))], GivenTheme.Language("en"), Pages).Value.ShouldNotBeNull();

        theme.Phrases.Text("back").ShouldBe("Go home");
    }

    [Fact]
    public void A_theme_can_use_the_words_of_another_and_have_some_of_its_own()
    {
        var other = new ThemeSources("other", "themes/other", [Words("de", "Zurück"), Words("fr", "Retour"), GivenTheme.File("pages/extra.html", "x")]);
        var mine = GivenTheme.Sources(GivenTheme.File("theme.yaml", "words: other"), Words("fr", "mine"));

        Phrase("de").ShouldBe("Zurück");
        Phrase("fr").ShouldBe("mine");

        string? Phrase(string language) =>
            Theme.Load(mine, [], GivenTheme.Language(language) with { Known = [mine, other] }, Pages).Value.ShouldNotBeNull().Phrases.Text("back");

        static BinaryFile Words(string language, string back) => GivenTheme.File($"languages/{language}.yaml", GivenTheme.English.Replace("Go back", back, StringComparison.Ordinal));
    }

    [Fact]
    public void Words_of_a_theme_that_is_not_there_are_a_finding()
    {
        var mine = GivenTheme.Sources(GivenTheme.File("theme.yaml", "words: defualt"));

        Theme.Load(mine, [], GivenTheme.Language("en") with { Known = [mine] }, Pages).Diagnostics.Select(d => (d.Short(), d.Help))
            .ShouldBe([("GEN055 1:8 there is no theme `defualt`", "did you mean `default`?")]);
    }

    [Theory]
    [InlineData("style.css", "did you mean `assets/style.css`?")]
    [InlineData("pages/indx.html", "did you mean `pages/index.html`?")]
    [InlineData("pages/about.html", "new files go into `partials/`, `assets/` or `languages/`")]
    [InlineData("partials/note.txt", "new files go into `partials/`, `assets/` or `languages/`")]
    [InlineData("languages/de.yml", "new files go into `partials/`, `assets/` or `languages/`")]
    public void A_file_of_the_content_that_nothing_reads_is_a_warning(string path, string help)
    {
        var loaded = Theme.Load(GivenTheme.Sources(GivenTheme.File("assets/style.css", "a")), [GivenTheme.File(path, "x")], GivenTheme.Language("en"), Pages);

        loaded.Value.ShouldNotBeNull();
        loaded.Diagnostics.Select(d => (d.Rule, d.Location.File.Path, d.Help)).ShouldBe([(Rules.IdleThemeFile, $"content/theme/{path}", help)]);
    }

    [Theory]
    [InlineData("assets/logo.png")]
    [InlineData("languages/nl.yaml")]
    [InlineData("pages/index.html")]
    [InlineData("theme.yaml")]
    public void A_new_part_asset_or_language_and_a_file_of_the_theme_are_none(string path) => Theme.Load(
        GivenTheme.Sources(GivenTheme.File("theme.yaml", "description: x")),
        [GivenTheme.File(path, "description: y")],
        GivenTheme.Language("en"),
        Pages).Diagnostics.ShouldBeEmpty();

    [Theory]
    [InlineData("{{ include 'note' }}", null)]
    [InlineData("<p class=\"{{ include \"note\" }}\">", null)]
    [InlineData("{{ include ('no' + 'te') }}", "write `{{ include \"note\" }}` where it belongs")]
    [InlineData("note", "write `{{ include \"note\" }}` where it belongs")]
    public void A_new_part_is_read_where_a_template_includes_it(string page, string? help) => Theme.Load(
        GivenTheme.Sources(),
        [GivenTheme.File("partials/note.html", "{{ include 'note' }}"), GivenTheme.File("pages/index.html", page)],
        GivenTheme.Language("en"),
        Pages).Diagnostics.Select(d => (d.Rule, d.Message, d.Help))
        .ShouldBe(help is null ? [] : [(Rules.IdleThemeFile, "no template includes this part", help)]);

    [Theory]
    [InlineData("{{ include ('icons/' + incident.severity) }}", 0)]
    [InlineData("{{ include ('icon/' + incident.severity) }}", 1)]
    [InlineData("{{ include $'icons/{incident.severity}' }}", 0)]
    [InlineData("{{ include $\"icons/{incident.severity}\" }}", 0)]
    [InlineData("{{ include $'icon/{incident.severity}' }}", 1)]
    public void A_part_whose_name_is_put_together_is_known_by_its_beginning(string page, int warnings) => Theme.Load(
        GivenTheme.Sources(),
        [GivenTheme.File("partials/icons/minor.html", "!"), GivenTheme.File("pages/index.html", page)],
        GivenTheme.Language("en"),
        Pages).Diagnostics.Length.ShouldBe(warnings);

    [Theory]
    [InlineData("pages/indx.html", "nothing reads this file", "did you mean `pages/index.html`?")]
    [InlineData("pages/contact.html", "nothing reads this file", "themes/README.md lists the files of a theme")]
    [InlineData("asets/style.css", "nothing reads this file", "did you mean `assets/style.css`?")]
    [InlineData("theme.yml", "nothing reads this file", "did you mean `theme.yaml`?")]
    [InlineData("partials/fot.html", "no template includes this part", "write `{{ include \"fot\" }}` where it belongs")]
    public void A_file_of_a_theme_that_nothing_reads_is_a_warning(string path, string message, string help) =>
        GivenTheme.Load(GivenTheme.File(path, "x")).Diagnostics.Select(d => (d.Rule, d.Location.File.Path, d.Message, d.Help))
            .ShouldBe([(Rules.IdleThemeFile, $"themes/default/{path}", message, help)]);

    [Theory]
    [InlineData("README.md")]
    [InlineData("LICENSE")]
    [InlineData(".editorconfig")]
    [InlineData("pages/.DS_Store")]
    [InlineData("assets/deep/logo.png")]
    public void A_theme_can_have_notes_beside_its_folders(string path) => GivenTheme.Load(GivenTheme.File(path, "x")).Diagnostics.ShouldBeEmpty();

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public void A_page_whose_template_is_empty_is_a_finding(string template)
    {
        var finding = GivenTheme.Load(GivenTheme.File("pages/index.html", template)).Diagnostics.ShouldHaveSingleItem();

        (finding.Rule, finding.Location.File.Path, finding.Message).ShouldBe((Rules.MissingThemeFile, "themes/default/pages/index.html", "this template is empty, and so would be its page"));
    }

    [Fact]
    public void The_plain_theme_has_less_than_five_kilobytes_of_style() =>
        Repository.FilesBelow(Repository.PathOf("themes", "plain")).Where(f => f.EndsWith(".css", StringComparison.Ordinal)).Sum(f => new FileInfo(f).Length).ShouldBeLessThan(5 * 1024);

    [Fact]
    public void A_part_in_a_folder_is_included_by_its_path() => GivenTheme.Render(
        "{{ include 'icons/ok' }}{{ include 'ok' }}",
        GivenTheme.File("partials/icons/ok.html", "deep"),
        GivenTheme.File("partials/ok.html", "flat")).Value.ShouldBe("deepflat");

    [Fact]
    public void A_file_that_is_no_template_is_not_taken_for_one() => GivenTheme.Render(
        "page",
        GivenTheme.File("pages/index.json", "{{ not a page }}"),
        GivenTheme.File("pages/a", "{{ nor this }}"),
        new("pages/.DS_Store", new byte[] { 0xFF, 0 })).Value.ShouldBe("page");

    [Theory]
    [InlineData("style.css", @"^assets/style\.[0-9a-f]{10}\.css$")]
    [InlineData("fonts/a.b.woff2", @"^assets/fonts/a\.b\.[0-9a-f]{10}\.woff2$")]
    [InlineData("LICENSE", @"^assets/LICENSE\.[0-9a-f]{10}$")]
    [InlineData("v1.0/icon", @"^assets/v1\.0/icon\.[0-9a-f]{10}$")]
    public void An_asset_has_a_hash_of_its_content_in_its_name(string name, string pattern)
    {
        var asset = ThemeAsset.Of(name, "a"u8.ToArray());

        asset.Path.ShouldMatch(pattern);
        ThemeAsset.Of(name, "a"u8.ToArray()).Path.ShouldBe(asset.Path);
        ThemeAsset.Of(name, "b"u8.ToArray()).Path.ShouldNotBe(asset.Path);
    }

    [Fact]
    public void A_template_that_is_no_text_is_a_finding() =>
        GivenTheme.Load(new BinaryFile("pages/index.html", new byte[] { 0xFF, 0xFE })).Diagnostics.ShouldHaveSingleItem().Rule.ShouldBe(Rules.UnreadableText);
}

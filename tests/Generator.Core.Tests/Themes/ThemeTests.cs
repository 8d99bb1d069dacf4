using System.Text;
using Generator.Core.Diagnostics;
using Generator.Core.Outputs;
using Generator.Core.Sources;
using Generator.Core.Themes;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Themes;

public sealed class ThemeTests
{
    private static readonly string[] Pages = [.. PageKind.All.Select(k => k.Name)];

    [Fact]
    public void Every_missing_page_is_a_finding()
    {
        var whole = GivenTheme.Sources();
        var sources = whole with { Files = [.. whole.Files.Where(f => f.Path is not ("pages/year.html" or "pages/index.html"))] };

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
        var finding = Theme.Load(GivenTheme.Sources(), [GivenTheme.File("partials/head.html", "{{ if }}{{ end }}")], GivenTheme.Language("en"), Pages).Diagnostics[0];

        finding.Rule.ShouldBe(Rules.BadTemplate);
        finding.Location.File.Path.ShouldBe("content/theme/partials/head.html");
    }

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
        GivenTheme.Load(new BinaryFile("pages/index.html", new byte[] { 0xFF, 0xFE })).Diagnostics[0].Rule.ShouldBe(Rules.UnreadableText);
}

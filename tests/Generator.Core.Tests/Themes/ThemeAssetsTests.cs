using System.Text;
using Generator.Core.Diagnostics;
using Generator.Core.Themes;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Themes;

public sealed class ThemeAssetsTests
{
    private const string Dot = "<svg/>";

    [Theory]
    [InlineData("a { background: url(\"dot.svg\") }", "a { background: url(\"{dot}\") }")]
    [InlineData("a { background: URL( 'dot.svg' ) }", "a { background: URL( '{dot}' ) }")]
    [InlineData("a { background: url(dot.svg) } b { background: url(./dot.svg?x#y) }", "a { background: url({dot}) } b { background: url(./{dot}?x#y) }")]
    [InlineData("a { background: url(img/a%23b.svg) }", "a { background: url(img/{a#b}) }")]
    [InlineData("@import /* why */ \"css/more.css\" screen;", "@import /* why */ \"css/{more}\" screen;")]
    [InlineData("@import url(css/more.css);", "@import url(css/{more});")]
    [InlineData("/* url(dot.svg) */ a::after { content: \"url(dot.svg) /*\"; color: red } b { background: url(dot.svg) }", "/* url(dot.svg) */ a::after { content: \"url(dot.svg) /*\"; color: red } b { background: url({dot}) }")]
    [InlineData("a::after { content: '\\'url(x.svg)' } b { content: \"unclosed\n } c { background: url(dot.svg) }", "a::after { content: '\\'url(x.svg)' } b { content: \"unclosed\n } c { background: url({dot}) }")]
    public void A_style_sheet_names_the_assets_as_they_are_published(string written, string published) =>
        Published(written).ShouldBe(published
            .Replace("{dot}", $"dot.{Hash(Dot)}.svg", StringComparison.Ordinal)
            .Replace("{a#b}", $"a%23b.{Hash(Dot)}.svg", StringComparison.Ordinal)
            .Replace("{more}", $"more.{Hash(More(Hash(Dot)))}.css", StringComparison.Ordinal));

    [Theory]
    [InlineData("a { background: url(https://example.org/dot.svg) }")]
    [InlineData("a { background: url(//example.org/dot.svg) }")]
    [InlineData("a { background: url(\"data:image/svg+xml,%3Csvg/%3E\") }")]
    [InlineData("a { background: url(/dot.svg) }")]
    [InlineData("a { background: url(../files/dot.svg) }")]
    [InlineData("a { filter: url(#blur) }")]
    [InlineData("a { background: my-url(dot.svg) } /* url(dot.svg)")]
    public void What_names_no_asset_stays_as_it_is(string written) => Published(written).ShouldBe(written);

    [Fact]
    public void A_style_sheet_has_another_name_when_one_that_it_loads_has()
    {
        NameWith("<svg/>").ShouldNotBe(NameWith("<svg></svg>"));
        NameWith("<svg/>").ShouldBe(NameWith("<svg/>"));

        static string NameWith(string dot) => Load(("own.css", "@import \"more.css\";"), ("more.css", "a { background: url(dot.svg) }"), ("dot.svg", dot)).Value!.Assets["own.css"].Path;
    }

    [Fact]
    public void An_asset_that_is_not_there_is_a_finding_at_its_place()
    {
        var loaded = Load(("own.css", "a { color: red }\nb { background: url(\"dots.svg\") }"), ("dot.svg", Dot));

        var finding = loaded.Diagnostics.ShouldHaveSingleItem();
        finding.Short().ShouldBe("GEN130 2:22 the theme has no file `assets/dots.svg`");
        finding.Help.ShouldBe("did you mean `dot.svg`?");
        finding.Location.File.Path.ShouldEndWith("/assets/own.css");
        loaded.Value.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("@import 'own.css';", "", "GEN131 1:10 this style sheet loads itself")]
    [InlineData("@import 'more.css';", "@import url(own.css);", "GEN131 1:10 `assets/more.css` loads this style sheet, which loads it again")]
    public void Style_sheets_in_a_ring_are_an_error(string own, string more, string expected) =>
        Load(("own.css", own), ("more.css", more)).Diagnostics.Select(d => d.Short()).ShouldBe([expected]);

    [Fact]
    public void A_chain_of_style_sheets_has_an_end() =>
        Load([.. Enumerable.Range(0, 10_000).Select(n => ($"{n:00000}.css", $"@import '{n + 1:00000}.css';"))]).Diagnostics.ShouldContain(d => d.Rule == Rules.StyleSheetsInARing);

    [Fact]
    public void Signs_that_mean_something_in_an_address_are_escaped_in_links()
    {
        const string Name = "a#b c%.svg";

        Load((Name, Dot)).Value.ShouldNotBeNull().Assets[Name].Path.ShouldBe($"assets/a#b c%.{Hash(Dot)}.svg");
        GivenTheme.Render($"{{{{ asset \"{Name}\" }}}}", GivenTheme.File("assets/" + Name, Dot)).Value!.ShouldEndWith($"assets/a%23b%20c%25.{Hash(Dot)}.svg");
    }

    [Theory]
    [InlineData("url(")]
    [InlineData("@import /*")]
    [InlineData("@import /**/")]
    [InlineData("\"\\")]
    [InlineData("url( ")]
    public void Nothing_takes_long(string part)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();

        Load(("own.css", string.Concat(Enumerable.Repeat(part, 20_000))));

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    private static string More(string hash) => $"b {{ background: url(../dot.{hash}.svg) }}";

    private static string Published(string written)
    {
        var loaded = Load(("own.css", written), ("css/more.css", "b { background: url(../dot.svg) }"), ("dot.svg", Dot), ("img/a#b.svg", Dot));
        loaded.Diagnostics.ShouldBeEmpty();
        return Encoding.UTF8.GetString(loaded.Value!.Assets["own.css"].Bytes.Span);
    }

    private static string Hash(string text) => ThemeAsset.Of("x", Encoding.UTF8.GetBytes(text)).Path.Split('.')[^1];

    private static Checked<Theme> Load(params (string Name, string Text)[] assets) => Theme.Load(
        GivenTheme.Sources([.. assets.Select(a => GivenTheme.File("assets/" + a.Name, a.Text))]), [], GivenTheme.Language("en"), GivenTheme.Pages);
}

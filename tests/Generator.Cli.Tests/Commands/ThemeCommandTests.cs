using Shouldly;
using Xunit;

namespace Generator.Cli.Tests.Commands;

public sealed class ThemeCommandTests : IDisposable
{
    private readonly Outages outages = Outages.WithSample();

    public void Dispose() => outages.Dispose();

    [Theory]
    [InlineData("default")]
    [InlineData("plain")]
    public void A_copied_theme_builds_the_same_site(string from)
    {
        Settings($"theme: {from}");
        outages.Run("build", "--as-of", "2026-07-10T00:00:00Z", "--out", "before").ExitCode.ShouldBe(0);

        var made = outages.Run("theme", "new", "my-theme", "--from", from);
        Settings("theme: my-theme");
        var built = outages.Run("build", "--as-of", "2026-07-10T00:00:00Z", "--out", "after");

        made.ExitCode.ShouldBe(0);
        made.Output.ShouldContain($"of the theme {from} copied to themes/my-theme.\n");
        made.Error.ShouldBe("help: next: `theme: my-theme` in site.yaml, and `outages preview`\n");
        built.ExitCode.ShouldBe(0, built.Error);
        outages.Read("after", "index.html").ShouldBe(outages.Read("before", "index.html"));
    }

    [Theory]
    [InlineData("content", "themes")]
    [InlineData("./content/", "./themes")]
    [InlineData("a/content", "a/themes")]
    [InlineData("b/.", "b/./../themes")]
    public void A_theme_beside_the_content_needs_no_option_and_is_named_in_findings(string content, string themes)
    {
        Directory.Delete(outages.PathOf("content"), recursive: true);
        outages.Write($"{content}/site.yaml", "service: Acme\ntheme: mine\n");
        outages.Write($"{themes}/mine/theme.yaml", "colour: red\n");

        outages.Run("check", "--content", content).Output.ShouldStartWith($"{themes}/mine/theme.yaml:1:1: error GEN010");
    }

    [Fact]
    public void A_folder_of_another_name_has_to_be_named_and_the_next_step_says_so() =>
        outages.Run("theme", "new", "mine", "--themes", "site-themes").Error.ShouldBe("help: next: `theme: mine` in site.yaml, and `outages preview --themes site-themes`\n");

    [Theory]
    [InlineData("theme: other", "there is no theme `other`\n")]
    [InlineData("theme: linked", "this is a link, so it is not read\n")]
    [InlineData("theme: default", "24 incidents, 40 pages")]
    public void Of_the_folder_beside_the_content_only_a_theme_that_is_wanted_and_not_built_in_is_read(string theme, string told)
    {
        Settings(theme);
        outages.Write("themes/default/theme.yaml", "colour: red\n");
        outages.Write("elsewhere/theme.yaml", "colour: red\n");
        Directory.CreateSymbolicLink(outages.PathOf("themes", "linked"), outages.PathOf("elsewhere"));

        var result = outages.Run("check", "--as-of", "2026-07-10T00:00:00Z");

        result.Output.ShouldContain(told);
        result.Output.ShouldNotContain("GEN010");
    }

    [Fact]
    public void What_lies_beside_themes_and_is_none_is_left_alone()
    {
        outages.Run("theme", "new", "mine").ExitCode.ShouldBe(0);
        Settings("theme: mine");
        outages.Write("themes/node_modules/package.json", "{}");
        File.CreateSymbolicLink(outages.PathOf("themes", "node_modules", "link"), outages.PathOf("themes", "mine", "theme.yaml"));

        outages.Run("check", "--strict", "--as-of", "2026-07-10T00:00:00Z").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void A_link_beside_the_content_is_not_followed()
    {
        Settings("theme: mine");
        outages.Write("elsewhere/mine/theme.yaml", "colour: red\n");
        Directory.CreateSymbolicLink(outages.PathOf("themes"), outages.PathOf("elsewhere"));

        outages.Run("check").Output.ShouldContain("= help: known: default, plain; one of your own lies in `themes/` beside the content folder, which may not be a link, or where `--themes` says\n");
    }

    [Fact]
    public void A_theme_that_exists_is_left_as_it_is()
    {
        outages.Write("themes/my-theme/theme.yaml", "description: mine\n");

        var result = outages.Run("theme", "new", "my-theme");

        (result.ExitCode, result.Error).ShouldBe((2, "error: themes/my-theme exists already\nhelp: choose another name\n"));
        Directory.GetFiles(outages.PathOf("themes", "my-theme")).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("My Theme", "default", "error: `My Theme` cannot be the name of a theme\n")]
    [InlineData("../up", "default", "error: `../up` cannot be the name of a theme\n")]
    [InlineData("mine", "plian", "error: there is no theme `plian`\nhelp: did you mean `plain`?\n")]
    public void A_name_that_cannot_be_is_wrong_usage(string name, string from, string error)
    {
        var result = outages.Run("theme", "new", name, "--from", from);

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldStartWith(error);
        Directory.Exists(outages.PathOf("themes")).ShouldBeFalse();
    }

    [Fact]
    public void The_list_has_every_theme_with_its_options()
    {
        outages.Write("themes/my-theme/theme.yaml", "description: Mine\noptions: {density: {type: choice, choices: [a, b], default: a, meaning: how dense}}\n");

        var result = outages.Run("theme", "list", "--themes", "themes");

        result.ExitCode.ShouldBe(0);
        result.Output.ShouldStartWith("my-theme: Mine\n  density (a, b): how dense\ndefault: ");
        result.Output.ShouldContain("\nplain: ");
    }

    [Fact]
    public void A_theme_s_own_words_can_be_changed_for_one_site()
    {
        Settings("theme: plain\nlanguage: de");
        outages.Write("content/theme/languages/de.yaml", File.ReadAllText(Path.Combine(Outages.RepositoryRoot(), "themes", "default", "languages", "de.yaml")).Replace("Störungsverlauf", "Ausfallchronik", StringComparison.Ordinal));
        outages.Write("content/theme/partials/foot.html", "<p>{{ t \"subtitle\" }}, ours</p>\n");

        var result = outages.Run("build", "--as-of", "2026-07-10T00:00:00Z");

        result.ExitCode.ShouldBe(0, result.Error);
        outages.Read("_site", "index.html").ShouldContain("<p>Ausfallchronik, ours</p>");
    }

    /// <summary>As themes/README.md says it: the program alone gives the English file.</summary>
    [Fact]
    public void A_language_of_one_s_own_begins_with_the_english_file_of_a_copied_theme()
    {
        Settings("theme: plain\nlanguage: pt");
        outages.Run("theme", "new", "draft").ExitCode.ShouldBe(0);
        var words = outages.Read("themes", "draft", "languages", "en.yaml").Replace("subtitle: Outage History", "subtitle: Histórico de falhas", StringComparison.Ordinal);
        outages.Write("content/theme/languages/pt.yaml", words);
        outages.Write("content/theme/partials/foot.html", "<p>{{ t \"subtitle\" }}, ours</p>\n");

        var result = outages.Run("build", "--as-of", "2026-07-10T00:00:00Z");

        result.ExitCode.ShouldBe(0, result.Error);
        result.Error.ShouldNotContain("GEN05");
        outages.Read("_site", "index.html").ShouldContain("<p>Histórico de falhas, ours</p>");
    }

    private void Settings(string lines)
    {
        var kept = File.ReadAllLines(Path.Combine(Outages.RepositoryRoot(), "content", "site.yaml")).Where(l => !l.StartsWith("theme:", StringComparison.Ordinal) && !l.StartsWith("language:", StringComparison.Ordinal));
        outages.Write("content/site.yaml", string.Join('\n', kept) + $"\n{lines}\n");
    }
}

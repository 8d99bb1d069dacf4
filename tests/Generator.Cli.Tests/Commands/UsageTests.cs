using Shouldly;
using Xunit;

namespace Generator.Cli.Tests.Commands;

public sealed class UsageTests : IDisposable
{
    private readonly Outages outages = new();

    public void Dispose() => outages.Dispose();

    [Theory]
    [InlineData("--help")]
    [InlineData("build --help")]
    [InlineData("check --help")]
    [InlineData("preview --help")]
    [InlineData("new --help")]
    [InlineData("update --help")]
    [InlineData("resolve --help")]
    [InlineData("postmortem --help")]
    [InlineData("import statuspage --help")]
    public void Help_shows_examples(string arguments)
    {
        var result = outages.Run(arguments.Split(' '));

        result.ExitCode.ShouldBe(0);
        result.Output.ShouldContain("Examples:");
        result.Output.ShouldContain($"outages {arguments.Split(" --")[0].Replace("--help", "build", StringComparison.Ordinal)}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("import")]
    [InlineData("import upptime")]
    [InlineData("update")]
    [InlineData("explain")]
    public void Help_has_lines_that_fit_and_whole_examples(string command)
    {
        outages.Write("content/incidents/2026/2026-06-01-an-incident.md", "");

        var result = outages.Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        var (about, examples) = result.Output.Split("Examples:\n") is [var first, var last] ? (first, last) : ("", "");
        about.Split('\n').ShouldAllBe(line => line.Length <= 100);
        examples.TrimEnd().Split('\n').ShouldAllBe(line => line.StartsWith("  ", StringComparison.Ordinal) && line.Contains("outages ", StringComparison.Ordinal));
        about.ShouldNotContain("an-incident");
        about.ShouldNotContain("GEN016");
    }

    [Fact]
    public void Help_tells_a_sentence_of_each_command_and_all_of_its_own()
    {
        var all = outages.Run("--help").Output;
        all.ShouldContain("  Builds the site.\n");
        all.ShouldNotContain("With an error in the content");

        outages.Run("build", "--help").Output.ReplaceLineEndings(" ").ShouldContain("Builds the site. With an error in the content");
    }

    [Theory]
    [InlineData("buidl", "there is no command `buidl`; did you mean `build`?", "outages")]
    [InlineData("", "the command is missing; known: build, check, ", "outages")]
    [InlineData("import google", "there is no command `google`; known: statuspage, google-cloud, cstate, upptime", "outages import")]
    [InlineData("theme mew x", "there is no command `mew`; did you mean `new`?", "outages theme")]
    [InlineData("check --formt sarif", "there is no option `--formt`; did you mean `--format`?", "outages check")]
    [InlineData("check -- --strict", "`--strict` stands behind `--`, where no word is an option; write it before that", "outages check")]
    [InlineData("new Mail is late", "`is` is one word too many; a value of several words needs quotes around it", "outages new")]
    [InlineData("new Late --severity mnior", "--severity: there is no severity `mnior`; did you mean `minor`?", "outages new")]
    [InlineData("new Late --severity minor --severity major", "--severity is given more than once", "outages new")]
    [InlineData("new Late --severity", "--severity: the severity is missing", "outages new")]
    [InlineData("schema foo", "there is no schema `foo`; known: incident, site", "outages schema")]
    [InlineData("completion bsh", "there is no script for `bsh`; did you mean `bash`?", "outages completion")]
    [InlineData("theme new", "`<name>` is missing", "outages theme new")]
    public void What_is_not_understood_is_told_once_with_what_was_probably_meant(string arguments, string message, string command)
    {
        var result = outages.Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldStartWith($"error: {message}");
        result.Error.Split('\n')[1..].ShouldBe([$"help: `{command} --help` shows how it is used", ""]);
    }

    [Fact]
    public void A_title_may_begin_with_an_at_sign()
    {
        outages.Write("content/site.yaml", "service: Acme\n");

        outages.Run("new", "@checkout fails", "--severity", "minor").Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("import", "statuspage", "")]
    [InlineData("update", "", "--state", "resolved")]
    [InlineData("resolve", " ")]
    [InlineData("postmortem", "")]
    [InlineData("changes", "", "_site")]
    [InlineData("build", "--out", "")]
    public void An_empty_word_as_an_unset_variable_leaves_it_is_wrong_usage(params string[] arguments)
    {
        var result = outages.Run(arguments);

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain(" is empty");
    }

    [Theory]
    [InlineData("bild")]
    [InlineData("build --oot x")]
    [InlineData("build --as-of yesterday")]
    [InlineData("build --as-of 2026-07-10T00:00:00")]
    [InlineData("build --jobs 0")]
    [InlineData("build --jobs -1")]
    [InlineData("check --jobs many")]
    [InlineData("check --jobs 0x2")]
    [InlineData("preview --port 70000")]
    [InlineData("preview --port http")]
    [InlineData("import")]
    [InlineData("new --severity minor")]
    [InlineData("new Title --severity mayor")]
    [InlineData("update x --state mayor")]
    [InlineData("postmortem")]
    [InlineData("")]
    public void Wrong_usage_is_exit_code_2_with_a_hint_and_nothing_on_standard_output(string arguments)
    {
        var result = outages.Run(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain("error: ");
        result.Error.ShouldContain("help: ");
        result.Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("--out")]
    [InlineData("--content")]
    [InlineData("--themes")]
    public void An_empty_folder_name_is_wrong_usage(string option)
    {
        outages.Write("content/site.yaml", "service: Acme\n");

        var result = outages.Run("build", option, "");

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldStartWith($"error: {option}: the folder's name is empty");
    }

    [Theory]
    [InlineData("build")]
    [InlineData("preview")]
    public void A_missing_content_folder_is_named(string command)
    {
        var result = outages.Run(command);

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain("error: there is no folder content");
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-1")]
    [InlineData("253402300799")]
    public void A_wrong_SOURCE_DATE_EPOCH_is_refused(string epoch)
    {
        outages.Write("content/site.yaml", "service: Acme\n");

        var result = outages.RunWith(new() { ["SOURCE_DATE_EPOCH"] = epoch }, "build");

        result.ExitCode.ShouldBe(2);
        result.Error.ShouldContain($"SOURCE_DATE_EPOCH is `{epoch}`");
    }

    [Fact]
    public void A_site_of_settings_alone_is_built()
    {
        outages.Write("content/site.yaml", "service: Acme\n");

        outages.Run("build").ExitCode.ShouldBe(0);

        outages.Read("_site", "index.html").ShouldContain("Nothing has been recorded yet.");
    }
}

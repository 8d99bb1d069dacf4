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
    [InlineData("check --jobs 3000000000")]
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

        outages.Read("_site", "index.html").ShouldContain("Acme has had no outage in the last 2 years.");
    }
}

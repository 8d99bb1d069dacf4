using System.Text.Json;
using Shouldly;
using Xunit;

namespace Generator.Cli.Tests.Commands;

/// <summary><c>--format</c>: a report for programs stands alone on standard output.</summary>
public sealed class FormatTests : IDisposable
{
    private readonly Outages outages = Outages.WithSample();

    public void Dispose() => outages.Dispose();

    [Theory]
    [InlineData("check", "sarif")]
    [InlineData("check", "json")]
    [InlineData("build", "sarif")]
    [InlineData("build", "json")]
    public void Standard_output_is_the_document_alone(string command, string format)
    {
        foreach (var faulty in (bool[])[false, true])
        {
            if (faulty)
            {
                WriteFault();
            }

            var result = outages.Run(command, "--format", format);

            result.ExitCode.ShouldBe(faulty ? 1 : 0, result.Error);
            JsonDocument.Parse(result.Output).RootElement.GetProperty("version").ValueKind.ShouldNotBe(JsonValueKind.Null);
            result.Output.Contains("GEN013", StringComparison.Ordinal).ShouldBe(faulty || format == "sarif");
            result.Error.ShouldMatch(@"^(24 incidents|1 error|Nothing was written).* in \d+\.\d\d s.*\n$");
        }
    }

    [Fact]
    public void Commands_for_GitHub_are_one_a_line_and_nothing_else()
    {
        WriteFault();

        var result = outages.Run("check", "--format", "github");

        result.Output.ShouldBe("::error file=content/incidents/2026/2026-06-01-wrong.md,line=3,endLine=3,col=11,endColumn=16,title=GEN013%3A unknown severity"
            + "::there is no severity `mayor`%0Ahelp: did you mean `major`?\n");
        result.Error.ShouldNotContain("::");
    }

    [Fact]
    public void Notes_are_left_out_of_every_format_unless_asked_for()
    {
        Count(outages.Run("check", "--format", "json")).ShouldBe(0);
        Count(outages.Run("check", "--format", "json", "--notes")).ShouldBe(8);

        static int Count(Outages.Result result) => JsonDocument.Parse(result.Output).RootElement.GetProperty("findings").GetArrayLength();
    }

    [Fact]
    public void Content_without_a_finding_is_told_in_Markdown_too() => outages.Run("check", "--format", "markdown").Output.ShouldBe("No findings.\n");

    [Fact]
    public void A_format_that_there_is_not_is_wrong_usage()
    {
        var result = outages.Run("check", "--format", "sarrif");

        result.ExitCode.ShouldBe(2);
        result.Output.ShouldBeEmpty();
        result.Error.ShouldStartWith("error: there is no format `sarrif`; did you mean `sarif`?");
    }

    [Theory]
    [InlineData("check")]
    [InlineData("build")]
    public void The_help_lists_the_formats(string command) =>
        outages.Run(command, "--help").Output.ShouldMatch(@"--format <text\|github\|sarif\|json\|markdown> (?s:.*)\[default: text\]");

    private void WriteFault() => outages.Write(
        "content/incidents/2026/2026-06-01-wrong.md",
        "---\ntitle: Wrong\nseverity: mayor\ncomponents: [Shield]\n---\n\n## Resolved — 2026-06-01 10:00 UTC\n\nWe look.\n");
}

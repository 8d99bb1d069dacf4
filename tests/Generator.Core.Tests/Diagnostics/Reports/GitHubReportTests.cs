using Generator.Core.Diagnostics;
using Generator.Core.Diagnostics.Reports;
using Generator.Core.Sources;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Diagnostics.Reports;

public sealed class GitHubReportTests
{
    [Fact]
    public void A_finding_is_one_command_with_its_place_title_message_and_help() =>
        GitHubReport.Write([Faulty.Finding("content/a.md", "a: 1\nb: 22\n", 8, 2, help: "write\nthis")])
            .ShouldBe("::error file=content/a.md,line=2,endLine=2,col=4,endColumn=6,title=GEN017%3A not a time%2C or one that does not exist::not a time%0Ahelp: write%0Athis\n");

    [Fact]
    public void A_note_is_a_notice() =>
        GitHubReport.Write([new(Rules.PostedAfterItsEnd, new SourceFile("a", "x").Start, "late")]).ShouldStartWith("::notice file=a,line=1,");

    [Fact]
    public void A_place_of_several_lines_has_no_columns_for_GitHub_would_drop_them() =>
        GitHubReport.Write([Faulty.Finding("a", "one\ntwo", 1, 4)]).ShouldStartWith("::error file=a,line=1,endLine=2,title=");

    [Theory]
    [InlineData("100%", "100%25")]
    [InlineData("%0A", "%250A")]
    [InlineData("a\nb", "a%0Ab")]
    [InlineData("a\r\nb", "a%0D%0Ab")]
    [InlineData("a:b,c", "a%3Ab%2Cc")]
    [InlineData("\e[31m", "\ufffd[31m")]
    public void A_file_name_is_escaped_as_a_property(string path, string written) =>
        GitHubReport.Write([Faulty.Finding(path, "x", 0, 1)]).ShouldStartWith($"::error file={written},line=1,");

    [Theory]
    [InlineData("100%", "100%25")]
    [InlineData("a\n::error::b", "a%0A::error::b")]
    [InlineData("a\rb", "a%0Db")]
    [InlineData("a: b, c", "a: b, c")]
    [InlineData("a\u202eb", "a\ufffdb")]
    public void A_message_is_escaped_as_data(string message, string written) =>
        GitHubReport.Write([Faulty.Finding("a", "x", 0, 1, message)]).ShouldEndWith($"::{written}\n");
}

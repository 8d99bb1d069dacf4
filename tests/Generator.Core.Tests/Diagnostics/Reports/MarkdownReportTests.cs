using Generator.Core.Diagnostics.Reports;
using Markdig;
using Markdig.Syntax;
using Shouldly;
using Xunit;

namespace Generator.Core.Tests.Diagnostics.Reports;

public sealed class MarkdownReportTests
{
    [Fact]
    public void Findings_are_the_text_report_in_a_block_of_code() => MarkdownReport.Write([Faulty.Finding("a", "x", 0, 1)])
        .ShouldBe("```text\na:1:1: error GEN017: not a time\n 1 | x\n   | ^\n```\n");

    [Fact]
    public void Nothing_in_a_file_is_read_as_Markdown()
    {
        var document = Markdown.Parse(MarkdownReport.Write(Faulty.HostileFindings()));

        document.ShouldHaveSingleItem().ShouldBeOfType<FencedCodeBlock>();
    }

    [Fact]
    public void A_report_stays_under_what_a_job_summary_may_hold_and_says_how_much_is_left_out()
    {
        var report = MarkdownReport.Write(Enumerable.Range(0, 5_000).Select(i => Faulty.Finding("content/incidents/2026/a.md", new string('障', 200), 0, 9)));

        System.Text.Encoding.UTF8.GetByteCount(report).ShouldBeLessThan(1024 * 1024);
        report.ShouldMatch(@"\n```\n\nAnd [0-9]+ more\.\n$");
    }
}

using System.Collections.Immutable;

namespace Generator.Core.Diagnostics.Reports;

/// <summary>A form in which findings can be written.</summary>
/// <param name="Meaning">What it is for, in a few words.</param>
/// <param name="Write">From findings in order to the report, without colour.</param>
public sealed record ReportFormat(string Name, string Meaning, Func<IEnumerable<Diagnostic>, string> Write)
{
    public static readonly ReportFormat Text = new("text", "for people", findings => TextReport.Write(findings, colour: false));

    /// <summary>All of them, in the order in which they are listed.</summary>
    public static readonly ImmutableArray<ReportFormat> All =
    [
        Text,
        new("github", "annotations in GitHub Actions", GitHubReport.Write),
        new("sarif", "SARIF 2.1.0, for code scanning", SarifReport.Write),
        new("json", "for other programs", JsonReport.Write),
        new("markdown", "for a job summary", MarkdownReport.Write),
    ];

    public override string ToString() => Name;
}

using System.Collections.Immutable;

namespace Generator.Core.Diagnostics.Reports;

/// <summary>A form in which findings can be written.</summary>
/// <param name="Meaning">What it is for, in a few words.</param>
/// <param name="Write">Findings in order, and whether colour is wanted, to the report.</param>
public sealed record ReportFormat(string Name, string Meaning, Func<IEnumerable<Diagnostic>, bool, string> Write)
{
    public static readonly ReportFormat Text = new("text", "for people", TextReport.Write);

    /// <summary>All of them, in the order in which they are listed.</summary>
    public static readonly ImmutableArray<ReportFormat> All =
    [
        Text,
        new("github", "annotations in GitHub Actions", (findings, _) => GitHubReport.Write(findings)),
        new("sarif", "SARIF 2.1.0, for code scanning", (findings, _) => SarifReport.Write(findings)),
        new("json", "for other programs", (findings, _) => JsonReport.Write(findings)),
        new("markdown", "for a job summary", (findings, _) => MarkdownReport.Write(findings)),
    ];

    public override string ToString() => Name;
}

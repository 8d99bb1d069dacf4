using System.Globalization;
using System.Text;

namespace Generator.Core.Diagnostics.Reports;

/// <summary>Findings for a page such as GitHub's job summary: the text report in a fence that nothing in it can close.</summary>
public static class MarkdownReport
{
    /// <summary>GitHub drops a summary of more than 1 MiB, and a character takes up to three bytes.</summary>
    private const int MaxLength = 300_000;

    public static string Write(IEnumerable<Diagnostic> findings)
    {
        var all = findings.ToArray();
        if (all.Length == 0)
        {
            return "No findings.\n";
        }

        var text = new StringBuilder();
        var shown = 0;
        while (shown < all.Length && text.Length < MaxLength)
        {
            text.Append(TextReport.Write([all[shown++]], colour: false));
        }

        var rest = shown < all.Length ? string.Create(CultureInfo.InvariantCulture, $"\nAnd {all.Length - shown} more.\n") : "";
        return MarkdownCode.Block(text.ToString().TrimEnd('\n')) + rest;
    }
}

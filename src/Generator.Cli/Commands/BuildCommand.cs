using System.CommandLine;
using System.Diagnostics;
using Generator.Cli.Files;
using Generator.Core;
using Generator.Core.Diagnostics.Reports;

namespace Generator.Cli.Commands;

/// <summary><c>outages build</c>: the whole site into a folder, or nothing at all.</summary>
internal static class BuildCommand
{
    public static Command Create()
    {
        var content = SharedOptions.Content();
        var themes = SharedOptions.Themes();
        var asOf = SharedOptions.AsOf();
        var url = SharedOptions.Url();
        var notes = SharedOptions.Notes();
        var format = SharedOptions.Format();
        var output = SharedOptions.Folder("--out", "The folder to write; replaced whole, and only if an earlier build made it", "_site");
        var command = new Command("build", """
            Builds the site. With an error in the content nothing is written, and an earlier site stays as it was.

            Examples:
              outages build
              outages build --content incidents-repo/content --out public
              outages build --as-of 2026-07-10T00:00:00Z        the site as it was true then
            """)
        {
            content, themes, output, asOf, url, notes, format,
        };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(content), parsed.GetValue(themes), new OutputFolder(parsed.GetRequiredValue(output)),
            SharedOptions.AsOfOrNow(parsed.GetValue(asOf)), new(parsed.GetRequiredValue(format), parsed.GetValue(notes), parsed.GetValue(url))));
        return command;
    }

    /// <param name="Url">The public address in place of the settings' one.</param>
    private sealed record Wanted(ReportFormat Format, bool Notes, string? Url);

    private static int Run(string content, string? themes, OutputFolder output, NodaTime.Instant asOf, Wanted wanted)
    {
        var clock = Stopwatch.StartNew();
        output.Refuse(content);
        var sources = ContentReader.Read(content, themes);
        var result = sources.Value is null ? new BuildResult(null, [], sources.Diagnostics) : SiteBuilder.Build(sources.Value with { Url = wanted.Url }, asOf);
        var isWhole = !result.HasErrors && !sources.Diagnostics.Any(d => d.IsError);
        var rendering = isWhole ? output.Replace(result.Outputs) : [];
        var findings = Summary.All(sources.Diagnostics, result.Diagnostics, rendering);
        Terminal.Report(wanted.Format, Console.Error, findings, wanted.Notes);
        var failed = findings.Any(f => f.IsError);
        Terminal.Summary(wanted.Format, failed
            ? $"Nothing was written: {Summary.Findings(findings)}, in {Summary.Seconds(clock)}."
            : $"{Summary.Incidents(result)}, {Summary.Pages(result)}, {Summary.Findings(findings)}, in {Summary.Seconds(clock)}: {output.Shown}{Path.DirectorySeparatorChar}index.html");
        return failed ? ExitCode.ContentHasErrors : ExitCode.Done;
    }
}

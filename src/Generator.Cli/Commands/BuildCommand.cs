using System.CommandLine;
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
        var jobs = SharedOptions.Jobs();
        var timings = new Option<bool>("--timings") { Description = "Show, on standard error, how long each stage took, what was written, and the peak memory" };
        var command = new Command("build", """
            Builds the site. With an error in the content nothing is written, and an earlier site stays as it was. A file that does not change keeps its time.

            Examples:
              outages build
              outages build --content incidents-repo/content --out public
              outages build --as-of 2026-07-10T00:00:00Z        the site as it was true then
              outages build --timings                           and where the time went
              outages build --jobs 1                            one thing at a time, on a machine that others use
            """)
        {
            content, themes, output, asOf, url, notes, format, jobs, timings,
        };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(content), parsed.GetValue(themes), new OutputFolder(parsed.GetRequiredValue(output)),
            SharedOptions.AsOfOrNow(parsed.GetValue(asOf)),
            new(parsed.GetRequiredValue(format), parsed.GetValue(notes), SharedOptions.GivenUrl(parsed.GetValue(url)), parsed.GetValue(jobs), parsed.GetValue(timings))));
        return command;
    }

    /// <param name="Url">The public address in place of the settings' one.</param>
    /// <param name="Jobs">How much is done at the same time, at most.</param>
    private sealed record Wanted(ReportFormat Format, bool Notes, string? Url, int Jobs, bool Timings);

    private static int Run(string content, string? themes, OutputFolder output, NodaTime.Instant asOf, Wanted wanted)
    {
        var timings = new Timings();
        timings.Begin("read");
        output.Refuse(content);
        var sources = ContentReader.Read(content, themes, jobs: wanted.Jobs);
        var result = sources.Value is null
            ? new BuildResult(null, [], sources.Diagnostics)
            : SiteBuilder.Build(sources.Value with { Url = wanted.Url }, asOf, new() { Jobs = wanted.Jobs, Begins = timings.Begin });
        var isWhole = !result.HasErrors && !sources.Diagnostics.Any(d => d.IsError);
        var written = isWhole ? output.Replace(result.Outputs, wanted.Jobs, timings.Begin) : new([], default);
        timings.Begin("report");
        var findings = Summary.All(sources.Diagnostics, result.Diagnostics, written.Findings);
        Terminal.Report(wanted.Format, Console.Error, findings, wanted.Notes);
        var failed = findings.Any(f => f.IsError);
        Terminal.Summary(wanted.Format, failed
            ? $"Nothing was written: {Summary.Findings(findings)}, in {Summary.Seconds(timings.Clock)}."
            : $"{Summary.Incidents(result)}, {Summary.Pages(result)}, {Summary.Findings(findings)}, in {Summary.Seconds(timings.Clock)}: {output.Shown}{Path.DirectorySeparatorChar}index.html");
        foreach (var folder in written.Left)
        {
            Terminal.Note($"{FileReader.Shown(folder)} could not be deleted and is not needed any more; delete it before the next build, as who owns it");
        }

        if (wanted.Timings)
        {
            Terminal.Lines(timings.Table(failed ? default : written.Written));
        }

        return failed ? ExitCode.ContentHasErrors : ExitCode.Done;
    }
}
